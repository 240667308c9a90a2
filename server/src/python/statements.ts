import type { Site } from '../../../shared-rules/model/site';
import { readArguments, readExpression, readExpressions, readOptional } from './expressions';
import { readParameters } from './parameters';
import { readCasePatterns } from './patterns';
import type {
    BinaryOperator,
    Block,
    ExceptHandler,
    Expression,
    ImportedName,
    MatchCase,
    Statement,
    StatementOf,
    WithItem,
} from './syntax';
import { child, identifier, operands, siteOf, type Node } from './tree';

type Reader = (node: Node, site: Site) => Statement;

export const readBlock = (node: Node | undefined): Block =>
    node === undefined ? [] : operands(node).map(readStatement);

function readStatement(node: Node): Statement {
    const read = readers[node.kind];
    const site = siteOf(node);
    return read === undefined ? { kind: 'gap', binds: [], site } : read(node, site);
}

const word =
    (kind: 'break' | 'continue' | 'pass'): Reader =>
    (_, site) => ({ kind, site });

const scope =
    (kind: 'global' | 'nonlocal'): Reader =>
    (node, site) => ({ kind, names: operands(node).map(identifier), site });

const readers: Readonly<Record<string, Reader>> = {
    expression_statement: readExpressionStatement,
    return_statement: (node, site) => ({ kind: 'return', value: readOptional(operands(node)[0]), site }),
    raise_statement: readRaise,
    assert_statement: (node, site) => ({ kind: 'assert', test: readExpression(operands(node)[0]), site }),
    delete_statement: readDelete,
    pass_statement: word('pass'),
    break_statement: word('break'),
    continue_statement: word('continue'),
    global_statement: scope('global'),
    nonlocal_statement: scope('nonlocal'),
    import_statement: (node, site) => ({ kind: 'import', names: importedNames(node), site }),
    import_from_statement: readImportFrom,
    future_import_statement: readImportFrom,
    type_alias_statement: readTypeAlias,

    if_statement: readIf,
    for_statement: readFor,
    while_statement: readWhile,
    try_statement: readTry,
    with_statement: readWith,
    match_statement: readMatch,
    function_definition: readFunction,
    class_definition: readClass,
    decorated_definition: readDecorated,
};

function readExpressionStatement(node: Node, site: Site): Statement {
    const [first] = node.children;
    if (first?.kind === 'assignment') return readAssignment(first, site);
    if (first?.kind === 'augmented_assignment') return readAugmented(first, site);
    const value = readExpressions(node.children);
    return { kind: 'expression', value, site };
}

/** `a = b = c` nests to the right in the grammar. */
function readAssignment(node: Node, site: Site): Statement {
    const target = readExpression(child(node, 'left'));
    const annotation = child(node, 'type');
    const right = child(node, 'right');
    if (annotation !== undefined)
        return {
            kind: 'annotatedAssign',
            target,
            annotation: readExpression(annotation),
            value: readOptional(right),
            site,
        };
    if (right?.kind !== 'assignment') return { kind: 'assign', targets: [target], value: readExpression(right), site };
    const inner = readAssignment(right, site);
    return inner.kind === 'assign'
        ? { ...inner, targets: [target, ...inner.targets] }
        : { kind: 'gap', binds: boundNames(target), site };
}

/** The names that an assignment to this target binds. */
function boundNames(target: Expression): readonly string[] {
    switch (target.kind) {
        case 'name':
            return [target.name];
        case 'starred':
            return boundNames(target.value);
        case 'tuple':
        case 'list':
            return target.items.flatMap(boundNames);
        default:
            return [];
    }
}

function readAugmented(node: Node, site: Site): Statement {
    const operator = child(node, 'operator')?.text.slice(0, -1) as BinaryOperator;
    const [target, value] = [child(node, 'left'), child(node, 'right')].map(readExpression);
    if (target === undefined || value === undefined) return { kind: 'gap', binds: [], site };
    return { kind: 'augmentedAssign', target, operator, value, site };
}

