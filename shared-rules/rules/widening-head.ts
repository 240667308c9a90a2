import { classifierNets } from '../model/classifier';
import type { Application, Model } from '../model/graph';
import { headOf, unitsOf } from '../model/vocabulary';
import { only } from '../model/walk';
import { at, defineRule } from './rule';

export const wideningHead = defineRule({
    id: 'widening-head',
    severity: 'hint',
    profile: 'teaching',
    since: '0.1.0',
    title: {
        en: 'The dense layers behind the convolutions get wider',
        ru: 'Полносвязные слои после свёрток расширяются',
    },
    why: {
        en: `Behind Flatten or global pooling dense layers gather features into an answer, so they usually get narrower towards
             it. A wide layer behind a narrow one learns nothing new of the object: what did not fit into the narrow one
             cannot be had back.`,
        ru: `После Flatten или глобального пулинга полносвязные слои собирают признаки в ответ, поэтому обычно сужаются к нему.
             Широкий слой после узкого не узнает об объекте ничего нового: что не поместилось в узкий, того уже не вернуть.`,
    },
    messages: {
        widens: {
            en: 'The head widens ({list}) instead of narrowing towards the answer',
            ru: 'Голова сети расширяется ({list}), а обычно сужается к ответу',
        },
        narrow: {
            en: 'only {n} {n|number comes|numbers come} out here',
            ru: 'отсюда выходит всего {n} {n|число|числа|чисел}',
        },
        lost: {
            en: 'A wide layer behind a narrow one learns nothing new of the object: what did not fit into {n} {n|number|numbers} cannot be had back.',
            ru: 'Широкий слой после узкого не узнает об объекте ничего нового: что не поместилось в {n} {n|число|числа|чисел}, того уже не вернуть.',
        },
    },
    references: ['https://arxiv.org/abs/1409.1556'],

    check({ program, say, report }) {
        for (const hidden of classifierNets(program).map(hiddenLayers)) {
            const widths = hidden.map(({ layer }) => unitsOf(layer));
            const index = widths.findIndex((width, i) => (width ?? 0) > (widths[i - 1] ?? Infinity));
            const [wide, narrow, n] = [hidden[index], hidden[index - 1], widths[index - 1]];
            if (!wide || !narrow || n === undefined) continue;
            report(at(wide.layer.call, 'units'), say('widens', { list: widths.join(' → ') }))
                .because(at(narrow.layer.call, 'units').site, say('narrow', { n }))
                .explain(say('lost', { n }));
        }
    },
});

/** The Dense layers of the head but for the output. */
function hiddenLayers(model: Model): readonly Application[] {
    const output = only(model.outputs);
    return output
        ? headOf(output)
              .filter(({ layer }) => layer.class === 'Dense')
              .slice(0, -1)
        : [];
}
