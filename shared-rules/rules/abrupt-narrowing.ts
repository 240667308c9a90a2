import type { Application, Model } from '../model/graph';
import { outputsOf } from '../model/output';
import { isBackbone, isOpaque, isWeighted, unitsOf, wholeModels } from '../model/vocabulary';
import { only } from '../model/walk';
import { at, defineRule } from './rule';

export const abruptNarrowing = defineRule({
    id: 'abrupt-narrowing',
    severity: 'info',
    profile: 'teaching',
    since: '0.1.0',
    title: {
        en: 'From many units to few at once',
        ru: 'Резкий переход от большого числа нейронов к малому',
    },
    why: {
        en: `Where a single hidden layer of hundreds of units goes straight into one or two outputs, the last layer has to
             put the answer together from all of them at once. A smaller layer in between gathers them into larger
             notions; halving or quartering the width is convenient. This is advice, not a law: for simple tasks a single
             hidden layer is enough.`,
        ru: `Если единственный скрытый слой из сотен нейронов переходит сразу в один-два выхода, последнему слою приходится
             складывать ответ из всех признаков сразу. Промежуточный слой поменьше собирает их в более крупные понятия;
             удобно уменьшать вдвое или вчетверо. Это совет, а не закон: на простых задачах хватает и одного скрытого слоя.`,
    },
    messages: {
        abrupt: {
            en: '{a} → {b} units is abrupt; narrow gradually: {suggestion}',
            ru: 'Переход от {a} {a|нейрона|нейронов|нейронов} к {b} слишком резкий, хочется плавнее: {suggestion}',
        },
        output: { en: 'the output has {b} {b|unit|units}', ru: 'на выходе {b} {b|нейрон|нейрона|нейронов}' },
        sum: {
            en: 'The last layer has to put the answer together from {a} features at once; a smaller layer in between gathers them into larger notions.',
            ru: 'Последнему слою приходится складывать ответ сразу из {a} {a|признака|признаков|признаков}; промежуточный слой поменьше собирает их в более крупные понятия.',
        },
        quarters: {
            en: 'Halving or quartering is convenient: {suggestion}.',
            ru: 'Удобно уменьшать вдвое или вчетверо: {suggestion}.',
        },
        advice: {
            en: 'This is advice, not a law: for simple tasks a single hidden layer is enough.',
            ru: 'Это совет, а не закон: на простых задачах хватает и одного скрытого слоя.',
        },
        insert: { en: 'Insert `Dense({c})` before the output', ru: 'Вставить `Dense({c})` перед выходом' },
    },
    references: ['https://keras.io/api/layers/core_layers/dense/'],

    check({ program, say, report }) {
        for (const narrowing of wholeModels(program).flatMap(narrowingIn)) {
            const { hidden, output, a, b } = narrowing;
            const c = Math.floor(a / 4);
            const suggestion = `${a} → ${c} → ${b}`;
            report(at(hidden.layer.call, 'units'), say('abrupt', { a, b, suggestion }))
                .because(at(output.layer.call, 'units').site, say('output', { b }))
                .explain(say('sum', { a }), say('quarters', { suggestion }), say('advice'))
                .suggest(say('insert', { c }), {
                    kind: 'insertBefore',
                    application: output,
                    code: `{keras.layers.Dense}(${c}, activation="relu")`,
                });
        }
    },
});

interface Narrowing {
    readonly hidden: Application;
    readonly output: Application;
    readonly a: number;
    readonly b: number;
}

/** A network of two dense layers and nothing else that is trained. */
function narrowingIn(model: Model): readonly Narrowing[] {
    const weighted = model.applications.filter(({ layer }) => isWeighted(layer));
    const [hidden, output] = weighted;
    const isPlain = model.applications.every(({ layer }) => !isOpaque(layer) && !isBackbone(layer) && !layer.model);
    const areDense = weighted.every(({ layer }) => layer.class === 'Dense');
    if (!hidden || !output || weighted.length !== 2 || !isPlain || !areDense || !endsIn(model, output)) return [];
    const [a, b] = [unitsOf(hidden.layer), unitsOf(output.layer)];
    return a !== undefined && b !== undefined && a >= 128 && a >= 64 * b ? [{ hidden, output, a, b }] : [];
}

const endsIn = (model: Model, application: Application) => only(outputsOf(model))?.weighted === application;
