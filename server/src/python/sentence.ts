import { Brackets, CLOSERS, type Bracket, type Opener } from './brackets';
import { closing } from './closing';
import type { Draft } from './draft';
import { endOfLine } from './foreign';
import { logicalLineAt, type LineStart } from './lines';
import type { Guess } from './mending';
import { PLACEHOLDER } from './patch';
import { headerWord } from './statementStart';
import type { Comment } from './syntax';
import type { Token } from './tokens';

/** What comes next: an operand must, an operand may, or an operand has just been. */
type Want = 'operand' | 'maybe' | 'operator';

/** After these an operand may come, yet need not. */
const LOOSE_KEYWORDS: ReadonlySet<string> = new Set(['return', 'raise', 'yield', 'except', 'lambda']);
const WHOLE_KEYWORDS: ReadonlySet<string> = new Set(['pass', 'break', 'continue', 'try', 'finally', 'else']);
const PREFIX_KEYWORDS: ReadonlySet<string> = new Set(['not', 'lambda', 'await', 'yield']);
const INNER_KEYWORDS: ReadonlySet<string> = new Set('and or in is if else for as from import'.split(' '));
const PREFIX_OPERATORS: ReadonlySet<string> = new Set(['+', '-', '~', '*', '**', '@']);

/** What has been read of a statement, and what it still wants. */
export class Sentence {
    readonly header: string | undefined;
    needsColon: boolean;
    want: Want = 'maybe';
    /** Of the line at hand. */
    column: number;
    /** After the last token, and after the last one that was kept. */
    position: number;
    private end: number;
    private readonly brackets: Brackets;
    private needsParameters: boolean;
    private last: Token | undefined;
    private isFirst = true;

    constructor(
        private readonly text: string,
        private readonly from: LineStart,
        private readonly unclosed: ReadonlyMap<number, number>,
        private readonly guess: Guess,
        private readonly draft: Draft,
        private readonly comments: Comment[],
    ) {
        this.header = headerWord(text, from.start);
        this.needsColon = this.header !== undefined;
        this.needsParameters = this.header === 'def';
        this.end = this.position = from.start;
        this.column = from.column;
        this.brackets = new Brackets(from.column);
    }

    get isInBrackets(): boolean {
        return this.brackets.depth > 0;
    }

    accept(token: Token): void {
        this.position = token.end;
        switch (token.kind) {
            case 'name':
            case 'number':
            case 'string':
                return this.operand(token.closed ? token : this.closeString(token));
            case 'open':
                return this.open(token, token.text as Opener);
            case 'close':
                return this.close(token);
            case 'keyword':
                return this.keyword(token);
            case 'operator':
                return this.operator(token);
            case 'foreign':
                return this.foreign(token);
        }
    }

    /** `Dense(??)`, `units=$`: what somebody has still to fill in stands for an operand where one may come. */
    private foreign(token: Token): void {
        if (this.want === 'operator' || !this.isInBrackets || !/^[?$!]$/.test(token.text))
            return this.draft.drop(token);
        this.draft.replace(token, PLACEHOLDER);
        this.keep(token, 'operator');
    }

    finish(): void {
        while (this.isInBrackets) this.closeBracket();
        if (!this.needsColon) return this.complete();
        this.endHeader();
        this.draft.insert(this.end, ':');
    }

    /** What stands inside a bracket is indented further than the line that opened it. */
    closeByIndent(column: number): void {
        while (this.bracket.column >= column && this.bracket.column > this.from.column) this.closeBracket();
    }

    private get bracket(): Bracket {
        return this.brackets.innermost;
    }

    private push(opener: Opener): void {
        this.brackets.push(opener, this.column, opener === '(' && this.needsParameters);
    }

    private closeBracket(): void {
        this.complete();
        this.draft.insert(this.end, CLOSERS[this.bracket.opener]);
        this.brackets.pop();
        this.want = 'operator';
    }

    private insertParameters(): void {
        this.draft.insert(this.end, '()');
        this.needsParameters = false;
        this.want = 'operator';
    }

    /** Fills what the innermost bracket still lacks before it may close. */
    private complete(): void {
        if (this.want === 'operand') this.insertPlaceholder();
        for (let word = this.bracket.pending.pop(); word !== undefined; word = this.bracket.pending.pop())
            this.draft.insertPlaceholder(this.end, word === ':' ? ':' : ` ${word}`);
        if (this.lacksValue()) this.draft.insertPlaceholder(this.end, ':');
    }

    /** `{'a': 1, 'b'` */
    private lacksValue(): boolean {
        const { opener, mapping, colon } = this.bracket;
        return opener === '{' && mapping && !colon && this.want === 'operator';
    }

    private insertPlaceholder(): void {
        this.draft.insertPlaceholder(this.end);
        this.want = 'operator';
    }

