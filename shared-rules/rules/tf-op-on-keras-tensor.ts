import { backendFunctions } from '../keras/functions';
import { tensorFunctions } from '../keras/tensorFunctions';
import { isKeras2 } from '../model/eras';
import type { Call, Program } from '../model/graph';
import { removedFunction } from '../model/removed';
import { isInsideCall, isSymbolic, symbolicArgument } from '../model/symbolic';
import type { Filling } from '../model/text';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    plain: {
        en: '`{function}` cannot take a symbolic Keras tensor',
        ru: 'Функцию `{function}` нельзя применить к символьному тензору Keras',
    },
    use: {
        en: '`{function}` cannot take a symbolic Keras tensor: use `{now}`',
        ru: 'Функцию `{function}` нельзя применить к символьному тензору Keras: возьмите `{now}`',
    },
    method: {
        en: 'A symbolic Keras tensor has no numbers yet, so no `{function}` either',
        ru: 'У символьного тензора Keras чисел ещё нет, а значит, нет и `{function}`',
    },
    form: {
        en: 'At this step there are no numbers yet, only the form of a tensor to come, with which {library} cannot work.',
        ru: 'На этом шаге чисел ещё нет, есть только форма будущего тензора, и {library} с ней работать не умеет.',
    },
    ops: { en: 'The same operations are in `keras.ops`.', ru: 'Те же операции есть в `keras.ops`.' },
    layer: {
        en: 'Inside the `call` of a layer of your own such functions work.',
        ru: 'Внутри метода `call` своего слоя такие функции работают.',
    },
    loss: {
        en: 'Keras 3 adds losses only inside the `call` of a layer: `self.add_loss(…)`.',
        ru: 'Keras 3 добавляет потери только внутри метода `call` слоя: `self.add_loss(…)`.',
    },
    write: { en: 'Write `{now}`', ru: 'Писать `{now}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const tfOpOnKerasTensor = defineRule({
    id: 'tf-op-on-keras-tensor',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A function of TensorFlow or NumPy on a symbolic tensor',
        ru: 'Функция TensorFlow или NumPy от символьного тензора',
    },
    why: {
        en: `What \`Input\` and the layers behind it give is no array, but a symbolic tensor of Keras: a shape and a type that
             wait for numbers. Since Keras 3 works with several libraries, those of TensorFlow and NumPy refuse it. \`keras.ops\`
             has the same operations, and the operators of Python work too.`,
        ru: `То, что дают \`Input\` и слои за ним, – это не массив, а символьный тензор Keras: форма и тип, которые ждут чисел.
             Keras 3 работает с разными библиотеками, поэтому функции TensorFlow и NumPy такой тензор не примут. Те же операции
             есть в \`keras.ops\`, и операторы Python тоже работают.`,
    },
    messages,
    references: ['https://keras.io/api/ops/', 'https://github.com/keras-team/keras/issues/20124'],

    check(context) {
        if (isKeras2(context.program)) return;
        for (const call of context.program.calls) {
            if (isInsideCall(call)) continue;
            if (call.name === 'Model.add_loss') reportLoss(context, call);
            else if (call.name === 'Tensor.numpy') reportMethod(context, call);
            else reportFunction(context, call);
        }
    },
});

interface Refused {
    /** What to call instead; empty where nothing is. */
    readonly now: string;
    readonly same: boolean;
    readonly library: Filling;
}

function refusedFunction(program: Program, call: Call): Refused | undefined {
    const operation = Object.hasOwn(tensorFunctions, call.name) ? tensorFunctions[call.name] : undefined;
    const library = call.name.startsWith('numpy.') ? 'NumPy' : 'TensorFlow';
    if (operation) return { ...operation, now: operation.now && `keras.ops.${operation.now}`, library };
    const [, name = ''] = /^keras\.backend\.(\w+)$/.exec(call.name) ?? [];
    // Where `keras.backend` has none of that name, that is what has to be said.
    if (!Object.hasOwn(backendFunctions, name) || WORKING.includes(name) || removedFunction(program, call))
        return undefined;
    const { now = '', call: kind } = backendFunctions[name] ?? {};
    return { now: now.startsWith('keras.') ? now : '', same: kind === 'same', library: 'TensorFlow' };
}

/** These take a symbolic tensor as it is. */
const WORKING = ['int_shape', 'eval', 'get_value'];

function reportFunction({ program, say, report }: Context, call: Call): void {
    const refused = refusedFunction(program, call);
    if (!refused || !symbolicArgument(call)) return;
    const { now, same, library } = refused;
    const name = call.name.replace(/^numpy\./, 'np.').replace(/^keras\.backend\./, 'tf.keras.backend.');
    const message = now === '' ? say('plain', { function: name }) : say('use', { function: name, now });
    const refusals = program.refusals.filter(
        ({ code, call: it }) => code === 'symbolic-tensor' && it?.callee === call.callee,
    );
    const finding = report({ site: call.callee, frames: call.frames }, message)
        .explain(say('form', { library }))
        .speakFor(...refusals);
    finding.explain(say(now === '' ? 'layer' : 'ops'));
    const isPlain = [...call.arguments.keys()].every((key) => /^\d$/.test(key) || KEPT.includes(key));
    if (now !== '' && same && isPlain) finding.sureFix(say('write', { now }), replacing(call, now));
}

/** Keywords that go by the same name in all of them. */
const KEPT = ['axis', 'keepdims', 'dtype'];

const replacing = ({ callee }: Call, now: string): Edit => ({ kind: 'replace', site: callee, code: `{${now}}` });

function reportMethod({ say, report }: Context, { receiver, callee, frames }: Call): void {
    if (receiver?.kind !== 'tensor' || !isSymbolic(receiver.tensor)) return;
    const site = { ...callee, start: callee.end - 'numpy'.length };
    report({ site, frames }, say('method', { function: 'numpy()' }));
}

function reportLoss({ say, report }: Context, call: Call): void {
    if (!symbolicArgument(call)) return;
    report({ site: call.callee, frames: call.frames }, say('plain', { function: 'model.add_loss' })).explain(
        say('loss'),
    );
}
