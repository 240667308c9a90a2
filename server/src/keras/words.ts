import { childrenOf } from '../python/children';
import type { Expression } from '../python/syntax';

/** Names, attributes and strings of an expression, in the order of the text. */
export function wordsIn(expression: Expression): readonly string[] {
    switch (expression.kind) {
        case 'name':
            return [expression.name];
        case 'string':
            return [expression.value];
        case 'attribute':
            return [...wordsIn(expression.value), expression.attribute];
        case 'gap':
            return [];
        default:
            return childrenOf(expression).flatMap(wordsIn);
    }
}
