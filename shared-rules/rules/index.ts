import { constantKernelInit } from './constant-kernel-init';
import { convEatsImage } from './conv-eats-image';
import { dropoutAsPercent } from './dropout-as-percent';
import { dropoutRateOne } from './dropout-rate-one';
import { inputBatchnorm } from './input-batchnorm';
import { logitsSoftmaxTwice } from './logits-softmax-twice';
import { logitsWithoutFlag } from './logits-without-flag';
import { metricAsLoss } from './metric-as-loss';
import { missingActivation } from './missing-activation';
import { missingReturnSequences } from './missing-return-sequences';
import { mseOnProbabilities } from './mse-on-probabilities';
import { noiseAfterOutput } from './noise-after-output';
import { poolEatsImage } from './pool-eats-image';
import { redundantLinearConv } from './redundant-linear-conv';
import { reluBeforeMaxpool } from './relu-before-maxpool';
import { reluWantsHe } from './relu-wants-he';
import { sigmoidForExclusiveClasses } from './sigmoid-for-exclusive-classes';
import { softmaxInHiddenLayer } from './softmax-in-hidden-layer';
import { softmaxOnOneUnit } from './softmax-on-one-unit';
import { wrongInputRank } from './wrong-input-rank';
import type { AnyRule } from './rule';

/** Every rule, sorted by id; nothing else. */
export const rules: readonly AnyRule[] = [
    constantKernelInit,
    convEatsImage,
    dropoutAsPercent,
    dropoutRateOne,
    inputBatchnorm,
    logitsSoftmaxTwice,
    logitsWithoutFlag,
    metricAsLoss,
    missingActivation,
    missingReturnSequences,
    mseOnProbabilities,
    noiseAfterOutput,
    poolEatsImage,
    redundantLinearConv,
    reluBeforeMaxpool,
    reluWantsHe,
    sigmoidForExclusiveClasses,
    softmaxInHiddenLayer,
    softmaxOnOneUnit,
    wrongInputRank,
];
