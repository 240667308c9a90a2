import { identifiers } from '../keras/identifiers';
import type { Argument, Call, Layer, LifeEvent, Program, Refusal } from '../model/graph';
import { editDistance, nearest } from '../model/nearest';
import type { Site } from '../model/site';
import type { Said } from '../model/text';
import { itemsOf, stringOf, type Value } from '../model/value';
import { defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    unknown: { en: "Keras does not know {kind} '{name}'", ru: 'Keras не знает {kind} «{name}»' },
    guess: {
        en: "Keras does not know {kind} '{name}'; did you mean '{guess}'?",
        ru: 'Keras не знает {kind} «{name}»; может быть, «{guess}»?',
    },
    activations: { en: 'the activation function', ru: 'функции активации' },
    losses: { en: 'the loss', ru: 'функции потерь' },
    optimizers: { en: 'the optimizer', ru: 'оптимизатора' },
    metrics: { en: 'the metric', ru: 'метрики' },
    initializers: { en: 'the initializer', ru: 'инициализатора' },
    regularizers: { en: 'the regularizer', ru: 'регуляризатора' },
    constraints: { en: 'the constraint', ru: 'ограничения' },
    paddings: { en: 'the padding', ru: 'дополнения' },
    taught: {
        en: 'Names that the program has registered are looked up for initializers and optimizers only: give the function itself.',
        ru: 'Имена, которые программа зарегистрировала сама, ищутся только среди инициализаторов и оптимизаторов: передайте саму функцию.',
    },
    late: {
        en: 'A misspelt loss or metric is worse than others: `compile()` takes it, and the program stops only in `fit()`.',
        ru: 'Опечатка в потере или метрике опаснее прочих: `compile()` её примет, а упадёт программа только в `fit()`.',
    },
    lower: {
        en: "Names of activations are written in small letters: 'relu', 'leaky_relu', 'softmax'.",
        ru: "Имена активаций пишут строчными: 'relu', 'leaky_relu', 'softmax'.",
    },
    pooling: {
        en: "Convolutions take 'SAME' as well as 'same'; pooling does not.",
        ru: "Свёртки принимают и 'SAME', и 'same', а пулинг – нет.",
    },
    constant: {
        en: 'The class `Constant` has to be told its value, and a string cannot tell it.',
        ru: 'Классу `Constant` нужно сказать значение, а строкой его не передать.',
    },
    replace: { en: "Write '{guess}'", ru: "Писать '{guess}'" },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

type Kind =
    'activations' | 'losses' | 'optimizers' | 'metrics' | 'initializers' | 'regularizers' | 'constraints' | 'paddings';

export const unknownIdentifier = defineRule({
    id: 'unknown-identifier',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A name that Keras does not know',
        ru: 'Имя, которого Keras не знает',
    },
    why: {
        en: `Activations, losses, metrics, optimizers, initializers and the like may be given as strings, which Keras looks up
             in a list. A misspelt activation is refused where the layer is made; a misspelt loss or metric passes
             \`compile()\` and stops the program only in \`fit()\`, when the data has been loaded.`,
        ru: `Активации, потери, метрики, оптимизаторы, инициализаторы и прочее можно задавать строками, и Keras ищет их в
             своём списке. Опечатку в активации он заметит сразу, при создании слоя, а опечатка в потере или метрике пройдёт
             через \`compile()\` и остановит программу только в \`fit()\`, когда данные уже загружены.`,
    },
    messages,
    references: [
        'https://keras.io/api/layers/activations/',
        'https://keras.io/api/losses/',
        'https://keras.io/api/metrics/',
    ],

    check(context) {
        const { program } = context;
        for (const refusal of program.refusals) reportRefusal(context, refusal);
        for (const layer of program.layers) reportConstant(context, layer);
        const compiles = program.models.flatMap(({ life }) => life.filter(({ kind }) => kind === 'compile'));
        for (const event of compiles) reportCompile(context, event);
    },
});

function reportRefusal(context: Context, refusal: Refusal): void {
    const { code, blame, layer } = refusal;
    const argument = blame === undefined ? undefined : layer?.call.arguments.get(blame);
    const name = argument && stringOf(argument.value);
    if (name === undefined || !argument || !layer || !(code === 'unknown-identifier' || code === 'padding')) return;
    // Causal padding is known, if not to this layer.
    if (code === 'padding' && name === 'causal') return;
    const kind = code === 'padding' ? 'paddings' : kindOf(argument.name);
    if (kind) reportName(context, layer.call, argument, { kind, name, names: choices(kind, layer), refusal });
}

function kindOf(argument: string): Kind | undefined {
    const [, ending = ''] = /(activation|initializer|regularizer|constraint)$/.exec(argument) ?? [];
    return BY_ENDING[ending];
}

const BY_ENDING: Readonly<Record<string, Kind>> = {
    activation: 'activations',
    initializer: 'initializers',
    regularizer: 'regularizers',
    constraint: 'constraints',
};

function choices(kind: Kind, layer?: Layer): readonly string[] {
    if (kind === 'paddings') return layer?.class === 'Conv1D' ? ['valid', 'same', 'causal'] : ['valid', 'same'];
    const known = Object.keys(identifiers[kind] ?? {});
    return kind === 'metrics' ? ['accuracy', ...known] : known;
}

interface Unknown {
    readonly kind: Kind;
    readonly name: string;
    readonly names: readonly string[];
    readonly refusal?: Refusal;
}

interface Spot {
    readonly site?: Site | undefined;
}

