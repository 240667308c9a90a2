import type { LineStart } from './lines';
import type { Compound, Piece } from './piece';
import type { Statements } from './topLevel';
import type { Block, ExceptHandler, Expression, MatchCase, Statement, StatementOf, SyntaxProblem } from './syntax';

/** A logical line and what it says. */
export interface ReadLine extends LineStart {
    readonly end: number;
    readonly piece: Piece;
    /** Whether it is broken: what seems wrong after it may be its fault. */
    readonly broken: boolean;
}

type LineOf<Kind extends Piece['kind']> = ReadLine & { readonly piece: Extract<Piece, { kind: Kind }> };

/** Python's own limit. */
const NESTING_LIMIT = 100;

/** Each `elif` lies one level deeper in the syntax than the one before. */
const CHAIN_LIMIT = 200;

/** Builds the blocks from the columns of the lines. */
export function buildModule(
    lines: readonly ReadLine[],
    known: Statements,
): { body: Block; problems: readonly SyntaxProblem[] } {
    const builder = new Builder(lines, known);
    return { body: builder.block({ column: 0, narrow: 0 }), problems: builder.problems };
}

type Level = Pick<LineStart, 'column' | 'narrow'>;

class Builder {
    readonly problems: SyntaxProblem[] = [];
    private readonly levels: Level[] = [];
    private at = 0;
    /** The column of a line that belongs to no block: those after it at the same column are no news. */
    private stray: number | undefined;

    constructor(
        private readonly lines: readonly ReadLine[],
        private readonly known: Statements,
    ) {}

    /** The statements from the line at hand on, as long as they belong to a block at this level. */
    block(level: Level): Block {
        this.levels.push(level);
        const body: Statement[] = [];
        for (let line = this.here(); line !== undefined; line = this.here()) {
            body.push(...(this.levels.length === 1 ? this.recalled(line) : this.anew(line)));
        }
        this.levels.pop();
        return body;
    }

    /** A statement of the file itself, the same object as last time if nothing in it has changed. */
    private recalled(line: ReadLine): Block {
        const first = this.at;
        const known = this.known.recall(this.lines, first);
        if (known) {
            this.at += known.count;
            this.stray = undefined;
            return known.body;
        }
        const complaints = this.problems.length;
        const body = this.anew(line);
        if (this.problems.length === complaints)
            this.known.keep(this.lines.slice(first, this.at), this.lines[this.at], body);
        return body;
    }

    private anew(line: ReadLine): Block {
        this.take(line);
        return this.statements(line);
    }

    /** The line at hand, if it belongs to the innermost block. */
    private here(): ReadLine | undefined {
        const line = this.lines[this.at];
        return line !== undefined && this.levelOf(line.column) === this.levels.length - 1 ? line : undefined;
    }

    private hereIs<Kind extends Piece['kind']>(...kinds: readonly Kind[]): LineOf<Kind> | undefined {
        const line = this.here();
        return line !== undefined && kinds.some((kind) => kind === line.piece.kind)
            ? (line as LineOf<Kind>)
            : undefined;
    }

    /** The block whose column is nearest: a slip by one space does not move a line to another block. */
    private levelOf(column: number): number {
        let best = this.levels.length - 1;
        for (let i = best - 1; i >= 0; i--) if (this.distance(i, column) < this.distance(best, column)) best = i;
        return best;
    }

    private distance(level: number, column: number): number {
        return Math.abs((this.levels[level]?.column ?? 0) - column);
    }

    private take(line: ReadLine): void {
        const level = this.levels.at(-1) ?? line;
        const before = this.lines[this.at - 1];
        this.at++;
        if (line.column === level.column) {
            this.stray = undefined;
            if (line.narrow !== level.narrow) this.rejectIndentation(line);
        } else if (line.column !== this.stray) {
            this.stray = line.column;
            if (before?.broken !== true || line.column < before.column) this.rejectIndentation(line);
        }
    }

    private rejectIndentation({ start, narrow }: ReadLine): void {
        this.problems.push({ kind: 'unexpected', token: undefined, site: { start: start - narrow, end: start } });
    }

    private statements(line: ReadLine): Block {
        switch (line.piece.kind) {
            case 'statements':
                return line.piece.body;
            case 'compound':
                return [this.compound(line, line.piece.statement, line.piece.open)];
            case 'decorator':
                return [this.decorated(line)];
            default:
                return [this.lonely(line, line.piece)];
        }
    }

    private compound(line: ReadLine, statement: Compound, open: boolean): Compound {
        if (statement.kind === 'match') return this.match(line, statement, open);
        const body = open ? this.body(line) : statement.body;
        switch (statement.kind) {
            case 'if':
                return ended({ ...statement, body, otherwise: this.alternatives() });
            case 'for':
            case 'while':
                return ended({ ...statement, body, otherwise: this.otherwise() });
            case 'try':
                return this.try(line, { ...statement, body });
            default:
                return ended({ ...statement, body });
        }
    }

    /** The statements further in after a header. */
    private body(header: ReadLine): Block {
        const line = this.lines[this.at];
        if (line !== undefined && line.column > header.column && this.levels.length < NESTING_LIMIT)
            return this.block(line);
        if (!header.broken) this.missing(header.end);
        return [];
    }

    private missing(at: number, token?: string): void {
        this.problems.push({ kind: 'missing', token, site: { start: at, end: at } });
    }

