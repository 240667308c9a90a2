import { chainOf, isFlow, type Chain } from '../model/chains';
import { arrayOf, streamOf, type Stream } from '../model/data';
import { methodOf } from '../model/derivation';
import type { Argument, Call, LifeEvent, Model } from '../model/graph';
import type { Site } from '../model/site';
import { boolOf, numberOf } from '../model/value';
import { only } from '../model/walk';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    targets: {
        en: '{type} already carries the targets: `{name}` is not allowed',
        ru: '{type} уже содержит ответы: аргумент `{name}` запрещён',
    },
    weights: {
        en: '{type} already carries the sample weights: `{name}` is not allowed',
        ru: '{type} уже содержит веса примеров: аргумент `{name}` запрещён',
    },
    split: {
        en: '`validation_split` works with arrays only: {type} has to be split beforehand',
        ru: '`validation_split` работает только с массивами: {type} нужно разделить заранее',
    },
    batches: {
        en: '{type} already carries the batches: `{name}` is ignored',
        ru: '{type} уже содержит батчи: аргумент `{name}` ни на что не влияет',
    },
    order: {
        en: '{type} already carries the order: `{name}` is ignored',
        ru: '{type} уже содержит порядок: аргумент `{name}` ни на что не влияет',
    },
    unbatched: {
        en: 'The dataset has no `.batch()`: single samples will reach the model',
        ru: 'В датасете нет `.batch()`: в модель пойдут отдельные примеры',
    },
    short: {
        en: 'A pass over the data lasts {have} {have|step|steps}, an epoch asks for {steps}: some epochs will stop early',
        ru: 'Данных хватит на {have} {have|шаг|шага|шагов}, а эпохе нужно {steps}: часть эпох оборвётся раньше',
    },
    source: { en: 'the data', ru: 'данные' },
    inside: {
        en: 'Targets, batches and their order are in the data already. What else is said about them Keras forbids or ignores.',
        ru: 'Ответы, батчи и порядок уже лежат в самих данных. Остальное, что о них сказано, Keras запретит или пропустит.',
    },
    size: {
        en: 'The size of a batch is what `.batch()` or the loader says, not {n}.',
        ru: 'Размер батча – тот, что задан в `.batch()` или в загрузчике, а не {n}.',
    },
    apart: {
        en: 'Validation data is taken apart before training: `take` and `skip`, or `keras.utils.split_dataset`.',
        ru: 'Валидацию отделяют до обучения: `take` и `skip` или `keras.utils.split_dataset`.',
    },
    single: {
        en: 'Keras takes the first axis of what it gets for the batch, so that the sample has one axis too few, and `fit()` stops.',
        ru: 'Первую ось Keras считает батчем, и примеру не хватает одной оси: `fit()` остановится.',
    },
    again: {
        en: 'With `repeat()` the data begins again whenever it ends.',
        ru: 'С `repeat()` данные начинаются сначала, когда кончатся.',
    },
    drop: { en: 'Delete the argument', ru: 'Убрать аргумент' },
    batch: { en: 'Take batches of {n}', ru: 'Брать батчами по {n}' },
    repeat: { en: 'Repeat the data', ru: 'Повторять данные' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/**
 * Two things differ from the catalogue. `steps_per_epoch · epochs` above the number of batches is no fault by itself:
 * Keras 3 begins anew when a pass ends exactly with an epoch, and warns only where an epoch is cut short. And a data set
 * that is fitted with `batch_size=` though it has no batches is refused, so that the error speaks alone.
 */
export const datasetFitArguments = defineRule({
    id: 'dataset-fit-arguments',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Arguments of fit that a dataset already answers',
        ru: 'Аргументы fit, на которые датасет уже ответил',
    },
    why: {
        en: `A \`tf.data.Dataset\`, a \`PyDataset\`, a loader or a generator carries targets, weights, batches and order in itself.
             Keras refuses \`y\`, \`sample_weight\` and \`validation_split\` beside it, and silently ignores \`batch_size\` and
             \`shuffle\`: you would think that a batch is 128 while it is what \`.batch()\` says. A dataset without any
             \`.batch()\` feeds single samples, which no model accepts.`,
        ru: `В \`tf.data.Dataset\`, \`PyDataset\`, загрузчике и генераторе уже есть ответы, веса, батчи и порядок. Вместе с ними
             Keras не примет \`y\`, \`sample_weight\` и \`validation_split\`, а \`batch_size\` и \`shuffle\` молча пропустит: вы будете
             думать, что батч 128, а он такой, как сказано в \`.batch()\`. Датасет совсем без \`.batch()\` подаёт отдельные
             примеры, и модель их не примет.`,
    },
    messages,
    references: ['https://keras.io/api/models/model_training_apis/', 'https://www.tensorflow.org/guide/data'],

    check(context) {
        for (const model of context.program.models) {
            for (const event of model.life) {
                const feed = event.kind === 'fit' || event.kind === 'evaluate' ? feedOf(event) : undefined;
                if (feed) judge(context, model, feed);
            }
        }
    },
});

