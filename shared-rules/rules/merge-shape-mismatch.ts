import type { Application, Refusal, Tensor } from '../model/graph';
import { shapeArgument, shapeCode } from '../model/inputShape';
import { inputOf } from '../model/layout';
import { certainly, showShape } from '../model/shape';
import { intOf } from '../model/value';
import { sizesOf } from '../model/vocabulary';
import { ancestorsOf } from '../model/walk';
import { defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    cannot: {
        en: 'Branches cannot be {op}: {a} and {b}',
        ru: 'Ветви нельзя {op}: {a} и {b}',
    },
    added: { en: 'added', ru: 'сложить' },
    subtracted: { en: 'subtracted', ru: 'вычесть' },
    multiplied: { en: 'multiplied', ru: 'перемножить' },
    averaged: { en: 'averaged', ru: 'усреднить' },
    compared: { en: 'compared', ru: 'сравнить' },
    combined: { en: 'combined', ru: 'соединить' },
    concatenated: { en: 'concatenated', ru: 'склеить' },
    comes: { en: '{shape} comes out here', ru: 'отсюда выходит {shape}' },
    all: {
        en: 'All axes of the branches have to agree; where one of them has the size 1, it is repeated.',
        ru: 'У ветвей должны совпадать все оси; если у одной из них размер 1, её повторят.',
    },
    allButOne: {
        en: 'For concatenation all axes but {axis} have to agree.',
        ru: 'При склейке совпадают все оси, кроме {axis}.',
    },
    contracted: {
        en: 'The axes over which the product is taken have to be of the same size.',
        ru: 'Оси, по которым берётся произведение, должны быть одного размера.',
    },
    shortcut: {
        en: 'In a residual block a 1×1 convolution on the shortcut gives it the same channels (and the same stride).',
        ru: 'В остаточном блоке свёртка 1×1 на короткой ветви даёт ей столько же каналов (и тот же шаг).',
    },
    odd: {
        en: 'The usual reason in a U-Net is an odd size: 100 → 50 → 25 → 12, and back 24, 48, 96. Take an input that is a multiple of 2 to the number of poolings: 104 comes back as 104.',
        ru: 'Частая причина в U-Net – нечётный размер: 100 → 50 → 25 → 12, а обратно 24, 48, 96. Берите вход, кратный 2 в степени числа пулингов: 104 вернётся как 104.',
    },
    resize: { en: 'Make the input {shape}', ru: 'Сделать вход {shape}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const mergeShapeMismatch = defineRule({
    id: 'merge-shape-mismatch',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Branches of different shapes meet',
        ru: 'Сходятся ветви разной формы',
    },
    why: {
        en: `To add branches, all their axes have to agree (an axis of size 1 is repeated); to concatenate them, all but the
             axis of concatenation. In residual networks the shortcut needs a 1×1 convolution where the number of channels
             or the size changes. In U-Nets the sizes come back right only if the input can be halved often enough.`,
        ru: `Чтобы сложить ветви, у них должны совпадать все оси (ось размера 1 повторяют), чтобы склеить – все, кроме оси
             склейки. В остаточных сетях там, где меняется число каналов или размер, короткой ветви нужна свёртка 1×1. В
             U-Net размеры возвращаются верно, только если вход делится пополам столько раз, сколько нужно.`,
    },
    messages,
    references: ['https://keras.io/guides/functional_api/', 'https://keras.io/api/layers/merging_layers/'],

    check(context) {
        for (const refusal of context.program.refusals.filter(({ code }) => code === 'merge')) judge(context, refusal);
    },
});

function judge(context: Context, refusal: Refusal): void {
    const { say, report } = context;
    const { application } = refusal;
    const pair = application && conflicting(application);
    if (!application || !pair) return;
    const op = operationOf(application);
    const [a, b] = pair.map(({ shape }) => showShape(shape)) as [string, string];
    const finding = report(
        { site: application.layer.call.callee, frames: application.layer.call.frames },
        say('cannot', { op: say(op), a, b }),
    );
    for (const tensor of pair) {
        finding.because(tensor.producer?.layer.call.callee, say('comes', { shape: showShape(tensor.shape) }));
    }
    finding.explain(...explanation(context, application, pair)).speakFor(refusal);
    offerSize(context, finding, application, pair);
}

const OPERATIONS = {
    Add: 'added',
    Subtract: 'subtracted',
    Multiply: 'multiplied',
    Dot: 'multiplied',
    Average: 'averaged',
    Maximum: 'compared',
    Minimum: 'compared',
    Concatenate: 'concatenated',
} as const;

function operationOf({ layer: { class: name } }: Application) {
    return name in OPERATIONS ? OPERATIONS[name as keyof typeof OPERATIONS] : 'combined';
}

/** The first two inputs that do not go together. */
function conflicting({ inputs }: Application): readonly [Tensor, Tensor] | undefined {
    const [first, ...others] = inputs;
    const other = others.find(({ shape }) => showShape(shape) !== showShape(first?.shape));
    return first && other && [first, other];
}

function explanation({ say }: Context, { layer }: Application, [a, b]: readonly [Tensor, Tensor]) {
    const axis = intOf(layer.arguments.get('axis')?.value);
    if (layer.class === 'Dot') return [say('contracted')];
    const isPicture = a.shape?.length === 4 && b.shape?.length === 4;
    if (layer.class !== 'Concatenate') return isPicture ? [say('all'), say('shortcut')] : [say('all')];
    const rule = say('allButOne', { axis: axis ?? -1 });
    return isPicture ? [rule, say('odd')] : [rule];
}

/** The next size that can be halved as often as the network does. */
function offerSize(
    { program, say }: Context,
    finding: ReturnType<Context['report']>,
    application: Application,
    pair: readonly Tensor[],
): void {
    const input = inputOf(application);
    const argument = input && shapeArgument(program, input);
    const halvings = Math.max(...pair.map((tensor) => ancestorsOf(tensor).filter(isHalving).length));
    const isUpsampled = pair.some((tensor) => ancestorsOf(tensor).some(({ layer }) => isUpsampling(layer)));
    if (!argument?.sizes || application.layer.class !== 'Concatenate' || !isUpsampled || halvings < 1) return;
    const multiple = 2 ** Math.min(halvings, 8);
    const sizes = argument.sizes.map((size, axis, all) =>
        typeof size === 'number' && axis < all.length - 1 ? Math.ceil(size / multiple) * multiple : size,
    );
    const code = shapeCode(sizes);
    finding.suggest(say('resize', { shape: code }), {
        kind: 'setArgument',
        call: argument.call,
        name: argument.name,
        code,
    });
}

const isUpsampling = ({ roles }: Application['layer']) =>
    roles.has('upsampling') || roles.has('transposed-convolution');

function isHalving({ layer, inputs, outputs }: Application): boolean {
    const isStrided = sizesOf(layer, 'strides')?.some((step) => step > 1) ?? layer.roles.has('pooling');
    const [before, after] = [inputs[0]?.shape?.[1], outputs[0]?.shape?.[1]];
    return isStrided && !isUpsampling(layer) && certainly.below(after, before);
}
