import type { Argument, Call, Layer, Program, Refusal } from '../model/graph';
import { floatRepr, repr } from '../model/python';
import { intOf, itemsOf, numberOf, stringOf, type Value } from '../model/value';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    invalid: {
        en: '`{layer}`: invalid `{arg}={value}`: {why}',
        ru: '`{layer}`: недопустимое значение `{arg}={value}`: {why}',
    },
    integer: { en: 'an integer is required', ru: 'нужно целое число' },
    positive: { en: 'a positive number is required', ru: 'нужно положительное число' },
    numpy: {
        en: 'Keras 3 takes no whole number of NumPy for it, only an `int` of Python',
        ru: 'Keras 3 берёт здесь только `int` Python, а не целое число NumPy',
    },
    tuple: {
        en: 'a whole number or a tuple of {k} is required',
        ru: 'нужно целое число или кортеж из {k} {k|числа|чисел|чисел}',
    },
    positiveSizes: { en: 'every size has to be positive', ru: 'каждый размер должен быть положительным' },
    groups: { en: '{n} is not divisible by {groups}', ru: '{n} не делится на {groups}' },
    dilation: {
        en: 'stride and `dilation_rate` cannot both exceed 1',
        ru: 'шаг и `dilation_rate` больше 1 не сочетаются',
    },
    output: { en: 'it has to be smaller than the stride', ru: 'оно должно быть меньше шага' },
    batch: { en: 'a static batch size is required', ru: 'нужен постоянный размер батча' },
    axis: { en: 'the input has no such axis', ru: 'такой оси у входа нет' },
    causal: { en: 'only `Conv1D` has causal padding', ru: 'причинное дополнение есть только у `Conv1D`' },
    word: { en: '`"valid"` or `"same"` is required', ru: 'нужно `"valid"` или `"same"`' },
    float: { en: 'a float is required', ru: 'нужно число с точкой' },
    fraction: { en: 'a float from 0.0 to 1.0 is required', ru: 'нужно число с точкой от 0.0 до 1.0' },
    checks: {
        en: 'Keras checks this argument and stops: {sentence}',
        ru: 'Keras проверит этот аргумент и остановится: {sentence}',
    },
    division: {
        en: 'Division with `/` gives a float in Python even where it comes out even: 64/2 is 32.0; `//` gives 32.',
        ru: 'Деление `/` в Python даёт дробное число, даже когда делится нацело: 64/2 – это 32.0, а `//` даёт 32.',
    },
    static: {
        en: 'The state of each place in the batch is kept, so their number has to be known: `Input(batch_shape=(32, …))`.',
        ru: 'Состояние хранится для каждого места в батче, поэтому их число надо знать заранее: `Input(batch_shape=(32, …))`.',
    },
    other: {
        en: '`{layer}`: `{arg}` is given the {kind} `{name}`, which is none',
        ru: '`{layer}`: в `{arg}` передано `{name}`, а это {kind}',
    },
    constraint: { en: 'constraint', ru: 'ограничение весов' },
    regularizer: { en: 'regularizer', ru: 'регуляризатор' },
    sum: {
        en: 'Keras calls it like any function and says nothing: the weights themselves are added to the loss.',
        ru: 'Keras вызовет его как любую функцию и промолчит: к loss прибавятся сами веса.',
    },
    forget: {
        en: 'Keras calls it like any function and says nothing: each update replaces the weights by a penalty.',
        ru: 'Keras вызовет его как любую функцию и промолчит: после каждого обновления место весов займёт штраф.',
    },
    move: { en: 'Give it as `{arg}`', ru: 'Передать как `{arg}`' },
    whole: { en: 'Make it whole', ru: 'Сделать целым' },
    point: { en: 'Write {value}', ru: 'Написать {value}' },
    remove: { en: 'Remove `{arg}`', ru: 'Убрать `{arg}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;
type Reason = ReturnType<Context['say']>;

export const invalidLayerArgument = defineRule({
    id: 'invalid-layer-argument',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'An argument that Keras does not accept',
        ru: 'Недопустимое значение аргумента',
    },
    why: {
        en: `Numbers of units, filters and heads are positive integers; sizes are integers or tuples of as many as there are
             axes; groups have to divide the channels; a stride does not go with dilation. Optimizers want their rate and
             momentum as floats. Keras checks all this when the object is made, or when the layer is built.`,
        ru: `Число нейронов, фильтров и голов – положительные целые; размеры – целые числа или кортежи, в которых их столько
             же, сколько осей; группы должны делить каналы; шаг не сочетается с разрежением. Оптимизаторам шаг и импульс
             нужны числами с точкой. Всё это Keras проверит, когда создаст объект или соберёт слой.`,
    },
    messages,
    references: ['https://keras.io/api/layers/', 'https://keras.io/api/optimizers/'],

    check(context) {
        for (const refusal of context.program.refusals) {
            const why = reasonOf(context, refusal);
            const argument = refusal.layer?.call.arguments.get(refusal.blame ?? '');
            if (why && argument?.site && refusal.layer)
                reportRefusal(context, refusal, refusal.layer.call, argument, why);
        }
        for (const layer of context.program.layers) checkKinds(context, layer);
        for (const call of optimizersIn(context.program)) {
            checkFloat(context, call, 'learning_rate');
            if (call.name.endsWith('.SGD')) checkFloat(context, call, 'momentum');
        }
    },
});

