import type { Window } from '../../../shared-rules/model/wording';
import { childrenOf, partsOf } from '../python/children';
import type { Block, Expression, ExpressionOf, Module, Statement } from '../python/syntax';
import { wordsIn } from './words';

/** A loop over `range(…)`, whether a statement or a part of a comprehension. */
interface Sliding {
    readonly variable: string;
    readonly stride: number | undefined;
    /** `end = i + width` in its body: what names mean that slices use as their bounds. */
    readonly ends: ReadonlyMap<string, Expression>;
    readonly nested: boolean;
}

/** A window whose width is an expression still. */
type Found = Omit<Window, 'width'> & { readonly width: Expression };

/** Every window that a loop of a file slides over a sequence. */
export function windowsIn(module: Module): readonly Window[] {
    const found: Found[] = [];
    searchBlock(module.body, undefined, 0, found);
    if (found.length === 0) return [];
    const constants = constantsIn(module.body);
    return found.map((window) => ({ ...window, width: sizeOf(window.width, constants) }));
}

function searchBlock(block: Block, around: Sliding | undefined, depth: number, found: Found[]): void {
    for (const statement of block) {
        const { expressions, blocks } = partsOf(statement);
        for (const expression of expressions) searchExpression(expression, around, depth, found);
        const isLoop = statement.kind === 'for' || statement.kind === 'while';
        const inner = statement.kind === 'for' ? slidingOf(statement, depth) : isLoop ? undefined : around;
        for (const it of blocks) searchBlock(it, inner, depth + Number(isLoop), found);
    }
}

function searchExpression(expression: Expression, around: Sliding | undefined, depth: number, found: Found[]): void {
    if (expression.kind === 'comprehension') return searchComprehension(expression, depth, found);
    const window = around && windowOf(expression, around);
    if (window) found.push(window);
    for (const child of childrenOf(expression)) searchExpression(child, around, depth, found);
}

function searchComprehension(expression: ExpressionOf<'comprehension'>, depth: number, found: Found[]): void {
    const [clause, another] = expression.clauses.filter((it) => it.kind === 'for');
    const range = clause && !another ? rangeOf(clause.target, clause.iterable) : undefined;
    const around = range && { ...range, ends: new Map<string, Expression>(), nested: depth > 0 };
    for (const part of expression.element) searchExpression(part, around, depth + 1, found);
}

function slidingOf(
    { target, iterable, body }: Extract<Statement, { kind: 'for' }>,
    depth: number,
): Sliding | undefined {
    const range = rangeOf(target, iterable);
    return range && { ...range, ends: endsIn(body), nested: depth > 0 };
}

/** `for i in range(0, n, step)`, also with a progress bar around. */
function rangeOf(target: Expression, iterable: Expression): Pick<Sliding, 'variable' | 'stride'> | undefined {
    if (target.kind !== 'name' || iterable.kind !== 'call' || iterable.callee.kind !== 'name') return undefined;
    const [first, , step] = iterable.arguments.map(({ value }) => value);
    if (/^t?qdm$|^trange$/.test(iterable.callee.name) && first?.kind === 'call') return rangeOf(target, first);
    if (iterable.callee.name !== 'range') return undefined;
    return { variable: target.name, stride: step ? numberOf(step) : 1 };
}

const numberOf = (expression: Expression | undefined): number | undefined =>
    expression?.kind === 'int' ? expression.value : undefined;

function endsIn(body: Block): ReadonlyMap<string, Expression> {
    return new Map(
        body.flatMap((statement): [string, Expression][] => {
            const target = statement.kind === 'assign' ? statement.targets[0] : undefined;
            return statement.kind === 'assign' && target?.kind === 'name' ? [[target.name, statement.value]] : [];
        }),
    );
}

function windowOf(expression: Expression, around: Sliding): Found | undefined {
    if (expression.kind !== 'subscript') return undefined;
    const { index, value, site } = expression;
    const slice = index.kind === 'tuple' ? index.items[0] : index;
    const width = slice?.kind === 'slice' && !slice.step ? widthOf(slice, around) : undefined;
    if (!width) return undefined;
    const { stride, nested } = around;
    return { site, of: wordsIn(value), stride, width, nested };
}

/** The width of `i : i + width` or of `i - width : i`; undefined for any other slice. */
function widthOf({ lower, upper }: ExpressionOf<'slice'>, around: Sliding): Expression | undefined {
    if (!lower || !upper) return undefined;
    if (isVariable(lower, around)) return beside(resolved(upper, around), '+', around);
    return isVariable(upper, around) ? beside(resolved(lower, around), '-', around) : undefined;
}

const isVariable = (expression: Expression, { variable }: Sliding): boolean =>
    expression.kind === 'name' && expression.name === variable;

const resolved = (expression: Expression, { ends }: Sliding): Expression =>
    expression.kind === 'name' ? (ends.get(expression.name) ?? expression) : expression;

/** `width` of `i + width` */
function beside(expression: Expression, operator: '+' | '-', around: Sliding): Expression | undefined {
    if (expression.kind !== 'binary' || expression.operator !== operator) return undefined;
    if (isVariable(expression.left, around)) return expression.right;
    return operator === '+' && isVariable(expression.right, around) ? expression.left : undefined;
}

/** The whole numbers that names of the file are given: by assignments, or else as defaults. */
interface Constants {
    readonly assigned: ReadonlyMap<string, readonly number[]>;
    readonly defaults: ReadonlyMap<string, readonly number[]>;
}

function constantsIn(body: Block): Constants {
    const [assigned, defaults] = [new Map<string, number[]>(), new Map<string, number[]>()];
    const blocks: Block[] = [body];
    for (let block = blocks.pop(); block; block = blocks.pop()) {
        for (const statement of block) {
            blocks.push(...partsOf(statement).blocks);
            if (statement.kind === 'assign') note(assigned, statement.targets[0], statement.value);
            if (statement.kind !== 'function') continue;
            for (const it of statement.parameters) if (it.default) noteName(defaults, it.name, it.default);
        }
    }
    return { assigned, defaults };
}

function note(constants: Map<string, number[]>, target: Expression | undefined, value: Expression): void {
    if (target?.kind === 'name') noteName(constants, target.name, value);
}

function noteName(constants: Map<string, number[]>, name: string, value: Expression): void {
    const number = numberOf(value);
    if (number !== undefined) constants.set(name, [...(constants.get(name) ?? []), number]);
}

/** Of several numbers that a name is given the smallest: the one with which windows overlap least. */
function sizeOf(width: Expression, { assigned, defaults }: Constants): number | undefined {
    if (width.kind !== 'name') return numberOf(width);
    const numbers = assigned.get(width.name) ?? defaults.get(width.name);
    return numbers && Math.min(...numbers);
}
