import { isAnswer } from '../model/directNets';
import type { Application, Program } from '../model/graph';
import { softmaxWidth } from '../model/softmax';
import { activationOf, effective, isGate, isNormalization, isPass } from '../model/vocabulary';
import { consumersOf, forward, modelsEndingIn, only } from '../model/walk';
import { dropActivation, placeOfActivation } from './edits/activation';
import { defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    double: {
        en: 'Two activations in a row, {a} then {b}: {why}',
        ru: 'Две активации подряд: {a}, затем {b}: {why}',
    },
    same: { en: 'the second changes nothing', ru: 'вторая ничего не меняет' },
    half: { en: 'the probability cannot fall below 0.5', ru: 'вероятность не станет меньше 0,5' },
    cut: { en: 'everything negative is already cut off', ru: 'всё отрицательное уже отрезано' },
    flat: { en: 'the classes become almost equal', ru: 'классы почти выравниваются' },
    other: { en: 'the other activation', ru: 'другая активация' },
    reluWhy: {
        en: 'ReLU cuts off everything negative, and the second activation gets numbers from zero up only.',
        ru: 'ReLU отрезает всё отрицательное, и второй активации достаются только числа от нуля.',
    },
    softmaxWhy: {
        en: 'Softmax of numbers between 0 and 1 makes the classes almost equal: with {n} classes even full certainty becomes {top}.',
        ru: 'Softmax от чисел между 0 и 1 почти выравнивает классы: при {n} {n|классе|классах|классах} даже полная уверенность превращается в {top}.',
    },
    keepOne: { en: 'Keep one activation.', ru: 'Оставьте одну активацию.' },
    dropFirst: { en: 'Remove the first activation, {a}', ru: 'Убрать первую активацию, {a}' },
    dropSecond: { en: 'Remove the second activation, {b}', ru: 'Убрать вторую активацию, {b}' },
} as const satisfies Messages;

type Why = 'same' | 'half' | 'cut' | 'flat';

export const doubleActivation = defineRule({
    id: 'double-activation',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Two activations in a row',
        ru: 'Две активации подряд',
    },
    why: {
        en: `Often one activation stands in the layer and another one behind it. ReLU twice is ReLU; behind ReLU a sigmoid
             cannot fall below 0.5, and LeakyReLU has nothing negative left; softmax behind softmax or sigmoid sees numbers
             between 0 and 1 only and makes the classes almost equal. One activation is enough.`,
        ru: `Часто одна активация стоит в самом слое, а другая сразу за ним. ReLU дважды – та же ReLU; после ReLU сигмоида не
             станет меньше 0,5, а LeakyReLU не достанется ничего отрицательного; softmax после softmax или сигмоиды видит
             только числа от 0 до 1 и почти выравнивает классы. Одной активации достаточно.`,
    },
    messages,
    references: ['https://keras.io/api/layers/activations/'],

    check(context) {
        for (const application of context.program.applications) {
            const { roles } = effective(application.layer);
            const a = roles.has('linear') || roles.has('activation') ? activationOf(application.layer) : undefined;
            if (a !== undefined && a !== 'linear') judge(context, application, a);
        }
    },
});

function judge({ program, say, report }: RuleContext<typeof messages>, first: Application, a: string): void {
    const second = forward(program, first, keepsNumbers).end ?? loneReader(program, first);
    const b = second?.layer.roles.has('activation') ? activationOf(second.layer) : undefined;
    const why = second && b && pointless(program, a, b, second);
    if (!why) return;
    const [named, dropped, kept] = [
        { a: `\`${a}\``, b: `\`${b}\`` },
        why === 'same' ? second : first,
        why === 'same' ? first : second,
    ];
    const n = softmaxWidth(second) ?? 10;
    const top = Number((Math.E / (Math.E + n - 1)).toFixed(2));
    report(placeOfActivation(dropped), say('double', { ...named, why: say(why) }))
        .because(placeOfActivation(kept).site, say('other'))
        .explain(
            ...(why === 'flat' ? [say('softmaxWhy', { n, top })] : a === 'relu' ? [say('reluWhy')] : []),
            say('keepOne'),
        )
        .sureFix(
            why === 'same' ? say('dropSecond', { b: named.b }) : say('dropFirst', { a: named.a }),
            dropActivation(dropped),
        );
}

/** What reads it besides functions that only look at it: `tf.argmax(answer, 1)`. */
function loneReader(program: Program, { outputs }: Application): Application | undefined {
    const tensor = only(outputs);
    return tensor && only(consumersOf(program, tensor).filter(({ layer }) => !layer.roles.has('escape')));
}

/** Dropout and reshaping leave the numbers what they are; an average is another number, and may be squeezed anew. */
function keepsNumbers({ layer }: Application): boolean {
    return isPass(layer) && !isNormalization(layer) && !layer.roles.has('pooling') && !layer.roles.has('upsampling');
}

/** Why the pair makes no sense; undefined where it may. */
function pointless(program: Program, a: string, b: string, second: Application): Why | undefined {
    if (a === b && ['relu', 'relu6'].includes(a)) return 'same';
    if (a === 'relu' && (b === 'leaky_relu' || b === 'prelu')) return 'cut';
    const tensor = only(second.outputs);
    const isLast = tensor && (modelsEndingIn(program, tensor).length > 0 || isAnswer(program, tensor));
    if (!isLast || (!isAnswer(program, tensor) && isGate(program, tensor))) return undefined;
    if (b === 'softmax' && softmaxWidth(second) === 1) return undefined;
    if (a === 'relu' || a === 'relu6') return b === 'sigmoid' ? 'half' : b === 'softmax' ? 'cut' : undefined;
    if (a === 'sigmoid' && b === 'sigmoid') return 'half';
    return b === 'softmax' && (a === 'softmax' || a === 'sigmoid') ? 'flat' : undefined;
}
