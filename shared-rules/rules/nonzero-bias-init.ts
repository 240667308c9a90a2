import { activationFor } from '../model/activations';
import type { Application, Program } from '../model/graph';
import { constantStart, givenKernels, initializerOf, isGiven, spreadOf } from '../model/initializers';
import { boolOf, numberOf } from '../model/value';
import { effective, isGate, isRelu, toNextWeighted } from '../model/vocabulary';
import { only } from '../model/walk';
import { at, defineRule } from './rule';

export const nonzeroBiasInit = defineRule({
    id: 'nonzero-bias-init',
    severity: 'hint',
    profile: 'teaching',
    since: '0.1.0',
    title: {
        en: 'Biases of a hidden layer that do not start at zero',
        ru: 'Смещения скрытого слоя начинаются не с нуля',
    },
    why: {
        en: `Weights must start different, so that units become different; biases need not, for the weights have seen to
             it. A bias other than zero shifts the input of the activation for the whole layer before anything is learned.
             There are exceptions: the forget gate of an LSTM, a small positive bias before ReLU, and the output for a
             rare class.`,
        ru: `Веса должны стартовать разными, чтобы разными стали нейроны; смещениям это не нужно, об этом позаботились веса.
             Ненулевое смещение сдвигает вход активации у всего слоя ещё до обучения. Исключения есть: забывающий вентиль
             LSTM, малое положительное смещение перед ReLU и выход редкого класса.`,
    },
    messages: {
        nonzero: {
            en: 'Biases normally start at zero; the kernels already break the symmetry',
            ru: 'Смещения обычно начинают с нуля: симметрию ломают веса, смещениям это не нужно',
        },
        shift: {
            en: 'A bias other than zero just shifts the input of the activation for the whole layer.',
            ru: 'Ненулевое смещение просто сдвигает вход активации у всего слоя.',
        },
        exceptions: {
            en: 'There are exceptions: the forget gate of an LSTM (one), and the output for a rare class, where the bias is log(p/(1−p)).',
            ru: 'Исключения есть: забывающий вентиль LSTM (единица) и выход редкого класса, где смещение берут равным log(p/(1−p)).',
        },
        remove: { en: 'Remove `bias_initializer`', ru: 'Убрать `bias_initializer`' },
    },
    references: ['https://keras.io/api/layers/initializers/'],

    check({ program, say, report }) {
        for (const application of program.applications) {
            if (!isShifted(program, application) || !isHidden(program, application)) continue;
            const { call } = effective(application.layer);
            report(at(call, 'bias_initializer'), say('nonzero'))
                .explain(say('shift'), say('exceptions'))
                .fix(say('remove'), { kind: 'removeArgument', call, name: 'bias_initializer' });
        }
    },
});

/** A Dense or convolutional layer with a bias, that weighs nothing and is followed by another layer. */
function isHidden(program: Program, application: Application): boolean {
    const { roles, arguments: given } = effective(application.layer);
    const tensor = only(application.outputs);
    if (!roles.has('linear') || boolOf(given.get('use_bias')?.value) === false || !tensor) return false;
    return toNextWeighted(program, application).end !== undefined && !isGate(program, tensor);
}

/** A known start other than zero; not a small push before ReLU, nor the only thing that a zero kernel leaves. */
function isShifted(program: Program, application: Application): boolean {
    const layer = effective(application.layer);
    const argument = layer.arguments.get('bias_initializer');
    const initializer = isGiven(argument) ? initializerOf(argument) : undefined;
    if (!initializer || constantStart(argument) === 'zeros') return false;
    if (givenKernels(layer).some((kernel) => constantStart(kernel) === 'zeros')) return false;
    // Vision transformers start biases from a spread of 10⁻⁶: zero but in name.
    if ((spreadOf(initializer) ?? 1) < 0.01) return false;
    if (initializer.class !== 'Constant') return initializer.class !== 'Zeros';
    const value = numberOf(initializer.call?.arguments.get('value')?.value);
    const isPush = value !== undefined && value > 0 && value <= 0.1;
    return value !== undefined && !(isPush && isRelu(activationFor(program, application)?.activation));
}
