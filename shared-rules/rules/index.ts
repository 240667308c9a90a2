import { abruptNarrowing } from './abrupt-narrowing';
import { accuracyForRegression } from './accuracy-for-regression';
import { augmentedValidation } from './augmented-validation';
import { backboneArguments } from './backbone-arguments';
import { badFileExtension } from './bad-file-extension';
import { batchInInputShape } from './batch-in-input-shape';
import { batchnormMomentumConvention } from './batchnorm-momentum-convention';
import { batchnormTinyBatch } from './batchnorm-tiny-batch';
import { batchnormWrongAxis } from './batchnorm-wrong-axis';
import { biasBeforeBatchnorm } from './bias-before-batchnorm';
import { binaryLossForClasses } from './binary-loss-for-classes';
import { boundedOutputForRegression } from './bounded-output-for-regression';
import { buildError } from './build-error';
import { callbackMonitorUnavailable } from './callback-monitor-unavailable';
import { categoricalLossOnOneUnit } from './categorical-loss-on-one-unit';
import { channelsFirstInput } from './channels-first-input';
import { classBottleneck } from './class-bottleneck';
import { classCountMismatch } from './class-count-mismatch';
import { classInsteadOfInstance } from './class-instead-of-instance';
import { constantKernelInit } from './constant-kernel-init';
import { convEatsImage } from './conv-eats-image';
import { datasetFitArguments } from './dataset-fit-arguments';
import { deadBranch } from './dead-branch';
import { declaredVsDataShape } from './declared-vs-data-shape';
import { disconnectedGraph } from './disconnected-graph';
import { doubleActivation } from './double-activation';
import { doubleRescale } from './double-rescale';
import { dropoutAsPercent } from './dropout-as-percent';
import { dropoutMisplaced } from './dropout-misplaced';
import { dropoutRateOne } from './dropout-rate-one';
import { dropoutTooStrong } from './dropout-too-strong';
import { embeddingOutOfRange } from './embedding-out-of-range';
import { exponentialHiddenStack } from './exponential-hidden-stack';
import { finetuneBatchnorm } from './finetune-batchnorm';
import { firstConvTooWide } from './first-conv-too-wide';
import { fitBeforeCompile } from './fit-before-compile';
import { fitOnTest } from './fit-on-test';
import { flattenExplosion } from './flatten-explosion';
import { hotUnfrozenBackbone } from './hot-unfrozen-backbone';
import { hugeWeightDecay } from './huge-weight-decay';
import { ignoredDecay } from './ignored-decay';
import { initScaleExplodes } from './init-scale-explodes';
import { inputBatchnorm } from './input-batchnorm';
import { inputShapeArgument } from './input-shape-argument';
import { invalidLayerArgument } from './invalid-layer-argument';
import { keras1Argument } from './keras1-argument';
import { kernelBecameStride } from './kernel-became-stride';
import { labelModeMismatch } from './label-mode-mismatch';
import { layerAddedTwice } from './layer-added-twice';
import { layersNotInAList } from './layers-not-in-a-list';
import { learningRateOutOfRange } from './learning-rate-out-of-range';
import { logitsSoftmaxTwice } from './logits-softmax-twice';
import { logitsWithoutFlag } from './logits-without-flag';
import { lrArgument } from './lr-argument';
import { mergeShapeMismatch } from './merge-shape-mismatch';
import { metricAsLoss } from './metric-as-loss';
import { metricLabelFormat } from './metric-label-format';
import { metricOnLogits } from './metric-on-logits';
import { missingActivation } from './missing-activation';
import { missingChannelAxis } from './missing-channel-axis';
import { missingRescale } from './missing-rescale';
import { missingReturnSequences } from './missing-return-sequences';
import { mixedKeras } from './mixed-keras';
import { modelLifecycleInLoop } from './model-lifecycle-in-loop';
import { mseOnProbabilities } from './mse-on-probabilities';
import { neverTrained } from './never-trained';
import { noDownsampling } from './no-downsampling';
import { noOpLayer } from './no-op-layer';
import { noiseAfterOutput } from './noise-after-output';
import { nonzeroBiasInit } from './nonzero-bias-init';
import { optimizerReused } from './optimizer-reused';
import { outputRankVsLabels } from './output-rank-vs-labels';
import { oversizedKernel } from './oversized-kernel';
import { oversizedPool } from './oversized-pool';
import { paramsVsSamples } from './params-vs-samples';
import { perOutputLossMismatch } from './per-output-loss-mismatch';
import { plainSgdBaseline } from './plain-sgd-baseline';
import { poolEatsImage } from './pool-eats-image';
import { poolingRhythm } from './pooling-rhythm';
import { redundantLinearConv } from './redundant-linear-conv';
import { reluBeforeMaxpool } from './relu-before-maxpool';
import { reluOnOutput } from './relu-on-output';
import { reluWantsHe } from './relu-wants-he';
import { removedImport } from './removed-import';
import { removedMethod } from './removed-method';
import { reshapeSizeMismatch } from './reshape-size-mismatch';
import { rnnNeedsTimesteps } from './rnn-needs-timesteps';
import { rnnRelu } from './rnn-relu';
import { saturatingHiddenStack } from './saturating-hidden-stack';
import { scaledLabels } from './scaled-labels';
import { scheduleMeetsPlateau } from './schedule-meets-plateau';
import { seluNeedsItsRecipe } from './selu-needs-its-recipe';
import { shapeNotATuple } from './shape-not-a-tuple';
import { sharedInitializer } from './shared-initializer';
import { shrinkingFilters } from './shrinking-filters';
import { shuffledPredictions } from './shuffled-predictions';
import { shuffledTimeSeries } from './shuffled-time-series';
import { sigmoidForExclusiveClasses } from './sigmoid-for-exclusive-classes';
import { softmaxInHiddenLayer } from './softmax-in-hidden-layer';
import { softmaxOnOneUnit } from './softmax-on-one-unit';
import { sparseVsOnehot } from './sparse-vs-onehot';
import { splitOnOrderedData } from './split-on-ordered-data';
import { testSetChoosesModel } from './test-set-chooses-model';
import { tfOpOnKerasTensor } from './tf-op-on-keras-tensor';
import { tooFewEpochs } from './too-few-epochs';
import { trainableAfterCompile } from './trainable-after-compile';
import { undefinedLastAxis } from './undefined-last-axis';
import { unknownIdentifier } from './unknown-identifier';
import { unknownRule } from './unknown-rule';
import { unusedIgnore } from './unused-ignore';
import { validationOnTrainingData } from './validation-on-training-data';
import { wideningHead } from './widening-head';
import { wrongInputRank } from './wrong-input-rank';
import type { AnyRule } from './rule';

