import type { Program } from '../model/graph';
import { finalOutputsOf, outputsOf, type Output } from '../model/output';
import { lossKind, trainings, type Training } from '../model/training';
import { effective, isAutoencoder, isDecoded, isGate, wholeModels } from '../model/vocabulary';
import { only } from '../model/walk';
import { placeOfActivation, setActivation } from './edits/activation';
import { placeOfLoss, setLoss } from './edits/loss';
import { defineRule, type Messages, type Report, type RuleContext } from './rule';

const messages = {
    certain: {
        en: '{n} mutually exclusive classes need softmax on the last layer, not sigmoid',
        ru: 'Классов {n}, и каждый объект относится к одному: на последнем слое нужен softmax, а не sigmoid',
    },
    perhaps: {
        en: 'If each object belongs to exactly one of {n} classes, the last layer needs softmax, not sigmoid',
        ru: 'Если каждый объект относится только к одному классу из {n}, на последнем слое нужен softmax, а не sigmoid',
    },
    loss: {
        en: '`{loss}` means that each object has one class',
        ru: '`{loss}` означает, что класс у объекта один',
    },
    task: { en: 'the task is said to be single-label', ru: 'сказано, что класс у объекта один' },
    independent: {
        en: 'Sigmoids are independent: the network may say cat 0.9 and dog 0.9 at once.',
        ru: 'Сигмоиды независимы: сеть может дать кошке 0,9 и собаке 0,9 сразу.',
    },
    competing: {
        en: 'Softmax makes the classes compete: the probabilities sum to 1.',
        ru: 'Softmax заставляет классы спорить, вероятности в сумме дают 1.',
    },
    several: {
        en: 'If an object may have several labels, sigmoid is right, but with `binary_crossentropy`.',
        ru: 'Если меток у объекта бывает несколько, сигмоида как раз нужна, но с `binary_crossentropy`.',
    },
    softmax: { en: 'Replace sigmoid by softmax', ru: 'Заменить sigmoid на softmax' },
    both: {
        en: 'Take softmax and `categorical_crossentropy`',
        ru: 'Взять softmax и `categorical_crossentropy`',
    },
    binary: {
        en: 'Keep sigmoid and take `binary_crossentropy` (several labels an object)',
        ru: 'Оставить sigmoid и взять `binary_crossentropy` (меток у объекта несколько)',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const sigmoidForExclusiveClasses = defineRule({
    id: 'sigmoid-for-exclusive-classes',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Sigmoid for mutually exclusive classes',
        ru: 'Sigmoid для взаимоисключающих классов',
    },
    why: {
        en: `Sigmoids do not know of each other, so the "probabilities" of the classes need not sum to 1, and nothing
             pushes the wrong ones down when the right one rises. Where each object has exactly one class, softmax is
             the activation and categorical cross-entropy the loss. Sigmoid with binary cross-entropy is for objects
             that may have several labels at once.`,
        ru: `Сигмоиды друг о друге не знают: «вероятности» классов не обязаны давать в сумме 1, и неверные классы не
             уменьшаются, когда растёт верный. Если класс у объекта ровно один, нужны softmax и категориальная
             кросс-энтропия. Сигмоида с бинарной кросс-энтропией – для объектов, у которых меток бывает несколько.`,
    },
    messages,
    references: ['https://keras.io/api/losses/probabilistic_losses/'],

    check(context) {
        const { program } = context;
        const all = trainings(program);
        for (const training of all) judgeTraining(context, training);
        if (program.task?.task === 'single-label') for (const training of all) judgeTold(context, training);
        const trained = new Set(all.map(({ model }) => model));
        const untrained = wholeModels(program).filter((model) => !trained.has(model));
        const outputs = untrained
            .flatMap((model) => finalOutputsOf(program, model))
            .filter((output) => mayBeClasses(program, output));
        if (outputs.length > 0 && isSingleLabel(program)) outputs.forEach((output) => judgeUntrained(context, output));
    },
});

/** Told so, or nothing says otherwise. */
const isSingleLabel = (program: Program) =>
    program.task?.task ? program.task.task === 'single-label' : saysNothing(program);

const isClasses = ({ activation, weighted, units }: Output) =>
    activation === 'sigmoid' &&
    (units ?? 0) >= 3 &&
    weighted !== undefined &&
    effective(weighted.layer).roles.has('dense');

function judgeTraining(context: Context, { model, compile, losses }: Training): void {
    const { say, report } = context;
    for (const output of outputsOf(model).filter(isClasses)) {
        const loss = losses.find((pair) => pair.output === output.tensor)?.loss;
        const kind = lossKind(loss?.name);
        if (!loss || (kind !== 'categorical' && kind !== 'sparse') || loss.fromLogits !== false) continue;
        const draft = report(placeOfActivation(output.applied), say('certain', { n: output.units ?? 0 }));
        draft.because(placeOfLoss(compile, loss).site, say('loss', { loss: loss.written ?? loss.name ?? '' }));
        explain(context, draft, output);
        if (kind === 'categorical') draft.fix(say('binary'), ...setLoss(compile, loss, 'binary_crossentropy'));
    }
}

/** The loss is for several labels, but the file says that there is one. */
function judgeTold(context: Context, { model, compile, losses }: Training): void {
    const { program, say, report } = context;
    for (const output of outputsOf(model).filter(isClasses)) {
        const loss = losses.find((pair) => pair.output === output.tensor)?.loss;
        if (loss?.name !== 'binary_crossentropy') continue;
        const draft = report(placeOfActivation(output.applied), say('certain', { n: output.units ?? 0 }));
        draft.because(program.task?.site, say('task')).explain(say('independent'), say('competing'), say('several'));
        const edits = [setActivation(output.applied, 'softmax'), ...setLoss(compile, loss, 'categorical_crossentropy')];
        draft.fix(say('both'), ...edits);
    }
}

function judgeUntrained(context: Context, output: Output): void {
    const { program, say, report } = context;
    const place = placeOfActivation(output.applied);
    const n = output.units ?? 0;
    const draft = program.task?.task
        ? report(place, say('certain', { n })).because(program.task.site, say('task'))
        : report(place, say('perhaps', { n })).as('info');
    explain(context, draft, output);
}

function explain({ say }: Context, draft: Report, output: Output): void {
    draft.explain(say('independent'), say('competing'), say('several'));
    draft.sureFix(say('softmax'), setActivation(output.applied, 'softmax'));
}

/** Nothing in the file trains a model or speaks of several labels. */
function saysNothing({ names }: Program): boolean {
    const evidence =
        /compile|train_on_batch|apply_gradients|GradientTape|multi|label|tag|BinaryAccuracy|box|anchor|mask/i;
    return !names.some(evidence);
}

/** Not what comes out of an autoencoder, a decoder, or a gate. */
function mayBeClasses(program: Program, output: Output): boolean {
    const { model, tensor, units } = output;
    const isReconstruction = isAutoencoder(model) || only(model.inputs)?.shape?.at(-1) === units;
    return isClasses(output) && !isReconstruction && !isDecoded(tensor) && !isGate(program, tensor);
}
