import { isValue, operate } from '../../../server/src/inference/operation';
import { isSeveral } from '../../../shared-rules/layers/layer';
import type { OpResult } from '../../../shared-rules/ops/op';
import { itemsOf, type Value } from '../../../shared-rules/model/value';
import type { Layer } from '../../../shared-rules/model/graph';
import { decode, type Encoded } from '../encoding';
import { normal, type Verdict } from '../compare';

/** What a function gave: a tensor, several results, or a value that is no tensor. */
export type Described =
    | { readonly shape: readonly (number | null)[]; readonly dtype: string }
    | { readonly value: Encoded }
    | readonly Described[];

/** A call of a function of `keras.ops`, with what Keras made of it. */
export interface Case {
    readonly function: string;
    readonly args: readonly Encoded[];
    readonly kwargs: Readonly<Record<string, Encoded>>;
    readonly outcome: { readonly result: Described } | { readonly exception: string; readonly sentence: string };
}

/** Compares what footgun says of the call with what Keras did. */
export function judge(it: Case): Verdict {
    const outcome = operate(`keras.ops.${it.function}`, {
        positional: it.args.map((value) => ({ value: decode(value, noLayer) })),
        keywords: Object.entries(it.kwargs).map(([name, value]) => ({ name, value: decode(value, noLayer) })),
        complete: true,
    });
    if (!outcome) return 'silent';
    if (outcome.kind === 'raised') {
        const { exception, sentence } = outcome.exception;
        return 'exception' in it.outcome && exception === it.outcome.exception
            ? compareSentences(sentence, it.outcome.sentence)
            : 'wrong';
    }
    const { result, dtype } = outcome.result;
    if ('exception' in it.outcome) return isOpen(result) ? 'silent' : 'wrong';
    return compareResults(result, dtype, it.outcome.result);
}

function noLayer(): Layer {
    throw new Error('a function of keras.ops takes no layer');
}

function compareSentences(ours: string, keras: string): Verdict {
    if (normal(ours) === normal(keras)) return 'agrees';
    const parts = normal(ours)
        .split('?')
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return parts.length > 1 && new RegExp(`^${parts.join('[\\s\\S]*')}$`).test(normal(keras)) ? 'silent' : 'wrong';
}

function isOpen(result: OpResult): boolean {
    if (result === undefined) return true;
    if (isValue(result)) return result.value.kind === 'unknown';
    return isSeveral(result) ? result.several.some(isOpen) : result.includes(undefined);
}

function compareResults(ours: OpResult, dtype: string | undefined, keras: Described): Verdict {
    if (ours === undefined) return 'silent';
    if (isValue(ours)) return 'value' in keras ? compareValues(ours.value, decode(keras.value, noLayer)) : 'wrong';
    if (isSeveral(ours)) {
        if (!Array.isArray(keras)) return 'value' in keras && ours.several.length === 0 ? 'agrees' : 'wrong';
        const several = keras as readonly Described[];
        if (ours.several.length !== several.length) return 'wrong';
        return worst(ours.several.map((it, i) => compareResults(it, undefined, several[i]!)));
    }
    if (!('shape' in keras) || ours.length !== keras.shape.length) return 'wrong';
    if (dtype !== undefined && dtype !== keras.dtype) return 'wrong';
    return worst(ours.map((size, i) => (size === undefined ? 'silent' : size === keras.shape[i] ? 'agrees' : 'wrong')));
}

function compareValues(ours: Value, keras: Value): Verdict {
    if (ours.kind === 'unknown') return 'silent';
    const [items, others] = [itemsOf(ours), itemsOf(keras)];
    if (items && others)
        return items.length === others.length ? worst(items.map((it, i) => compareValues(it, others[i]!))) : 'wrong';
    return JSON.stringify(ours) === JSON.stringify(keras) ? 'agrees' : 'wrong';
}

function worst(verdicts: readonly Verdict[]): Verdict {
    return verdicts.includes('wrong') ? 'wrong' : verdicts.includes('silent') ? 'silent' : 'agrees';
}