    private keep(token: Token, want: Want): void {
        this.last = token;
        this.end = token.end;
        this.want = want;
        this.isFirst = false;
    }

    private operand(token: Token): void {
        const joins = token.kind === 'string' && this.last?.kind === 'string';
        if (this.want === 'operator' && !joins && !this.separate(token)) return;
        if (token.printed === true) this.replaceQuotes(token);
        this.keep(token, 'operator');
    }

    private replaceQuotes({ start, end }: Token): void {
        this.draft.replace({ start, end: start + 1 }, '"');
        this.draft.replace({ start: end - 1, end }, '"');
    }

    /** The quote stands before what was not meant to be part of the string: `Dense(64, activation='relu))`. */
    private closeString(token: Token): Token {
        const { at, quotes, length } = closing(token.text, this.isInBrackets ? ')]},:' : this.needsColon ? ':' : '');
        const end = token.start + length;
        this.draft.insert(token.start + at, quotes);
        this.position = end;
        return { ...token, text: token.text.slice(0, length), end, closed: true };
    }

    /** Two operands side by side. True if something between them was missing, false if the second one is too much. */
    private separate(token: Token): boolean {
        if (this.guess.opens && this.last?.kind === 'name') return this.openCall();
        if (this.isInBrackets) return this.insertComma();
        if (this.isAssignment(token)) return this.insertEqualsSign();
        const rest = logicalLineAt(this.text, { ...this.from, start: token.start }, this.unclosed);
        const end = rest.sound ? rest.end : endOfLine(this.text, token.start);
        if (!this.needsColon) return this.dropUntil(token.start, end, rest.comments);
        if (this.text.charAt(end - 1) === ':') return this.dropUntil(token.start, end - 1, rest.comments);
        this.endHeader();
        this.draft.insert(this.end, ':');
        return true;
    }

