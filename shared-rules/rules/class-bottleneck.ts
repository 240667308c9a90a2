import type { Application, Model } from '../model/graph';
import { outputsOf } from '../model/output';
import { isDecoded, isPass, unitsOf, wholeModels } from '../model/vocabulary';
import { ancestorsOf, backward, only } from '../model/walk';
import { at, defineRule } from './rule';

export const classBottleneck = defineRule({
    id: 'class-bottleneck',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A layer much narrower than the number of classes',
        ru: 'Слой намного уже, чем число классов',
    },
    why: {
        en: `All that the network knows of an object has to pass through its narrowest layer. Four numbers before 46 classes
             are too few to tell them apart, whatever the layers before have found. A hidden layer in front of the output
             should not be much narrower than the number of classes.`,
        ru: `Всё, что сеть знает об объекте, должно пройти через её самый узкий слой. Четырёх чисел перед 46 классами мало,
             чтобы их различить, что бы ни нашли предыдущие слои. Скрытый слой перед выходом не должен быть намного уже,
             чем число классов.`,
    },
    messages: {
        bottleneck: {
            en: '{n} {n|unit|units} before {c} classes: a bottleneck',
            ru: 'Слой из {n} {n|нейрона|нейронов|нейронов} перед {c} {c|классом|классами|классами} – узкое горлышко',
        },
        classes: { en: '{c} classes', ru: '{c} {c|класс|класса|классов}' },
        squeeze: {
            en: 'All that the network knows of an object has to squeeze through {n} {n|number|numbers}.',
            ru: 'Всё, что сеть знает об объекте, должно протиснуться через {n} {n|число|числа|чисел}.',
        },
        measured: {
            en: 'In Chollet’s book a layer of 4 units before 46 classes of news takes away 8 percentage points of accuracy.',
            ru: 'В учебнике Шолле слой из 4 нейронов перед 46 классами новостей отнимает 8 процентных пунктов точности.',
        },
        widen: { en: 'Take {n} units', ru: 'Взять {n} {n|нейрон|нейрона|нейронов}' },
    },
    references: ['https://github.com/fchollet/deep-learning-with-python-notebooks'],

    check({ program, say, report }) {
        for (const found of wholeModels(program).flatMap(bottleneckIn)) {
            const { hidden, output, n, c } = found;
            const wide = 2 ** Math.ceil(Math.log2(c));
            report(at(hidden.layer.call, 'units'), say('bottleneck', { n, c }))
                .because(at(output.layer.call, 'units').site, say('classes', { c }))
                .explain(say('squeeze', { n }), say('measured'))
                .fix(say('widen', { n: wide }), {
                    kind: 'setArgument',
                    call: hidden.layer.call,
                    name: 'units',
                    code: String(wide),
                });
        }
    },
});

interface Bottleneck {
    readonly hidden: Application;
    readonly output: Application;
    readonly n: number;
    readonly c: number;
}

/** The last hidden Dense of a classifier, if it is far narrower than what follows, and than something before. */
function bottleneckIn(model: Model): readonly Bottleneck[] {
    const found = only(outputsOf(model));
    const output = found?.weighted;
    if (found?.activation !== 'softmax' || output?.layer.class !== 'Dense' || isDecoded(found.tensor)) return [];
    const { end: hidden } = backward(
        output,
        ({ layer }) => isPass(layer) || layer.roles.has('activation') || layer.roles.has('normalization'),
    );
    const [n, c] = [hidden && unitsOf(hidden.layer), unitsOf(output.layer)];
    if (hidden?.layer.class !== 'Dense' || n === undefined || c === undefined) return [];
    const isNarrow = c >= 8 && c < 10_000 && n < c / 4 && n <= 32;
    const isWatched = model.outputs.some((tensor) => hidden.outputs.includes(tensor));
    return isNarrow && !isWatched && hasWiderBefore(hidden, n) ? [{ hidden, output, n, c }] : [];
}

/** A network of a few units everywhere is a toy. */
function hasWiderBefore({ inputs }: Application, n: number): boolean {
    const before = inputs.flatMap(ancestorsOf).map(({ layer }) => unitsOf(layer));
    return before.some((units) => units !== undefined && units > Math.max(n, 8));
}
