import { identifiers } from '../keras/identifiers';
import { labelKindOf } from '../model/labels';
import { outputOf } from '../model/output';
import { trainings, type Loss, type Training } from '../model/training';
import { only } from '../model/walk';
import { placeOfLoss, setLossCode } from './edits/loss';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    metric: {
        en: '`{name}` is a metric, not a loss: it has no useful gradient',
        ru: '`{name}` – это метрика, а не функция потерь: по ней нельзя обучать',
    },
    jumps: {
        en: 'Accuracy and its kin change in jumps; the derivative is zero almost everywhere.',
        ru: 'Точность и ей подобные меняются скачками, их производная почти везде ноль.',
    },
    refusedString: {
        en: 'Keras refuses the string, yet not in `compile()` but only in `fit()`, after the data is loaded.',
        ru: 'Строку Keras отвергнет, но не в `compile()`, а только в `fit()`, после загрузки данных.',
    },
    refusedObject: {
        en: 'On TensorFlow a metric object stops `fit()` ("No gradients provided"); on JAX it passes silently, and the weights do not move.',
        ru: 'Объект метрики на TensorFlow остановит `fit()` («No gradients provided»), а на JAX пройдёт молча, и веса не сдвинутся.',
    },
    cure: {
        en: 'Put accuracy into `metrics`, and cross-entropy into `loss`.',
        ru: 'Точность поставьте в `metrics`, а в `loss` – кросс-энтропию.',
    },
    replace: { en: 'Take `{name}`', ru: 'Взять `{name}`' },
    replaceAndMeasure: {
        en: 'Take `{name}`, and accuracy as a metric',
        ru: 'Взять `{name}`, а точность сделать метрикой',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const metricAsLoss = defineRule({
    id: 'metric-as-loss',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A metric in the place of the loss',
        ru: 'Метрика вместо функции потерь',
    },
    why: {
        en: `A loss must fall smoothly when the weights get better: its gradient is what the network learns from. Accuracy,
             AUC, precision and recall count right answers and change in jumps. Keras looks up the name of a loss only
             when training begins, so the mistake shows late; a metric object it may even accept and learn nothing.`,
        ru: `Потеря должна плавно падать, когда веса становятся лучше: сеть учится по её градиенту. Accuracy, AUC, точность
             и полнота считают верные ответы и меняются скачками. Имя потери Keras проверяет, только когда начинается
             обучение, поэтому ошибка видна поздно; а объект метрики может и принять, ничему не научившись.`,
    },
    messages,
    references: ['https://keras.io/api/losses/', 'https://keras.io/api/metrics/'],

    check(context) {
        for (const training of trainings(context.program)) {
            for (const loss of training.given.filter(isMetric)) judge(context, training, loss);
        }
    },
});

/** Names of metrics that people write and Keras does not know. */
const BY_CUSTOM = ['acc', 'f1', 'iou', 'rmse'];

/** Whatever Keras has as a metric and not as a loss, but for the abstract ones. */
function isMetric({ written, name }: Loss): boolean {
    if (written === undefined || name !== undefined) return false;
    const metric = identifiers['metrics']?.[written];
    const isAbstract = ['Metric', 'Mean', 'Sum', 'MeanMetricWrapper'].includes(metric ?? '');
    return BY_CUSTOM.includes(written) || (metric !== undefined && !isAbstract);
}

function judge(context: Context, training: Training, loss: Loss): void {
    const { say, report } = context;
    const { compile } = training;
    const draft = report(placeOfLoss(compile, loss), say('metric', { name: loss.written ?? '' })).explain(
        say('jumps'),
        say(loss.value.kind === 'str' ? 'refusedString' : 'refusedObject'),
        say('cure'),
    );
    const own = OWN[identifiers['metrics']?.[loss.written ?? ''] ?? ''];
    const metrics = addAccuracy(training);
    const replacing = (name: string) =>
        [
            say(metrics.length > 0 ? 'replaceAndMeasure' : 'replace', { name }),
            ...setLossCode(compile, loss, `"${name}"`),
            ...metrics,
        ] as const;
    const [sure, ...others] = own ? [own] : byOutput(training, loss);
    if (sure && others.length === 0) draft.sureFix(...replacing(sure));
    else if (sure) [sure, ...others].forEach((name) => draft.fix(...replacing(name)));
}

/** The loss that a metric's name means. */
const OWN: Readonly<Record<string, string>> = {
    SparseCategoricalAccuracy: 'sparse_categorical_crossentropy',
    CategoricalAccuracy: 'categorical_crossentropy',
    BinaryAccuracy: 'binary_crossentropy',
};

/** The losses that fit the output; two where only the labels would tell. */
function byOutput(training: Training, { value }: Loss): readonly string[] {
    const tensor = only(training.losses.filter(({ loss }) => loss.value === value))?.output;
    const output = tensor && outputOf(training.model, tensor);
    if (output?.activation === 'sigmoid') return ['binary_crossentropy'];
    if (output?.activation !== 'softmax') return [];
    const labels = labelKindOf(training);
    if (labels === 'one-hot') return ['categorical_crossentropy'];
    const sparse = 'sparse_categorical_crossentropy';
    return labels === 'indices' ? [sparse] : [sparse, 'categorical_crossentropy'];
}

/** A model of several outputs wants a list for each, so there it is left to the user. */
function addAccuracy({ compile, model }: Training): readonly Edit[] {
    if (model.outputs.length > 1) return [];
    const isMissing = compile.complete && compile.arguments.get('metrics')?.value.kind === 'none';
    return isMissing ? [{ kind: 'setArgument', call: compile, name: 'metrics', code: '["accuracy"]' }] : [];
}