    /** `outputs Dense(10)(x)`: one name, and then a call. */
    private isAssignment(token: Token): boolean {
        const isFirstName = this.last?.kind === 'name' && this.last.start === this.from.start && !this.needsColon;
        return (
            isFirstName && token.kind === 'name' && /^[\w.]+\(/.test(this.text.slice(token.start, token.start + 200))
        );
    }

    private insertEqualsSign(): true {
        this.draft.insert(this.end, '=');
        return true;
    }

    private insertComma(): true {
        this.draft.insert(this.end, ',');
        this.bracket.colon = false;
        return true;
    }

    /** `Dense 10)` */
    private openCall(): true {
        this.draft.insert(this.end, '(');
        this.push('(');
        return true;
    }

    private endHeader(): void {
        this.complete();
        if (this.needsParameters) this.insertParameters();
        this.needsColon = false;
        this.isFirst = true;
        this.want = 'maybe';
    }

    private dropUntil(start: number, end: number, comments: readonly Comment[]): false {
        this.draft.drop({ start, end });
        this.comments.push(...comments.filter((each) => each.site.end <= end));
        this.position = end;
        return false;
    }

    private open(token: Token, opener: Opener): void {
        const isPostfix = this.want === 'operator' && opener !== '{';
        if (this.want === 'operator' && !isPostfix && !this.separate(token)) return;
        this.push(opener);
        if (opener === '(') this.needsParameters = false;
        this.keep(token, isPostfix && opener === '[' ? 'operand' : 'maybe');
    }

    private close(token: Token): void {
        const inside = this.brackets.insideOf(token.text);
        if (inside === undefined || (inside > 0 && !this.guess.crosses)) return this.draft.drop(token);
        for (let i = 0; i < inside; i++) this.closeBracket();
        this.complete();
        this.brackets.pop();
        this.keep(token, 'operator');
    }

    private keyword(token: Token): void {
        if (PREFIX_KEYWORDS.has(token.text)) return this.prefix(token);
        if (this.isFirst) return this.statementKeyword(token);
        if (INNER_KEYWORDS.has(token.text)) return this.innerKeyword(token);
        if (token.text === 'async') return this.keep(token, this.want);
        if (this.isInBrackets) return this.draft.drop(token);
        if (this.want === 'operand') this.insertPlaceholder();
        if (this.separate(token)) this.statementKeyword(token);
    }

    private prefix(token: Token): void {
        const isNotIn = token.text === 'not' && this.want === 'operator';
        if (this.want === 'operator' && !isNotIn && !this.separate(token)) return;
        if (token.text === 'lambda') this.bracket.pending.push(':');
        this.keep(token, LOOSE_KEYWORDS.has(token.text) ? 'maybe' : 'operand');
    }

    private statementKeyword(token: Token): void {
        if (token.text === 'for') this.bracket.pending.push('in');
        if (token.text === 'from') this.bracket.pending.push('import');
        const want = LOOSE_KEYWORDS.has(token.text) ? 'maybe' : WHOLE_KEYWORDS.has(token.text) ? 'operator' : 'operand';
        this.keep(token, want);
        this.isFirst = token.text === 'async';
    }

    private innerKeyword(token: Token): void {
        const { pending } = this.bracket;
        const isNotIn = token.text === 'in' && this.last?.text === 'not';
        const isFrom = this.want === 'maybe' && (token.text === 'from' || token.text === 'import');
        if (this.want !== 'operator' && !isNotIn && !isFrom) this.insertPlaceholder();
        if (token.text === 'for') this.completeConditions();
        if (token.text === pending.at(-1)) pending.pop();
        if (token.text === 'for') pending.push('in');
        if (token.text === 'for') this.bracket.comprehension = true;
        if (token.text === 'if' && !this.bracket.comprehension && this.header !== 'case') pending.push('else');
        this.keep(token, 'operand');
    }

    /** `a if b` lacks its `else`. */
    private completeConditions(): void {
        while (this.bracket.pending.at(-1) === 'else') {
            this.bracket.pending.pop();
            this.draft.insertPlaceholder(this.end, ' else');
        }
    }

    private operator(token: Token): void {
        switch (token.text) {
            case ',':
                return this.comma(token);
            case ':':
                return this.colon(token);
            case '.':
                return this.dot(token);
            case ';':
                return this.semicolon(token);
        }
        if (this.isParameterMark(token.text)) return this.keep(token, token.text === '/' ? 'operator' : 'maybe');
        const isPrefix = this.want !== 'operator' && PREFIX_OPERATORS.has(token.text);
        if (this.needsParameters && token.text === '->') this.insertParameters();
        if (this.want !== 'operator' && !isPrefix) this.insertPlaceholder();
        this.keep(token, 'operand');
    }

    /** `def f(a, /, *, b)` */
    private isParameterMark(operator: string): boolean {
        const isList = this.bracket.parameters || this.bracket.pending.at(-1) === ':';
        return isList && this.want === 'maybe' && (operator === '*' || operator === '/');
    }

    private comma(token: Token): void {
        this.completeConditions();
        const isEmpty = this.want === 'maybe' && (this.last?.kind === 'open' || this.last?.text === ',');
        if (this.want === 'operand' || isEmpty) this.insertPlaceholder();
        if (this.lacksValue()) this.draft.insertPlaceholder(this.end, ':');
        this.bracket.colon = false;
        this.keep(token, 'maybe');
    }

    private colon(token: Token): void {
        if (this.bracket.pending.at(-1) === ':') return this.lambdaColon(token);
        this.completeConditions();
        if (this.needsColon && this.isLastOnLine(token)) while (this.isInBrackets) this.closeBracket();
        switch (this.bracket.opener) {
            case '':
                return this.outerColon(token);
            case '[':
                if (this.want === 'operand' && this.last?.kind !== 'open') this.insertPlaceholder();
                return this.keep(token, 'maybe');
            case '{':
                if (this.want !== 'operator') this.insertPlaceholder();
                return this.entryColon(token);
            case '(':
                if (this.bracket.parameters) return this.keep(token, 'operand');
                return this.guess.opens && this.last?.kind === 'string'
                    ? this.openMapping(token, this.last)
                    : this.draft.drop(token);
        }
    }

    /** `if f(x:` */
    private isLastOnLine({ end }: Token): boolean {
        return /^[ \t]*(?:#|$)/.test(this.text.slice(end, endOfLine(this.text, end)));
    }

    private entryColon(token: Token): void {
        this.bracket.colon = this.bracket.mapping = true;
        this.keep(token, 'operand');
    }

    /** `fit("x": x})` */
    private openMapping(token: Token, key: Token): void {
        this.draft.insert(key.start, '{');
        this.push('{');
        this.entryColon(token);
    }

    private lambdaColon(token: Token): void {
        if (this.want === 'operand') this.insertPlaceholder();
        this.bracket.pending.pop();
        this.keep(token, 'operand');
    }

    /** Of a header, or before an annotation. */
    private outerColon(token: Token): void {
        if (!this.needsColon) return this.keep(token, 'operand');
        this.endHeader();
        this.keep(token, 'maybe');
        this.isFirst = true;
    }

    private dot(token: Token): void {
        const isRelative = this.bracket.pending.at(-1) === 'import' && (this.isDotted() || this.want === 'operand');
        if (this.want !== 'operator' && !isRelative) this.insertPlaceholder();
        this.keep(token, isRelative && this.want !== 'operator' ? 'maybe' : 'operand');
    }

    private isDotted(): boolean {
        return this.last?.text === '.';
    }

    private semicolon(token: Token): void {
        if (this.isInBrackets) return this.draft.drop(token);
        this.complete();
        this.keep(token, 'maybe');
        this.isFirst = true;
    }
}
