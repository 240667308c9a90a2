import { isRaw } from '../model/data';
import { entryOf, type Entry } from '../model/entry';
import type { Program } from '../model/graph';
import { nextOf } from '../model/walk';
import { at, defineRule } from './rule';

export const missingRescale = defineRule({
    id: 'missing-rescale',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Pixels from 0 to 255 enter the network unscaled',
        ru: 'Пиксели от 0 до 255 идут в сеть без нормировки',
    },
    why: {
        en: `Initial weights are made for inputs around one. With pixels up to 255 the first activations are hundreds of times
             larger: the loss starts at tens or hundreds instead of at guessing level, and training spends its time on
             mending the scale. Divide the pixels by 255, or let the layer \`Rescaling\` do it inside the model, where it
             cannot be forgotten at prediction. BatchNormalization right after the first layer mends the scale as well.`,
        ru: `Начальные веса рассчитаны на входы около единицы. С пикселями до 255 первые активации в сотни раз больше: потеря
             стартует с десятков или сотен, а не с уровня угадывания, и обучение долго чинит масштаб. Разделите пиксели на
             255 или поставьте внутрь модели слой \`Rescaling\`: там его не забыть и при предсказании.
             BatchNormalization сразу после первого слоя тоже исправляет масштаб.`,
    },
    messages: {
        raw: {
            en: 'Pixels in 0…255 enter the network unscaled: divide them by 255',
            ru: 'Пиксели от 0 до 255 идут в сеть без нормировки: разделите их на 255',
        },
        source: { en: 'the pixels come from here', ru: 'пиксели берутся отсюда' },
        first: { en: 'the first layer that they reach', ru: 'первый слой, до которого они доходят' },
        weights: {
            en: 'Initial weights are made for inputs around one; with pixels up to 255 the first activations are hundreds of times larger, and training spends its time on mending the scale.',
            ru: 'Начальные веса рассчитаны на входы около единицы; с пикселями до 255 первые активации в сотни раз больше, и обучение долго чинит масштаб.',
        },
        inside: {
            en: 'A `Rescaling` layer inside the model will not be forgotten at prediction.',
            ru: 'Слой `Rescaling` внутри модели не забудется и при предсказании.',
        },
        insert: { en: 'Insert `Rescaling(1.0 / 255)`', ru: 'Вставить `Rescaling(1.0 / 255)`' },
    },
    references: ['https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/'],

    check({ program, say, report }) {
        for (const model of program.models) {
            const entry = entryOf(program, model);
            if (!entry || !isUnscaled(program, entry)) continue;
            const { event, facts, first, start } = entry;
            const finding = report(at(event.call, 'x'), say('raw'))
                .because(facts.origin?.call.site, say('source'))
                .because(first.layer.call.callee, say('first'))
                .explain(say('weights'), say('inside'));
            if (start.layer.call.arguments.get('input_shape')?.site) continue;
            const code = '{keras.layers.Rescaling}(1.0 / 255)';
            finding.sureFix(say('insert'), { kind: 'insertBefore', application: start, code });
        }
    },
});

/** A layer that learns sees the pixels as they are; normalised right behind it the scale does no harm. */
function isUnscaled(program: Program, { facts, rescalings, first }: Entry): boolean {
    const { roles } = first.layer;
    if (!isRaw(facts) || rescalings.length > 0 || !roles.has('linear')) return false;
    const next = nextOf(program, first);
    return !next?.layer.roles.has('normalization') && !next?.layer.roles.has('batch-normalization');
}
