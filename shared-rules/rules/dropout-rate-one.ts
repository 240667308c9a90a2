import type { Application, Layer, Program } from '../model/graph';
import { numberOf } from '../model/value';
import { only, usesOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    kills: {
        en: 'A dropout rate of 1 kills the network: every output becomes zero',
        ru: 'Дропаут, равный единице, убьёт сеть: он зануляет все выходы',
    },
    divides: {
        en: 'A dropout rate of 1 kills the network: training stops with a division by zero',
        ru: 'Дропаут, равный единице, убьёт сеть: обучение остановится с ошибкой деления на ноль',
    },
    attention: {
        en: 'A dropout rate of 1 kills the network: all weights of attention become zero',
        ru: 'Дропаут, равный единице, убьёт сеть: он зануляет все веса внимания',
    },
    recurrent: {
        en: '`{arg}=1` in `{layer}`: Keras either zeroes the whole input or silently ignores it',
        ru: '`{arg}=1` у `{layer}`: Keras либо занулит весь вход, либо молча забудет о дропауте',
    },
    share: {
        en: '`rate` is the share of outputs that is set to zero.',
        ru: '`rate` – это доля выходов, которую обнуляют.',
    },
    zeros: {
        en: 'With 1 nothing but zeros goes on and no gradient comes back: nothing before the dropout learns, and of the next layer only the bias changes.',
        ru: 'При единице дальше идут одни нули, а градиент назад не проходит: всё, что стоит до дропаута, не учится, у следующего слоя меняется только смещение.',
    },
    scale: {
        en: 'The outputs that are left are multiplied by 1/(1−rate), and here that is 1/0.',
        ru: 'Уцелевшие выходы умножают на 1/(1−rate), а здесь это 1/0.',
    },
    usual: { en: '0.2 to 0.5 is usual.', ru: 'Обычно берут 0,2–0,5.' },
    half: { en: 'Take a rate of 0.5', ru: 'Взять долю 0,5' },
    remove: {
        en: 'Remove the layer, if “keep everything” was meant',
        ru: 'Убрать слой, если имелось в виду «оставить всё»',
    },
    removeArgument: {
        en: 'Remove `{arg}`, if “keep everything” was meant',
        ru: 'Убрать `{arg}`, если имелось в виду «оставить всё»',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const dropoutRateOne = defineRule({
    id: 'dropout-rate-one',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Dropout with a rate of 1',
        ru: 'Дропаут с долей 1',
    },
    why: {
        en: `The rate of dropout is the share of outputs that is set to zero, in Keras as well as in PyTorch. With a rate
             of 1 nothing is left and nothing before the layer learns. Keras accepts it silently. In old versions of
             TensorFlow the number was \`keep_prob\`, the share that stays, and 1 meant “no dropout”.`,
        ru: `Доля у дропаута – это часть выходов, которую обнуляют, и в Keras, и в PyTorch. При доле 1 не остаётся ничего,
             и всё, что стоит до слоя, не учится. Keras принимает её молча. В старом TensorFlow числом был
             \`keep_prob\`, доля уцелевших, и единица значила «без дропаута».`,
    },
    messages,
    references: ['https://keras.io/api/layers/regularization_layers/dropout/'],

    check(context) {
        for (const layer of context.program.layers) {
            if (layer.roles.has('dropout')) checkDropout(context, layer);
            else if (/^(MultiHead|GroupQuery)Attention$/.test(layer.class)) checkArgument(context, layer, 'dropout');
            else if (layer.roles.has('recurrent')) {
                checkArgument(context, layer, 'dropout');
                checkArgument(context, layer, 'recurrent_dropout');
            }
        }
    },
});

const isOne = (layer: Layer, name: string) => numberOf(layer.arguments.get(name)?.value) === 1;

function checkDropout({ program, say, report }: Context, layer: Layer): void {
    if (!isOne(layer, 'rate')) return;
    const divides = /^(Alpha|Gaussian)Dropout$/.test(layer.class);
    const finding = report(at(layer.call, 'rate'), say(divides ? 'divides' : 'kills'))
        .explain(say('share'), say(divides ? 'scale' : 'zeros'), say('usual'))
        .sureFix(say('half'), { kind: 'setArgument', call: layer.call, name: 'rate', code: '0.5' });
    const application = onlyUse(program, layer);
    if (application) finding.fix(say('remove'), { kind: 'removeLayer', application });
}

function onlyUse(program: Program, layer: Layer): Application | undefined {
    return only(usesOf(program, layer));
}

function checkArgument({ say, report }: Context, layer: Layer, arg: 'dropout' | 'recurrent_dropout'): void {
    const { call, roles } = layer;
    if (!isOne(layer, arg)) return;
    const isRecurrent = roles.has('recurrent');
    report(at(call, arg), isRecurrent ? say('recurrent', { arg, layer: layer.class }) : say('attention'))
        .as(isRecurrent ? 'warning' : 'error')
        .explain(say('share'), say('usual'))
        .sureFix(say('half'), { kind: 'setArgument', call, name: arg, code: '0.5' })
        .fix(say('removeArgument', { arg }), { kind: 'removeArgument', call, name: arg });
}
