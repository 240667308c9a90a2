import type { Program } from '../model/graph';
import { countedLabelsOf } from '../model/labels';
import { outputOf, type Output } from '../model/output';
import type { Site } from '../model/site';
import { lossKind, trainings, type Loss, type Training } from '../model/training';
import { effective } from '../model/vocabulary';
import { setActivation } from './edits/activation';
import { setLoss } from './edits/loss';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    differ: {
        en: 'The data has {k} {k|class|classes} but the output has {n} {n|unit|units}',
        ru: 'В данных {k} {k|класс|класса|классов}, а на выходе {n} {n|нейрон|нейрона|нейронов}',
    },
    told: { en: 'the number of classes is given here', ru: 'число классов указано здесь' },
    labels: { en: 'the labels are vectors of {k}', ru: 'метки – векторы длины {k}' },
    data: { en: 'the labels are numbers up to {last}', ru: 'метки – номера до {last}' },
    each: { en: 'Each class needs an output of its own.', ru: 'Каждому классу нужен свой выход.' },
    few: {
        en: 'With fewer outputs there is no room for the number {bad}: TensorFlow stops on a CPU and gives NaN on a GPU, JAX says nothing.',
        ru: 'Если выходов меньше, номеру {bad} не хватит места: TensorFlow на CPU остановится, на GPU даст NaN, а JAX промолчит.',
    },
    many: {
        en: 'The outputs left over have nothing to learn from: there are no such numbers in the data.',
        ru: 'Лишним выходам учиться не на чем: таких номеров в данных нет.',
    },
    vectors: {
        en: 'One-hot labels do not fit another number of outputs, be it larger or smaller: `fit()` stops.',
        ru: 'С one-hot-метками не подойдёт ни меньшее число выходов, ни большее: `fit()` остановится.',
    },
    fromOne: {
        en: 'If the labels begin with 1, subtract one instead of adding an output.',
        ru: 'Если метки начинаются с 1, вычтите единицу, а не добавляйте выход.',
    },
    set: { en: 'Make it {k} {k|unit|units}', ru: 'Сделать на выходе {k} {k|нейрон|нейрона|нейронов}' },
    several: {
        en: '{k} units, softmax and `sparse_categorical_crossentropy`',
        ru: '{k} {k|нейрон|нейрона|нейронов}, softmax и `sparse_categorical_crossentropy`',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const classCountMismatch = defineRule({
    id: 'class-count-mismatch',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The number of outputs is not the number of classes',
        ru: 'Число выходов не равно числу классов',
    },
    why: {
        en: `Softmax shares a probability of one among its outputs, so each class needs one, and there is none for a class that
             does not exist. A class number beyond the last output has no place: depending on the backend the program stops,
             gets NaN, or learns nonsense without a word. One-hot vectors must be exactly as long as the output.`,
        ru: `Softmax делит единицу между выходами, поэтому каждому классу нужен свой, а несуществующему классу – ни одного.
             Номеру класса за последним выходом нет места: смотря по бэкенду, программа остановится, получит NaN или молча
             выучит ерунду. One-hot-векторы обязаны быть ровно такой же длины, что и выход.`,
    },
    messages,
    references: ['https://keras.io/api/losses/probabilistic_losses/'],

    check(context) {
        for (const training of trainings(context.program)) {
            for (const { loss, output } of training.losses) {
                const known = outputOf(training.model, output);
                const count = known && countOf(context.program, training);
                if (known && count) judge(context, training, loss, known, count);
            }
        }
    },
});

interface ClassCount {
    readonly k: number;
    readonly site: Site | undefined;
    readonly key: 'told' | 'labels' | 'data';
}

/** From the labels, or from what the task hint says. */
function countOf({ task }: Program, training: Training): ClassCount | undefined {
    const labels = countedLabelsOf(training);
    const key = labels?.kind === 'one-hot' ? 'labels' : 'data';
    if (labels?.classes) return { k: labels.classes, site: labels.argument.site, key };
    return task?.classes === undefined || training.model.outputs.length !== 1
        ? undefined
        : { k: task.classes, site: task.site, key: 'told' };
}

/** How bad it is: too many outputs harm only where labels are vectors; one more may be for the background. */
function severityOf(n: number, { k, key }: ClassCount, loss: Loss) {
    const kind = lossKind(loss.name);
    if (kind === 'categorical') return 'error';
    if (kind !== 'sparse' || key === 'labels') return undefined;
    return n < k ? 'error' : n > k + 1 ? 'warning' : undefined;
}

function judge(context: Context, training: Training, loss: Loss, output: Output, count: ClassCount): void {
    const { activation, units: n, weighted } = output;
    if (n === undefined || n === count.k || !weighted) return;
    const isClasses = activation === 'softmax' || (activation === 'linear' && loss.fromLogits === true);
    const isOne =
        n === 1 &&
        activation === 'sigmoid' &&
        lossKind(loss.name) === 'binary' &&
        count.k >= 3 &&
        count.key !== 'labels';
    const severity = isOne ? 'error' : isClasses && n > 1 ? severityOf(n, count, loss) : undefined;
    if (!severity) return;
    const { say, report } = context;
    const { k } = count;
    const layer = effective(weighted.layer);
    const argument = layer.arguments.has('units') ? 'units' : 'filters';
    const set: Edit = { kind: 'setArgument', call: layer.call, name: argument, code: String(k) };
    const isVector = lossKind(loss.name) === 'categorical';
    const seen = { told: say('told'), labels: say('labels', { k }), data: say('data', { last: k - 1 }) }[count.key];
    const draft = report(at(layer.call, argument), say('differ', { k, n }))
        .as(severity)
        .because(count.site, seen)
        .explain(
            say('each'),
            isVector ? say('vectors') : n > k ? say('many') : say('few', { bad: k - 1 }),
            say('fromOne'),
        );
    if (!isOne) draft.sureFix(say('set', { k }), set);
    else {
        const all = [set, setActivation(output.applied, 'softmax'), ...setLoss(training.compile, loss, SPARSE)];
        draft.suggest(say('several', { k }), ...all);
    }
}

const SPARSE = 'sparse_categorical_crossentropy';
