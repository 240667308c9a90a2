import { methods } from '../keras/eras';
import { isKeras2 } from '../model/eras';
import type { AttributeUse, Call, Program, Refusal } from '../model/graph';
import { outputsOf } from '../model/output';
import type { Site } from '../model/site';
import { only } from '../model/walk';
import { modernise } from './edits/eras';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    use: { en: 'Keras 3 has no `{name}`: use `{now}`', ru: 'В Keras 3 нет `{name}`: пишите `{now}`' },
    none: { en: 'Keras 3 has no `{name}`: there is no replacement', ru: 'В Keras 3 нет `{name}`: замены нет' },
    generators: {
        en: '`fit()`, `evaluate()` and `predict()` have long taken generators themselves.',
        ru: '`fit()`, `evaluate()` и `predict()` давно принимают генераторы сами.',
    },
    classes: {
        en: 'The number of a class is the argmax over the probabilities; for one output with a sigmoid the probability is compared with 0.5.',
        ru: 'Номер класса – это argmax по вероятностям, а для одного выхода с сигмоидой вероятность сравнивают с 0,5.',
    },
    backend: {
        en: 'The functions of `keras.backend` have moved to `keras.ops`, under the names of NumPy.',
        ru: 'Функции `keras.backend` переехали в `keras.ops` под именами NumPy.',
    },
    replace: { en: 'Write `{now}`', ru: 'Писать `{now}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const removedMethod = defineRule({
    id: 'removed-method',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A method, attribute or function that Keras 3 has not',
        ru: 'Метод, атрибут или функция, которых в Keras 3 нет',
    },
    why: {
        en: `Keras 3 dropped what had long been deprecated: \`fit_generator\` and its kin (\`fit\` takes generators),
             \`predict_classes\` and \`predict_proba\` (\`predict\` gives probabilities), the mathematics of \`keras.backend\`
             (now \`keras.ops\`), and attributes of layers that guessed at shapes.`,
        ru: `Keras 3 убрал давно устаревшее: \`fit_generator\` и его родню (\`fit\` принимает генераторы), \`predict_classes\` и
             \`predict_proba\` (вероятности даёт \`predict\`), математику \`keras.backend\` (теперь это \`keras.ops\`) и
             атрибуты слоёв, которые угадывали формы.`,
    },
    messages,
    references: ['https://keras.io/guides/migrating_to_keras_3/'],

    check(context) {
        const { program } = context;
        if (isKeras2(program)) return;
        for (const refusal of program.refusals.filter(({ code }) => code === 'removed-method')) {
            if (refusal.call) reportMethod(context, refusal, refusal.call);
        }
        for (const use of program.attributes) reportAttribute(context, use);
        if (!usesTensorflow(program)) for (const call of program.calls) reportBackend(context, call);
    },
});

/** The last part of a dotted name. */
const lastPart = (callee: Site, name: string): Site => ({ ...callee, start: callee.end - name.length });

function reportMethod({ program, say, report }: Context, refusal: Refusal, call: Call): void {
    const name = call.name.slice('Model.'.length);
    const now = methods[name]?.kind;
    const place = { site: lastPart(call.callee, name), frames: call.frames };
    if (now === undefined) return;
    const isClasses = name === 'predict_classes';
    const finding = report(place, say('use', { name: `${name}()`, now: `${now}()` }))
        .explain(say(isClasses ? 'classes' : 'generators'))
        .speakFor(refusal);
    const rename: Edit = { kind: 'replace', site: place.site, code: now };
    if (!isClasses) finding.sureFix(say('replace', { now }), rename, ...modernise(call));
    else
        for (const { title, edits } of classEdits(program, call))
            finding.fix(say('replace', { now: title }), rename, ...edits);
}

interface Way {
    readonly title: string;
    readonly edits: readonly Edit[];
}

/** By the head of the model: argmax for a softmax, a threshold for a sigmoid; both where it is not known. */
function classEdits({ models }: Program, call: Call): readonly Way[] {
    const model = models.find(({ life }) => life.some((event) => event.call === call));
    const activation = model && only(outputsOf(model))?.activation;
    const after = { ...call.site, start: call.site.end };
    const before = { ...call.site, end: call.site.start };
    const argmax: Way = {
        title: '.argmax(axis=-1)',
        edits: [{ kind: 'replace', site: after, code: '.argmax(axis=-1)' }],
    };
    const threshold: Way = {
        title: '> 0.5',
        edits: [
            { kind: 'replace', site: before, code: '(' },
            { kind: 'replace', site: after, code: ' > 0.5).astype("int32")' },
        ],
    };
    if (activation === 'softmax') return [argmax];
    return activation === 'sigmoid' ? [threshold] : [argmax, threshold];
}

/** By what has it: the attributes of older versions, with what is written today; empty for nothing. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Layer: {
        output_shape: 'output.shape',
        input_shape: 'input.shape',
        get_output_at: '',
        get_input_at: '',
        get_output_shape_at: '',
        get_input_shape_at: '',
        inbound_nodes: '',
        outbound_nodes: '',
        add_update: '',
        add_metric: '',
    },
    Model: {
        to_yaml: 'to_json',
        get_losses_for: '',
        get_updates_for: '',
        add_metric: '',
        total_loss: '',
        sample_weights: '',
        state_updates: '',
        _make_predict_function: '',
    },
    Tensor: { get_shape: '', _keras_shape: 'shape' },
};

function reportAttribute({ say, report }: Context, { owner, name, site, frames, value }: AttributeUse): void {
    const table = ATTRIBUTES[owner];
    if (value || !table || !Object.hasOwn(table, name)) return;
    const now = table[name] ?? '';
    const place = { site: lastPart(site, name), frames };
    const finding = report(place, now === '' ? say('none', { name }) : say('use', { name, now }));
    if (now !== '') finding.sureFix(say('replace', { now }), { kind: 'replace', site: place.site, code: now });
}

/** `tensorflow.keras.backend` still has them. */
const usesTensorflow = ({ imports }: Program) => imports.some(({ module }) => /^(tensorflow|tf_keras)\b/.test(module));

const SAME = [
    ...[
        'mean',
        'sum',
        'max',
        'min',
        'exp',
        'log',
        'abs',
        'square',
        'sqrt',
        'clip',
        'round',
        'cast',
        'concatenate',
        'stack',
    ],
    ...[
        'expand_dims',
        'squeeze',
        'reshape',
        'tile',
        'dot',
        'argmax',
        'equal',
        'greater',
        'maximum',
        'minimum',
        'zeros_like',
    ],
    ...['ones_like', 'one_hot', 'softmax', 'relu', 'sigmoid', 'tanh', 'stop_gradient'],
];

const OTHERS: Readonly<Record<string, string>> = {
    pow: 'power',
    permute_dimensions: 'transpose',
    l2_normalize: 'normalize',
};

function reportBackend({ say, report }: Context, call: Call): void {
    const [, name = ''] = /^keras\.backend\.(\w+)$/.exec(call.name) ?? [];
    const ops = SAME.includes(name) ? name : Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
    if (ops === undefined) return;
    const now = `keras.ops.${ops}`;
    report({ site: call.callee, frames: [] }, say('use', { name: `keras.backend.${name}`, now }))
        .explain(say('backend'))
        .sureFix(say('replace', { now }), { kind: 'replace', site: call.callee, code: `{${now}}` });
}
