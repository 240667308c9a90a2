import { shapeArgument } from '../model/inputShape';
import { directInput, isData, rankProblems } from '../model/rank';
import { recurrentIn } from '../model/vocabulary';
import { at, defineRule } from './rule';

export const rnnNeedsTimesteps = defineRule({
    id: 'rnn-needs-timesteps',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A recurrent layer, or a one-dimensional convolution, over a flat input',
        ru: 'Рекуррентный слой или одномерная свёртка над плоским входом',
    },
    why: {
        en: `Recurrent layers and one-dimensional convolutions read sequences: (time, features). A flat input (n,) has no
             time. If its numbers follow one another, the shape is (n, 1), and the data may stay as it is: Keras appends
             the axis. If they are features of one object, no recurrent network is needed at all.`,
        ru: `Рекуррентные слои и одномерные свёртки читают последовательности: (время, признаки). У плоского входа (n,)
             времени нет. Если его числа идут друг за другом, форма – (n, 1), а данные могут остаться как есть: ось Keras
             допишет. Если же это признаки одного объекта, рекуррентная сеть не нужна вовсе.`,
    },
    messages: {
        flat: {
            en: '`{layer}` reads a sequence: it needs (time, features), but the input is flat: ({n},)',
            ru: '`{layer}` читает последовательность: нужны оси (время, признаки), а вход одномерный: ({n},)',
        },
        reads: { en: '`{layer}` reads it step by step', ru: '`{layer}` читает его по шагам' },
        comes: { en: 'the data comes as ({n},)', ru: 'данные приходят как ({n},)' },
        time: { en: 'Decide what time is here.', ru: 'Решите, что здесь время.' },
        row: {
            en: 'If the {n} {n|number follows|numbers follow} one another, it is ({n}, 1).',
            ru: 'Если {n} {n|число идёт|числа идут|чисел идут} друг за другом, это ({n}, 1).',
        },
        features: {
            en: 'If they are features of one object, `{layer}` is not needed at all, Dense is enough.',
            ru: 'Если это признаки одного объекта, `{layer}` не нужен вовсе, хватит Dense.',
        },
        fix: {
            en: 'Make it {n} {n|step|steps} of one number: ({n}, 1)',
            ru: 'Сделать из него {n} {n|шаг|шага|шагов} по одному числу: ({n}, 1)',
        },
    },
    references: ['https://keras.io/guides/working_with_rnns/'],

    check({ program, say, report }) {
        for (const problem of rankProblems(program)) {
            const { application, input, refusal, reason } = problem;
            const n = input.shape?.[1];
            if (reason !== 'rnn-needs-timesteps' || typeof n !== 'number') continue;
            const source = directInput(application);
            const argument = source && shapeArgument(program, source);
            const { call } = application.layer;
            const layer = recurrentIn(application.layer)?.class ?? application.layer.class;
            const finding = report(
                argument ? at(argument.call, argument.name) : at(call),
                say('flat', { layer, n: String(n) }),
            )
                .explain(say('time'), say('row', { n }), say('features', { layer }))
                .speakFor(refusal);
            if (argument) finding.because(call.callee, say('reads', { layer }));
            else finding.because(refusal.raisedAt.site, say('comes', { n: String(n) }));
            const code = `(${n}, 1)`;
            if (argument?.name.endsWith('shape')) {
                finding.fix(say('fix', { n }), { kind: 'setArgument', call: argument.call, name: argument.name, code });
            } else if (isData(problem)) {
                finding.fix(say('fix', { n }), {
                    kind: 'insertBefore',
                    application,
                    code: `{keras.layers.Input}(${code})`,
                });
            }
        }
    },
});