/** Every rule, sorted by id; nothing else. */
export const rules: readonly AnyRule[] = [
    abruptNarrowing,
    accuracyForRegression,
    augmentedValidation,
    backboneArguments,
    badFileExtension,
    batchInInputShape,
    batchnormMomentumConvention,
    batchnormTinyBatch,
    batchnormWrongAxis,
    biasBeforeBatchnorm,
    binaryLossForClasses,
    boundedOutputForRegression,
    buildError,
    callbackMonitorUnavailable,
    categoricalLossOnOneUnit,
    channelsFirstInput,
    classBottleneck,
    classCountMismatch,
    classInsteadOfInstance,
    constantKernelInit,
    convEatsImage,
    datasetFitArguments,
    deadBranch,
    declaredVsDataShape,
    disconnectedGraph,
    doubleActivation,
    doubleRescale,
    dropoutAsPercent,
    dropoutMisplaced,
    dropoutRateOne,
    dropoutTooStrong,
    embeddingOutOfRange,
    exponentialHiddenStack,
    finetuneBatchnorm,
    firstConvTooWide,
    fitBeforeCompile,
    fitOnTest,
    flattenExplosion,
    hotUnfrozenBackbone,
    hugeWeightDecay,
    ignoredDecay,
    initScaleExplodes,
    inputBatchnorm,
    inputShapeArgument,
    invalidLayerArgument,
    keras1Argument,
    kernelBecameStride,
    labelModeMismatch,
    layerAddedTwice,
    layersNotInAList,
    learningRateOutOfRange,
    logitsSoftmaxTwice,
    logitsWithoutFlag,
    lrArgument,
    mergeShapeMismatch,
    metricAsLoss,
    metricLabelFormat,
    metricOnLogits,
    missingActivation,
    missingChannelAxis,
    missingRescale,
    missingReturnSequences,
    mixedKeras,
    modelLifecycleInLoop,
    mseOnProbabilities,
    neverTrained,
    noDownsampling,
    noOpLayer,
    noiseAfterOutput,
    nonzeroBiasInit,
    optimizerReused,
    outputRankVsLabels,
    oversizedKernel,
    oversizedPool,
    paramsVsSamples,
    perOutputLossMismatch,
    plainSgdBaseline,
    poolEatsImage,
    poolingRhythm,
    redundantLinearConv,
    reluBeforeMaxpool,
    reluOnOutput,
    reluWantsHe,
    removedImport,
    removedMethod,
    reshapeSizeMismatch,
    rnnNeedsTimesteps,
    rnnRelu,
    saturatingHiddenStack,
    scaledLabels,
    scheduleMeetsPlateau,
    seluNeedsItsRecipe,
    shapeNotATuple,
    sharedInitializer,
    shrinkingFilters,
    shuffledPredictions,
    shuffledTimeSeries,
    sigmoidForExclusiveClasses,
    softmaxInHiddenLayer,
    softmaxOnOneUnit,
    sparseVsOnehot,
    splitOnOrderedData,
    testSetChoosesModel,
    tfOpOnKerasTensor,
    tooFewEpochs,
    trainableAfterCompile,
    undefinedLastAxis,
    unknownIdentifier,
    unknownRule,
    unusedIgnore,
    validationOnTrainingData,
    wideningHead,
    wrongInputRank,
];
