import type { Application, Call, Layer, Program } from '../model/graph';
import type { Site } from '../model/site';
import { intOf } from '../model/value';
import { only } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    range: {
        en: 'Embedding holds {v} {v|row|rows}, but the data contains ids up to {max}',
        ru: 'В Embedding {v} {v|строка|строки|строк}, а в данных встречаются номера до {max}',
    },
    ids: { en: 'ids from 0 to {max} come from here', ru: 'отсюда берутся номера от 0 до {max}' },
    table: {
        en: 'Embedding is a table whose rows are numbered from zero, and number {max} lies beyond its edge.',
        ru: 'Embedding – это таблица, строки которой нумеруются с нуля, и номер {max} лежит за краем.',
    },
    backends: {
        en: 'TensorFlow stops with an error on a CPU and silently gives zeros on a GPU; JAX gives NaN.',
        ru: 'TensorFlow на CPU остановится с ошибкой, на GPU молча вернёт нули, JAX вернёт NaN.',
    },
    enlarge: { en: 'Make it {n} {n|row|rows}', ru: 'Сделать {n} {n|строку|строки|строк}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const embeddingOutOfRange = defineRule({
    id: 'embedding-out-of-range',
    severity: 'error',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'Embedding has fewer rows than the data has ids',
        ru: 'В Embedding меньше строк, чем номеров в данных',
    },
    why: {
        en: `\`Embedding(input_dim=V)\` is a table of V rows, numbered from 0 to V−1. \`imdb.load_data(num_words=N)\` gives ids
             below N, \`TextVectorization(max_tokens=N)\` too, so V has to be at least N. A tokenizer that numbers words from
             one needs one row more than there are words.`,
        ru: `\`Embedding(input_dim=V)\` – таблица из V строк с номерами от 0 до V−1. \`imdb.load_data(num_words=N)\` даёт номера
             меньше N, \`TextVectorization(max_tokens=N)\` тоже, поэтому V должно быть не меньше N. Токенизатору, который
             нумерует слова с единицы, нужно на одну строку больше, чем слов.`,
    },
    messages,
    references: ['https://keras.io/api/layers/core_layers/embedding/'],

    check(context) {
        const source = sourceOf(context.program);
        const embedding = source && onlyEmbedding(context.program);
        const v = embedding && intOf(embedding.layer.arguments.get('input_dim')?.value);
        if (source && embedding && v !== undefined && v > 0 && v < source.count)
            report(context, embedding.layer, v, source);
    },
});

/** Where the ids come from: below `count`. */
interface Source {
    readonly count: number;
    readonly site: Site | undefined;
}

/** The one place in the file that limits the ids. */
function sourceOf({ calls, layers }: Program): Source | undefined {
    const loaders = calls
        .filter(({ name }) => /^keras\.datasets\.(imdb|reuters)\.load_data$/.test(name))
        .map((call) => limitOf(call, 'num_words'));
    const lookups = layers
        .filter(({ class: name }) => ['TextVectorization', 'StringLookup', 'IntegerLookup'].includes(name))
        .map(({ call }) => limitOf(call, 'max_tokens'));
    return only([...loaders, ...lookups]);
}

function limitOf(call: Call, name: string): Source | undefined {
    const argument = call.arguments.get(name);
    const count = intOf(argument?.value);
    return count === undefined ? undefined : { count, site: argument?.site ?? call.callee };
}

/** The one embedding of the file, right behind the input, or behind the lookup. */
function onlyEmbedding({ applications, layers }: Program): Application | undefined {
    const embeddings = layers.filter(({ class: name }) => name === 'Embedding');
    const use = embeddings.length === 1 ? only(applications.filter(({ layer }) => layer === embeddings[0])) : undefined;
    const before = use?.inputs[0]?.producer?.layer;
    const isFirst = !before || before.roles.has('input') || /Vectorization|Lookup/.test(before.class);
    return isFirst ? use : undefined;
}

function report({ say, report: tell }: Context, layer: Layer, v: number, { count, site }: Source): void {
    tell(at(layer.call, 'input_dim'), say('range', { v, max: count - 1 }))
        .because(site, say('ids', { max: count - 1 }))
        .explain(say('table', { max: count - 1 }), say('backends'))
        .sureFix(say('enlarge', { n: count }), {
            kind: 'setArgument',
            call: layer.call,
            name: 'input_dim',
            code: String(count),
        });
}
