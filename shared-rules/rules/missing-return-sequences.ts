import type { Application, Layer, Program, Refusal } from '../model/graph';
import { lastStepOnly, rankProblems } from '../model/rank';
import { effective } from '../model/vocabulary';
import { at, defineRule } from './rule';

export const missingReturnSequences = defineRule({
    id: 'missing-return-sequences',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A recurrent layer gives its last step where a sequence is wanted',
        ru: 'Рекуррентный слой отдаёт последний шаг там, где нужна последовательность',
    },
    why: {
        en: `By default a recurrent layer squeezes (time, features) into a single vector, its last step, and the time is
             gone. The next recurrent layer, a one-dimensional convolution, a pooling over time or attention need the
             whole sequence: \`return_sequences=True\`. In a stack every recurrent layer but the last has it.`,
        ru: `По умолчанию рекуррентный слой сжимает (время, признаки) в один вектор, свой последний шаг, и времени больше
             нет. Следующему рекуррентному слою, одномерной свёртке, пулингу по времени и вниманию нужна вся
             последовательность: \`return_sequences=True\`. В стопке его ставят у всех рекуррентных слоёв, кроме последнего.`,
    },
    messages: {
        lastStep: {
            en: '`{layer}` returns only its last step but the next layer needs the whole sequence: add `return_sequences=True`',
            ru: '`{layer}` отдаёт только последний шаг, а следующему слою нужна вся последовательность: добавьте `return_sequences=True`',
        },
        needs: { en: '`{layer}` needs the whole sequence', ru: 'слою `{layer}` нужна вся последовательность' },
        squeezed: {
            en: 'By default a recurrent layer squeezes (time, features) into one vector, and the time is gone.',
            ru: 'По умолчанию рекуррентный слой сжимает (время, признаки) в один вектор, и времени больше нет.',
        },
        stack: {
            en: 'In a stack every layer but the last has `return_sequences=True`.',
            ru: 'У всех слоёв стопки, кроме последнего, ставят `return_sequences=True`.',
        },
        attention: {
            en: 'Attention does not object, but it mixes the objects of a batch with each other.',
            ru: 'Attention не возразит, но будет смешивать между собой разные объекты батча.',
        },
        multiHead: {
            en: 'The model will build, and stop at the first data.',
            ru: 'Модель соберётся, а остановится на первых же данных.',
        },
        add: { en: 'Add `return_sequences=True`', ru: 'Добавить `return_sequences=True`' },
    },
    references: ['https://keras.io/api/layers/recurrent_layers/lstm/', 'https://keras.io/guides/working_with_rnns/'],

    check({ program, say, report }) {
        const cases = casesIn(program);
        for (const { reader, recurrent, refusal } of cases) {
            const { class: layer } = effective(reader.layer);
            const isAttention = /^(Additive)?Attention$/.test(layer);
            const finding = report(at(recurrent.call, 'return_sequences'), say('lastStep', { layer: recurrent.class }))
                .as(isAttention ? 'warning' : 'error')
                .because(reader.layer.call.callee, say('needs', { layer }))
                .explain(say('squeezed'));
            const add = [
                say('add'),
                { kind: 'setArgument', call: recurrent.call, name: 'return_sequences', code: 'True' },
            ] as const;
            if (servesOthers(program, cases, recurrent)) finding.suggest(...add);
            else finding.sureFix(...add);
            if (isAttention) finding.explain(say('attention'));
            else if (isLateRefusal(layer)) finding.explain(say('multiHead'));
            else finding.explain(say('stack'));
            if (refusal) finding.speakFor(refusal);
        }
    },
});

interface Case {
    readonly reader: Application;
    readonly recurrent: Layer;
    readonly refusal: Refusal | undefined;
}

function casesIn(program: Program): readonly Case[] {
    const refused = rankProblems(program).flatMap(({ application, refusal, reason }) =>
        reason === 'missing-return-sequences' ? [{ application, refusal }] : [],
    );
    const silent = program.applications
        .filter(
            ({ layer, refusal }) =>
                !refusal && (isLateRefusal(layer.class) || /^(Additive)?Attention$/.test(layer.class)),
        )
        .map((application) => ({ application, refusal: undefined }));
    return [...refused, ...silent].flatMap(({ application, refusal }) => {
        const [input] = application.inputs;
        const recurrent = input?.shape?.length === 2 ? lastStepOnly(input) : undefined;
        return recurrent ? [{ reader: application, recurrent, refusal }] : [];
    });
}

/** In a loop the same text makes the last layer of the stack too, which may be meant to give one vector. */
function servesOthers({ layers }: Program, cases: readonly Case[], recurrent: Layer): boolean {
    const wrong = cases.map((it) => it.recurrent);
    return layers.some(
        (layer) =>
            layer.call.site.start === recurrent.call.site.start &&
            layer.class === recurrent.class &&
            !wrong.includes(layer),
    );
}

/** Keras finds out about these only when there are numbers. */
const isLateRefusal = (className: string) => /^(MultiHead|GroupQuery)Attention$/.test(className);
