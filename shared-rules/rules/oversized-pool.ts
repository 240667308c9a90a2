import { classifierNets } from '../model/classifier';
import type { Application, Program } from '../model/graph';
import { certainly, type Dim } from '../model/shape';
import { showSize, sizeAfter, sizeBefore, spread } from '../model/sizes';
import { sizesOf } from '../model/vocabulary';
import { nextOf } from '../model/walk';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    huge: {
        en: 'A {p} pool is huge: {before} shrinks to {after}',
        ru: 'Пулинг {p} – огромный: от карты {before} останется {after}',
    },
    one: {
        en: 'Of {k} numbers one is left, and where exactly the feature was found the network no longer knows.',
        ru: 'Из {k} {k|числа|чисел|чисел} остаётся одно, и где именно нашёлся признак, сеть уже не знает.',
    },
    usual: {
        en: 'Usual is 2×2, several times, with convolutions in between.',
        ru: 'Обычно берут 2×2 несколько раз, между ними свёртки.',
    },
    global: {
        en: 'To squeeze everything at once there is `GlobalAveragePooling2D`.',
        ru: 'Если хочется ужать всё сразу, для этого есть `GlobalAveragePooling2D`.',
    },
    replace: {
        en: 'Replace it and Flatten by `GlobalAveragePooling2D`',
        ru: 'Заменить его и Flatten на `GlobalAveragePooling2D`',
    },
    small: { en: 'Take a 2×2 window', ru: 'Взять окно 2×2' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const oversizedPool = defineRule({
    id: 'oversized-pool',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A very large pooling window',
        ru: 'Огромное окно пулинга',
    },
    why: {
        en: `A pooling window of 5×5 and more throws away nearly all places where a feature was found, at one blow. Two or
             three poolings of 2×2 with convolutions in between get as far and lose less. To leave one number for each
             channel there is global pooling.`,
        ru: `Окно пулинга 5×5 и больше одним махом выбрасывает почти всё о том, где нашёлся признак. Два-три пулинга 2×2 со
             свёртками между ними уменьшают картинку не меньше, а теряют не так много. Чтобы оставить по одному числу на
             канал, есть глобальный пулинг.`,
    },
    messages,
    references: [
        'https://keras.io/api/layers/pooling_layers/global_average_pooling2d/',
        'https://arxiv.org/abs/1312.4400',
    ],

    check(context) {
        for (const { applications } of classifierNets(context.program)) {
            const first = applications.find(isOversized);
            if (first) judge(context, first);
        }
    },
});

/** Not a window over the whole map, nor one that moves by small steps. */
function isOversized(application: Application): boolean {
    const { layer } = application;
    if (layer.class !== 'MaxPooling2D' && layer.class !== 'AveragePooling2D') return false;
    const [before, after] = [sizeBefore(application), sizeAfter(application)];
    if (!before || !after) return false;
    const window = spread(sizesOf(layer, 'pool_size') ?? [], 2);
    const isLarge = window.every((side, axis) => certainly.above(side, 4) && certainly.below(side, before[axis]));
    const steps =
        layer.arguments.get('strides')?.value.kind === 'none' ? window : spread(sizesOf(layer, 'strides') ?? [], 2);
    return isLarge && steps.every((step) => certainly.above(step, 3)) && after.some((side) => certainly.above(side, 1));
}

function judge({ program, say, report }: Context, application: Application): void {
    const { call } = application.layer;
    const window = spread(sizesOf(application.layer, 'pool_size') ?? [], 2);
    const [before, after] = [sizeBefore(application) ?? [], sizeAfter(application) ?? []].map(showSize) as [
        string,
        string,
    ];
    const finding = report(at(call, 'pool_size'), say('huge', { p: showSize(window), before, after })).explain(
        say('one', { k: count(window) }),
        say('usual'),
        say('global'),
    );
    const flatten = flattenBehind(program, application);
    if (flatten) {
        const global: Edit = { kind: 'replace', site: call.site, code: '{keras.layers.GlobalAveragePooling2D}()' };
        finding.suggest(say('replace'), global, { kind: 'removeLayer', application: flatten });
    }
    finding.fix(say('small'), ...smaller(application));
}

const count = (window: readonly Dim[]) => window.reduce<number>((product, side) => product * (side ?? 1), 1);

function flattenBehind(program: Program, application: Application): Application | undefined {
    const next = nextOf(program, application);
    return next?.layer.class === 'Flatten' ? next : undefined;
}

/** A stride of its own would keep the loss. */
function smaller({ layer: { call } }: Application): readonly Edit[] {
    const isNumber = call.arguments.get('pool_size')?.value.kind === 'int';
    const size: Edit = { kind: 'setArgument', call, name: 'pool_size', code: isNumber ? '2' : '(2, 2)' };
    return call.arguments.get('strides')?.site ? [size, { kind: 'removeArgument', call, name: 'strides' }] : [size];
}