function readRaise(node: Node, site: Site): Statement {
    const values = operands(node).filter((each) => each.field !== 'cause');
    return { kind: 'raise', value: readOptional(values[0]), site };
}

/** `del a, b` deletes two things, `del (a, b)` one tuple of them. */
function readDelete(node: Node, site: Site): Statement {
    const list = operands(node)[0];
    const targets = list?.kind === 'expression_list' ? operands(list) : operands(node);
    return { kind: 'delete', targets: targets.map(readExpression), site };
}

function readImportFrom(node: Node, site: Site): Statement {
    const from = child(node, 'module_name');
    const dots = from?.children.find((each) => each.kind === 'import_prefix');
    const name = from?.kind === 'relative_import' ? operands(from).find((each) => each.kind === 'dotted_name') : from;
    return {
        kind: 'importFrom',
        module: node.kind === 'future_import_statement' ? '__future__' : name === undefined ? '' : dottedName(name),
        level: dots === undefined ? 0 : dots.text.replace(/[^.]/g, '').length,
        names: operands(node).some((each) => each.kind === 'wildcard_import') ? '*' : importedNames(node),
        site,
    };
}

/** What is still missing of a name is left out. */
const dottedName = (node: Node): string =>
    operands(node)
        .map(identifier)
        .filter((part) => part !== '')
        .join('.');

const importedNames = (node: Node): readonly ImportedName[] =>
    node.children
        .filter((each) => each.field === 'name')
        .map(readImportedName)
        .filter(({ name }) => name !== '');

function readImportedName(node: Node): ImportedName {
    const alias = child(node, 'alias');
    const name = child(node, 'name') ?? node;
    return { name: dottedName(name), as: alias && identifier(alias), site: siteOf(node) };
}

/** `type Pair = tuple[int, int]` binds a name to something that has no bearing on us. */
function readTypeAlias(node: Node, site: Site): Statement {
    const name = /[^\W\d]\w*/u.exec(child(node, 'left')?.text ?? '');
    return { kind: 'gap', binds: name === null ? [] : [name[0]], site };
}

function readIf(node: Node, site: Site): Statement {
    const clauses = node.children.filter((each) => each.field === 'alternative');
    return {
        kind: 'if',
        test: readExpression(child(node, 'condition')),
        body: readBlock(child(node, 'consequence')),
        otherwise: readClauses(clauses, site.end),
        site,
    };
}

/** `elif` and `else`, each inside the one before. */
function readClauses(clauses: readonly Node[], end: number): Block {
    return clauses.reduceRight<Block>((otherwise, clause) => {
        if (clause.kind === 'else_clause') return readBlock(child(clause, 'body'));
        const test = readExpression(child(clause, 'condition'));
        const body = readBlock(child(clause, 'consequence'));
        return [{ kind: 'if', test, body, otherwise, site: { start: clause.start, end } }];
    }, []);
}

function readFor(node: Node, site: Site): Statement {
    return {
        kind: 'for',
        header: headerOf(node),
        target: readExpression(child(node, 'left')),
        iterable: readExpression(child(node, 'right')),
        body: readBlock(child(node, 'body')),
        otherwise: readElse(node),
        site,
    };
}

function readWhile(node: Node, site: Site): Statement {
    return {
        kind: 'while',
        header: headerOf(node),
        test: readExpression(child(node, 'condition')),
        body: readBlock(child(node, 'body')),
        otherwise: readElse(node),
        site,
    };
}

function headerOf(node: Node): Site {
    const colon = node.children.find((each) => each.kind === ':');
    return { start: node.start, end: colon?.end ?? node.end };
}

const readElse = (node: Node): Block => {
    const clause = operands(node).find((each) => each.kind === 'else_clause');
    return clause === undefined ? [] : readBlock(child(clause, 'body'));
};

function readTry(node: Node, site: Site): Statement {
    const final = operands(node).find((each) => each.kind === 'finally_clause');
    return {
        kind: 'try',
        body: readBlock(child(node, 'body')),
        handlers: operands(node)
            .filter((each) => each.kind === 'except_clause')
            .map(readHandler),
        otherwise: readElse(node),
        final: final === undefined ? [] : readBlock(blockIn(final)),
        site,
    };
}

