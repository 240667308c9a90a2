import type { Layer, Program, Refusal } from '../model/graph';
import { floatRepr } from '../model/python';
import { numberOf } from '../model/value';
import { at, defineRule } from './rule';

export const dropoutAsPercent = defineRule({
    id: 'dropout-as-percent',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A dropout rate outside 0 to 1',
        ru: 'Доля дропаута вне отрезка от 0 до 1',
    },
    why: {
        en: `The rate of dropout is a fraction of 1, not a percentage. The dropout layers and attention refuse anything
             outside 0 to 1. Recurrent layers say nothing: they cut \`dropout\` and \`recurrent_dropout\` off at 0 and 1,
             so that 20 becomes 1 and everything is dropped.`,
        ru: `Доля дропаута – это часть единицы, а не проценты. Слои дропаута и внимание ничего за пределами отрезка от 0
             до 1 не примут. Рекуррентные слои молчат: они обрезают \`dropout\` и \`recurrent_dropout\` по 0 и 1, и из 20
             получается 1, то есть выбрасывается всё.`,
    },
    messages: {
        percent: {
            en: '`{arg}` is a fraction between 0 and 1, not a percentage: {value} is out of range',
            ru: '`{arg}` задаётся долей от 0 до 1, а не процентами: {value} не подходит',
        },
        refused: {
            en: '`{layer}({value})` would mean “set {percent}% of the outputs to zero”, and Keras refuses to make the layer.',
            ru: '`{layer}({value})` значило бы «занулить {percent}% выходов», и Keras откажется создать слой.',
        },
        clipped: {
            en: '`{layer}` silently takes the nearest number between 0 and 1 instead.',
            ru: '`{layer}` молча возьмёт вместо него ближайшее число от 0 до 1.',
        },
        wanted: { en: '{fixed} is needed.', ru: 'Нужно {fixed}.' },
        fraction: { en: 'Write it as a fraction: {fixed}', ru: 'Записать долей: {fixed}' },
    },
    references: ['https://keras.io/api/layers/regularization_layers/dropout/'],

    check({ program, say, report }) {
        for (const layer of program.layers.concat(refusedLayers(program))) {
            for (const arg of ratesOf(layer)) {
                const value = numberOf(layer.arguments.get(arg)?.value);
                if (value === undefined || (value >= 0 && value <= 1)) continue;
                const { call, class: name } = layer;
                const isRecurrent = layer.roles.has('recurrent');
                const finding = report(at(call, arg), say('percent', { arg, value })).explain(
                    isRecurrent
                        ? say('clipped', { layer: name })
                        : say('refused', { layer: name, value, percent: Number((value * 100).toPrecision(12)) }),
                );
                finding.speakFor(...refusalsOf(program, layer));
                if (value <= 1 || value >= 100) continue;
                const fixed = Number((value / 100).toPrecision(12));
                finding.explain(say('wanted', { fixed })).sureFix(say('fraction', { fixed }), {
                    kind: 'setArgument',
                    call,
                    name: arg,
                    code: floatRepr(fixed),
                });
            }
        }
    },
});

/** A layer whose constructor raises may not be among the program's layers. */
function refusedLayers({ layers, refusals }: Program): readonly Layer[] {
    return refusals.flatMap(({ layer }) => (layer && !layers.includes(layer) ? [layer] : []));
}

function refusalsOf({ refusals }: Program, layer: Layer): readonly Refusal[] {
    return refusals.filter((refusal) => refusal.layer === layer && refusal.code === 'rate');
}

function ratesOf({ roles, class: name }: Layer): readonly string[] {
    if (roles.has('dropout')) return ['rate'];
    if (/^(MultiHead|GroupQuery)Attention$/.test(name)) return ['dropout'];
    return roles.has('recurrent') ? ['dropout', 'recurrent_dropout'] : [];
}
