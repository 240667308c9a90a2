import type { Application, Program } from '../model/graph';
import { isOverFeatures, isSoftmax, softmaxWidth } from '../model/softmax';
import { boolOf } from '../model/value';
import { effective, isPass, unitsOf } from '../model/vocabulary';
import { forward, modelsWith, only } from '../model/walk';
import { placeOfActivation, setActivation } from './edits/activation';
import { defineRule } from './rule';

export const softmaxInHiddenLayer = defineRule({
    id: 'softmax-in-hidden-layer',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Softmax inside the network',
        ru: 'Softmax в середине сети',
    },
    why: {
        en: `Softmax is a soft arg max: its outputs sum to one, and the larger one of them is, the smaller are the rest.
             At the start all outputs of a wide layer are nearly equal and nearly zero, so almost nothing of the signal
             is left; later one unit wins. Hidden layers take ReLU; softmax is for the output, and for weights of
             attention or of a mixture.`,
        ru: `Softmax – это мягкий arg max: сумма его выходов равна единице, и чем больше один, тем меньше остальные.
             Поначалу все выходы широкого слоя почти равны и близки к нулю, и от сигнала почти ничего не остаётся, потом
             побеждает один нейрон. В скрытых слоях берут ReLU, softmax нужен на выходе и для весов внимания или смеси.`,
    },
    messages: {
        inside: {
            en: 'Softmax inside the network is a poor activation: of {n} units effectively one fires',
            ru: 'Softmax в середине сети – очень неудачная активация: из {n} {n|нейрона|нейронов|нейронов} сработает по сути один',
        },
        reader: { en: 'this layer gets what softmax leaves', ru: 'этому слою достанется то, что оставил softmax' },
        argMax: {
            en: 'Softmax works as a soft arg max: the outputs sum to one, and the larger one is, the smaller are the rest.',
            ru: 'Softmax ведёт себя как мягкий arg max: сумма выходов равна единице, и чем больше один, тем меньше остальные.',
        },
        fading: {
            en: 'At first all {n} outputs are near 1/{n} = {mean} and the signal almost vanishes, then one of them wins.',
            ru: 'Поначалу все {n} {n|выход близок|выхода близки|выходов близки} к 1/{n} = {mean}, и сигнал дальше почти исчезает, потом побеждает один.',
        },
        relu: {
            en: 'Hidden layers take ReLU; softmax is left for the output.',
            ru: 'В скрытых слоях берут ReLU, softmax оставляют для выхода.',
        },
        replace: { en: 'Replace softmax by ReLU', ru: 'Заменить softmax на ReLU' },
    },
    references: ['https://keras.io/api/layers/activations/#softmax-function'],

    check({ program, say, report }) {
        for (const application of program.applications) {
            const reader = readerOf(program, application);
            const n = reader && softmaxWidth(application);
            if (!reader || n === undefined || n < 2) continue;
            const mean = Number((1 / n).toPrecision(2));
            report(placeOfActivation(application), say('inside', { n }))
                .because(effective(reader.layer).call.callee, say('reader'))
                .explain(say('argMax'), say('fading', { n, mean }), say('relu'))
                .sureFix(say('replace'), setActivation(application, 'relu'));
        }
    },
});

/** The weighted layer that reads a softmax over features as if they were a signal. */
function readerOf(program: Program, application: Application): Application | undefined {
    if (!isSoftmax(application) || !isOverFeatures(application)) return undefined;
    const { end } = forward(program, application, ({ layer }) => isPass(layer));
    if (!end || !takesSignal(end) || program.frozen.has(end.layer.id) || isDecoder(program, end)) return undefined;
    return end;
}

/** Without a bias it is a code book: the softmax picks a row of its kernel. */
function takesSignal({ layer }: Application): boolean {
    const { roles, arguments: given } = effective(layer);
    const isWeighted = roles.has('dense') || roles.has('convolution');
    return isWeighted && boolOf(given.get('use_bias')?.value) !== false;
}

/** Back to the width of the input: a topic model, whose topics the softmax mixes. */
function isDecoder(program: Program, { layer, ...rest }: Application): boolean {
    const models = modelsWith(program, { layer, ...rest });
    const units = unitsOf(layer);
    return models.some(({ inputs }) => units !== undefined && only(inputs)?.shape?.at(-1) === units);
}
