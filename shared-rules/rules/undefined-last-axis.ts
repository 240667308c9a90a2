import type { Application, Refusal } from '../model/graph';
import { inputOf } from '../model/layout';
import { shapeArgument } from '../model/inputShape';
import { showShape } from '../model/shape';
import { previousOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    undefined: {
        en: 'The last axis is undefined (`None`), so the layer cannot size its weights: {shape}',
        ru: 'Последняя ось не определена (`None`): слой не знает, сколько весов создать: {shape}',
    },
    flatten: {
        en: 'Flatten of a size that is not known gives `None`',
        ru: 'Flatten от неизвестного размера даёт `None`',
    },
    input: { en: 'the size is left open here', ru: 'размер не задан здесь' },
    weights: {
        en: 'The number of weights depends on the number of inputs, and that has to be known beforehand.',
        ru: 'Число весов зависит от числа входов, и его надо знать заранее.',
    },
    pooling: {
        en: 'For pictures and texts of any size average instead of flattening: `{pool}` gives as many numbers as there are channels.',
        ru: 'Для картинок и текстов любого размера вместо Flatten усредняйте: `{pool}` отдаёт столько чисел, сколько каналов.',
    },
    average: { en: 'Replace Flatten by `{pool}`', ru: 'Заменить Flatten на `{pool}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const undefinedLastAxis = defineRule({
    id: 'undefined-last-axis',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The number of features is left open',
        ru: 'Число признаков не определено',
    },
    why: {
        en: `A layer makes its weights when it is built, so the number of its input features has to be known. \`None\` is
             fine for height, width and time, but not for the last axis. After \`Input((None, None, 3))\` it appears when
             Flatten multiplies the sizes: global pooling does not have this problem.`,
        ru: `Веса слой создаёт при сборке, поэтому число входных признаков должно быть известно. Для высоты, ширины и
             времени \`None\` годится, для последней оси – нет. После \`Input((None, None, 3))\` он появляется, когда Flatten
             перемножает размеры: у глобального пулинга этой беды нет.`,
    },
    messages,
    references: ['https://keras.io/api/layers/pooling_layers/global_average_pooling2d/'],

    check(context) {
        for (const refusal of context.program.refusals) {
            if (refusal.code === 'undefined-axis' && refusal.application) judge(context, refusal, refusal.application);
        }
    },
});

function judge({ program, say, report }: Context, refusal: Refusal, application: Application): void {
    const shape = showShape(application.inputs[0]?.shape);
    const flatten = flattenBefore(application);
    const input = inputOf(application);
    const argument = input && shapeArgument(program, input);
    const finding = report(at(application.layer.call), say('undefined', { shape }))
        .because(flatten?.layer.call.callee, say('flatten'))
        .because(argument?.argument.site, say('input'))
        .explain(say('weights'))
        .speakFor(refusal);
    const pool = flatten && poolFor(flatten);
    if (!flatten || !pool) return;
    finding.explain(say('pooling', { pool })).suggest(say('average', { pool }), {
        kind: 'replace',
        site: flatten.layer.call.site,
        code: `{keras.layers.${pool}}()`,
    });
}

/** With nothing in between but what keeps the last axis. */
function flattenBefore(application: Application): Application | undefined {
    let next = previousOf(application);
    const keeps = ['noise', 'dropout', 'activation'] as const;
    while (next && keeps.some((role) => next?.layer.roles.has(role))) next = previousOf(next);
    return next?.layer.class === 'Flatten' ? next : undefined;
}

function poolFor({ inputs }: Application): string | undefined {
    const rank = (inputs[0]?.shape?.length ?? 0) - 2;
    return rank >= 1 && rank <= 3 ? `GlobalAveragePooling${rank}D` : undefined;
}
