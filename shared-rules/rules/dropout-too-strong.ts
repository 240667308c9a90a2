import type { Application, Layer, Program } from '../model/graph';
import { outputsOf } from '../model/output';
import { certainly } from '../model/shape';
import { numberOf } from '../model/value';
import { isPass } from '../model/vocabulary';
import { forward, modelsWith, previousOf, usesOf } from '../model/walk';
import { at, defineRule } from './rule';

export const dropoutTooStrong = defineRule({
    id: 'dropout-too-strong',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A very strong dropout',
        ru: 'Слишком сильный дропаут',
    },
    why: {
        en: `The outputs that dropout spares are multiplied by 1/(1−rate), so the stronger it is, the noisier the gradient: the
             variance of the factor is rate/(1−rate), 1 at a rate of 0.5, 9 at 0.9. About 0.5 is best for hidden layers.
             If the network overfits even then, make it smaller instead.`,
        ru: `Уцелевшие выходы дропаут умножает на 1/(1−rate), поэтому чем он сильнее, тем шумнее градиент: дисперсия множителя
             равна rate/(1−rate), 1 при доле 0,5 и 9 при 0,9. Для скрытых слоёв лучше всего около 0,5. Если сеть
             переобучается и тогда, уменьшайте её.`,
    },
    messages: {
        strong: {
            en: 'Dropout {rate} keeps only {keep}% of the outputs: there is little left to learn from',
            ru: 'Дропаут {rate} оставляет только {keep}% выходов: сети почти нечем учиться',
        },
        narrow: {
            en: 'the output gets {n} {n|number|numbers} only',
            ru: 'выход получает всего {n} {n|число|числа|чисел}',
        },
        variance: {
            en: 'The outputs that survive are multiplied by 1/(1−rate), and the variance of this factor is rate/(1−rate): 1 at 0.5, {variance} here.',
            ru: 'Уцелевшие выходы умножаются на 1/(1−rate), и дисперсия этого множителя равна rate/(1−rate): 1 при 0,5, здесь {variance}.',
        },
        smaller: {
            en: 'If the network overfits even at 0.5, make it smaller instead of the dropout stronger.',
            ru: 'Если сеть переобучается даже при 0,5, уменьшайте её, а не усиливайте дропаут.',
        },
        half: { en: 'Take a rate of 0.5', ru: 'Взять долю 0,5' },
    },
    references: ['https://jmlr.org/papers/v15/srivastava14a.html'],

    check({ program, say, report }) {
        if (studiesDropout(program)) return;
        for (const layer of program.layers.filter(({ roles }) => roles.has('dropout'))) {
            const rate = numberOf(layer.arguments.get('rate')?.value);
            if (rate === undefined || rate <= 0.5 || rate >= 1 || isSwept(layer)) continue;
            const uses = usesOf(program, layer);
            const output = uses.map((use) => narrowOutput(program, use)).find((it) => it !== undefined);
            if (uses.length === 0 || uses.some(isAtTheStart) || (rate < 0.8 && !output)) continue;
            const keep = Number(((1 - rate) * 100).toPrecision(3));
            const finding = report(at(layer.call, 'rate'), say('strong', { rate, keep }))
                .explain(say('variance', { variance: Number((rate / (1 - rate)).toPrecision(2)) }), say('smaller'))
                .fix(say('half'), { kind: 'setArgument', call: layer.call, name: 'rate', code: '0.5' });
            if (output)
                finding.because(
                    output.layer.call.callee,
                    say('narrow', { n: Number(output.inputs[0]?.shape?.at(-1)) }),
                );
        }
    },
});

function studiesDropout({ names }: Program): boolean {
    return names.some(/mc_?dropout|monte_?carlo|uncertaint|bayes/i);
}

/** The rate comes from a list of rates that are tried. */
const isSwept = ({ call }: Layer) => call.frames.some(({ kind }) => kind === 'turn');

/** On words, or on the input itself, dropout is another thing: it leaves out words, or features. */
function isAtTheStart(application: Application): boolean {
    const before = previousOf(application)?.layer;
    return !before || before.roles.has('input') || before.roles.has('embedding');
}

/** An output layer right behind it that gets few numbers as it is. */
function narrowOutput(program: Program, application: Application): Application | undefined {
    const { end } = forward(program, application, ({ layer }) => isPass(layer));
    const isNarrow = certainly.below(end?.inputs[0]?.shape?.at(-1), 33);
    const isOutput =
        end && modelsWith(program, end).some((model) => outputsOf(model).some(({ weighted }) => weighted === end));
    return end?.layer.class === 'Dense' && isNarrow && isOutput ? end : undefined;
}