/** `kernel_regularizer=max_norm(3)`: the names are alike, and Keras takes anything that can be called. */
function checkKinds({ say, report }: Context, { call, class: name }: Layer): void {
    for (const [arg, { value, site, whole }] of call.arguments) {
        const [, weight, wanted] = /^(\w+)_(regularizer|constraint)$/.exec(arg) ?? [];
        const [, given, className] = /^keras\.(\w+)s\.(\w+)$/.exec(classOf(value) ?? '') ?? [];
        if (!site || !whole || !wanted || (given !== 'regularizer' && given !== 'constraint') || given === wanted)
            continue;
        const right = `${weight}_${given}`;
        const message = say('other', { layer: name, arg, name: className ?? '', kind: say(given) });
        const finding = report(at(call, arg), message).as('warning');
        finding.explain(say(given === 'constraint' ? 'sum' : 'forget'));
        const head = { ...whole, end: site.start };
        if (!call.arguments.get(right)?.site)
            finding.fix(say('move', { arg: right }), { kind: 'replace', site: head, code: `${right}=` });
    }
}

/** Old names are gone, and what they gave is known by the call alone: `maxnorm(3)`. */
function classOf(value: Value): string | undefined {
    if (value.kind === 'instance') return value.class;
    return value.derived?.kind === 'call' ? value.derived.call.name : undefined;
}

const COUNTS = [
    'units',
    'filters',
    'num_heads',
    'key_dim',
    'value_dim',
    'output_dim',
    'input_dim',
    'n',
    'num_query_heads',
    'head_dim',
];

/** Why Keras refuses a value; undefined where another rule says it, or none in particular. */
function reasonOf(context: Context, { layer, blame, code, class: name }: Refusal): Reason | undefined {
    const { say } = context;
    const value = layer?.arguments.get(blame ?? '')?.value;
    if (!layer || blame === undefined || !value) return undefined;
    if (COUNTS.includes(blame)) {
        if (value.kind === 'float') return say('integer');
        if (code !== 'positive-integer' || value.kind !== 'int') return undefined;
        return say(value.value > 0 ? 'numpy' : 'positive');
    }
    switch (code) {
        case 'sizes':
            return sizesReason(context, name, blame, value);
        case 'groups':
            return groupsReason(context, layer);
        case 'stride-and-dilation':
            return say('dilation');
        case 'output-padding':
            return say('output');
        case 'stateful-batch':
            return say('batch');
        case 'axis':
            return name === 'BatchNormalization' ? say('axis') : undefined;
        case 'padding':
            return stringOf(value) === undefined
                ? say('word')
                : stringOf(value) === 'causal'
                  ? say('causal')
                  : undefined;
        default:
            return undefined;
    }
}