    private alternatives(): Block {
        const chain: StatementOf<'if'>[] = [];
        for (let line = this.hereIs('elif'); line !== undefined; line = this.hereIs('elif')) {
            this.take(line);
            const { clause, open } = line.piece;
            chain.push({ ...clause, body: open ? this.body(line) : clause.body });
        }
        return nest(chain, this.otherwise());
    }

    private otherwise(): Block {
        return this.clause('else');
    }

    private clause(kind: 'else' | 'finally'): Block {
        const line = this.hereIs(kind);
        if (line === undefined) return [];
        this.take(line);
        return line.piece.open ? this.body(line) : line.piece.body;
    }

    private try(line: ReadLine, statement: StatementOf<'try'>): Compound {
        const handlers: ExceptHandler[] = [];
        for (let next = this.hereIs('except'); next !== undefined; next = this.hereIs('except')) {
            this.take(next);
            const { clause, open } = next.piece;
            handlers.push(ended({ ...clause, body: open ? this.body(next) : clause.body }));
        }
        const isAlone = handlers.length === 0 && this.hereIs('finally') === undefined;
        if (isAlone && !line.broken) this.missing(endOf(statement.body) ?? line.end, 'except');
        return ended({ ...statement, handlers, otherwise: this.otherwise(), final: this.clause('finally') });
    }

    private match(line: ReadLine, statement: StatementOf<'match'>, open: boolean): Compound {
        if (!open) return statement;
        const next = this.lines[this.at];
        if (next === undefined || next.column <= line.column || this.levels.length >= NESTING_LIMIT) {
            if (!line.broken) this.missing(line.end);
            return { ...statement, cases: [] };
        }
        this.levels.push(next);
        const cases = this.cases();
        this.levels.pop();
        return { ...statement, cases, site: { ...statement.site, end: cases.at(-1)?.site.end ?? statement.site.end } };
    }

    private cases(): readonly MatchCase[] {
        const cases: MatchCase[] = [];
        for (let line = this.here(); line !== undefined; line = this.here()) {
            this.take(line);
            if (line.piece.kind === 'case') cases.push(this.case(line, line.piece.clause, line.piece.open));
            else this.rejectStatements(line);
        }
        return cases;
    }

    private case(line: ReadLine, clause: MatchCase, open: boolean): MatchCase {
        return ended({ ...clause, body: open ? this.body(line) : clause.body });
    }

    /** A `match` holds nothing but its cases. */
    private rejectStatements(line: ReadLine): void {
        if (!line.broken)
            this.problems.push({ kind: 'unexpected', token: undefined, site: { start: line.start, end: line.end } });
        this.statements(line);
    }

    private decorated(first: ReadLine): Statement {
        const decorators: Expression[] = [];
        let line: ReadLine | undefined = first;
        let end = first.end;
        for (; line?.piece.kind === 'decorator'; line = this.here()) {
            if (line !== first) this.take(line);
            decorators.push(line.piece.value);
            end = line.end;
        }
        if (line?.piece.kind === 'compound' && isDefinition(line.piece.statement)) {
            this.take(line);
            const definition = this.compound(line, line.piece.statement, line.piece.open);
            const site = { start: first.start, end: definition.site.end };
            if (isDefinition(definition)) return { ...definition, decorators, site };
        }
        if (!first.broken) this.missing(end);
        return { kind: 'gap', binds: [], site: { start: first.start, end } };
    }

    /** A clause without its beginning: whether it runs is not known. */
    private lonely(
        line: ReadLine,
        piece: Exclude<Piece, { kind: 'statements' | 'compound' | 'decorator' }>,
    ): Statement {
        const word = { start: line.start, end: line.start + piece.kind.length };
        if (!line.broken) this.problems.push({ kind: 'unexpected', token: undefined, site: word });
        const inline = 'clause' in piece ? piece.clause.body : piece.body;
        const body = piece.open ? this.body(line) : inline;
        const test: Expression = piece.kind === 'elif' ? piece.clause.test : { kind: 'gap', site: word };
        const otherwise = piece.kind === 'elif' ? this.alternatives() : [];
        return ended<StatementOf<'if'>>({
            kind: 'if',
            test,
            body,
            otherwise,
            site: { start: line.start, end: line.end },
        });
    }
}

const isDefinition = (statement: Statement): statement is StatementOf<'function' | 'class'> =>
    statement.kind === 'function' || statement.kind === 'class';

const endOf = (block: Block): number | undefined => block.at(-1)?.site.end;

interface WithBlocks {
    readonly site: Statement['site'];
    readonly body: Block;
    readonly handlers?: readonly ExceptHandler[];
    readonly otherwise?: Block;
    readonly final?: Block;
}

/** A compound statement ends where the last statement in it does. */
function ended<T extends WithBlocks>(statement: T): T {
    const { site, body, handlers = [], otherwise = [], final = [] } = statement;
    const end = endOf(final) ?? endOf(otherwise) ?? handlers.at(-1)?.site.end ?? endOf(body) ?? site.end;
    return { ...statement, site: { ...site, end } };
}

function nest(chain: readonly StatementOf<'if'>[], otherwise: Block): Block {
    const rest = chain[CHAIN_LIMIT];
    const end = endOf(otherwise) ?? chain.at(-1)?.body.at(-1)?.site.end ?? 0;
    const last: Block = rest === undefined ? otherwise : [{ kind: 'gap', binds: [], site: { ...rest.site, end } }];
    return chain
        .slice(0, CHAIN_LIMIT)
        .reduceRight<Block>((inner, clause) => [ended({ ...clause, otherwise: inner })], last);
}
