import { collapseAt } from '../model/collapse';
import type { Application, Argument, Layer, Program } from '../model/graph';
import { constantStart, givenKernels, initializerOf, isGiven } from '../model/initializers';
import { boolOf } from '../model/value';
import { activationOf, isLinear, isPass, isReluLike, toNextWeighted, unitsOf } from '../model/vocabulary';
import { forward, usesOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    alike: {
        en: 'Constant initialisation ({what}): all {units} start identical, and we want them different',
        ru: 'Инициализация {what} – зло: все {units} стартуют одинаковыми, а нам нужны непохожие',
    },
    deadRelu: {
        en: 'Zero initialisation: with ReLU the gradient is zero and the layer will never move',
        ru: 'Инициализация нулями – зло: с ReLU градиент равен нулю, и с места слой не сдвинется',
    },
    deadPair: {
        en: 'Zero initialisation: with two zero layers in a row the gradient is zero and they will never move',
        ru: 'Инициализация нулями – зло: у двух нулевых слоёв подряд градиент равен нулю, и с места они не сдвинутся',
    },
    zeros: { en: 'zeros', ru: 'нулями' },
    ones: { en: 'ones', ru: 'единицами' },
    constant: { en: 'one number', ru: 'константой' },
    neurons: { en: '{n} units of this layer', ru: 'нейроны слоя ({n})' },
    filters: { en: '{n} filters of this layer', ru: 'фильтры слоя ({n})' },
    someUnits: { en: 'units of this layer', ru: 'нейроны слоя' },
    someFilters: { en: 'filters of this layer', ru: 'фильтры слоя' },
    relu: { en: 'ReLU gets nothing but zeros here', ru: 'на входе этой ReLU одни нули' },
    other: { en: 'the next layer starts from zeros too', ru: 'следующий слой тоже стартует с нулей' },
    updates: {
        en: 'The updates of identical units differ only by a factor, the weight in the next layer; where these weights are identical too, they do not differ at all.',
        ru: 'Поправки у одинаковых нейронов отличаются только множителем – весом следующего слоя, а если одинаковы и эти веса, не отличаются вовсе.',
    },
    rankOne: {
        en: 'With no activation and one output, SGD keeps a matrix of rank 1 for ever: {n} {n|unit works|units work} as one.',
        ru: 'Без активации и с одним выходом SGD навсегда оставит матрицу ранга 1: {n} {n|нейрон работает|нейрона работают|нейронов работают} как один.',
    },
    deadReluWhy: {
        en: 'The input of ReLU is zero, and its derivative at zero is zero too: neither this layer nor any before it learns, only the last bias changes.',
        ru: 'На входе ReLU ноль, производная в нуле тоже ноль: не учатся ни этот слой, ни все слои до него, меняется только последнее смещение.',
    },
    deadPairWhy: {
        en: 'The output of the first layer is zero, so the second gets no gradient; the kernel of the second is zero, so the first gets none. Only the last bias changes.',
        ru: 'Выход первого слоя нулевой, поэтому у второго нет градиента; веса второго нулевые, поэтому градиента нет у первого. Меняется только последнее смещение.',
    },
    cure: {
        en: 'Take `he_normal`, or remove the argument, and Keras takes its default.',
        ru: 'Поставьте `he_normal` или уберите аргумент, и Keras возьмёт инициализацию по умолчанию.',
    },
    cureGlorot: {
        en: 'Take `he_normal`, or remove the argument, and Keras takes the initialisation of Glorot.',
        ru: 'Поставьте `he_normal` или уберите аргумент, и Keras возьмёт инициализацию Глоро.',
    },
    replace: { en: 'Start from `{name}`', ru: 'Инициализировать `{name}`' },
    remove: {
        en: 'Remove `{name}`: Keras takes its default',
        ru: 'Убрать `{name}`: Keras возьмёт значение по умолчанию',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const constantKernelInit = defineRule({
    id: 'constant-kernel-init',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A kernel starts from a constant',
        ru: 'Веса инициализированы константой',
    },
    why: {
        en: `If all weights of a layer start from the same number, all its units compute the same and get updates that
             differ by a factor at most: the layer works as one unit. From zeros a layer with ReLU does not learn at all,
             because the derivative of ReLU at zero is zero. The symmetry is broken by random numbers. The last layer,
             a layer behind which something is added (a residual branch), and a network of one layer may start from zeros.`,
        ru: `Если все веса слоя стартуют с одного числа, все его нейроны считают одно и то же, а поправки у них
             отличаются разве что множителем: слой работает как один нейрон. С нулей слой с ReLU не учится вовсе, потому
             что производная ReLU в нуле равна нулю. Симметрию ломают случайные числа. С нулей могут стартовать
             последний слой, конец остаточной ветви и сеть из одного слоя.`,
    },
    messages,
    references: ['https://keras.io/api/layers/initializers/', 'https://proceedings.mlr.press/v9/glorot10a.html'],

    check(context) {
        for (const application of context.program.applications) {
            const constant = givenKernels(application.layer).filter((argument) => constantStart(argument));
            if (constant.length === 0 || !mayBeWrong(context.program, application)) continue;
            for (const argument of constant) judge(context, application, argument);
        }
    },
});

/** A trained layer, used once, behind which another trained one follows. */
function mayBeWrong(program: Program, application: Application): boolean {
    const { layer, weights } = application;
    if (program.frozen.has(layer.id)) return false;
    if (weights?.length && !weights.some(({ trainable }) => trainable)) return false;
    const isKnown = layer.roles.has('linear') || layer.class === 'Embedding';
    return isKnown && usesOf(program, layer).length === 1 && toNextWeighted(program, application).end !== undefined;
}

function judge(context: Context, application: Application, argument: Argument): void {
    const start = constantStart(argument);
    if (!start) return;
    const death = start === 'zeros' ? causeOfDeath(context.program, application) : undefined;
    const isEmbedding = application.layer.class === 'Embedding';
    if (isEmbedding && death?.kind !== 'relu') return;
    const { say, report } = context;
    const place = at(application.layer.call, argument.name);
    const draft = death
        ? report(place, say(death.kind === 'relu' ? 'deadRelu' : 'deadPair'))
              .as('error')
              .because(death.site, say(death.kind === 'relu' ? 'relu' : 'other'))
              .explain(say(death.kind === 'relu' ? 'deadReluWhy' : 'deadPairWhy'))
        : report(place, say('alike', { what: say(start), units: unitsSaid(context, application.layer) })).explain(
              say('updates'),
              ...rankOne(context, application),
          );
    draft.explain(say(isEmbedding ? 'cure' : 'cureGlorot'));
    offer(context, draft, application, argument);
}

function unitsSaid({ say }: Context, layer: Layer) {
    const n = unitsOf(layer);
    const isDense = layer.roles.has('dense');
    if (n === undefined) return say(isDense ? 'someUnits' : 'someFilters');
    return say(isDense ? 'neurons' : 'filters', { n });
}

/** A linear layer into a single unit: the one network whose rank is known. */
function rankOne({ program, say }: Context, application: Application) {
    const next = collapseAt(program, application)?.second;
    const n = unitsOf(application.layer);
    return next && n !== undefined && unitsOf(next.layer) === 1 && activationOf(next.layer) === 'linear'
        ? [say('rankOne', { n })]
        : [];
}

/** Why the gradient is exactly zero, where it is. */
function causeOfDeath(program: Program, application: Application) {
    if (!startsAtZero(application.layer)) return undefined;
    const relu = deadRelu(program, application);
    if (relu) return { kind: 'relu', site: at(relu.layer.call, 'activation').site } as const;
    const { through, end } = toNextWeighted(program, application);
    const isZeroBetween = [application, ...through].every(
        ({ layer }) => !layer.roles.has('pooling') && isZeroAtZero(layer),
    );
    const next = end && givenKernels(end.layer).find((argument) => constantStart(argument) === 'zeros');
    return next && end.layer.roles.has('linear') && isZeroBetween
        ? ({ kind: 'pair', site: next.site } as const)
        : undefined;
}

/** Neither kernel nor bias gives anything but zero. */
function startsAtZero(layer: Layer): boolean {
    const bias = layer.arguments.get('bias_initializer');
    const hasBias = boolOf(layer.arguments.get('use_bias')?.value) !== false;
    const kernels = givenKernels(layer);
    const isZeroBias = layer.class === 'Embedding' || !hasBias || initializerOf(bias)?.class === 'Zeros';
    return isZeroBias && kernels.some((argument) => constantStart(argument) === 'zeros');
}

const DEAD = ['relu', 'relu6', 'prelu'];

/** The first activation behind the layer, through what gives zero for zero, if it has no slope at zero. */
function deadRelu(program: Program, application: Application): Application | undefined {
    const { layer } = application;
    if (!isIdle(application)) return DEAD.includes(activationOf(layer) ?? '') ? application : undefined;
    const { end } = forward(program, application, isIdle);
    return end && DEAD.includes(activationOf(end.layer) ?? '') && keepsZero(end.layer) ? end : undefined;
}

const isIdle = ({ layer }: Application) =>
    (isLinear(layer) && !isGiven(layer.arguments.get('bias_initializer'))) ||
    isPass(layer) ||
    layer.class === 'Embedding';

const keepsZero = (layer: Layer) => layer.roles.has('activation') || !isGiven(layer.arguments.get('bias_initializer'));

const ZERO_AT_ZERO = [
    ...['linear', 'tanh', 'relu', 'relu6', 'prelu', 'leaky_relu', 'elu', 'selu', 'gelu', 'silu', 'mish', 'celu'],
    ...['softsign', 'hard_tanh', 'hard_silu', 'tanh_shrink', 'soft_shrink', 'hard_shrink'],
];

const isZeroAtZero = (layer: Layer) => isPass(layer) || ZERO_AT_ZERO.includes(activationOf(layer) ?? '');

function offer(
    { program, say }: Context,
    draft: ReturnType<Context['report']>,
    application: Application,
    argument: Argument,
): void {
    const { layer } = application;
    const { name } = argument;
    const { call } = layer;
    const set = (start: string) =>
        [say('replace', { name: start }), { kind: 'setArgument', call, name, code: `"${start}"` }] as const;
    const remove = [say('remove', { name }), { kind: 'removeArgument', call, name }] as const;
    const activation = activationAfter(program, application);
    if (layer.class === 'Embedding') draft.sureFix(...remove);
    else if (activation === 'selu')
        draft
            .sureFix(...set('lecun_normal'))
            .fix(...set('he_normal'))
            .fix(...remove);
    else if (isReluLike(activation) || collapseAt(program, application))
        draft.sureFix(...set('he_normal')).fix(...remove);
    else draft.sureFix(...remove).fix(...set('he_normal'));
}

/** The first activation of or behind the layer, through pass and linear layers. */
function activationAfter(program: Program, application: Application): string | undefined {
    const own = activationOf(application.layer);
    if (own !== 'linear') return own;
    const { end } = forward(program, application, ({ layer }) => isPass(layer) || isLinear(layer));
    return end && activationOf(end.layer);
}
