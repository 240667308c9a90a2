import type { Block, Statement } from '../python/syntax';

/** The blocks that stand in a statement: every body that it has. */
export function blocksOf(statement: Statement): readonly Block[] {
    switch (statement.kind) {
        case 'function':
        case 'class':
        case 'with':
            return [statement.body];
        case 'if':
        case 'for':
        case 'while':
            return [statement.body, statement.otherwise];
        case 'try':
            return [
                statement.body,
                ...statement.handlers.map(({ body }) => body),
                statement.otherwise,
                statement.final,
            ];
        case 'match':
            return statement.cases.map(({ body }) => body);
        default:
            return [];
    }
}
