import { unsited, type Site } from '../../../../shared-rules/model/site';
import type { Block, Expression, ExpressionOf, Module, Statement } from '../../python/syntax';
import { childrenOf, partsOf } from '../../python/children';

/** A statement with its place among its neighbours. */
export interface StatementNode {
    readonly kind: 'statement';
    readonly syntax: Statement;
    readonly block: Block;
    /** In its block. */
    readonly index: number;
    readonly parent: StatementNode | undefined;
}

/** An expression with what it stands in. */
export interface ExpressionNode {
    readonly kind: 'expression';
    readonly syntax: Expression;
    readonly parent: ExpressionNode | StatementNode;
}

export type SyntaxNode = StatementNode | ExpressionNode;

/** A module whose nodes are found by their sites, and know what they stand in. */
export interface SyntaxTree {
    readonly statements: readonly StatementNode[];
    readonly expressions: readonly ExpressionNode[];
    /** Several where one has nothing but the other: outermost first. */
    expressionsAt(site: Site): readonly ExpressionNode[];
    statementAt(site: Site): StatementNode | undefined;
}

/** `file` is that of the sites of its nodes. */
export function treeOf(module: Module, file?: string): SyntaxTree {
    const statements: StatementNode[] = [];
    const expressions: ExpressionNode[] = [];
    growBlock(module.body, undefined, statements, expressions);
    const expressionsBySite = new Map<string, ExpressionNode[]>();
    for (const node of expressions) {
        const key = keyOf(node.syntax.site);
        expressionsBySite.set(key, [...(expressionsBySite.get(key) ?? []), node]);
    }
    const statementsBySite = new Map(statements.map((node) => [keyOf(node.syntax.site), node]));
    return {
        statements,
        expressions,
        expressionsAt: (site) => (site.file === file ? (expressionsBySite.get(keyOf(unsited(site))) ?? []) : []),
        statementAt: (site) => (site.file === file ? statementsBySite.get(keyOf(unsited(site))) : undefined),
    };
}

const keyOf = ({ start, end }: Site): string => `${start}:${end}`;

function growBlock(
    block: Block,
    parent: StatementNode | undefined,
    statements: StatementNode[],
    expressions: ExpressionNode[],
): void {
    block.forEach((syntax, index) => {
        const node: StatementNode = { kind: 'statement', syntax, block, index, parent };
        statements.push(node);
        const parts = partsOf(syntax);
        for (const child of parts.expressions) growExpression(child, node, expressions);
        for (const inner of parts.blocks) growBlock(inner, node, statements, expressions);
    });
}

function growExpression(syntax: Expression, parent: SyntaxNode, expressions: ExpressionNode[]): void {
    const node: ExpressionNode = { kind: 'expression', syntax, parent };
    expressions.push(node);
    for (const child of childrenOf(syntax)) growExpression(child, node, expressions);
}

export function statementOf(node: SyntaxNode): StatementNode {
    let current = node;
    while (current.kind === 'expression') current = current.parent;
    return current;
}

/** The function whose body a node belongs to; undefined at the top of the module. */
export function functionOf(node: SyntaxNode): StatementNode | undefined {
    return enclosing(node, ({ kind }) => kind === 'function');
}

/** The nearest loop or function around a node, itself aside. */
export function repeatedBy(node: SyntaxNode): StatementNode | undefined {
    return enclosing(node, ({ kind }) => kind === 'function' || kind === 'for' || kind === 'while');
}

function enclosing(node: SyntaxNode, accepts: (statement: Statement) => boolean): StatementNode | undefined {
    let current = statementOf(node).parent;
    while (current !== undefined && !accepts(current.syntax)) current = current.parent;
    return current;
}

/** The call that stands exactly there. */
export function callAt(tree: SyntaxTree, site: Site): ExpressionOf<'call'> | undefined {
    return tree
        .expressionsAt(site)
        .map(({ syntax }) => syntax)
        .find((syntax) => syntax.kind === 'call');
}

/** The expression that stands exactly there. */
export function expressionAt(tree: SyntaxTree, site: Site): ExpressionNode | undefined {
    return tree.expressionsAt(site)[0];
}
