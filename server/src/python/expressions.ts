import type { Site } from '../../../shared-rules/model/site';
import { readStrings } from './literals';
import { readFloat, readInteger } from './numbers';
import { readParameters } from './parameters';
import { shift } from './shift';
import type {
    Argument,
    BinaryOperator,
    ComparisonOperator,
    ComprehensionClause,
    Expression,
    ExpressionOf,
} from './syntax';
import { child, identifier, operands, siteOf, type Node } from './tree';

type Reader = (node: Node, site: Site) => Expression;

/** Reads an expression; what Python 3 does not know is a gap. */
export function readExpression(found: Node | undefined): Expression {
    if (found === undefined) return { kind: 'gap', site: { start: 0, end: 0 } };
    const { slot } = found;
    if (slot === undefined) return readAnew(found);
    slot.expression ??= readAnew(found);
    return shift(slot.expression, found.start - slot.expression.site.start);
}

function readAnew(found: Node): Expression {
    const node = starFirst(found);
    const read = readers[node.kind];
    const site = siteOf(node);
    return read === undefined ? { kind: 'gap', site } : read(node, site);
}

/** `a`, or `a, b` and `a,`, which are tuples: what may stand after `return` or in a subscript. */
export function readExpressions(nodes: readonly Node[]): Expression {
    const [first, ...others] = nodes;
    const last = others.at(-1);
    if (first === undefined || last === undefined) return readExpression(first);
    const items = nodes.filter((each) => each.kind !== ',').map(readExpression);
    return { kind: 'tuple', items, site: { start: first.start, end: last.end } };
}

export const readOptional = (node: Node | undefined): Expression | undefined => node && readExpression(node);

const literal =
    (kind: 'true' | 'false' | 'none' | 'ellipsis'): Reader =>
    (_, site) => ({ kind, site });

const collection =
    (kind: 'tuple' | 'list' | 'set'): Reader =>
    (node, site) => ({ kind, items: operands(node).map(readExpression), site });

/**
 * The grammar takes `*a.b(c) + d` for something done to `*a`, and knows `*` before names only. So it gets `~` for a
 * star that it does not accept, and the star is put first here.
 */
function starFirst(node: Node): Node {
    if (!STARRED_BY_MISTAKE.has(node.kind) || !node.text.startsWith('*')) return node;
    const path: Node[] = [node];
    for (let inner = node.children[0]; inner !== undefined && !isStar(inner); inner = inner.children[0])
        path.push(inner);
    const star = path.at(-1)?.children[0];
    const operand = star?.children[1];
    if (star === undefined || operand === undefined) return node;
    const whole = path.reduceRight((first, each) => withFirst(each, first, node.text), operand);
    return {
        ...star,
        field: node.field,
        end: node.end,
        text: node.text,
        children: [...star.children.slice(0, 1), whole],
    };
}

const withFirst = (node: Node, first: Node, text: string): Node => ({
    ...node,
    start: first.start,
    text: text.slice(1).trimStart(),
    children: node.children.map((each, i) => (i === 0 ? { ...first, field: each.field } : each)),
});

const STARRED_BY_MISTAKE: ReadonlySet<string> = new Set(['attribute', 'call', 'subscript', 'binary_operator']);

const isStar = (node: Node): boolean =>
    node.kind === 'list_splat' ||
    node.kind === 'list_splat_pattern' ||
    (node.kind === 'unary_operator' && node.children[0]?.text === '*');

const starred: Reader = (node, site) => ({ kind: 'starred', value: readExpression(operands(node)[0]), site });

const readers: Readonly<Record<string, Reader>> = {
    identifier: readName,
    keyword_identifier: readName,
    integer: (node, site) => readInteger(node.text, site),
    float: (node, site) => readFloat(node.text, site),
    true: literal('true'),
    false: literal('false'),
    none: literal('none'),
    ellipsis: literal('ellipsis'),
    string: (node, site) => readStrings([node], site),
    concatenated_string: (node, site) => readStrings(node.children, site),

    attribute: readAttribute,
    call: readCall,
    subscript: readSubscript,
    slice: readSlice,

    unary_operator: readUnary,
    not_operator: readUnary,
    binary_operator: readBinary,
    boolean_operator: readBoolean,
    comparison_operator: readComparison,
    conditional_expression: readConditional,
    lambda: readLambda,
    named_expression: readNamed,
    await: (node, site) => ({ kind: 'await', value: readExpression(operands(node)[0]), site }),
    yield: readYield,

    parenthesized_expression: (node) => readExpression(operands(node)[0]),
    tuple: collection('tuple'),
    tuple_pattern: readTuplePattern,
    pattern_list: collection('tuple'),
    expression_list: collection('tuple'),
    list: collection('list'),
    list_pattern: collection('list'),
    set: collection('set'),
    dictionary: readDictionary,
    list_splat: starred,
    list_splat_pattern: starred,

    list_comprehension: readComprehension('list'),
    set_comprehension: readComprehension('set'),
    dictionary_comprehension: readComprehension('dict'),
    generator_expression: readComprehension('generator'),

    splat_type: starred,
    type: (node) => readExpression(operands(node)[0]),
    generic_type: readGenericType,
    union_type: readUnionType,
    member_type: readMemberType,
    as_pattern_target: (node) => readExpression(operands(node)[0]),
};

