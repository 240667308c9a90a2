import { labelKindOf, type LabelKind } from '../model/labels';
import { outputOf, type Output } from '../model/output';
import { lossKind, trainings, type Metric, type Training } from '../model/training';
import { stringOf } from '../model/value';
import { only } from '../model/walk';
import { setLoss } from './edits/loss';
import { setMetric, shownMetric } from './edits/metrics';
import { defineRule, type Messages, type RuleContext, type Severity } from './rule';

const messages = {
    wrong: { en: 'Metric {metric} does not work here: {why}', ru: 'Метрика {metric} здесь не работает: {why}' },
    vectors: { en: 'it needs one-hot labels', ru: 'ей нужны one-hot-метки' },
    indices: { en: 'it needs class indices', ru: 'ей нужны номера классов' },
    raw: { en: 'it compares raw numbers, not classes', ru: 'она сравнивает сами числа, а не классы' },
    easy: { en: 'it counts every easy "no" as correct', ru: 'она считает каждое «нет» за верный ответ' },
    unknownName: { en: 'Keras has no such name', ru: 'такого имени в Keras нет' },
    argument: { en: 'it needs the argument `{name}`', ru: 'ей нужен аргумент `{name}`' },
    vectorsWhy: {
        en: 'It compares the labels with all outputs one by one, and a class number has nothing to compare with {n} of them.',
        ru: 'Она сравнивает метки со всеми выходами по одному, а номеру класса не с чем сравниться у всех {n}.',
    },
    indicesWhy: {
        en: 'It looks up the output with the number that the label gives; a one-hot vector is no number, and `fit()` stops.',
        ru: 'Она ищет выход с номером из метки; one-hot-вектор не номер, и `fit()` остановится.',
    },
    rawWhy: {
        en: '`Accuracy()` looks for exactly equal numbers, so on probabilities it is always zero.',
        ru: '`Accuracy()` ищет точное равенство чисел, поэтому на вероятностях всегда ноль.',
    },
    argMaxWhy: {
        en: '`CategoricalAccuracy` takes the argmax of a single number, the class, and shows nonsense.',
        ru: '`CategoricalAccuracy` с номерами классов берёт argmax от одного числа и показывает ерунду.',
    },
    easyWhy: {
        en: '`BinaryAccuracy` over {n} classes gives an untrained network about {share}.',
        ru: '`BinaryAccuracy` на {n} {n|классе|классах|классах} даёт необученной сети около {share}.',
    },
    lateWhy: {
        en: '`compile()` accepts the name, and the program fails in `fit()` only.',
        ru: '`compile()` это имя примет, а упадёт программа только в `fit()`.',
    },
    neutral: {
        en: 'The string `"accuracy"` picks the fitting variant itself.',
        ru: 'Строка `"accuracy"` сама выберет вариант.',
    },
    accuracy: { en: 'Take `"accuracy"`', ru: 'Взять `"accuracy"`' },
    replace: { en: 'Take `{name}`', ru: 'Взять `{name}`' },
    oneHot: {
        en: 'Take `categorical_crossentropy` (the labels must become one-hot)',
        ru: 'Взять `categorical_crossentropy` (метки придётся перевести в one-hot)',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const metricLabelFormat = defineRule({
    id: 'metric-label-format',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A metric that does not fit the labels',
        ru: 'Метрика не подходит к меткам',
    },
    why: {
        en: `Metrics, like losses, expect the right answer in a certain form: as a class number, as a one-hot vector, as 0 or 1.
             In the wrong form some stop \`fit()\`, others silently show nonsense: \`Accuracy()\` compares probabilities with
             labels for exact equality, \`BinaryAccuracy\` counts the easy "no"s of every class. The string \`"accuracy"\`
             lets Keras choose the right variant.`,
        ru: `Метрики, как и потери, ждут верного ответа в определённом виде: номера класса, one-hot-вектора, 0 или 1. С
             неподходящим видом одни остановят \`fit()\`, другие молча покажут ерунду: \`Accuracy()\` ищет точное равенство
             вероятности и метки, \`BinaryAccuracy\` засчитывает лёгкие «нет» каждого класса. Со строкой \`"accuracy"\` Keras
             выберет вариант сам.`,
    },
    messages,
    references: ['https://keras.io/api/metrics/accuracy_metrics/', 'https://keras.io/api/metrics/'],

    check(context) {
        for (const training of trainings(context.program)) {
            for (const metric of training.metrics) {
                const fault = faultOf(context, training, metric);
                if (fault) judge(context, training, metric, fault);
            }
        }
    },
});

type Cause = 'vectors' | 'indices' | 'raw' | 'argMax' | 'easy' | 'unknownName' | 'argument';

interface Fault {
    readonly cause: Cause;
    readonly severity: Severity;
    /** Outputs, where the words need them. */
    readonly n: number;
}

/** Names that people take for metrics of Keras, with what they mean. */
const NICKNAMES: Readonly<Record<string, string>> = {
    rmse: '{keras.metrics.RootMeanSquaredError}()',
    f1: '{keras.metrics.F1Score}(average="macro")',
    iou: '',
};

/** What a metric cannot be made without. */
const NEEDS: Readonly<Record<string, string>> = {
    MeanIoU: 'num_classes',
    IoU: 'num_classes',
    OneHotIoU: 'num_classes',
    OneHotMeanIoU: 'num_classes',
    PrecisionAtRecall: 'recall',
    RecallAtPrecision: 'precision',
    SensitivityAtSpecificity: 'specificity',
    SpecificityAtSensitivity: 'sensitivity',
};

/** Metrics that compare all outputs with as many labels. */
const ELEMENTWISE = [
    ...['BinaryAccuracy', 'Precision', 'Recall', 'AUC', 'F1Score', 'FBetaScore', 'R2Score'],
    ...['TruePositives', 'TrueNegatives', 'FalsePositives', 'FalseNegatives', 'TopKCategoricalAccuracy'],
];
const BY_INDEX = ['SparseCategoricalAccuracy', 'SparseTopKCategoricalAccuracy'];

function faultOf({ program }: Context, training: Training, metric: Metric): Fault | undefined {
    const text = stringOf(metric.value);
    if (text !== undefined && program.names.has('register_keras_serializable')) return undefined;
    if (text !== undefined && metric.name === undefined && text in NICKNAMES)
        return { cause: 'unknownName', severity: 'error', n: 0 };
    const isBare = text !== undefined || metric.value.kind === 'symbol';
    if (isBare && metric.name !== undefined && metric.name in NEEDS)
        return { cause: 'argument', severity: 'error', n: 0 };
    const output = metric.output && outputOf(training.model, metric.output);
    return output && mismatch(training, metric, output);
}

function mismatch(training: Training, { name, output: tensor, value }: Metric, output: Output): Fault | undefined {
    const labels = labelForm(training, tensor?.id);
    const { activation, units: n } = output;
    if (name === undefined || n === undefined || !['softmax', 'sigmoid', 'linear'].includes(activation))
        return undefined;
    const fault = (cause: Cause, severity: Severity): Fault => ({ cause, severity, n });
    if (name === 'Accuracy' && value.kind === 'instance') {
        return fault('raw', labels === 'indices' && n >= 2 ? 'error' : 'warning');
    }
    if (activation !== 'softmax' || n < 2) return undefined;
    if (labels === 'one-hot' && BY_INDEX.includes(name)) return fault('indices', 'error');
    if (labels === 'indices' && ELEMENTWISE.includes(name)) return fault('vectors', 'error');
    if (labels === 'indices' && name === 'CategoricalAccuracy') return fault('argMax', 'warning');
    return labels === 'one-hot' && name === 'BinaryAccuracy' && n >= 3 ? fault('easy', 'warning') : undefined;
}

/** What the labels are: seen, or as the loss will have them, lest it stop by itself. */
function labelForm(training: Training, output: number | undefined): LabelKind | undefined {
    const loss = only(training.losses.filter((pair) => pair.output.id === output))?.loss;
    const kind = lossKind(loss?.name);
    if (kind === 'sparse') return 'indices';
    return kind === 'categorical' ? 'one-hot' : labelKindOf(training);
}

function judge(context: Context, training: Training, metric: Metric, fault: Fault): void {
    const { say, report } = context;
    const { compile } = training;
    const place = { site: metric.site ?? compile.callee, frames: compile.frames };
    const draft = report(place, say('wrong', { metric: shownMetric(metric), why: reason(context, metric, fault) }))
        .as(fault.severity)
        .explain(...explanation(context, fault));
    const isAccuracy = /Accuracy$/.test(metric.name ?? '') && !/TopK/.test(metric.name ?? '');
    const code = NICKNAMES[stringOf(metric.value) ?? ''];
    if (isAccuracy) draft.sureFix(say('accuracy'), ...setMetric(metric, '"accuracy"'));
    else if (fault.cause === 'unknownName' && code)
        draft.fix(say('replace', { name: code.replace(/[{}]/g, '') }), ...setMetric(metric, code));
    else if (fault.cause === 'vectors') {
        const losses = training.losses.filter(({ loss }) => lossKind(loss.name) === 'sparse');
        const edits = losses.flatMap(({ loss }) => setLoss(compile, loss, 'categorical_crossentropy'));
        if (edits.length > 0) draft.suggest(say('oneHot'), ...edits);
    }
}

function reason({ say }: Context, { name }: Metric, { cause }: Fault) {
    if (cause === 'argument') return say('argument', { name: NEEDS[name ?? ''] ?? '' });
    return say(cause === 'argMax' ? 'vectors' : cause);
}

function explanation({ say }: Context, { cause, n }: Fault) {
    switch (cause) {
        case 'vectors':
            return [say('vectorsWhy', { n }), say('neutral')];
        case 'indices':
            return [say('indicesWhy'), say('neutral')];
        case 'raw':
            return [say('rawWhy'), say('neutral')];
        case 'argMax':
            return [say('argMaxWhy'), say('neutral')];
        case 'easy':
            return [say('easyWhy', { n, share: Number(((n - 1) / n).toFixed(2)) }), say('neutral')];
        default:
            return [say('lateWhy')];
    }
}
