import { activationFor } from '../model/activations';
import type { Application, Model, Program } from '../model/graph';
import { initializerOf, isGiven } from '../model/initializers';
import { certainly } from '../model/shape';
import { numberOf } from '../model/value';
import { activationOf, fanIn, unitsOf, wholeModels } from '../model/vocabulary';
import { nextOf } from '../model/walk';
import { placeOfActivation } from './edits/activation';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    start: {
        en: 'SELU self-normalises only with `lecun_normal`',
        ru: 'SELU держит нормировку только с инициализацией `lecun_normal`',
    },
    dropout: {
        en: 'SELU self-normalises only with `AlphaDropout` instead of `Dropout`',
        ru: 'SELU держит нормировку только с `AlphaDropout` вместо `Dropout`',
    },
    selu: { en: 'SELU is here', ru: 'SELU стоит здесь' },
    constants: {
        en: 'The constants of SELU are such that mean 0 and variance 1 survive from layer to layer if Var(w) = 1/n_in.',
        ru: 'Константы SELU подобраны так, чтобы среднее 0 и дисперсия 1 сохранялись от слоя к слою, если Var(w) = 1/n_in.',
    },
    drift: {
        en: 'With `he_normal` the spread grows to 5.8 in 20 layers, with `lecun_normal` it stays 0.99.',
        ru: 'С `he_normal` через 20 слоёв разброс вырастает до 5,8, с `lecun_normal` остаётся 0,99.',
    },
    narrowing: {
        en: 'The default, Glorot, takes Var(w) = 2/(n_in + n_out); here n_in = {input} and n_out = {output}, so that the variance is {factor} times too large.',
        ru: 'Глоро по умолчанию берёт Var(w) = 2/(n_in + n_out); здесь n_in = {input}, n_out = {output}, и дисперсия в {factor} {factor|раз|раза|раз} больше нужной.',
    },
    inflation: {
        en: 'A plain Dropout(0.1) inflates the spread to 1.25 in 20 layers, AlphaDropout keeps 1.00.',
        ru: 'Обычный Dropout(0.1) за 20 слоёв раздувает разброс до 1,25, AlphaDropout держит 1,00.',
    },
    replace: { en: 'Start from `lecun_normal`', ru: 'Инициализировать `lecun_normal`' },
    alpha: { en: 'Replace `Dropout` by `AlphaDropout`', ru: 'Заменить `Dropout` на `AlphaDropout`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/** Starts of another variance than 1/n_in. */
const OTHERS = /^(Glorot|He)(Normal|Uniform)$|^(Random|Truncated)(Normal|Uniform)$/;

export const seluNeedsItsRecipe = defineRule({
    id: 'selu-needs-its-recipe',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'SELU without its initialisation or its dropout',
        ru: 'SELU без своей инициализации или своего дропаута',
    },
    why: {
        en: `SELU keeps mean and variance of the signal by itself, without normalisation layers, but only if the weights
             start with the variance 1/n_in (\`lecun_normal\`) and dropout keeps mean and variance too
             (\`AlphaDropout\`). With another start, or with plain Dropout, the signal drifts from layer to layer, and
             nothing is left of what SELU is taken for.`,
        ru: `SELU сама сохраняет среднее и дисперсию сигнала, без слоёв нормализации, но только если веса стартуют с
             дисперсией 1/n_in (\`lecun_normal\`), а дропаут тоже их сохраняет (\`AlphaDropout\`). С другой
             инициализацией или с обычным Dropout сигнал от слоя к слою уплывает, и от SELU нет никакой пользы.`,
    },
    messages,
    references: ['https://arxiv.org/abs/1706.02515', 'https://keras.io/api/layers/activations/#selu-function'],

    check(context) {
        const { program } = context;
        for (const application of program.applications) {
            judgeStart(context, application);
            judgeDropout(context, application);
        }
        for (const model of wholeModels(program)) judgeDefaults(context, model);
    },
});

/** SELU behind a layer, and not at an output. */
function seluOf(program: Program, application: Application): Application | undefined {
    const activated = activationFor(program, application);
    const isInside = activated?.activation === 'selu' && nextOf(program, activated.applied);
    return isInside ? activated.applied : undefined;
}

function judgeStart({ program, say, report }: Context, application: Application): void {
    const argument = application.layer.arguments.get('kernel_initializer');
    if (!isGiven(argument)) return;
    const initializer = initializerOf(argument)?.class ?? '';
    const selu = OTHERS.test(initializer) ? seluOf(program, application) : undefined;
    if (!selu) return;
    if (initializer.startsWith('Glorot') && !certainly.differ(fanIn(application), unitsOf(application.layer))) return;
    const { call } = application.layer;
    report(at(call, 'kernel_initializer'), say('start'))
        .because(placeOfActivation(selu).site, say('selu'))
        .explain(say('constants'), say('drift'))
        .sureFix(say('replace'), lecun(application));
}

const lecun = ({ layer: { call } }: Application) =>
    ({ kind: 'setArgument', call, name: 'kernel_initializer', code: '"lecun_normal"' }) as const;

function judgeDropout({ program, say, report }: Context, application: Application): void {
    const { layer } = application;
    const isSelu = activationOf(layer) === 'selu' && (layer.roles.has('linear') || layer.roles.has('activation'));
    const next = isSelu ? nextOf(program, application) : undefined;
    const rate = numberOf(next?.layer.arguments.get('rate')?.value);
    if (next?.layer.class !== 'Dropout' || rate === undefined || rate <= 0) return;
    const { callee } = next.layer.call;
    report(at(next.layer.call), say('dropout'))
        .because(placeOfActivation(application).site, say('selu'))
        .explain(say('constants'), say('inflation'))
        .sureFix(say('alpha'), { kind: 'replace', site: callee, code: '{keras.layers.AlphaDropout}' });
}

/** Left to the default, the start is wrong where a layer narrows: worth a word in teaching. */
function judgeDefaults({ program, say, report }: Context, { applications }: Model): void {
    const layers = applications.filter((application) => seluOf(program, application));
    for (const application of layers.length < 2 ? [] : layers) {
        const argument = application.layer.arguments.get('kernel_initializer');
        const [input, output] = [fanIn(application), unitsOf(application.layer)];
        if (!argument || isGiven(argument) || input === undefined || output === undefined) continue;
        if (application.layer.roles.has('convolution') || input < 2 * output) continue;
        const selu = seluOf(program, application) ?? application;
        const factor = Number(((2 * input) / (input + output)).toPrecision(2));
        report(placeOfActivation(selu), say('start'))
            .as('info')
            .in('teaching')
            .explain(say('constants'), say('narrowing', { input, output, factor }))
            .sureFix(say('replace'), lecun(application));
    }
}