function reportName(context: Context, call: Call, { site }: Spot, { kind, name, names, refusal }: Unknown): void {
    const { program, say, report } = context;
    if (!site) return;
    const alias = ALIASES[kind]?.[name.toLowerCase()];
    const guess = alias ?? nearest(name, names);
    const about: { kind: Said; name: string } = { kind: say(kind), name };
    const message = guess === undefined ? say('unknown', about) : say('guess', { ...about, guess });
    const finding = report({ site, frames: call.frames }, message);
    if (kind === 'losses' || kind === 'metrics') finding.explain(say('late'));
    if (kind === 'activations' && /[A-Z]/.test(name)) finding.explain(say('lower'));
    if (kind === 'paddings' && names.includes(name.toLowerCase())) finding.explain(say('pooling'));
    if (kind !== 'paddings' && isTaught(program)) finding.explain(say('taught'));
    if (refusal) finding.speakFor(refusal);
    if (guess === undefined) return;
    const isNear = guess === alias || editDistance(name.toLowerCase(), guess.toLowerCase()) <= 2;
    const edit = { kind: 'replace', site, code: `"${guess}"` } as const;
    if (isNear) finding.sureFix(say('replace', { guess }), edit);
    else finding.fix(say('replace', { guess }), edit);
}

/** What people write, in small letters, and Keras calls otherwise. */
const ALIASES: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
    initializers: {
        he: 'he_normal',
        xavier: 'glorot_uniform',
        glorot: 'glorot_uniform',
        xavier_uniform: 'glorot_uniform',
        gaussian: 'random_normal',
    },
    losses: {
        huber_loss: 'huber',
        logcosh: 'log_cosh',
        kullback_leibler_divergence: 'kl_divergence',
        cosine_proximity: 'cosine_similarity',
        cce: 'categorical_crossentropy',
        scce: 'sparse_categorical_crossentropy',
        cross_entropy: 'crossentropy',
    },
    metrics: {
        r2: 'r2_score',
        kullback_leibler_divergence: 'kl_divergence',
        cosine_proximity: 'cosine_similarity',
        logcosh: 'log_cosh',
    },
    regularizers: { l1_l2: 'L1L2' },
    constraints: { maxnorm: 'max_norm', nonneg: 'non_neg', unitnorm: 'unit_norm', minmaxnorm: 'min_max_norm' },
    activations: {
        leakyrelu: 'leaky_relu',
        hardsigmoid: 'hard_sigmoid',
        logsoftmax: 'log_softmax',
        none: 'linear',
        '': 'linear',
    },
};

/** `'constant'` is in the list, and cannot be made. */
function reportConstant({ say, report }: Context, { call, arguments: given }: Layer): void {
    for (const { name, value, site } of given.values()) {
        const written = stringOf(value);
        if (kindOf(name) !== 'initializers' || written?.toLowerCase() !== 'constant' || !site) continue;
        const about = { kind: say('initializers'), name: written };
        report({ site, frames: call.frames }, say('unknown', about)).explain(say('constant'));
    }
}

/** Names of one's own are looked up for optimizers and initializers, for nothing else. */
const isTaught = ({ names }: Program): boolean => TEACHERS.some((name) => names.has(name));

const TEACHERS = [
    'custom_objects',
    'get_custom_objects',
    'register_keras_serializable',
    'custom_object_scope',
    'CustomObjectScope',
];

function reportCompile(context: Context, { call }: LifeEvent): void {
    const optimizer = call.arguments.get('optimizer');
    if (optimizer && !isTaught(context.program)) {
        reportString(context, call, optimizer.value, optimizer, 'optimizers');
    }
    const loss = call.arguments.get('loss');
    if (loss) for (const [value, spot] of parts(loss)) reportString(context, call, value, spot, 'losses');
    for (const name of ['metrics', 'weighted_metrics']) {
        const metrics = call.arguments.get(name);
        if (metrics) for (const [value, spot] of parts(metrics)) reportString(context, call, value, spot, 'metrics');
    }
}

/** The leaves of lists and dictionaries, each with where it stands. */
function parts({ value, site }: Spot & Pick<Argument, 'value'>): readonly (readonly [Value, Spot])[] {
    const inner = value.kind === 'dict' ? value.entries.map(([, it]) => it) : itemsOf(value);
    return inner ? inner.flatMap((it) => parts({ value: it, site: it.site })) : [[value, { site }]];
}

type Compiled = 'losses' | 'metrics' | 'optimizers';

function reportString(context: Context, call: Call, value: Value, spot: Spot, kind: Compiled): void {
    const name = stringOf(value);
    if (name === undefined || name === '' || isKnown(name, kind)) return;
    reportName(context, call, spot, { kind, name, names: choices(kind) });
}

function isKnown(name: string, kind: Compiled): boolean {
    const known = identifiers[kind] ?? {};
    if (kind === 'optimizers') return Object.hasOwn(known, name.toLowerCase());
    // A metric in the place of the loss is a mistake of its own, and so are nicknames of metrics.
    const isMetric =
        NICKNAMES.includes(name) || (kind === 'losses' && Object.hasOwn(identifiers['metrics'] ?? {}, name));
    return Object.hasOwn(known, name) || isMetric || (BY_ITSELF[kind] ?? []).includes(name.toLowerCase());
}

const NICKNAMES = ['acc', 'f1', 'iou', 'rmse'];

/** What `compile` makes of its own accord, whatever the list says. */
const BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
    losses: ['crossentropy', 'ce'],
    metrics: ['accuracy', 'acc'],
};
