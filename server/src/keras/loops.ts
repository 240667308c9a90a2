import { once } from '../../../shared-rules/model/facts';
import type { Loop } from '../../../shared-rules/model/graph';
import type { Block, Expression, Module, Statement } from '../python/syntax';
import { partsOf } from '../python/children';

/** Every loop of a file, the outer before the inner. */
export function loopsIn({ body }: Module): readonly Loop[] {
    return body.flatMap(loopsAt).sort((a, b) => a.site.start - b.site.start);
}

const loopsAt = once((top: Statement): readonly Loop[] => {
    const loops: Loop[] = [];
    const waiting: Block[] = [[top]];
    for (let block = waiting.pop(); block; block = waiting.pop()) {
        for (const statement of block) {
            loops.push(...loopOf(statement));
            waiting.push(...partsOf(statement).blocks);
        }
    }
    return loops;
});

function loopOf(statement: Statement): readonly Loop[] {
    if (statement.kind === 'while')
        return [{ site: statement.site, header: statement.header, variables: [], over: wordsIn(statement.test) }];
    if (statement.kind !== 'for') return [];
    const { site, header, target, iterable } = statement;
    return [{ site, header, variables: wordsIn(target), over: wordsIn(iterable) }];
}

/** Names, attributes and numbers, in the order of the text. */
function wordsIn(expression: Expression): readonly string[] {
    switch (expression.kind) {
        case 'name':
            return [expression.name];
        case 'int':
            return [String(expression.value)];
        case 'attribute':
            return [...wordsIn(expression.value), expression.attribute];
        case 'call':
            return [...wordsIn(expression.callee), ...expression.arguments.flatMap(({ value }) => wordsIn(value))];
        case 'tuple':
        case 'list':
            return expression.items.flatMap(wordsIn);
        case 'starred':
            return wordsIn(expression.value);
        case 'compare':
            return expression.operands.flatMap(wordsIn);
        case 'binary':
            return [...wordsIn(expression.left), ...wordsIn(expression.right)];
        case 'subscript':
            return wordsIn(expression.value);
        default:
            return [];
    }
}