function sizesReason({ say }: Context, className: string, blame: string, value: Argument['value']): Reason | undefined {
    const k = Number(/(\d)D/.exec(className)?.[1] ?? NaN);
    const sizes = itemsOf(value)?.map(numberOf) ?? [intOf(value)];
    if (sizes.some((size) => size !== undefined && size <= 0)) return say('positiveSizes');
    return Number.isNaN(k) || blame === 'axis' ? undefined : say('tuple', { k });
}

function groupsReason({ say }: Context, layer: NonNullable<Refusal['layer']>): Reason | undefined {
    const groups = numberOf(layer.arguments.get('groups')?.value);
    const filters = numberOf(layer.arguments.get('filters')?.value);
    if (groups === undefined || filters === undefined || groups <= 0) return undefined;
    return filters % groups === 0 ? undefined : say('groups', { n: filters, groups });
}

function reportRefusal({ say, report }: Context, refusal: Refusal, call: Call, argument: Argument, why: Reason): void {
    const { name: arg, value } = argument;
    const finding = report(at(call, arg), say('invalid', { layer: refusal.class, arg, value: repr(value) ?? '…', why }))
        .explain(say('checks', { sentence: refusal.sentence }))
        .speakFor(refusal);
    if (value.kind === 'float' && COUNTS.includes(arg)) {
        finding.explain(say('division')).sureFix(say('whole'), ...wholeEdits(call, argument, value.value));
    }
    if (value.kind === 'int' && value.value > 0 && COUNTS.includes(arg))
        finding.sureFix(say('whole'), ...wholeEdits(call, argument, value.value));
    if (refusal.code === 'stateful-batch') {
        finding.explain(say('static')).suggest(say('remove', { arg }), { kind: 'removeArgument', call, name: arg });
    }
}

/** `32.0` becomes `32`, `units / 2` becomes `int(units / 2)`. */
function wholeEdits(call: Call, { name, site }: Argument, value: number): readonly Edit[] {
    const isLiteral = site !== undefined && site.end - site.start === floatRepr(value).length;
    if (!site || isLiteral) return [{ kind: 'setArgument', call, name, code: String(Math.round(value)) }];
    return [
        { kind: 'replace', site: { ...site, end: site.start }, code: 'int(' },
        { kind: 'replace', site: { ...site, start: site.end }, code: ')' },
    ];
}

function optimizersIn({ calls }: Program): readonly Call[] {
    return calls.filter(({ name }) => /^keras\.optimizers\.[A-Z]\w*$/.test(name));
}

/** A rate of 1 is refused, 1.0 is not. */
function checkFloat({ say, report }: Context, call: Call, arg: 'learning_rate' | 'momentum'): void {
    const argument = call.arguments.get(arg);
    const { value } = argument ?? {};
    if (!argument?.site || !value || !['int', 'bool', 'float', 'str', 'none'].includes(value.kind)) return;
    const number = value.kind === 'int' || value.kind === 'float' ? value.value : undefined;
    const isFraction = arg !== 'momentum' || (number !== undefined && number >= 0 && number <= 1);
    if (value.kind === 'float' && isFraction) return;
    const layer = call.name.slice('keras.optimizers.'.length);
    const why = say(arg === 'momentum' ? 'fraction' : 'float');
    const finding = report(at(call, arg), say('invalid', { layer, arg, value: repr(value) ?? '…', why }));
    if (value.kind !== 'int' || !isFraction) return;
    const code = floatRepr(value.value);
    finding.sureFix(say('point', { value: code }), { kind: 'setArgument', call, name: arg, code });
}
