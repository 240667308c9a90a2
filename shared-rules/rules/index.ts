import { abruptNarrowing } from './abrupt-narrowing';
import { constantKernelInit } from './constant-kernel-init';
import { convEatsImage } from './conv-eats-image';
import { dropoutAsPercent } from './dropout-as-percent';
import { dropoutRateOne } from './dropout-rate-one';
import { firstConvTooWide } from './first-conv-too-wide';
import { inputBatchnorm } from './input-batchnorm';
import { logitsSoftmaxTwice } from './logits-softmax-twice';
import { logitsWithoutFlag } from './logits-without-flag';
import { metricAsLoss } from './metric-as-loss';
import { missingActivation } from './missing-activation';
import { missingReturnSequences } from './missing-return-sequences';
import { mseOnProbabilities } from './mse-on-probabilities';
import { noiseAfterOutput } from './noise-after-output';
import { oversizedKernel } from './oversized-kernel';
import { oversizedPool } from './oversized-pool';
import { poolEatsImage } from './pool-eats-image';
import { redundantLinearConv } from './redundant-linear-conv';
import { reluBeforeMaxpool } from './relu-before-maxpool';
import { reluWantsHe } from './relu-wants-he';
import { shrinkingFilters } from './shrinking-filters';
import { sigmoidForExclusiveClasses } from './sigmoid-for-exclusive-classes';
import { softmaxInHiddenLayer } from './softmax-in-hidden-layer';
import { softmaxOnOneUnit } from './softmax-on-one-unit';
import { wrongInputRank } from './wrong-input-rank';
import type { AnyRule } from './rule';

/** Every rule, sorted by id; nothing else. */
export const rules: readonly AnyRule[] = [
    abruptNarrowing,
    constantKernelInit,
    convEatsImage,
    dropoutAsPercent,
    dropoutRateOne,
    firstConvTooWide,
    inputBatchnorm,
    logitsSoftmaxTwice,
    logitsWithoutFlag,
    metricAsLoss,
    missingActivation,
    missingReturnSequences,
    mseOnProbabilities,
    noiseAfterOutput,
    oversizedKernel,
    oversizedPool,
    poolEatsImage,
    redundantLinearConv,
    reluBeforeMaxpool,
    reluWantsHe,
    shrinkingFilters,
    sigmoidForExclusiveClasses,
    softmaxInHiddenLayer,
    softmaxOnOneUnit,
    wrongInputRank,
];
