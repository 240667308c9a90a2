import type { Application, Call } from '../model/graph';
import { labelsOf, type Labels } from '../model/labels';
import { outputOf, type Output } from '../model/output';
import { certainly, showShape } from '../model/shape';
import { lossKind, trainings, type Loss, type LossKind, type Training } from '../model/training';
import { boolOf } from '../model/value';
import { flattens, isDecoded, isNoise, recurrentIn } from '../model/vocabulary';
import { only, previousOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    steps: {
        en: 'The output is {shape} but there is one label per sample: the last recurrent layer returns every step',
        ru: 'Выход {shape}, а ответ один на объект: последний рекуррентный слой отдаёт все шаги',
    },
    map: {
        en: 'The output is {shape} but there is one label per sample: there is no Flatten before Dense',
        ru: 'Выход {shape}, а ответ один на объект: перед Dense нет Flatten',
    },
    series: {
        en: 'The output is {shape}, an answer at each step of a series that has been shortened: there is no Flatten before Dense',
        ru: 'Выход {shape}: по ответу на каждый шаг укороченного ряда, перед Dense нет Flatten',
    },
    labels: { en: 'one label per sample', ru: 'по одному ответу на объект' },
    head: { en: 'Dense is applied to every step', ru: 'Dense применяется к каждому шагу' },
    picture: { en: 'the picture that gets into Dense', ru: 'картинка, которая попадает в Dense' },
    steady: { en: 'the series that gets into Dense', ru: 'ряд, который попадает в Dense' },
    each: {
        en: 'Dense folds no axes, it is applied along the last one: behind a convolution without Flatten each step of the series gets an answer of its own.',
        ru: 'Dense не сворачивает оси, он применяется к последней: после свёртки без Flatten получится свой ответ на каждом шаге ряда.',
    },
    last: {
        en: 'Dense folds no axes, it is applied along the last one: behind a convolution without Flatten each point of the picture gets an answer of its own.',
        ru: 'Dense не сворачивает оси, он применяется к последней: после свёртки без Flatten получится свой ответ в каждой точке картинки.',
    },
    stops: {
        en: 'With cross-entropy Keras stops; with MSE and one output it silently stretches the answer over all steps, and the network learns the wrong thing.',
        ru: 'С кросс-энтропией Keras остановится, а с MSE и одним выходом молча растянет ответ на все шаги, и сеть будет учить не то.',
    },
    lastStep: { en: 'Remove `return_sequences=True`', ru: 'Убрать `return_sequences=True`' },
    pool: { en: 'Insert `{layer}` before Dense', ru: 'Вставить `{layer}` перед Dense' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const outputRankVsLabels = defineRule({
    id: 'output-rank-vs-labels',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Many answers where one is wanted',
        ru: 'Много ответов там, где нужен один',
    },
    why: {
        en: `Dense works along the last axis only. Behind a recurrent layer with \`return_sequences=True\`, or behind a convolution
             without Flatten or global pooling, it answers for every step or point, while there is one right answer for each
             object. Cross-entropy stops; the mean squared error stretches the answer over all steps without a word.`,
        ru: `Dense работает только вдоль последней оси. После рекуррентного слоя с \`return_sequences=True\` или после свёртки без
             Flatten и глобального пулинга он отвечает для каждого шага или точки, а верный ответ у объекта один.
             Кросс-энтропия остановится, а среднеквадратичная ошибка молча растянет ответ на все шаги.`,
    },
    messages,
    references: ['https://keras.io/api/layers/core_layers/dense/', 'https://keras.io/guides/working_with_rnns/'],

    check(context) {
        for (const training of trainings(context.program)) {
            for (const { loss, output } of training.losses) {
                const known = outputOf(training.model, output);
                if (known && (output.shape?.length ?? 0) >= 3) judge(context, training, loss, known);
            }
        }
    },
});

/** One number, or one vector of classes, for each object; as many as there are steps may be one for each step. */
function isSingle(labels: Labels | undefined, kind: LossKind, { tensor, units }: Output): boolean {
    const [, last] = labels?.shape ?? [];
    if (labels?.shape?.length === 1) return true;
    if (labels?.shape?.length !== 2 || certainly.equal(last, tensor.shape?.[1])) return false;
    return last === 1 || (kind !== 'sparse' && certainly.equal(last, units));
}

function judge(context: Context, training: Training, loss: Loss, output: Output): void {
    const kind = lossKind(loss.name);
    const labels = labelsOf(training);
    const chain = chainTo(output);
    const source = chain[0] && previousOf(chain[0]);
    if (!kind || !source || !output.weighted?.layer.roles.has('dense')) return;
    const single = isSingle(labels, kind, output);
    const isSure = single || output.tensor.shape?.length === 4;
    const severity = isSure && (kind !== 'regression' || labels?.kind === 'one-hot') ? 'error' : 'warning';
    const recurrent = recurrentIn(source.layer);
    if (recurrent) {
        if (single && boolOf(recurrent.arguments.get('return_sequences')?.value) === true) {
            judgeSteps(context, recurrent.call, output, labels).as(severity);
        }
    } else if (isMap(source) && (single || (kind !== 'regression' && isShrunk(output, source)))) {
        judgeMap(context, source, chain[0], output, single ? labels : undefined).as(severity);
    }
}

/** Dense layers and what stands between them, back from the output to the first thing of another kind. */
function chainTo({ tensor }: Output): readonly Application[] {
    const chain: Application[] = [];
    for (let next = tensor.producer; next && isHead(next); next = previousOf(next)) chain.unshift(next);
    return chain;
}

function isHead({ layer }: Application): boolean {
    const { roles } = layer;
    return (
        !roles.has('wrapper') &&
        (roles.has('dense') || roles.has('activation') || isNoise(layer) || roles.has('batch-normalization'))
    );
}

function isMap({ layer }: Application): boolean {
    return (layer.roles.has('convolution') || layer.roles.has('pooling')) && !flattens(layer);
}

/** A map of a picture or a series, made smaller on the way and never larger again: nobody wants an answer at each of its points. */
function isShrunk({ tensor, model }: Output, source: Application): boolean {
    const map = only(source.outputs)?.shape ?? [];
    const given = only(model.inputs)?.shape ?? [];
    if (map.length !== given.length || (map.length !== 3 && map.length !== 4) || isDecoded(tensor)) return false;
    return map.slice(1, -1).every((size, axis) => certainly.below(size, Number(given[axis + 1]) / 1.9));
}

function judgeSteps({ say, report }: Context, call: Call, output: Output, labels: Labels | undefined) {
    return report(at(call, 'return_sequences'), say('steps', { shape: showShape(output.tensor.shape) }))
        .because(output.weighted?.layer.call.callee, say('head'))
        .because(labels?.argument.site, say('labels'))
        .explain(say('stops'))
        .sureFix(say('lastStep'), { kind: 'removeArgument', call, name: 'return_sequences' });
}

function judgeMap(
    { say, report }: Context,
    source: Application,
    first: Application | undefined,
    output: Output,
    labels: Labels | undefined,
) {
    const rank = (only(source.outputs)?.shape?.length ?? 4) - 2;
    const pooling = `GlobalAveragePooling${rank}D`;
    const head = first ?? output.applied;
    const shape = showShape(output.tensor.shape);
    const isOpen = rank === 1 && !labels;
    return report(at(head.layer.call), isOpen ? say('series', { shape }) : say('map', { shape }))
        .because(source.layer.call.callee, say(rank === 1 ? 'steady' : 'picture'))
        .because(labels?.argument.site, say('labels'))
        .explain(say(rank === 1 ? 'each' : 'last'), say('stops'))
        .sureFix(say('pool', { layer: pooling }), {
            kind: 'insertAfter',
            application: source,
            code: `{keras.layers.${pooling}}()`,
        })
        .fix(say('pool', { layer: 'Flatten' }), {
            kind: 'insertAfter',
            application: source,
            code: '{keras.layers.Flatten}()',
        });
}
