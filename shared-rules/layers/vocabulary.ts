import { repr } from '../model/python';
import type { Dim } from '../model/shape';
import { intOf, itemsOf, type Value } from '../model/value';
import { raise, type Arguments } from './layer';
import { isPlain, truth } from './operators';

interface VocabularySize {
    /** Undefined: unknown; a table without a vocabulary may yet learn one. */
    readonly count: Dim;
    readonly isClear: boolean;
}

/** How many entries a table has (`IndexLookup.set_vocabulary`); the words for "no word" and "unknown word" may be among them. */
export function vocabularySize(args: Arguments, mode: string | undefined, kind: 'int' | 'str'): VocabularySize {
    const vocabulary = args.value('vocabulary');
    const strangers = intOf(args.value('num_oov_indices'));
    const [mask, stranger] = [args.value('mask_token'), args.value('oov_token')];
    const isPure = [mask, stranger].every((it) => it.kind === 'none' || it.kind === kind);
    if (vocabulary.kind === 'none') return { count: undefined, isClear: isPure };
    const items = itemsOf(vocabulary);
    if (!items?.every((it) => it.kind === kind) || !isPure || strangers === undefined || mode === undefined) {
        return { count: undefined, isClear: false };
    }
    if (items.length === 0) raise('Cannot set an empty vocabulary. Received: vocabulary=[]', {}, VOCABULARY);
    const masks = mask.kind !== 'none' && mode === 'int' ? [mask] : [];
    const special = [...masks, ...Array.from({ length: strangers }, () => stranger)];
    const hasSpecial = special.every((it, i) => items[i] !== undefined && repr(it) === repr(items[i]));
    return { count: counted(items.slice(hasSpecial ? special.length : 0), special, args, mask), isClear: true };
}

const VOCABULARY = { blame: 'vocabulary', code: 'vocabulary' };

function counted(tokens: readonly Value[], special: readonly Value[], args: Arguments, mask: Value): number {
    const texts = tokens.map(repr);
    if (new Set(texts).size < texts.length) {
        raise(
            'The passed vocabulary has at least one repeated term. Please uniquify your dataset. The repeated terms are: {terms}',
            { terms: undefined },
            VOCABULARY,
        );
    }
    if (mask.kind !== 'none' && texts.includes(repr(mask))) {
        raise(
            'Found reserved mask token at unexpected location in `vocabulary`. Note that passed `vocabulary` does not need to include the OOV and mask tokens. Either remove all mask and OOV tokens, or include them only at the start of the vocabulary in precisely this order: {special}. Received: mask_token={mask} at vocabulary index {index}',
            { special: { kind: 'list', items: special }, mask, index: undefined },
            VOCABULARY,
        );
    }
    const stranger = args.value('oov_token');
    if (truth(args.value('invert')) && stranger.kind !== 'none' && texts.includes(repr(stranger))) {
        raise(
            'Found reserved OOV token at unexpected location in `vocabulary`. Note that passed `vocabulary` does not need to include the OOV and mask tokens. Either remove all mask and OOV tokens, or include them only at the start of the vocabulary in precisely this order: {special}. Received: oov_token={stranger} at vocabulary index {index}',
            { special: { kind: 'list', items: special }, stranger, index: undefined },
            VOCABULARY,
        );
    }
    const [count, most] = [special.length + tokens.length, args.value('max_tokens')];
    if (most.kind !== 'none' && isPlain(most) && count > (intOf(most) ?? Infinity)) {
        raise(
            'Attempted to set a vocabulary larger than the maximum vocab size. Received vocabulary size is {count}; `max_tokens` is {most}.',
            { count, most },
            VOCABULARY,
        );
    }
    return count;
}