function readName(node: Node, site: Site): Expression {
    const name = identifier(node);
    return name === '' ? { kind: 'gap', site } : { kind: 'name', name, site };
}

function readAttribute(node: Node, site: Site): Expression {
    const name = child(node, 'attribute');
    if (name === undefined) return { kind: 'gap', site };
    return {
        kind: 'attribute',
        value: readExpression(child(node, 'object')),
        attribute: identifier(name),
        attributeSite: siteOf(name),
        site,
    };
}

function readCall(node: Node, site: Site): Expression {
    const callee = readExpression(child(node, 'function'));
    const list = child(node, 'arguments');
    if (list === undefined) return { kind: 'gap', site };
    const bracket = list.children.at(-1);
    return {
        kind: 'call',
        callee,
        arguments: list.kind === 'generator_expression' ? [soleGenerator(list)] : readArguments(list),
        open: list.start,
        close: bracket?.start ?? list.end,
        site,
    };
}

/** `sum(n for n in sizes)`: the brackets are the call's. */
function soleGenerator(node: Node): Argument {
    const inner = node.children.slice(1, -1);
    const site = { start: inner[0]?.start ?? node.start, end: inner.at(-1)?.end ?? node.end };
    return { kind: 'positional', keyword: undefined, value: { ...readExpression(node), site }, site };
}

/** Of a call or of a class. */
export const readArguments = (list: Node): readonly Argument[] => operands(list).map(readArgument);

function readArgument(found: Node): Argument {
    const node = starFirst(found);
    const site = siteOf(node);
    const inner = readExpression(operands(node)[0]);
    switch (node.kind) {
        case 'keyword_argument': {
            const name = child(node, 'name');
            return {
                kind: 'keyword',
                keyword: name && identifier(name),
                value: readExpression(child(node, 'value')),
                site,
            };
        }
        case 'list_splat':
        case 'list_splat_pattern':
        case 'unary_operator':
            if (!isStar(node)) break;
            return { kind: 'star', keyword: undefined, value: inner, site };
        case 'dictionary_splat':
            return { kind: 'doubleStar', keyword: undefined, value: inner, site };
    }
    return { kind: 'positional', keyword: undefined, value: readExpression(node), site };
}

/** `a[1]`, `a[1, :]`, `a[*b]`: the index of the last two is a tuple. */
function readSubscript(node: Node, site: Site): Expression {
    const open = node.children.findIndex((each) => each.kind === '[');
    const indices = node.children.slice(open + 1, -1);
    const inner = readExpressions(indices);
    const index: Expression = inner.kind === 'starred' ? { kind: 'tuple', items: [inner], site: inner.site } : inner;
    return { kind: 'subscript', value: readExpression(child(node, 'value')), index, site };
}

/** `lower:upper:step`: which one an operand is, the colons before it tell. */
function readSlice(node: Node, site: Site): Expression {
    const parts: (Expression | undefined)[] = [undefined, undefined, undefined];
    let colons = 0;
    for (const each of node.children) {
        if (each.kind === ':') colons++;
        else parts[colons] = readExpression(each);
    }
    return { kind: 'slice', lower: parts[0], upper: parts[1], step: parts[2], site };
}

function readUnary(node: Node, site: Site): Expression {
    if (isStar(node)) return starred(node, site);
    const operator = node.children[0]?.kind as ExpressionOf<'unary'>['operator'];
    return { kind: 'unary', operator, operand: readExpression(child(node, 'argument')), site };
}

function readBinary(node: Node, site: Site): Expression {
    const operator = child(node, 'operator')?.text as BinaryOperator;
    return { kind: 'binary', operator, ...sides(node), site };
}

