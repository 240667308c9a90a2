import type {
    Argument,
    Block,
    ComprehensionClause,
    Expression,
    FStringPart,
    ImportedName,
    Module,
    Parameter,
    Pattern,
    Reading,
    Statement,
    SyntaxProblem,
} from '../../server/src/python/syntax';

/** A module in brackets, a statement a line: `(assign x (call f 1 a=2))`. Says what the syntax holds but for sites. */
export const print = ({ body }: Module): string => body.map(statement).join('\n');

/** The problems of a reading, with line and column from 1: `1:5 missing )`, `2:1 unexpected else`. */
export const problems = ({ problems, text }: Reading): string[] => problems.map((each) => problem(each, text));

function problem({ kind, token, site }: SyntaxProblem, text: string): string {
    const before = text.slice(0, site.start).split(/\r\n|\r|\n/);
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    return `${place} ${kind} ${kind === 'missing' ? (token ?? 'something') : text.slice(site.start, site.end)}`;
}

const list = (...parts: readonly (string | readonly string[])[]): string => `(${parts.flat().join(' ')})`;

const maybe = (value: Expression | undefined): string[] => (value === undefined ? [] : [expression(value)]);

/** A block without statements is not told from one that is missing. */
const block = (word: string, body: Block): string[] => (body.length === 0 ? [] : [list(word, body.map(statement))]);

export function statement(it: Statement): string {
    switch (it.kind) {
        case 'expression':
            return expression(it.value);
        case 'assign':
            return list('assign', it.targets.map(expression), expression(it.value));
        case 'annotatedAssign':
            return list('annotate', expression(it.target), expression(it.annotation), maybe(it.value));
        case 'augmentedAssign':
            return list(`${it.operator}=`, expression(it.target), expression(it.value));
        case 'import':
            return list('import', it.names.map(imported));
        case 'importFrom':
            return list('from', '.'.repeat(it.level) + it.module, it.names === '*' ? '*' : it.names.map(imported));
        case 'function': {
            const head = [...it.decorators.map((each) => `@${expression(each)}`), ...(it.async ? ['async'] : [])];
            return list(head, 'def', it.name || '?', list(parameters(it.parameters)), it.body.map(statement));
        }
        case 'class': {
            const decorators = it.decorators.map((each) => `@${expression(each)}`);
            return list(decorators, 'class', it.name || '?', list(it.arguments.map(argument)), it.body.map(statement));
        }
        case 'if':
            return list('if', expression(it.test), block('then', it.body), block('else', it.otherwise));
        case 'for': {
            const head = ['for', expression(it.target), expression(it.iterable)];
            return list(head, block('do', it.body), block('else', it.otherwise));
        }
        case 'while':
            return list('while', expression(it.test), block('do', it.body), block('else', it.otherwise));
        case 'try': {
            const handlers = it.handlers.map(({ type, name, body }) =>
                list('except', maybe(type), name === undefined ? [] : [`as ${name}`], body.map(statement)),
            );
            return list('try', block('do', it.body), handlers, block('else', it.otherwise), block('finally', it.final));
        }
        case 'with': {
            const items = it.items.map(({ context, target }) =>
                target === undefined ? expression(context) : list('as', expression(context), expression(target)),
            );
            return list('with', items, block('do', it.body));
        }
        case 'match': {
            const cases = it.cases.map(({ pattern: tried, guard, body }) =>
                list('case', pattern(tried), guard === undefined ? [] : [`if ${expression(guard)}`], block('do', body)),
            );
            return list('match', expression(it.subject), cases);
        }
        case 'return':
        case 'raise':
            return list(it.kind, maybe(it.value));
        case 'assert':
            return list('assert', expression(it.test));
        case 'delete':
            return list('del', it.targets.map(expression));
        case 'global':
        case 'nonlocal':
            return list(it.kind, it.names);
        case 'break':
        case 'continue':
        case 'pass':
            return it.kind;
        case 'gap':
            return list('gap', it.binds);
    }
}

const imported = ({ name, as }: ImportedName): string => (as === undefined ? name : `${name}:${as}`);

