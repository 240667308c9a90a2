import type { Argument, Block, Expression, Parameter, Pattern, Statement } from './syntax';

/** The expressions that stand directly in an expression, in the order of the text. */
export function childrenOf(node: Expression): readonly Expression[] {
    switch (node.kind) {
        case 'attribute':
        case 'starred':
        case 'await':
        case 'named':
            return [node.value];
        case 'yield':
            return optional(node.value);
        case 'call':
            return [node.callee, ...valuesOf(node.arguments)];
        case 'subscript':
            return [node.value, node.index];
        case 'slice':
            return [...optional(node.lower), ...optional(node.upper), ...optional(node.step)];
        case 'unary':
            return [node.operand];
        case 'binary':
        case 'boolean':
            return [node.left, node.right];
        case 'compare':
            return node.operands;
        case 'conditional':
            return [node.body, node.test, node.otherwise];
        case 'lambda':
            return [...parametersOf(node.parameters), node.body];
        case 'tuple':
        case 'list':
        case 'set':
            return node.items;
        case 'dict':
            return node.entries.flatMap(({ key, value }) => [...optional(key), value]);
        case 'comprehension':
            return [
                ...node.element,
                ...node.clauses.flatMap((it) => (it.kind === 'for' ? [it.target, it.iterable] : [it.test])),
            ];
        case 'fstring':
            return node.parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
        case 'name':
        case 'int':
        case 'float':
        case 'string':
        case 'bytes':
        case 'true':
        case 'false':
        case 'none':
        case 'ellipsis':
        case 'gap':
            return [];
    }
}

/** What a statement holds: expressions of its own, and blocks of statements. */
export interface Parts {
    readonly expressions: readonly Expression[];
    readonly blocks: readonly Block[];
}

export function partsOf(node: Statement): Parts {
    switch (node.kind) {
        case 'expression':
            return { expressions: [node.value], blocks: [] };
        case 'assign':
            return { expressions: [...node.targets, node.value], blocks: [] };
        case 'annotatedAssign':
            return { expressions: [node.target, node.annotation, ...optional(node.value)], blocks: [] };
        case 'augmentedAssign':
            return { expressions: [node.target, node.value], blocks: [] };
        case 'function':
            return { expressions: [...node.decorators, ...parametersOf(node.parameters)], blocks: [node.body] };
        case 'class':
            return { expressions: [...node.decorators, ...valuesOf(node.arguments)], blocks: [node.body] };
        case 'if':
            return { expressions: [node.test], blocks: [node.body, node.otherwise] };
        case 'for':
            return { expressions: [node.target, node.iterable], blocks: [node.body, node.otherwise] };
        case 'while':
            return { expressions: [node.test], blocks: [node.body, node.otherwise] };
        case 'try':
            return {
                expressions: node.handlers.flatMap(({ type }) => optional(type)),
                blocks: [node.body, ...node.handlers.map(({ body }) => body), node.otherwise, node.final],
            };
        case 'with':
            return {
                expressions: node.items.flatMap(({ context, target }) => [context, ...optional(target)]),
                blocks: [node.body],
            };
        case 'match':
            return {
                expressions: [
                    node.subject,
                    ...node.cases.flatMap(({ pattern, guard }) => [...expressionsIn(pattern), ...optional(guard)]),
                ],
                blocks: node.cases.map(({ body }) => body),
            };
        case 'return':
        case 'raise':
            return { expressions: optional(node.value), blocks: [] };
        case 'assert':
            return { expressions: [node.test], blocks: [] };
        case 'delete':
            return { expressions: node.targets, blocks: [] };
        case 'import':
        case 'importFrom':
        case 'global':
        case 'nonlocal':
        case 'break':
        case 'continue':
        case 'pass':
        case 'gap':
            return { expressions: [], blocks: [] };
    }
}

const optional = (node: Expression | undefined): readonly Expression[] => (node ? [node] : []);

const valuesOf = (given: readonly Argument[]): readonly Expression[] => given.map(({ value }) => value);

const parametersOf = (parameters: readonly Parameter[]): readonly Expression[] =>
    parameters.flatMap((it) => [...optional(it.default), ...optional(it.annotation)]);

function expressionsIn(pattern: Pattern): readonly Expression[] {
    switch (pattern.kind) {
        case 'value':
            return [pattern.value];
        case 'or':
            return pattern.patterns.flatMap(expressionsIn);
        case 'as':
            return expressionsIn(pattern.pattern);
        case 'sequence':
            return pattern.items.flatMap(expressionsIn);
        case 'mapping':
            return pattern.entries.flatMap((it) => [it.key, ...expressionsIn(it.pattern)]);
        case 'class':
            return [
                pattern.class,
                ...pattern.positional.flatMap(expressionsIn),
                ...pattern.keywords.flatMap((it) => expressionsIn(it.pattern)),
            ];
        case 'capture':
        case 'wildcard':
        case 'star':
        case 'other':
            return [];
    }
}
