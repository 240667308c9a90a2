import type { Application } from '../model/graph';
import { rankProblems, type RankProblem } from '../model/rank';
import { showShape, type Shape } from '../model/shape';
import { boolOf } from '../model/value';
import { effective, recurrentIn } from '../model/vocabulary';
import { previousOf } from '../model/walk';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    rank: {
        en: '`{layer}` expects a tensor of {need} dimensions but gets {got} {got|dimension|dimensions}: {shape}',
        ru: 'Слою `{layer}` нужен тензор с {need} осями, а приходит с {got} {got|осью|осями|осями}: {shape}',
    },
    from: { en: 'this is what comes out here: {shape}', ru: 'отсюда выходит {shape}' },
    axes: {
        en: 'The first axis is always the batch, the others are the layer’s own affair: `Conv2D` takes (height, width, channels), `LSTM` takes (time, features).',
        ru: 'Первая ось – всегда батч, остальные задаёт слой: у `Conv2D` это (высота, ширина, каналы), у `LSTM` – (время, признаки).',
    },
    flat: {
        en: 'After Flatten only a vector is left, and a convolution has nothing to move over.',
        ru: 'После Flatten остаётся только вектор, и свёртке не по чему ходить.',
    },
    global: {
        en: 'A global pooling has already left one number for each channel.',
        ru: 'Глобальный пулинг уже оставил по одному числу на канал.',
    },
    frames: {
        en: 'If the second axis holds frames or steps, wrap the layer: `TimeDistributed({layer}(…))`.',
        ru: 'Если вторая ось – это кадры или шаги, оберните слой: `TimeDistributed({layer}(…))`.',
    },
    sequences: {
        en: 'With `return_sequences=True` a recurrent layer gives every step, and this layer takes a single vector.',
        ru: 'С `return_sequences=True` рекуррентный слой отдаёт все шаги, а этому слою нужен один вектор.',
    },
    remove: { en: 'Remove `{layer}`', ru: 'Убрать `{layer}`' },
    removeFlag: { en: 'Remove `return_sequences=True`', ru: 'Убрать `return_sequences=True`' },
    reshape: { en: 'Insert `Reshape({shape})`', ru: 'Вставить `Reshape({shape})`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const wrongInputRank = defineRule({
    id: 'wrong-input-rank',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A layer gets a tensor with the wrong number of axes',
        ru: 'Слой получает тензор с неподходящим числом осей',
    },
    why: {
        en: `Each layer takes tensors of a certain number of axes: two-dimensional convolutions and poolings four (batch,
             height, width, channels), recurrent layers and one-dimensional convolutions three (batch, time, features).
             Flatten, global pooling and a recurrent layer without \`return_sequences\` leave only two, and then Keras
             refuses to build the model.`,
        ru: `Каждый слой принимает тензоры с определённым числом осей: двумерные свёртки и пулинг – с четырьмя (батч,
             высота, ширина, каналы), рекуррентные слои и одномерные свёртки – с тремя (батч, время, признаки). Flatten,
             глобальный пулинг и рекуррентный слой без \`return_sequences\` оставляют только две, и Keras откажется
             собирать модель.`,
    },
    messages,
    references: ['https://keras.io/api/layers/', 'https://keras.io/guides/functional_api/'],

    check(context) {
        const { say, report } = context;
        for (const problem of rankProblems(context.program).filter(({ reason }) => reason === undefined)) {
            const { application, input, need, got, refusal } = problem;
            const shape = showShape(input.shape);
            const { class: layer, call } = application.layer;
            const finding = report(at(call), say('rank', { layer, need, got, shape }))
                .because(input.producer?.layer.call.callee, say('from', { shape }))
                .explain(say('axes'), ...explanation(context, problem))
                .speakFor(refusal);
            offer(context, finding, problem);
        }
    },
});

function explanation({ say }: Context, { application, got, need }: RankProblem) {
    const culprit = culpritOf(application);
    if (culprit?.layer.class === 'Flatten') return [say('flat')];
    if (culprit && recurrentIn(culprit.layer)) return [say('sequences')];
    if (culprit) return [say('global')];
    return got === need + 1 && need > 2 ? [say('frames', { layer: application.layer.class })] : [];
}

/** The layer on the way that took the axes away which are missing here, or left one too many. */
function culpritOf(application: Application): Application | undefined {
    let next = previousOf(application);
    while (next && keepsAxes(next)) next = previousOf(next);
    const isCulprit =
        next && (next.layer.roles.has('global-pooling') || next.layer.class === 'Flatten' || allSteps(next));
    return isCulprit ? next : undefined;
}

function keepsAxes({ layer }: Application): boolean {
    const keeping = ['noise', 'dropout', 'activation', 'normalization', 'batch-normalization', 'dense'] as const;
    return keeping.some((role) => layer.roles.has(role));
}

const allSteps = ({ layer }: Application) =>
    boolOf(recurrentIn(layer)?.arguments.get('return_sequences')?.value) === true;

function offer({ say }: Context, finding: ReturnType<Context['report']>, problem: RankProblem): void {
    const { application, input } = problem;
    const culprit = culpritOf(application);
    const remove = (it: Application) =>
        [say('remove', { layer: it.layer.class }), { kind: 'removeLayer', application: it }] as const;
    const recurrent = culprit && recurrentIn(culprit.layer);
    if (application.layer.roles.has('global-pooling') && input.shape?.length === 2)
        finding.sureFix(...remove(application));
    else if (culprit?.layer.class === 'Flatten') finding.fix(...remove(culprit));
    else if (recurrent) finding.fix(say('removeFlag'), removeFlag(recurrent.call));
    else reshape({ say }, finding, problem);
}

const removeFlag = (call: Application['layer']['call']): Edit => ({
    kind: 'removeArgument',
    call,
    name: 'return_sequences',
});

function reshape({ say }: Pick<Context, 'say'>, finding: ReturnType<Context['report']>, problem: RankProblem): void {
    const target = targetShape(problem);
    if (!target) return;
    const shape = `(${target.join(', ')})`;
    const code = `{keras.layers.Reshape}(${shape})`;
    finding.fix(say('reshape', { shape }), { kind: 'insertBefore', application: problem.application, code });
}

/** The one shape that suggests itself: a square picture for a vector, one channel where that axis alone is missing. */
function targetShape({ application, input, got, need }: RankProblem): readonly number[] | undefined {
    const sizes = knownSizes(input.shape);
    const isPlane = /^(?:Separable|Depthwise)?Conv2D/.test(effective(application.layer).class);
    if (!sizes) return undefined;
    if (got === need - 1 && got > 2) return [...sizes, 1];
    return got === 2 && need === 4 && isPlane ? square(sizes[0] ?? 0) : undefined;
}

function knownSizes(shape: Shape | undefined): readonly number[] | undefined {
    const sizes = shape?.slice(1) ?? [];
    return sizes.every((size) => typeof size === 'number') ? sizes : undefined;
}

function square(count: number): readonly number[] | undefined {
    const found = [1, 3].map((channels) => ({ channels, side: Math.sqrt(count / channels) }));
    const fitting = found.find(({ side }) => Number.isInteger(side) && side >= 8);
    return fitting && [fitting.side, fitting.side, fitting.channels];
}