const blockIn = (node: Node): Node | undefined => operands(node).find((each) => each.kind === 'block');

/** In `except ValueError as error` the grammar sees one expression with an alias. */
function readHandler(node: Node): ExceptHandler {
    const types = node.children.filter((each) => each.field === 'value');
    const { value, alias } = splitAlias(types[0]);
    const name = child(node, 'alias') ?? alias;
    return {
        type: types.length > 1 ? readExpressions(types) : readOptional(value),
        name: name === undefined ? undefined : identifier(name),
        body: readBlock(blockIn(node)),
        site: siteOf(node),
    };
}

function splitAlias(node: Node | undefined): { value: Node | undefined; alias: Node | undefined } {
    if (node?.kind !== 'as_pattern') return { value: node, alias: undefined };
    return { value: operands(node)[0], alias: child(node, 'alias') };
}

function readWith(node: Node, site: Site): Statement {
    const clause = operands(node).find((each) => each.kind === 'with_clause');
    const values = clause === undefined ? [] : operands(clause).map((item) => child(item, 'value'));
    return {
        kind: 'with',
        items: withoutBrackets(values).map(readWithItem),
        body: readBlock(child(node, 'body')),
        site,
    };
}

/** In `with (a as b,):` the grammar sees a tuple. */
function withoutBrackets(values: readonly (Node | undefined)[]): readonly (Node | undefined)[] {
    const [only] = values;
    const isBracketed =
        only?.kind === 'tuple' ||
        (only?.kind === 'parenthesized_expression' && operands(only)[0]?.kind === 'as_pattern');
    return values.length === 1 && isBracketed ? operands(only) : values;
}

function readWithItem(node: Node | undefined): WithItem {
    const { value, alias } = splitAlias(node);
    return { context: readExpression(value), target: readOptional(alias) };
}

function readMatch(node: Node, site: Site): Statement {
    const subjects = node.children.filter((each) => each.field === 'subject');
    const block = child(node, 'body');
    const cases = block === undefined ? [] : operands(block).filter((each) => each.kind === 'case_clause');
    return { kind: 'match', subject: readExpressions(subjects), cases: cases.map(readCase), site };
}

function readCase(node: Node): MatchCase {
    const guard = child(node, 'guard');
    const patterns = node.children.slice(1).filter((each) => each.kind === 'case_pattern' || each.kind === ',');
    return {
        pattern: readCasePatterns(patterns),
        guard: guard && readExpression(operands(guard)[0]),
        body: readBlock(child(node, 'consequence')),
        site: siteOf(node),
    };
}

function readFunction(node: Node, site: Site): StatementOf<'function'> {
    const name = child(node, 'name');
    return {
        kind: 'function',
        name: name === undefined ? '' : identifier(name),
        nameSite: name === undefined ? site : siteOf(name),
        parameters: readParameters(child(node, 'parameters')),
        body: readBlock(child(node, 'body')),
        decorators: [],
        async: node.children[0]?.kind === 'async',
        site,
    };
}

function readClass(node: Node, site: Site): StatementOf<'class'> {
    const name = child(node, 'name');
    const bases = child(node, 'superclasses');
    return {
        kind: 'class',
        name: name === undefined ? '' : identifier(name),
        nameSite: name === undefined ? site : siteOf(name),
        arguments: bases === undefined ? [] : readArguments(bases),
        body: readBlock(child(node, 'body')),
        decorators: [],
        site,
    };
}

function readDecorated(node: Node, site: Site): Statement {
    const definition = child(node, 'definition');
    const decorators = operands(node).filter((each) => each.kind === 'decorator');
    const read = definition && readStatement(definition);
    if (read?.kind !== 'function' && read?.kind !== 'class') return { kind: 'gap', binds: [], site };
    return { ...read, decorators: decorators.map((each) => readExpression(operands(each)[0])), site };
}
