import type { Application } from '../model/graph';
import { channelsFirstInput } from '../model/layout';
import type { Dim } from '../model/shape';
import { isConvolution, placeOfWindow, showSize, shrinkingsTo, sizeBefore, spread, traceTo } from '../model/sizes';
import { effective, sizesOf } from '../model/vocabulary';
import { padEach, unpaddedUpTo } from './edits/padding';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    image: {
        en: 'A {kernel} kernel does not fit: only {size} reaches this layer, so the model will not build',
        ru: 'Свёртке {kernel} не хватает картинки: до неё доходит только {size}, и модель не соберётся',
    },
    sequence: {
        en: 'A kernel of {kernel} does not fit: only {size} {size|step|steps} {size|reaches|reach} this layer, so the model will not build',
        ru: 'Свёртке с ядром {kernel} не хватает последовательности: до неё {size|доходит|доходят|доходит} только {size} {size|шаг|шага|шагов}, и модель не соберётся',
    },
    volume: {
        en: 'A {kernel} kernel does not fit: only {size} of the volume reaches this layer, so the model will not build',
        ru: 'Свёртке {kernel} не хватает объёма: до неё доходит только {size}, и модель не соберётся',
    },
    shrinks: { en: 'the size shrinks here: {steps}', ru: 'здесь размер уменьшается: {steps}' },
    arithmetic: {
        en: 'Without padding a convolution eats k−1 along each axis, and a pool divides what is left: n → ⌊(n−k)/s⌋+1.',
        ru: 'Без дополнения свёртка съедает по каждой оси k−1, а пулинг делит остаток: n → ⌊(n−k)/s⌋+1.',
    },
    trace: {
        en: 'Here the size went {trace}, and then no {kernel} fits.',
        ru: 'Здесь размер шёл так: {trace}, и {kernel} в него уже не помещается.',
    },
    dilated: {
        en: 'With `dilation_rate` the kernel spans {span}.',
        ru: 'С `dilation_rate` ядро занимает {span}.',
    },
    same: {
        en: 'With `padding="same"` and a stride of 1 a convolution keeps the size, and only the pooling makes it smaller.',
        ru: 'С `padding="same"` и шагом 1 свёртка размер не меняет, и уменьшает его только пулинг.',
    },
    padAll: {
        en: 'Add `padding="same"` to every convolution up to here',
        ru: 'Добавить `padding="same"` всем свёрткам до этой включительно',
    },
    padThis: { en: 'Add `padding="same"` to this convolution', ru: 'Добавить `padding="same"` этой свёртке' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const convEatsImage = defineRule({
    id: 'conv-eats-image',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The kernel is larger than what is left of the picture',
        ru: 'Ядро свёртки больше того, что осталось от картинки',
    },
    why: {
        en: `Without padding each convolution makes the picture smaller by its kernel less one, and each pooling divides
             what is left. A few layers on there may be fewer pixels than the kernel has, and Keras refuses to build the
             model. \`padding="same"\` keeps the size, so that only the pooling decides about it.`,
        ru: `Без дополнения каждая свёртка уменьшает картинку на размер ядра без единицы, а каждый пулинг делит остаток.
             Через несколько слоёв пикселей может оказаться меньше, чем в ядре, и Keras откажется собирать модель.
             \`padding="same"\` размер сохраняет, и решает о нём только пулинг.`,
    },
    messages,
    references: ['https://keras.io/api/layers/convolution_layers/convolution2d/'],

    check(context) {
        const { program, say, report } = context;
        for (const refusal of program.refusals) {
            const { application, code } = refusal;
            if (code !== 'size-eaten' || !application || !isConvolution(application.layer)) continue;
            const before = sizeBefore(application);
            const kernel = sizesOf(effective(application.layer), 'kernel_size');
            if (!before || !kernel || channelsFirstInput(program, application)) continue;
            const layer = effective(application.layer);
            const finding = report(at(layer.call, 'kernel_size'), message(context, before, kernel)).speakFor(refusal);
            for (const { application: eater, steps } of shrinkingsTo(application)) {
                finding.because(placeOfWindow(eater.layer).site, say('shrinks', { steps }));
            }
            finding.explain(say('arithmetic'), ...explanation(context, application, before.length), say('same'));
            offerPadding(context, finding, application);
        }
    },
});

function message({ say }: Context, before: readonly Dim[], kernel: readonly number[]) {
    const [side] = before;
    const [width] = kernel;
    if (before.length === 1 && typeof side === 'number' && width !== undefined) {
        return say('sequence', { kernel: width, size: side });
    }
    const values = { kernel: showSize(spread(kernel, before.length)), size: showSize(before) };
    return before.length === 3 ? say('volume', values) : say('image', values);
}

function explanation({ say }: Context, application: Application, rank: number) {
    const layer = effective(application.layer);
    const kernel = spread(sizesOf(layer, 'kernel_size') ?? [], rank);
    const dilation = spread(sizesOf(layer, 'dilation_rate') ?? [1], rank);
    const span = kernel.map((size, axis) => (dilation[axis] ?? 1) * ((size ?? 1) - 1) + 1);
    const trace = say('trace', { trace: traceTo(application), kernel: showSize(kernel) });
    return dilation.some((rate) => rate !== 1) ? [trace, say('dilated', { span: showSize(span) })] : [trace];
}

function offerPadding({ say }: Context, finding: ReturnType<Context['report']>, application: Application): void {
    const eaters = unpaddedUpTo(application);
    finding.sureFix(say(eaters.length > 1 ? 'padAll' : 'padThis'), ...padEach(eaters));
    if (eaters.length > 1) finding.fix(say('padThis'), ...padEach([application]));
}