function parameters(all: readonly Parameter[]): string[] {
    return all.map(({ kind, name, annotation, default: value }) => {
        const marks = { plain: '', positionalOnly: '/', keywordOnly: '=', star: '*', doubleStar: '**' };
        const type = annotation === undefined ? '' : `:${expression(annotation)}`;
        return `${marks[kind]}${name || '?'}${type}${value === undefined ? '' : `=${expression(value)}`}`;
    });
}

export function pattern(it: Pattern): string {
    switch (it.kind) {
        case 'value':
            return expression(it.value);
        case 'capture':
            return `?${it.name}`;
        case 'wildcard':
            return '_';
        case 'or':
            return list('or', it.patterns.map(pattern));
        case 'as':
            return list('as', pattern(it.pattern), it.name);
        case 'sequence':
            return list('sequence', it.items.map(pattern));
        case 'star':
            return `*${it.name ?? '_'}`;
        case 'mapping':
            return list(
                'mapping',
                ...it.entries.map((entry) => list('entry', expression(entry.key), pattern(entry.pattern))),
                ...(it.rest === undefined ? [] : [`**${it.rest}`]),
            );
        case 'class':
            return list(
                'class',
                expression(it.class),
                ...it.positional.map(pattern),
                ...it.keywords.map((inner) => `${inner.name}=${pattern(inner.pattern)}`),
            );
        case 'other':
            return list('other', it.binds);
    }
}

export function expression(it: Expression): string {
    switch (it.kind) {
        case 'name':
            return it.name;
        case 'int':
            return String(it.value);
        case 'float':
            return Number.isInteger(it.value) ? it.value.toFixed(1) : String(it.value);
        case 'string':
            return JSON.stringify(it.value);
        case 'bytes':
        case 'gap':
            return `<${it.kind}>`;
        case 'true':
            return 'True';
        case 'false':
            return 'False';
        case 'none':
            return 'None';
        case 'ellipsis':
            return '...';
        case 'fstring':
            return list('f', it.parts.map(part));
        case 'attribute':
            return /^[\w.]+$/.test(expression(it.value))
                ? `${expression(it.value)}.${it.attribute || '?'}`
                : list('.', expression(it.value), it.attribute || '?');
        case 'call':
            return list('call', expression(it.callee), it.arguments.map(argument));
        case 'subscript':
            return list('[]', expression(it.value), expression(it.index));
        case 'slice':
            return list(
                ':',
                [it.lower, it.upper, it.step].map((each) => (each === undefined ? '-' : expression(each))),
            );
        case 'unary':
            return list(it.operator, expression(it.operand));
        case 'binary':
        case 'boolean':
            return list(it.operator, expression(it.left), expression(it.right));
        case 'compare':
            return list(
                'compare',
                it.operands.flatMap((each, i) => [expression(each), ...it.operators.slice(i, i + 1)]),
            );
        case 'conditional':
            return list('if', expression(it.test), expression(it.body), expression(it.otherwise));
        case 'lambda':
            return list('lambda', list(parameters(it.parameters)), expression(it.body));
        case 'tuple':
        case 'list':
        case 'set':
            return list(it.kind, it.items.map(expression));
        case 'dict':
            return list(
                'dict',
                it.entries.map(
                    ({ key, value }) => `${key === undefined ? '**' : `${expression(key)}:`}${expression(value)}`,
                ),
            );
        case 'comprehension':
            return list(it.of, it.element.map(expression), it.clauses.map(clause));
        case 'starred':
            return `*${expression(it.value)}`;
        case 'await':
            return list('await', expression(it.value));
        case 'yield':
            return list(it.from ? 'yield from' : 'yield', maybe(it.value));
        case 'named':
            return list(':=', it.name, expression(it.value));
    }
}

const clause = (it: ComprehensionClause): string =>
    it.kind === 'if' ? list('if', expression(it.test)) : list('for', expression(it.target), expression(it.iterable));

function part(it: FStringPart): string {
    if (it.kind === 'text') return JSON.stringify(it.text);
    const conversion = it.conversion === undefined ? '' : `!${it.conversion}`;
    return `{${expression(it.value)}${conversion}${it.format === undefined ? '' : `:${it.format}`}}`;
}

function argument({ kind, keyword, value }: Argument): string {
    const marks = { positional: '', keyword: `${keyword}=`, star: '*', doubleStar: '**' };
    return marks[kind] + expression(value);
}