/** Data that is read batch by batch, with the call that reads it. */
interface Feed {
    readonly call: Call;
    readonly data: Argument;
    /** What it was made by, where that is seen. */
    readonly made: Site | undefined;
    readonly chain: Chain | undefined;
    readonly stream: Stream | undefined;
    /** As Keras calls it. */
    readonly type: string;
}

function feedOf({ call }: LifeEvent): Feed | undefined {
    const data = call.arguments.get('x');
    const [chain, stream] = [chainOf(data?.value), streamOf(data?.value)];
    const type = typeOf(chain, stream);
    const made = chain?.source?.callee ?? stream?.steps[0]?.callee;
    return data && type !== undefined ? { call, data, made, chain, stream, type } : undefined;
}

const FLOWS: Readonly<Record<string, string>> = {
    flow: 'NumpyArrayIterator',
    flow_from_directory: 'DirectoryIterator',
    flow_from_dataframe: 'DataFrameIterator',
};

function typeOf(chain: Chain | undefined, stream: Stream | undefined): string | undefined {
    if (stream) return stream.type === 'Dataset' ? 'tf.data.Dataset' : stream.type;
    const flow = chain?.source && isFlow(chain.source) ? methodOf(chain.source) : '';
    return Object.hasOwn(FLOWS, flow) ? FLOWS[flow] : chain?.type;
}

function judge(context: Context, model: Model, feed: Feed): void {
    judgeTargets(context, feed);
    judgeSplit(context, feed);
    const isRefused = judgeUnbatched(context, model, feed);
    if (isRefused) return;
    judgeIgnored(context, feed);
    judgeSteps(context, feed);
}

/** An argument that is written in the call, and not as None. */
function givenIn({ arguments: given }: Call, name: string): Argument | undefined {
    const argument = given.get(name);
    return argument?.site && argument.value.kind !== 'none' ? argument : undefined;
}

function judgeTargets({ say, report }: Context, { call, made, type }: Feed): void {
    for (const [name, key] of [
        ['y', 'targets'],
        ['sample_weight', 'weights'],
    ] as const) {
        if (!givenIn(call, name)) continue;
        report(at(call, name), say(key, { type: `\`${type}\``, name }))
            .because(made, say('source'))
            .explain(say('inside'))
            .sureFix(say('drop'), { kind: 'removeArgument', call, name });
    }
}

function judgeSplit({ say, report }: Context, { call, made, type }: Feed): void {
    const share = numberOf(givenIn(call, 'validation_split')?.value);
    if (share === undefined || share === 0) return;
    report(at(call, 'validation_split'), say('split', { type: `\`${type}\`` }))
        .because(made, say('source'))
        .explain(say('apart'))
        .fix(say('drop'), { kind: 'removeArgument', call, name: 'validation_split' });
}

function judgeIgnored({ say, report }: Context, { call, made, type }: Feed): void {
    const size = numberOf(givenIn(call, 'batch_size')?.value);
    const drop = (name: string) => ({ kind: 'removeArgument', call, name }) as const;
    if (size !== undefined) {
        report(at(call, 'batch_size'), say('batches', { type: `\`${type}\``, name: 'batch_size' }))
            .as('warning')
            .because(made, say('source'))
            .explain(say('inside'), say('size', { n: size }))
            .sureFix(say('drop'), drop('batch_size'));
    }
    const isObeyed = type !== 'tf.data.Dataset' && type !== 'generator';
    if (isObeyed || boolOf(givenIn(call, 'shuffle')?.value) !== true) return;
    report(at(call, 'shuffle'), say('order', { type: `\`${type}\``, name: 'shuffle' }))
        .as('warning')
        .because(made, say('source'))
        .explain(say('inside'))
        .sureFix(say('drop'), drop('shuffle'));
}

