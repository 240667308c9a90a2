import { classifierNets } from '../model/classifier';
import type { Application, Model, Program } from '../model/graph';
import { certainly } from '../model/shape';
import { isConvolution, showSize, sizeAfter, spread } from '../model/sizes';
import { channels, isNormalization, isPass, sizesOf, unitsOf } from '../model/vocabulary';
import { forward, only } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    wide: {
        en: '{n} filters in the first layer is a lot: 32–64 are enough for {k} patches',
        ru: '{n} {n|фильтр|фильтра|фильтров} в первом слое – очень много: для {k} пикселей хватает 32–64',
    },
    simple: {
        en: 'At first a network looks for simple things: edges, spots, colours, and there are not many patterns.',
        ru: 'Поначалу сеть ищет простое: края, пятна, цвета, и разных узоров немного.',
    },
    maps: {
        en: 'And the maps are largest here: {size}×{n} = {numbers} numbers for each picture.',
        ru: 'Зато карты здесь самые большие: {size}×{n} = {numbers} {numbers|число|числа|чисел} на каждую картинку.',
    },
    grow: {
        en: 'Filters grow towards the end: 32 → 64 → 128.',
        ru: 'Фильтры наращивают к концу: 32 → 64 → 128.',
    },
    narrow: { en: 'Take 32 filters', ru: 'Взять 32 фильтра' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const firstConvTooWide = defineRule({
    id: 'first-conv-too-wide',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The first convolution has hundreds of filters',
        ru: 'В первой свёртке сотни фильтров',
    },
    why: {
        en: `A small patch of a picture has only so many simple patterns: VGG and ResNet begin with 64 filters, MobileNet
             with 32. The maps are largest in the first layer, so superfluous filters cost most there. It is the deep
             layers, whose maps are small and whose patterns are many, that need more filters.`,
        ru: `У маленького кусочка картинки простых узоров немного: VGG и ResNet начинают с 64 фильтров, MobileNet с 32.
             В первом слое карты самые большие, и лишние фильтры обходятся дороже всего. Больше фильтров нужно
             глубоким слоям: карты там маленькие, а узоров много.`,
    },
    messages,
    references: ['https://arxiv.org/abs/1409.1556', 'https://arxiv.org/abs/1512.03385'],

    check(context) {
        const first = new Set(classifierNets(context.program).flatMap(firstConvolution));
        for (const application of first) judge(context, application);
    },
});

/** The first convolution, if nothing weighted stands before it. */
function firstConvolution({ applications }: Model): readonly Application[] {
    const first = applications.find(({ layer }) => layer.roles.has('linear') || layer.roles.has('embedding'));
    return first && isConvolution(first.layer) && /^Conv[23]D$/.test(first.layer.class) ? [first] : [];
}

function judge({ program, say, report }: Context, application: Application): void {
    const { layer, inputs } = application;
    const n = unitsOf(layer);
    const kernel = sizesOf(layer, 'kernel_size');
    const strides = sizesOf(layer, 'strides');
    const isPicture = certainly.below(channels(only(inputs), layer), 5);
    const isPatch = kernel?.every((size) => size === 1) ?? true;
    if (!isPicture || n === undefined || n < 256 || !kernel || isPatch || !strides?.every((step) => step <= 2)) return;
    const k = showSize(spread(kernel, layer.class === 'Conv3D' ? 3 : 2));
    const finding = report(at(layer.call, 'filters'), say('wide', { n, k })).explain(
        say('simple'),
        ...costs({ say }, application, n),
        say('grow'),
    );
    if (!meetsAddition(program, application)) {
        finding.fix(say('narrow'), { kind: 'setArgument', call: layer.call, name: 'filters', code: '32' });
    }
}

function costs({ say }: Pick<Context, 'say'>, application: Application, n: number) {
    const size = sizeAfter(application);
    if (!size?.every((side) => typeof side === 'number')) return [];
    return [say('maps', { size: showSize(size), n, numbers: size.reduce((product, side) => product * side, n) })];
}

/** The sum of a residual connection needs as many channels on its other side. */
function meetsAddition(program: Program, application: Application): boolean {
    const keeps = ({ layer }: Application) =>
        isPass(layer) || isNormalization(layer) || layer.roles.has('activation') || layer.roles.has('pooling');
    const { through, end } = forward(program, application, keeps);
    return !end || end.layer.roles.has('merge') || through.length > 8;
}
