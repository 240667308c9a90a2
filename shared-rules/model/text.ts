/**
 * The languages footgun speaks. Both stand side by side in every text, bound by types: a missing text, or a hole
 * that only one of them has, does not compile.
 */
export type Language = 'ru' | 'en';

export interface Translated {
    readonly ru: string;
    readonly en: string;
}

/**
 * The names in the holes of a text: `{n}`, or `{n|слой|слоя|слоёв}`, which is the word that goes with the number `n`.
 * `Holes<'{a} is not {b|x|y}'>` is `'a' | 'b'`.
 */
export type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
    ? (Hole extends `${infer Name}|${string}` ? Name : Hole) | Holes<Rest>
    : never;

/** What fills a hole; a text of its own is put into the same language. */
export type Filling = string | number | Said;

/** The values that a text needs; if one language has a hole that the other lacks, nothing fits. */
export type Values<T extends Translated> =
    Holes<T['en'] | T['ru']> extends Holes<T['en']> & Holes<T['ru']>
        ? [Holes<T['en']>] extends [never]
            ? []
            : [values: Readonly<Record<Holes<T['en']>, Filling>>]
        : [never];

/** A text with its values; which language, and so which words, is decided where it is shown. */
export interface Said {
    readonly text: Translated;
    readonly values: Readonly<Record<string, Filling>>;
}

/** Ties values to a text that stands alone; rules have `say`, which does the same with their own messages. */
export function said<const T extends Translated>(text: T, ...values: Values<T>): Said {
    return { text, values: (values[0] as Said['values'] | undefined) ?? {} };
}

/** A text that needs no translation: Keras' own sentence, a piece of code. */
export function verbatim(text: string): Said {
    return { text: { ru: '{text}', en: '{text}' }, values: { text } };
}

const HOLE = /\{(\w+)((?:\|[^{}]*)?)\}/g;

/** The words of a text in a language. A hole without a value stays as it is, so that it is seen. */
export function words({ text, values }: Said, language: Language): string {
    return text[language].replace(HOLE, (hole, name: string, forms: string) => {
        const value = values[name];
        if (value === undefined) return hole;
        if (forms) return plural(Number(value), forms.slice(1).split('|'), language);
        return typeof value === 'object' ? words(value, language) : show(value, language);
    });
}

/** The form for a number: Russian has three (1 слой, 2 слоя, 5 слоёв), English two. A fraction takes the second. */
function plural(count: number, forms: readonly string[], language: Language): string {
    const order = language === 'ru' ? ['one', 'few', 'many'] : ['one', 'other'];
    const form = order.indexOf(pluralRules[language].select(count));
    return forms[form < 0 ? 1 : form] ?? forms.at(-1) ?? '';
}

const pluralRules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** Made when a number is first shown: to load the data of a language takes longer than to check a file. */
const numberFormats = new Map<Language, Intl.NumberFormat>();

function numberFormat(language: Language): Intl.NumberFormat {
    const made =
        numberFormats.get(language) ??
        new Intl.NumberFormat(language, { useGrouping: 'min2', maximumSignificantDigits: 15 });
    numberFormats.set(language, made);
    return made;
}

/** A number as a textbook prints it: `4 917 248` and `0,5` in Russian, `4,917,248` and `0.5` in English. */
function show(value: string | number, language: Language): string {
    return typeof value === 'string' ? value : numberFormat(language).format(value);
}
