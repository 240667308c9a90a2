import type { Application, Argument, Model, Program } from '../model/graph';
import { initializerOf, isGiven } from '../model/initializers';
import { activationOf, isNormalization, isPass, isRelu, wholeModels } from '../model/vocabulary';
import { forward, modelsWith, nextOf } from '../model/walk';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    glorot: {
        en: 'ReLU wants He initialisation; Glorot was derived for symmetric activations',
        ru: 'Для ReLU нужна инициализация Хе: Глоро рассчитана на симметричные активации',
    },
    lecun: {
        en: "ReLU wants He initialisation; LeCun's was derived for SELU",
        ru: 'Для ReLU нужна инициализация Хе: инициализация Лекуна рассчитана на SELU',
    },
    deep: {
        en: 'ReLU in {n} {n|layer|layers} in a row wants He initialisation; the default, Glorot, was derived for symmetric activations',
        ru: 'Для ReLU в {n} {n|слое|слоях|слоях} подряд нужна инициализация Хе: Глоро по умолчанию рассчитана на симметричные активации',
    },
    relu: { en: 'ReLU is here', ru: 'ReLU стоит здесь' },
    half: {
        en: 'ReLU zeroes about half of the signal, and with Glorot the mean square of the output falls about twofold at each layer; He allows for it: Var(w) = 2/n_in instead of 2/(n_in + n_out).',
        ru: 'ReLU обнуляет около половины сигнала, и с Глоро средний квадрат выхода падает примерно вдвое на каждом слое; Хе это учитывает: Var(w) = 2/n_in вместо 2/(n_in + n_out).',
    },
    far: {
        en: 'After 20 layers of 256 units the signal with Glorot is 2¹⁰ ≈ 1000 times weaker, with He it stays of the same order.',
        ru: 'Через 20 слоёв по 256 нейронов сигнал с Глоро слабее в 2¹⁰ ≈ 1000 раз, с Хе остаётся того же порядка.',
    },
    near: {
        en: 'In two or three layers there is hardly a difference.',
        ru: 'На двух-трёх слоях разницы почти нет.',
    },
    replace: { en: 'Replace `{old}` by `{name}`', ru: 'Заменить `{old}` на `{name}`' },
    addAll: { en: 'Add `he_normal` to all {n} {n|layer|layers}', ru: 'Добавить `he_normal` во все слои ({n})' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/** Below this many layers the default start and He's do equally well. */
const DEEP = 10;

export const reluWantsHe = defineRule({
    id: 'relu-wants-he',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Glorot or LeCun initialisation before ReLU',
        ru: 'Инициализация Глоро или Лекуна перед ReLU',
    },
    why: {
        en: `The initialisation of Glorot keeps the variance of the signal for activations that are symmetric and nearly
             linear at zero. ReLU cuts off half of the signal, so the variance must be twice as large: this is the
             initialisation of He. In a shallow network, and behind normalisation, the difference is small.`,
        ru: `Инициализация Глоро сохраняет дисперсию сигнала для активаций, симметричных и почти линейных около нуля.
             ReLU отрезает половину сигнала, поэтому дисперсия весов должна быть вдвое больше: это инициализация Хе. В
             неглубокой сети и при нормализации разница невелика.`,
    },
    messages,
    references: ['https://arxiv.org/abs/1502.01852', 'https://keras.io/api/layers/initializers/#henormal-class'],

    check(context) {
        const { program } = context;
        for (const application of program.applications) judge(context, application);
        for (const model of wholeModels(program)) judgeStack(context, model);
    },
});

function judge({ program, say, report }: Context, application: Application): void {
    const argument = application.layer.arguments.get('kernel_initializer');
    if (!isGiven(argument)) return;
    const initializer = initializerOf(argument);
    const family = /^(Glorot|Lecun)(Normal|Uniform)$/.exec(initializer?.class ?? '')?.[1];
    const relu = family && reluBehind(program, application);
    if (!relu || hasMerge(modelsWith(program, application)) || isPretrained(application)) return;
    const { call } = application.layer;
    const old = writtenAs(argument);
    report(at(call, 'kernel_initializer'), say(family === 'Glorot' ? 'glorot' : 'lecun'))
        .because(at(relu.layer.call, 'activation').site, say('relu'))
        .explain(say('half'), say('far'), say('near'))
        .sureFix(say('replace', { old, name: 'he_normal' }), ...start(application, argument, 'normal'))
        .fix(say('replace', { old, name: 'he_uniform' }), ...start(application, argument, 'uniform'));
}

function writtenAs({ value }: Argument): string {
    if (value.kind === 'str') return value.value;
    const name = value.kind === 'instance' ? value.class : value.kind === 'symbol' ? value.name : '';
    return name.split('.').at(-1) ?? '';
}

/** An object keeps its seed: only its class changes. */
function start({ layer }: Application, { value }: Argument, kind: 'normal' | 'uniform'): readonly Edit[] {
    const className = kind === 'normal' ? 'HeNormal' : 'HeUniform';
    if (value.kind === 'instance') {
        return [{ kind: 'replace', site: value.call.callee, code: `{keras.initializers.${className}}` }];
    }
    const code = value.kind === 'symbol' ? `{keras.initializers.${className}}` : `"he_${kind}"`;
    return [{ kind: 'setArgument', call: layer.call, name: 'kernel_initializer', code }];
}

/** ReLU of the layer itself, or of the next layer, with nothing normalised before it; not at an output. */
function reluBehind(program: Program, application: Application): Application | undefined {
    if (!application.layer.roles.has('linear')) return undefined;
    const own = activationOf(application.layer);
    const passes = ({ layer }: Application) => isPass(layer) && !isNormalization(layer);
    const last = own === 'linear' ? forward(program, application, passes).end : application;
    if (!last || !isRelu(activationOf(last.layer))) return undefined;
    const isActivation = last === application || last.layer.roles.has('activation');
    return isActivation && nextOf(program, last) ? last : undefined;
}

const isPretrained = ({ layer }: Application) => isGiven(layer.arguments.get('weights'));

const hasMerge = (models: readonly Model[]) =>
    models.some(({ applications }) => applications.some(({ layer }) => layer.roles.has('merge')));

/** A plain deep stack that is left to the default. */
function judgeStack({ program, say, report }: Context, model: Model): void {
    const isPlain = !hasMerge([model]) && !model.applications.some(({ layer }) => isNormalization(layer));
    const stack = isPlain ? model.applications.filter((each) => isDefault(each) && reluBehind(program, each)) : [];
    const [first] = stack;
    const n = stack.length;
    if (!first || n < DEEP) return;
    const edits = stack.map(({ layer: { call } }) => {
        return { kind: 'setArgument', call, name: 'kernel_initializer', code: '"he_normal"' } as const;
    });
    report(at(first.layer.call), say('deep', { n }))
        .in('teaching')
        .explain(say('half'), say('far'))
        .fix(say('addAll', { n }), ...edits);
}

function isDefault({ layer }: Application): boolean {
    const argument = layer.arguments.get('kernel_initializer');
    return argument !== undefined && !isGiven(argument) && layer.call.complete;
}
