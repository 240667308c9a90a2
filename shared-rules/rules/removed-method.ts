import { methods } from '../keras/eras';
import { attributes } from '../keras/functions';
import { isKeras2 } from '../model/eras';
import type { AttributeUse, Call, Program, Refusal } from '../model/graph';
import { outputsOf } from '../model/output';
import { removedFunction, type RemovedFunction } from '../model/removed';
import type { Site } from '../model/site';
import { only } from '../model/walk';
import { modernise } from './edits/eras';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    use: { en: 'Keras 3 has no `{name}`: use `{now}`', ru: 'В Keras 3 нет `{name}`: пишите `{now}`' },
    none: { en: 'Keras 3 has no `{name}`: there is no replacement', ru: 'В Keras 3 нет `{name}`: замены нет' },
    tensorflow: { en: 'TensorFlow 2 has no `{name}`: use `{now}`', ru: 'В TensorFlow 2 нет `{name}`: пишите `{now}`' },
    compat: {
        en: '`{name}` does not work with Keras 3: use `{now}`',
        ru: '`{name}` с Keras 3 не работает: пишите `{now}`',
    },
    lost: {
        en: 'TensorFlow 2 has no `{name}`: there is no replacement',
        ru: 'В TensorFlow 2 нет `{name}`: замены нет',
    },
    metrics: {
        en: '`metrics_names` has only `loss` and `compile_metrics` today: use `evaluate(…, return_dict=True)`',
        ru: 'В `metrics_names` теперь только `loss` и `compile_metrics`: пишите `evaluate(…, return_dict=True)`',
    },
    compiled: {
        en: 'The metrics of `compile()` are one object there, and their names are known only to the history and to the dictionary of `evaluate()`.',
        ru: 'Метрики из `compile()` там – один объект, а их имена знают только история и словарь от `evaluate()`.',
    },
    uncalled: {
        en: 'A Sequential model has no `{name}` until it is called: use `{now}`',
        ru: 'У модели Sequential нет `{name}`, пока её не вызвали: пишите `{now}`',
    },
    called: {
        en: 'Not even `fit()` counts as a call; `inputs` and `outputs` are there as soon as the shape of the input is known.',
        ru: 'Даже `fit()` вызовом не считается; `inputs` и `outputs` есть, как только известна форма входа.',
    },
    first: {
        en: 'Sessions, placeholders and their kin belong to TensorFlow 1, where a graph was built first and run later.',
        ru: 'Сессии, заглушки и всё подобное – из TensorFlow 1, где граф сначала строили, а потом запускали.',
    },
    generators: {
        en: '`fit()`, `evaluate()` and `predict()` have long taken generators themselves.',
        ru: '`fit()`, `evaluate()` и `predict()` давно принимают генераторы сами.',
    },
    probabilities: { en: '`predict()` gives probabilities itself.', ru: '`predict()` и сам отдаёт вероятности.' },
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
        for (const use of program.attributes) {
            reportAttribute(context, use);
            reportMetrics(context, use);
            reportUncalled(context, use, program.refusals);
        }
        for (const call of program.calls) reportFunction(context, call);
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
    const reason = isClasses ? 'classes' : name === 'predict_proba' ? 'probabilities' : 'generators';
    const finding = report(place, say('use', { name: `${name}()`, now: `${now}()` }))
        .explain(say(reason))
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

function reportAttribute({ program, say, report }: Context, use: AttributeUse): void {
    const { owner, name, site, frames, value } = use;
    const table = attributes[ownerKind(owner)];
    if (value || !table || !Object.hasOwn(table, name) || !isOfKeras(use)) return;
    const { now, how } = table[name] ?? { now: '', how: 'other' };
    const place = { site: lastPart(site, name), frames };
    const finding = report(place, now === '' ? say('none', { name }) : say('use', { name, now }));
    const call = program.calls.find(({ callee }) => callee.start === site.start && callee.end === site.end);
    const end = how === 'whole' ? call?.site.end : site.end;
    if (how === 'other' || end === undefined) return;
    finding.sureFix(say('replace', { now }), { kind: 'replace', site: { ...place.site, end }, code: now });
}

