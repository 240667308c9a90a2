import type { Application, Argument, Call, Program } from '../model/graph';
import { initializerOf, isGiven, type Initializer } from '../model/initializers';
import { repr } from '../model/python';
import { intOf } from '../model/value';
import { effective, shortly } from '../model/vocabulary';
import { usesOf } from '../model/walk';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    object: {
        en: '{a} and {b} start with identical weights: they share one initializer object',
        ru: 'Слои {a} и {b} получат одинаковые начальные веса: инициализатор один на двоих',
    },
    seed: {
        en: '{a} and {b} start with identical weights: their initializers share one seed',
        ru: 'Слои {a} и {b} получат одинаковые начальные веса: у инициализаторов один и тот же seed',
    },
    other: { en: 'the same start here', ru: 'тот же старт здесь' },
    same: {
        en: 'In Keras 3 an initializer object gives the same numbers for the same shape every time.',
        ru: 'В Keras 3 объект инициализатора для одной формы каждый раз выдаёт одни и те же числа.',
    },
    parallel: {
        en: 'Both branches start as copies of each other, and the second adds next to nothing.',
        ru: 'Обе ветви начинают копиями друг друга, и вторая почти ничего не добавляет.',
    },
    string: {
        en: 'The string `"{name}"` makes a new object for each layer.',
        ru: 'Строка `"{name}"` создаёт для каждого слоя новый объект.',
    },
    replace: { en: 'Replace the object by the string `{name}`', ru: 'Заменить объект строкой `{name}`' },
    dropSeed: {
        en: 'Remove `seed` (for reproducibility: `keras.utils.set_random_seed`)',
        ru: 'Убрать `seed` (для воспроизводимости есть `keras.utils.set_random_seed`)',
    },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/** A layer whose kernel an initializer object of known seed fills. */
interface Start {
    readonly application: Application;
    readonly argument: Argument;
    readonly initializer: Initializer & { readonly call: Call };
    readonly seed: number | undefined;
    readonly shape: string;
}

export const sharedInitializer = defineRule({
    id: 'shared-initializer',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Layers that start with identical weights',
        ru: 'Слои стартуют с одинаковыми весами',
    },
    why: {
        en: `In Keras 3 an initializer object is a function of its seed and the shape: used for two layers of one shape it
             gives both the same numbers, and so do two objects of one seed. Keras says nothing about it. Parallel branches
             then start as copies of each other and stay alike in training. A string makes a new object for each layer.`,
        ru: `В Keras 3 объект инициализатора – функция от seed и формы: двум слоям одной формы он даст одни и те же числа,
             и то же сделают два объекта с одним seed. Keras об этом молчит. Параллельные ветви тогда стартуют копиями и
             остаются похожими. Строка создаёт для каждого слоя новый объект.`,
    },
    messages,
    references: ['https://github.com/keras-team/keras-hub/issues/352', 'https://keras.io/api/layers/initializers/'],

    check(context) {
        const { program } = context;
        const starts = program.applications.flatMap((application) => startOf(program, application) ?? []);
        starts.forEach((start, i) => {
            const earlier = starts.slice(0, i).filter((each) => isSame(each, start));
            const twin = earlier.find((each) => isParallel(each, start)) ?? earlier[0];
            if (twin && !program.names.has('set_weights')) judge(context, twin, start);
        });
    },
});

const RANDOM =
    /^(Glorot|He|Lecun)(Normal|Uniform)$|^Random(Normal|Uniform)$|^(TruncatedNormal|VarianceScaling|Orthogonal)$/;

function startOf(program: Program, application: Application): Start | undefined {
    const layer = effective(application.layer);
    const argument = layer.arguments.get('kernel_initializer');
    const initializer = isGiven(argument) ? initializerOf(argument) : undefined;
    if (!isGiven(argument) || !initializer?.call || !RANDOM.test(initializer.class)) return undefined;
    const shape = application.weights?.find(({ name }) => name === 'kernel')?.shape;
    if (!shape?.every((size) => typeof size === 'number') || usesOf(program, application.layer)[0] !== application)
        return undefined;
    const seed = initializer.call.arguments.get('seed')?.value;
    if (seed?.kind !== 'none' && intOf(seed) === undefined) return undefined;
    const { call } = initializer;
    return { application, argument, initializer: { ...initializer, call }, seed: intOf(seed), shape: shape.join('×') };
}

/** One object, or two that only a seed, and the same one, makes random. */
function isSame(a: Start, b: Start): boolean {
    if (a.shape !== b.shape || a.initializer.class !== b.initializer.class) return false;
    if (a.initializer.call === b.initializer.call) return true;
    const configured = configuration(a.initializer.call);
    return a.seed !== undefined && configured !== undefined && configured === configuration(b.initializer.call);
}

function configuration(call: Call): string | undefined {
    const parts = [...call.arguments].map(([name, { value }]) => [name, repr(value)] as const);
    const isWhole = call.complete && parts.every(([, text]) => text !== undefined);
    return isWhole ? parts.map(([name, text]) => `${name}=${text}`).join() : undefined;
}

const isParallel = (a: Start, b: Start) =>
    a.application.inputs.some((tensor) => b.application.inputs.some(({ id }) => id === tensor.id));

function judge({ say, report }: Context, twin: Start, start: Start): void {
    const { application, argument, initializer } = start;
    const isShared = twin.initializer.call === initializer.call;
    const parallel = isParallel(twin, start);
    const name = identifierOf(initializer);
    const { call } = effective(application.layer);
    const layers = { a: called(twin), b: called(start) };
    const draft = report(at(call, argument.name), say(isShared ? 'object' : 'seed', layers))
        .because(twin.argument.site, say('other'))
        .explain(say('same'), ...(parallel ? [say('parallel')] : []), say('string', { name }));
    // In a stack the twins read different numbers and part in training; well-known generators start so.
    if (!parallel) draft.as('info').in('teaching');
    const given = [...initializer.call.arguments.values()].filter(({ site }) => site).map((each) => each.name);
    const replace: Edit = { kind: 'setArgument', call, name: argument.name, code: `"${name}"` };
    if (given.length === 0) draft.sureFix(say('replace', { name }), replace);
    else if (given.every((each) => each === 'seed')) draft.fix(say('replace', { name }), replace);
    if (!isShared) draft.fix(say('dropSeed'), { kind: 'removeArgument', call: initializer.call, name: 'seed' });
}

/** `GlorotUniform` is `glorot_uniform` as a string. */
const identifierOf = (initializer: Initializer) =>
    initializer.class.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

const called = ({ application: { layer } }: Start) => (layer.name === undefined ? shortly(layer) : `\`${layer.name}\``);
