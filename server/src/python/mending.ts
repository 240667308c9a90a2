import { Draft } from './draft';
import { endOfLine, isConflict } from './foreign';
import { beginsStatement, type LineStart } from './lines';
import type { Source } from './patch';
import { Sentence } from './sentence';
import { looksLikeParameter, looksLikeStatement } from './statementStart';
import type { Comment, SyntaxProblem } from './syntax';
import { tokenAt, type Token } from './tokens';

/** A broken statement as it was probably meant. */
export interface Mended {
    readonly source: Source;
    readonly end: number;
    readonly problems: readonly SyntaxProblem[];
    readonly comments: readonly Comment[];
    /** Whether what comes next looks as if it still belonged to the statement. */
    readonly leavesRest: boolean;
}

/** What may have been meant. */
export interface Guess {
    /** Whether brackets end before a line that is indented no further than the one that opened them. */
    readonly byIndent: boolean;
    /** Whether a bracket closes those of another shape inside its own, or is itself wrong. */
    readonly crosses: boolean;
    /** Whether opening brackets are missing: in `Dense 10)` and `fit("x": x})`. */
    readonly opens: boolean;
}

/** Goes through a broken statement token by token and finds where it ends. */
export class Mending {
    private readonly draft: Draft;
    private readonly comments: Comment[] = [];
    private readonly sentence: Sentence;

    constructor(
        private readonly text: string,
        private readonly from: LineStart,
        private readonly unclosed: ReadonlyMap<number, number>,
        private readonly guess: Guess,
    ) {
        this.draft = new Draft(text);
        this.sentence = new Sentence(text, from, unclosed, guess, this.draft, this.comments);
    }

    run(): Mended {
        for (let token = this.next(); token !== undefined; token = this.next()) this.sentence.accept(token);
        this.sentence.finish();
        const { draft, comments } = this;
        const end = this.sentence.position;
        const source = draft.source({ start: this.from.start, end });
        const own = comments.filter((each) => each.site.end <= end);
        return { source, end, problems: draft.problems, comments: own, leavesRest: this.leavesRest(end) };
    }

    private leavesRest(end: number): boolean {
        const next = tokenAt(this.text, end, false, [], this.unclosed);
        if (next?.column === undefined) return false;
        return next.kind === 'close' || (next.column > this.from.column && this.sentence.header === undefined);
    }

    /** The next token of the statement: undefined at its end, which may be a guess. */
    private next(): Token | undefined {
        for (let offset = this.sentence.position; ;) {
            const token = tokenAt(this.text, offset, !this.sentence.isInBrackets, this.comments, this.unclosed);
            if (token?.column === undefined) return token;
            if (isConflict(this.text, token.start)) {
                offset = endOfLine(this.text, token.start);
                this.draft.drop({ start: token.start, end: offset });
                continue;
            }
            if (this.isNextStatement(token, token.column)) return undefined;
            if (this.guess.byIndent) this.sentence.closeByIndent(token.column);
            this.sentence.column = token.column;
            return token;
        }
    }

    /** Whether a line inside brackets begins the next statement, so that a bracket before it must be missing. */
    private isNextStatement({ kind, start }: Token, column: number): boolean {
        if (beginsStatement(this.text, start)) return true;
        const clashes = kind === 'name' && this.sentence.want === 'operator';
        if (kind === 'close' || column > this.from.column) return this.isBody(start, clashes);
        return column < this.from.column || clashes || looksLikeStatement(this.text, start);
    }

    /** `for x in range(` and then, further in, `print(x)`. */
    private isBody(start: number, clashes: boolean): boolean {
        const { header, needsColon } = this.sentence;
        if (!needsColon || !looksLikeStatement(this.text, start)) return false;
        return clashes || (header !== 'def' && header !== 'class') || !looksLikeParameter(this.text, start);
    }
}
