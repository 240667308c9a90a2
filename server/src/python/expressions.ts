import type { Site } from '../../../shared-rules/model/site';
import { readStrings } from './literals';
import { readFloat, readInteger } from './numbers';
import { readParameters } from './parameters';
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
export function readExpression(node: Node | undefined): Expression {
    if (node === undefined) return { kind: 'gap', site: { start: 0, end: 0 } };
    const read = readers[node.kind];
    const site = siteOf(node);
    return read === undefined ? { kind: 'gap', site } : read(node, site);
}

/** `a`, or `a, b`, which is a tuple: what may stand after `=`, `return`, `in`. */
export function readExpressions(nodes: readonly Node[]): Expression {
    const [first, ...others] = nodes;
    const last = others.at(-1);
    if (first === undefined || last === undefined) return readExpression(first);
    return { kind: 'tuple', items: nodes.map(readExpression), site: { start: first.start, end: last.end } };
}

export const readOptional = (node: Node | undefined): Expression | undefined => node && readExpression(node);

const literal =
    (kind: 'true' | 'false' | 'none' | 'ellipsis'): Reader =>
    (_, site) => ({ kind, site });

const collection =
    (kind: 'tuple' | 'list' | 'set'): Reader =>
    (node, site) => ({ kind, items: operands(node).map(readExpression), site });

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

function readArgument(node: Node): Argument {
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
            return { kind: 'star', keyword: undefined, value: inner, site };
        case 'dictionary_splat':
            return { kind: 'doubleStar', keyword: undefined, value: inner, site };
        default:
            return { kind: 'positional', keyword: undefined, value: readExpression(node), site };
    }
}

/** `a[1]`, and `a[1, :]`, whose index is a tuple. */
function readSubscript(node: Node, site: Site): Expression {
    const indices = node.children.filter((each) => each.field === 'subscript');
    const isTuple = indices.length > 1 || node.children.at(-2)?.kind === ',' || indices[0]?.kind === 'list_splat';
    const items = indices.map(readExpression);
    const whole = { start: indices[0]?.start ?? site.start, end: node.children.at(-2)?.end ?? site.end };
    const index: Expression = isTuple ? { kind: 'tuple', items, site: whole } : readExpression(indices[0]);
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
    const operator = node.children[0]?.kind as ExpressionOf<'unary'>['operator'];
    return { kind: 'unary', operator, operand: readExpression(child(node, 'argument')), site };
}

function readBinary(node: Node, site: Site): Expression {
    const operator = child(node, 'operator')?.kind as BinaryOperator;
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
    const iterables = node.children.filter((each) => each.field === 'right' && each.kind !== ',');
    return { kind: 'for', target: readExpression(child(node, 'left')), iterable: readExpressions(iterables) };
}

/** `list[int]` of an annotation, as the subscript it is. */
function readGenericType(node: Node, site: Site): Expression {
    const [value, parameters] = operands(node);
    const items = parameters === undefined ? [] : operands(parameters);
    return { kind: 'subscript', value: readExpression(value), index: readExpressions(items), site };
}

function readUnionType(node: Node, site: Site): Expression {
    const [left, right] = operands(node).map(readExpression);
    if (left === undefined || right === undefined) return { kind: 'gap', site };
    return { kind: 'binary', operator: '|', left, right, site };
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
