import { classifierNets, undivided } from '../model/classifier';
import type { Application, Model } from '../model/graph';
import { product } from '../model/shape';
import { isBackbone, isPass, parametersOf, unitsOf } from '../model/vocabulary';
import { forward, only, previousOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    explodes: {
        en: 'Flatten yields {n} values, so `Dense({u})` alone has {p} M parameters, {share}% of the model',
        ru: 'После Flatten {n} {n|число|числа|чисел}: у слоя `Dense({u})` {p} млн параметров, {share}% всей сети',
    },
    flatten: { en: '{shape} are flattened here', ru: 'здесь в вектор вытягиваются {shape}' },
    product: {
        en: 'A Dense layer has as many parameters as inputs times outputs: {n} × {u} = {p} M.',
        ru: 'Параметров у Dense столько, сколько входов, умноженное на число выходов: {n} × {u} = {p} млн.',
    },
    global: {
        en: 'With `GlobalAveragePooling2D` there would be {c} inputs and {q} M parameters.',
        ru: 'С `GlobalAveragePooling2D` входов было бы {c}, а параметров {q} млн.',
    },
    memorise: {
        en: 'Millions too many are slow and easily memorise the data.',
        ru: 'Лишние миллионы медленны и легко запоминают выборку.',
    },
    average: { en: 'Average instead of flattening', ru: 'Усреднять вместо Flatten' },
    pool: { en: 'Insert a pooling before Flatten', ru: 'Вставить пулинг перед Flatten' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/** 2²⁴: some 64 MB of floats in a single layer. */
const HUGE = 2 ** 24;

export const flattenExplosion = defineRule({
    id: 'flatten-explosion',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Flatten leads to a Dense layer of tens of millions of parameters',
        ru: 'После Flatten у Dense десятки миллионов параметров',
    },
    why: {
        en: `Flatten makes a vector of all points of all maps, and the next Dense has a weight for each of them and each of its
             units. Maps that are still large make tens of millions of it, nearly the whole network in one layer. Global
             pooling leaves one number for each channel; another pooling before Flatten helps too.`,
        ru: `Flatten вытягивает в вектор все точки всех карт, и у следующего Dense есть вес для каждой из них и каждого своего
             нейрона. Если карты ещё велики, это десятки миллионов, почти вся сеть в одном слое. Глобальный пулинг оставляет
             по одному числу на канал; помогает и ещё один пулинг перед Flatten.`,
    },
    messages,
    references: [
        'https://arxiv.org/abs/1312.4400',
        'https://keras.io/api/layers/pooling_layers/global_average_pooling2d/',
    ],

    check(context) {
        if (context.program.names.has('load_weights')) return;
        for (const model of [...classifierNets(context.program), ...context.program.models.filter(isOnBackbone)]) {
            const flatten = only(model.applications.filter(({ layer }) => layer.class === 'Flatten'));
            if (flatten) judge(context, model, flatten);
        }
    },
});

/** A pretrained network without its top, and a head of ours. */
function isOnBackbone({ complete, applications }: Model): boolean {
    return complete && applications.some(({ layer }) => isBackbone(layer));
}

function judge({ program, say, report }: Context, model: Model, flatten: Application): void {
    const { end: dense } = forward(program, flatten, ({ layer }) => isPass(layer));
    const count = dense && parametersOf(dense);
    if (dense?.layer.class !== 'Dense' || count === undefined || count < HUGE) return;
    // Where nothing makes the maps smaller, that is the cause, and another rule names it.
    const total = undivided(program, model) ? undefined : totalOf(model);
    const shape = only(flatten.inputs)?.shape?.slice(1) ?? [];
    const [n, u, c] = [product(...shape), unitsOf(dense.layer), shape.at(-1)];
    if (
        total === undefined ||
        typeof n !== 'number' ||
        u === undefined ||
        typeof c !== 'number' ||
        count < 0.8 * total ||
        isClassicTail(model, dense)
    )
        return;
    const finding = report(
        at(dense.layer.call, 'units'),
        say('explodes', { n, u, p: millions(count), share: Math.round((100 * count) / total) }),
    )
        .because(flatten.layer.call.callee, say('flatten', { shape: shape.join('×') }))
        .explain(
            say('product', { n, u, p: millions(count) }),
            say('global', { c, q: millions(c * u) }),
            say('memorise'),
        );
    if (shape.length !== 3) return;
    finding.suggest(say('average'), {
        kind: 'replace',
        site: flatten.layer.call.site,
        code: '{keras.layers.GlobalAveragePooling2D}()',
    });
    if (previousOf(flatten))
        finding.suggest(say('pool'), {
            kind: 'insertBefore',
            application: flatten,
            code: '{keras.layers.MaxPooling2D}(2)',
        });
}

const millions = (count: number) => Number((count / 1e6).toPrecision(3));

/** Undefined where the size of some layer is unknown. */
function totalOf({ applications }: Model): number | undefined {
    const counts = applications.map(parametersOf);
    return counts.every((count) => count !== undefined) ? counts.reduce((sum, count) => sum + count, 0) : undefined;
}

/** VGG and AlexNet end in 4096 – 4096 – classes. */
function isClassicTail({ applications }: Model, dense: Application): boolean {
    const isWide = ({ layer }: Application) => layer.class === 'Dense' && unitsOf(layer) === 4096;
    return isWide(dense) && applications.filter(isWide).length > 1;
}