/** Methods that neither batch nor change what an element is. */
const PLAIN = /^(cache|prefetch|shuffle|take|skip|shard|repeat|with_options|ignore_errors|filter)$/;

/** Whether single samples come where the model wants batches: one axis less than its input has. */
function judgeUnbatched({ say, report, program }: Context, model: Model, feed: Feed): boolean {
    const wanted = only(model.inputs)?.shape?.length;
    const sample = sampleOf(feed);
    if (wanted === undefined || sample?.rank !== wanted - 1) return false;
    const { call, data } = feed;
    const finding = report(at(call, 'x'), say('unbatched'))
        .because(sample.source.callee, say('source'))
        .explain(say('single'));
    const size = givenIn(call, 'batch_size');
    const number = size?.site && numberOf(size.value) !== undefined ? program.wording.codeAt(size.site) : '32';
    if (!data.site) return true;
    const batched = `${program.wording.codeAt(data.site)}.batch(${number})`;
    const edit: Edit = { kind: 'replace', site: data.site, code: batched };
    const others: readonly Edit[] = size ? [{ kind: 'removeArgument', call, name: 'batch_size' }] : [];
    finding.sureFix(say('batch', { n: number }), edit, ...others);
    return true;
}

/** What one element of `from_tensor_slices(x)` is, if nothing has put several together. */
function sampleOf({ chain }: Feed): { readonly rank: number; readonly source: Call } | undefined {
    const { source, steps } = chain ?? {};
    if (!source || methodOf(source) !== 'from_tensor_slices' || !steps?.every((it) => PLAIN.test(methodOf(it)))) {
        return undefined;
    }
    const rank = featuresOf(source)?.shape?.length;
    return rank === undefined ? undefined : { rank: rank - 1, source };
}

/** The array of `from_tensor_slices(x)`, or the first of `from_tensor_slices((x, y))`. */
function featuresOf(source: Call): ReturnType<typeof arrayOf> {
    const [given] = source.arguments.values();
    return arrayOf(given?.value.kind === 'tuple' ? given.value.items[0] : given?.value);
}

/** An epoch that is cut short because a pass over the data ends inside of it. */
function judgeSteps({ say, report, program }: Context, feed: Feed): void {
    const { call, data, made } = feed;
    const steps = numberOf(givenIn(call, 'steps_per_epoch')?.value);
    const epochs = numberOf(call.arguments.get('epochs')?.value);
    const have = lengthOf(feed);
    if (steps === undefined || epochs === undefined || have === undefined || !endsInside(have, steps, epochs)) return;
    const finding = report(at(call, 'steps_per_epoch'), say('short', { have, steps }))
        .as('warning')
        .because(made, say('source'))
        .explain(say('again'));
    if (!data.site) return;
    const repeated = `${program.wording.codeAt(data.site)}.repeat()`;
    finding.sureFix(say('repeat'), { kind: 'replace', site: data.site, code: repeated });
}

/** How many batches one pass gives. */
function lengthOf({ stream, chain }: Feed): number | undefined {
    if (stream) return stream.type === 'Dataset' ? stream.length : undefined;
    const { source, steps } = chain ?? {};
    const [batch, another] = steps?.filter((it) => !SAME_LENGTH.test(methodOf(it))) ?? [];
    const rows = source && methodOf(source) === 'from_tensor_slices' ? featuresOf(source)?.shape?.[0] : undefined;
    const [size, remainder] = [...(batch?.arguments.values() ?? [])];
    const isPlain = batch && methodOf(batch) === 'batch' && !another && !remainder;
    const each = isPlain ? numberOf(size?.value) : undefined;
    return typeof rows === 'number' && each !== undefined && each > 0 ? Math.ceil(rows / each) : undefined;
}

/** Methods that give as many elements as they get. */
const SAME_LENGTH = /^(cache|prefetch|shuffle|with_options)$/;

/** Keras begins a new pass where one ends together with an epoch. */
function endsInside(have: number, steps: number, epochs: number): boolean {
    if (!Number.isFinite(have) || have < 1 || steps < 1) return false;
    if (steps > have) return true;
    return have % steps !== 0 && epochs * steps > have;
}
