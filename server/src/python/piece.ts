import type { Site } from '../../../shared-rules/model/site';
import type { Source } from './patch';
import { readBlock } from './statements';
import type { Block, ExceptHandler, Expression, MatchCase, Statement, StatementOf } from './syntax';
import type { Node } from './tree';

/** What a logical line says. A block is `open` if its statements stand on the lines that follow. */
export type Piece =
    | { readonly kind: 'statements'; readonly body: Block }
    | { readonly kind: 'compound'; readonly statement: Compound; readonly open: boolean }
    | { readonly kind: 'elif'; readonly clause: StatementOf<'if'>; readonly open: boolean }
    | { readonly kind: 'else' | 'finally'; readonly site: Site; readonly body: Block; readonly open: boolean }
    | { readonly kind: 'except'; readonly clause: ExceptHandler; readonly open: boolean }
    | { readonly kind: 'case'; readonly clause: MatchCase; readonly open: boolean }
    | { readonly kind: 'decorator'; readonly site: Site; readonly value: Expression };

export type Compound = StatementOf<'if' | 'for' | 'while' | 'try' | 'with' | 'match' | 'function' | 'class'>;

/** Parses a text; undefined if the grammar does not accept all of it. */
export type Parse = (source: Source) => Node | undefined;

/** Reads a line; undefined if it is broken. */
export function readPiece(source: Source, parse: Parse): Piece | undefined {
    for (const frame of framesOf(source.text)) {
        const module = parse(framed(source, frame));
        const piece = module && frame.pick(readBlock(module), source);
        if (piece !== undefined) return piece;
    }
    return undefined;
}

/** What makes a line a text that stands on its own, and what of its syntax is the line's. */
interface Frame {
    readonly before: string;
    readonly after: string;
    readonly pick: (block: Block, source: Source) => Piece | undefined;
}

function framed({ text, place, isPatched }: Source, { before, after }: Frame): Source {
    const inside = (offset: number) => Math.min(Math.max(offset - before.length, 0), text.length);
    return { text: `${before}${text}${after}\n`, place: (offset) => place(inside(offset)), isPatched };
}

const FIRST_WORD = /^(?:async\b)?[ \t]*([^\W\d]\w*|@)/u;

/** The ways to read a line, the likeliest first: `match` and `case` are names as well. */
function framesOf(text: string): readonly Frame[] {
    const word = FIRST_WORD.exec(text)?.[1] ?? '';
    const open = text.endsWith(':');
    switch (word) {
        case 'elif':
        case 'else':
            return [clause('if 0:pass\n', open, (statement, site) => afterIf(statement, word, open, site))];
        case 'except':
        case 'finally':
            return [clause('try:pass\n', open, (statement, site) => afterTry(statement, word, open, site))];
        case 'case':
            return [clause('match 0:\n ', open, (statement) => firstCase(statement, open)), LINE];
        case 'match':
            return open ? [HEADER_OF_MATCH, LINE] : [LINE];
        case '@':
            return [DECORATOR];
        case 'if':
        case 'for':
        case 'while':
        case 'try':
        case 'with':
        case 'def':
        case 'class':
            return open ? [HEADER] : [LINE];
        default:
            return [LINE];
    }
}

const clause = (
    before: string,
    open: boolean,
    pick: (statement: Statement, site: Site) => Piece | undefined,
): Frame => ({
    before,
    after: open ? 'pass' : '',
    pick: ([statement], { text, place }) => statement && pick(statement, { start: place(0), end: place(text.length) }),
});

function afterIf(statement: Statement, word: string, open: boolean, site: Site): Piece | undefined {
    if (statement.kind !== 'if') return undefined;
    const [first] = statement.otherwise;
    if (word === 'else') return { kind: 'else', site, body: statement.otherwise, open };
    return first?.kind === 'if' ? { kind: 'elif', clause: first, open } : undefined;
}

function afterTry(statement: Statement, word: string, open: boolean, site: Site): Piece | undefined {
    if (statement.kind !== 'try') return undefined;
    const [handler] = statement.handlers;
    if (word === 'finally') return { kind: 'finally', site, body: statement.final, open };
    return handler && { kind: 'except', clause: handler, open };
}

function firstCase(statement: Statement, open: boolean): Piece | undefined {
    const first = statement.kind === 'match' ? statement.cases[0] : undefined;
    return first && { kind: 'case', clause: first, open };
}

const compound = ([statement]: Block, open: boolean): Piece | undefined =>
    statement !== undefined && isCompound(statement) ? { kind: 'compound', statement, open } : undefined;

const isCompound = (statement: Statement): statement is Compound => COMPOUNDS.has(statement.kind);

const COMPOUNDS: ReadonlySet<string> = new Set(['if', 'for', 'while', 'try', 'with', 'match', 'function', 'class']);

const HEADER: Frame = { before: '', after: 'pass', pick: (block) => compound(block, true) };

const HEADER_OF_MATCH: Frame = { before: '', after: '\n case _:pass', pick: (block) => compound(block, true) };

const LINE: Frame = {
    before: '',
    after: '',
    pick: (block) => compound(block, false) ?? { kind: 'statements', body: block },
};

const DECORATOR: Frame = {
    before: '',
    after: '\ndef f():pass',
    pick: ([statement], { text, place }) => {
        const value = statement?.kind === 'function' ? statement.decorators[0] : undefined;
        return value && { kind: 'decorator', site: { start: place(0), end: place(text.length) }, value };
    },
};