function ownerKind(owner: string): string {
    const [, kind] = /^keras\.(metrics|optimizers)\./.exec(owner) ?? [];
    return kind === 'metrics' ? 'Metric' : kind === 'optimizers' ? 'Optimizer' : owner;
}

/** A class of the file may have such an attribute of its own. */
const isOfKeras = ({ owner, receiver }: AttributeUse) =>
    owner !== 'Layer' || receiver.kind !== 'layer' || receiver.layer.call.name.startsWith('keras.layers.');

/** The names of a model's losses and metrics are not what they were. */
function reportMetrics({ say, report }: Context, { owner, name, site, frames, value }: AttributeUse): void {
    if (owner !== 'Model' || name !== 'metrics_names' || value) return;
    report({ site: lastPart(site, name), frames }, say('metrics'))
        .as('warning')
        .explain(say('compiled'));
}

/** `model.output` of a Sequential model that has not been called. */
function reportUncalled({ say, report }: Context, use: AttributeUse, refusals: readonly Refusal[]): void {
    const { owner, name, site, frames } = use;
    if (owner !== 'Model' || !['input', 'output'].includes(name)) return;
    const refusal = refusals.find((it) => it.code === 'never-called' && isOf(it, use));
    if (!refusal) return;
    const now = `${name}s[0]`;
    report({ site: lastPart(site, name), frames }, say('uncalled', { name, now }))
        .explain(say('called'))
        .speakFor(refusal)
        .sureFix(say('replace', { now }), { kind: 'replace', site: lastPart(site, name), code: now });
}

const isOf = ({ raisedAt, sentence }: Refusal, { statement, name }: AttributeUse) =>
    raisedAt.site.start === statement.start && sentence.includes(`defined ${name}`);

function reportFunction({ program, say, report }: Context, call: Call): void {
    const it = removedFunction(program, call);
    const rate = program.attributes.some(
        ({ name, site }) => name === 'lr' && site.start === call.arguments.get('0')?.site?.start,
    );
    if (!it || rate) return;
    const { name, now, library } = it;
    const refusals = program.refusals.filter(
        ({ code, call: refused }) => code === 'removed-name' && refused?.site.start === call.site.start,
    );
    const about = now === '' ? say(library === 'keras' ? 'none' : 'lost', { name }) : say(USE[library], { name, now });
    const finding = report({ site: call.callee, frames: [] }, about).speakFor(...refusals);
    if (library === 'keras') finding.explain(say('backend'));
    else finding.explain(say('first'));
    const edits = functionEdits(program, call, it);
    if (edits.length > 0) finding.sureFix(say('replace', { now }), ...edits);
}

const USE = { keras: 'use', tensorflow: 'tensorflow', compat: 'compat' } as const;

/** Keywords that go by the same name in both. */
const KEPT = ['axis', 'keepdims', 'dtype', 'num_classes', 'from_logits', 'seed', 'shape'];

function functionEdits(
    { imports }: Program,
    call: Call,
    { now, call: kind, library }: RemovedFunction,
): readonly Edit[] {
    const isPlain = [...call.arguments.keys()].every((key) => /^\d$/.test(key) || KEPT.includes(key));
    if (kind === 'other' || !isPlain) return [];
    if (library === 'tensorflow') {
        const tf = imports.find(({ module, name }) => module === 'tensorflow' && name === undefined);
        return tf ? [{ kind: 'replace', site: call.callee, code: now.replace(/^tf/, tf.as ?? 'tensorflow') }] : [];
    }
    const rename: Edit = { kind: 'replace', site: call.callee, code: `{${now}}` };
    const hasAxis = call.arguments.has('1') || call.arguments.has('axis');
    return kind === 'same' || hasAxis ? [rename] : [rename, { kind: 'setArgument', call, name: 'axis', code: '-1' }];
}