function readBoolean(node: Node, site: Site): Expression {
    const operator = child(node, 'operator')?.kind as ExpressionOf<'boolean'>['operator'];
    return { kind: 'boolean', operator, ...sides(node), site };
}

const sides = (node: Node) => ({
    left: readExpression(child(node, 'left')),
    right: readExpression(child(node, 'right')),
});

function readComparison(node: Node, site: Site): Expression {
    const operators = node.children.filter((each) => each.field === 'operators').map((each) => each.kind);
    if (operators.includes('<>')) return { kind: 'gap', site };
    const sides = node.children.filter((each) => each.field !== 'operators').map(readExpression);
    return { kind: 'compare', operands: sides, operators: operators as ComparisonOperator[], site };
}

function readConditional(node: Node, site: Site): Expression {
    const [body, test, otherwise] = operands(node).map(readExpression);
    if (body === undefined || test === undefined || otherwise === undefined) return { kind: 'gap', site };
    return { kind: 'conditional', test, body, otherwise, site };
}

function readLambda(node: Node, site: Site): Expression {
    const parameters = readParameters(child(node, 'parameters'));
    return { kind: 'lambda', parameters, body: readExpression(child(node, 'body')), site };
}

function readNamed(node: Node, site: Site): Expression {
    const name = child(node, 'name');
    if (name === undefined) return { kind: 'gap', site };
    return { kind: 'named', name: identifier(name), value: readExpression(child(node, 'value')), site };
}

function readYield(node: Node, site: Site): Expression {
    return {
        kind: 'yield',
        value: readOptional(operands(node)[0]),
        from: node.children.some((each) => each.kind === 'from'),
        site,
    };
}

/** `(a) = 1` has a tuple for tree-sitter, and brackets around a name for Python. */
function readTuplePattern(node: Node, site: Site): Expression {
    const items = operands(node).map(readExpression);
    const [only] = items;
    const isTuple = only === undefined || node.children.some((each) => each.kind === ',');
    return isTuple ? { kind: 'tuple', items, site } : only;
}

function readDictionary(node: Node, site: Site): Expression {
    const entries = operands(node).map((each) =>
        each.kind === 'pair'
            ? { key: readExpression(child(each, 'key')), value: readExpression(child(each, 'value')) }
            : { key: undefined, value: readExpression(operands(each)[0]) },
    );
    return { kind: 'dict', entries, site };
}

function readComprehension(of: ExpressionOf<'comprehension'>['of']): Reader {
    return (node, site) => {
        const body = child(node, 'body');
        const parts = body?.kind === 'pair' ? [child(body, 'key'), child(body, 'value')] : [body];
        const clauses = operands(node).filter((each) => each !== body);
        return {
            kind: 'comprehension',
            of,
            element: parts.map(readExpression),
            clauses: clauses.map(readClause),
            site,
        };
    };
}

function readClause(node: Node): ComprehensionClause {
    if (node.kind === 'if_clause') return { kind: 'if', test: readExpression(operands(node)[0]) };
    const iterables = node.children.filter((each) => each.field === 'right');
    return { kind: 'for', target: readExpression(child(node, 'left')), iterable: readExpressions(iterables) };
}

/** `list[int]` of an annotation, as the subscript it is. */
function readGenericType(node: Node, site: Site): Expression {
    const [value, parameters] = operands(node);
    const inner = parameters?.children.slice(1, -1) ?? [];
    return { kind: 'subscript', value: readExpression(value), index: readExpressions(inner), site };
}

/** `list[int] | str | None` leans to the right in the grammar, and to the left in Python. */
function readUnionType(node: Node, site: Site): Expression {
    const [first, ...others] = alternatives(node);
    return others.reduce<Expression>(
        (left, each) => ({
            kind: 'binary',
            operator: '|',
            left,
            right: readExpression(each),
            site: { start: site.start, end: each.end },
        }),
        readExpression(first),
    );
}

function alternatives(node: Node): readonly Node[] {
    const isUnion = node.kind === 'union_type' || child(node, 'operator')?.kind === '|';
    return node.kind === 'type' || isUnion ? operands(node).flatMap(alternatives) : [node];
}

function readMemberType(node: Node, site: Site): Expression {
    const [value, name] = operands(node);
    if (name === undefined) return { kind: 'gap', site };
    return {
        kind: 'attribute',
        value: readExpression(value),
        attribute: identifier(name),
        attributeSite: siteOf(name),
        site,
    };
}
