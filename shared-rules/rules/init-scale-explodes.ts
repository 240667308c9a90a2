import { activationFor } from '../model/activations';
import type { Application, Program } from '../model/graph';
import { initializerOf, isGiven, spreadOf, type Initializer } from '../model/initializers';
import { effective, fanIn, isNormalization, toNextWeighted } from '../model/vocabulary';
import { at, defineRule, type Edit, type Messages } from './rule';

const messages = {
    large: {
        en: 'Initial std {std} is large for {n} {n|input|inputs}: the signal grows about {factor}× per layer',
        ru: 'Разброс начальных весов {std} велик для {n} {n|входа|входов|входов}: сигнал вырастет примерно в {factor} {factor|раз|раза|раз} за слой',
    },
    good: {
        en: 'For the signal not to grow, the standard deviation of the weights must be about √(2/n), that is {good} for n = {n}.',
        ru: 'Чтобы сигнал не рос, стандартное отклонение весов должно быть около √(2/n), то есть {good} при n = {n}.',
    },
    blast: {
        en: 'With `stddev=1` five layers of 256 units blow the output up to 150,000, and SGD gets NaN in the first epoch.',
        ru: 'С `stddev=1` пять слоёв по 256 нейронов раздувают выход до 150 000, и SGD получает NaN в первой же эпохе.',
    },
    default: {
        en: 'The default of RandomNormal, 0.05, fits a layer of about 800 inputs, not any layer.',
        ru: 'Значение по умолчанию у RandomNormal, 0,05, годится для слоя примерно с 800 входами, а не для любого.',
    },
    replace: { en: 'Start from `{name}`', ru: 'Инициализировать `{name}`' },
} as const satisfies Messages;

export const initScaleExplodes = defineRule({
    id: 'init-scale-explodes',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Initial weights so large that the signal explodes',
        ru: 'Начальные веса так велики, что сигнал взрывается',
    },
    why: {
        en: `Each layer multiplies the spread of the signal by about std·√(n/2), where n is the number of inputs of a unit.
             If the standard deviation is given as a number that does not look at n, the signal may grow many times at
             every layer, and a few layers end in NaN. \`he_normal\` works the deviation out from the layer.`,
        ru: `Каждый слой умножает разброс сигнала примерно на std·√(n/2), где n – число входов нейрона. Если стандартное
             отклонение задано числом, которое не смотрит на n, сигнал на каждом слое может вырасти во много раз, и
             несколько слоёв кончаются NaN. \`he_normal\` вычисляет отклонение по слою.`,
    },
    messages,
    references: ['https://arxiv.org/abs/1502.01852', 'https://keras.io/api/layers/initializers/#randomnormal-class'],

    check({ program, say, report }) {
        const large = new Map<Application, LargeStart>();
        for (const each of program.applications) {
            const start = largeStart(program, each);
            if (start) large.set(each, start);
        }
        for (const [application, start] of large) {
            const run = runOf(program, application, (each) => large.has(each));
            const { n, std, initializer } = start;
            const good = round(Math.sqrt(2 / n));
            const factor = Math.round(std * Math.sqrt(n / 2));
            if (run.length < 2 && factor < ALONE) continue;
            const { call } = effective(application.layer);
            const name = start.activation === 'selu' ? 'lecun_normal' : 'he_normal';
            const given = initializer.call?.arguments.get('stddev')?.site;
            const place = given && initializer.call ? at(initializer.call, 'stddev') : at(call, 'kernel_initializer');
            report(place, say('large', { std: round(std), n, factor }))
                .explain(say('good', { good, n }), say('blast'), say('default'))
                .sureFix(say('replace', { name }), ...run.map((each) => restart(each, name)));
        }
    },
});

const restart = ({ layer }: Application, name: string): Edit => {
    return { kind: 'setArgument', call: effective(layer).call, name: 'kernel_initializer', code: `"${name}"` };
};

/** The layers of one row, from the one that is asked about in both directions. */
function runOf(
    program: Program,
    from: Application,
    isLarge: (application: Application) => boolean,
): readonly Application[] {
    const run = new Set([from]);
    for (const application of run) {
        for (const each of neighbours(program, application).filter(isLarge)) run.add(each);
    }
    return [...run];
}

/** So much too large, one layer is enough. */
const ALONE = 16;

const round = (value: number) => Number(value.toPrecision(2));

interface LargeStart {
    readonly n: number;
    readonly std: number;
    readonly initializer: Initializer;
    readonly activation: string;
}

const UNBOUNDED = ['relu', 'leaky_relu', 'prelu', 'elu', 'selu', 'gelu', 'silu', 'mish', 'softplus', 'linear'];

/** A hidden layer whose start is at least three times too wide, and nothing behind it that would set that right. */
function largeStart(program: Program, application: Application): LargeStart | undefined {
    const argument = effective(application.layer).arguments.get('kernel_initializer');
    const initializer = isGiven(argument) ? initializerOf(argument) : undefined;
    if (!initializer) return undefined;
    const [std, n] = [spreadOf(initializer), fanIn(application)];
    if (std === undefined || n === undefined || std < 3 * Math.sqrt(2 / n)) return undefined;
    const { through, end } = toNextWeighted(program, application);
    const activation = activationFor(program, application)?.activation ?? effective(application.layer).activation;
    const isTamed = through.some(({ layer }) => isNormalization(layer)) || !UNBOUNDED.includes(activation ?? '');
    return end && !isTamed && activation ? { n, std, initializer, activation } : undefined;
}

/** The weighted layer behind, and those before that lead here. */
function neighbours(program: Program, application: Application): readonly Application[] {
    const { end } = toNextWeighted(program, application);
    const before = program.applications.filter((each) => toNextWeighted(program, each).end === application);
    return end ? [end, ...before] : before;
}
