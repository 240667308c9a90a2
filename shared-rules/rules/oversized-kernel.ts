import { classifierNets, wideConvolutions } from '../model/classifier';
import type { Application, Model, Program } from '../model/graph';
import { certainly } from '../model/shape';
import { showSize, sizeBefore, spread } from '../model/sizes';
import { sizesOf, unitsOf } from '../model/vocabulary';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    large: {
        en: 'A {k} kernel is unusually large: use 3×3 and grow the receptive field with depth and pooling',
        ru: 'У свёртки слишком большой размер {k}: обычно берут 3×3, а поле обзора наращивают пулингом',
    },
    largeEven: {
        en: 'A {k} kernel is unusually large: use 3×3 and grow the receptive field with depth and pooling; an even kernel also has no centre',
        ru: 'У свёртки слишком большой размер {k}: обычно берут 3×3, а поле обзора наращивают пулингом; к тому же у чётного ядра нет центра',
    },
    another: { en: 'another large kernel', ru: 'ещё одно большое ядро' },
    weights: {
        en: 'A {k} kernel has {weights} weights for each pair of channels, a 3×3 one has 9.',
        ru: 'Весов у ядра {k} – {weights} на каждую пару каналов, у 3×3 – 9.',
    },
    stacked: {
        en: 'Two 3×3 convolutions in a row see a square of 5×5, as one 5×5 does, but with 18 weights instead of 25, and two nonlinearities.',
        ru: 'Две свёртки 3×3 подряд видят квадрат 5×5, как одна свёртка 5×5, но весов 18 вместо 25, а нелинейностей две.',
    },
    stem: {
        en: 'Large kernels are left to a first layer with a stride of 2.',
        ru: 'Крупные ядра оставляют для первого слоя с шагом 2.',
    },
    small: { en: 'Take a 3×3 kernel', ru: 'Взять ядро 3×3' },
    allSmall: { en: 'Take 3×3 kernels', ru: 'Взять ядра 3×3' },
    two: { en: 'Take two 3×3 convolutions', ru: 'Взять две свёртки 3×3' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const oversizedKernel = defineRule({
    id: 'oversized-kernel',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The kernel of a convolution is very large',
        ru: 'Слишком большое ядро свёртки',
    },
    why: {
        en: `The number of weights grows with the square of the kernel’s side. Several small convolutions in a row see as
             much as a large one, with fewer weights and more nonlinearities, and pooling widens the view further. Large
             kernels are usual in a first layer with a stride, in depthwise convolutions, and where the kernel is the
             whole map; the rule is silent about these.`,
        ru: `Число весов растёт как квадрат стороны ядра. Несколько маленьких свёрток подряд видят столько же, сколько одна
             большая, весов в них меньше, а нелинейностей больше, и поле обзора дальше расширяет пулинг. Крупные ядра
             обычны в первом слое с шагом, в свёртках по глубине и там, где ядро занимает всю карту; о них правило молчит.`,
    },
    messages,
    references: ['https://arxiv.org/abs/1409.1556', 'https://arxiv.org/abs/1512.00567'],

    check(context) {
        if (isSound(context.program)) return;
        for (const model of classifierNets(context.program)) judge(context, oversized(model));
    },
});

/** Along the frequencies of a spectrogram nothing is like a picture. */
function isSound({ names }: Program): boolean {
    return names.some(/spectro|mel_|melspec|mfcc|stft|librosa|torchaudio/i);
}

function oversized(model: Model): readonly Application[] {
    const convolutions = wideConvolutions(model);
    return convolutions.filter((application, index) => {
        const { layer, refusal } = application;
        const [kernel, strides, dilation] = ['kernel_size', 'strides', 'dilation_rate'].map((name) =>
            sizesOf(layer, name),
        );
        const limit = index === 0 ? 9 : 7;
        const isPlain = [strides, dilation].every((steps) => steps?.every((step) => step === 1));
        const isLarge = kernel?.every((size) => size >= limit) ?? false;
        return layer.class === 'Conv2D' && !refusal && isPlain && isLarge && !coversMap(application, kernel ?? []);
    });
}

/** As the last convolution of LeNet, or the head of a fully convolutional network. */
function coversMap(application: Application, kernel: readonly number[]): boolean {
    const size = sizeBefore(application);
    return !size || spread(kernel, size.length).every((side, axis) => !certainly.below(side, size[axis]));
}

/** Once for a model, at the first. */
function judge({ say, report }: Context, [first, ...others]: readonly Application[]): void {
    if (!first) return;
    const kernel = spread(sizesOf(first.layer, 'kernel_size') ?? [], 2);
    const [k, weights] = [showSize(kernel), kernel.reduce<number>((product, side) => product * (side ?? 1), 1)];
    const isEven = kernel.some((side) => typeof side === 'number' && side % 2 === 0);
    const { call } = first.layer;
    const finding = report(at(call, 'kernel_size'), say(isEven ? 'largeEven' : 'large', { k }));
    for (const other of others) finding.because(at(other.layer.call, 'kernel_size').site, say('another'));
    finding
        .explain(say('weights', { k, weights }), say('stacked'), say('stem'))
        .suggest(say(others.length > 0 ? 'allSmall' : 'small'), ...[first, ...others].map(shrink));
    const stack = stacked(first);
    if (stack.length > 0 && others.length === 0) finding.suggest(say('two'), ...stack);
}

function shrink({ layer: { call } }: Application): Edit {
    const isNumber = call.arguments.get('kernel_size')?.value.kind === 'int';
    return { kind: 'setArgument', call, name: 'kernel_size', code: isNumber ? '3' : '(3, 3)' };
}

/** Another one in front, with a nonlinearity between the two. */
function stacked(application: Application): readonly Edit[] {
    const filters = unitsOf(application.layer);
    if (filters === undefined) return [];
    const code = `{keras.layers.Conv2D}(${filters}, (3, 3), activation="relu")`;
    return [shrink(application), { kind: 'insertBefore', application, code }];
}
