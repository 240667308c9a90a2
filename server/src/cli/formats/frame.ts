import type { Lines } from '../../analysis/lines';
import type { Span } from '../document';
import { displayWidth, withoutTabs } from './width';

export interface Paint {
    /** The line numbers and the rule beside them. */
    margin(text: string): string;
    mark(text: string): string;
}

/** A line of the text with numbers beside it and marks under what is meant: `^^^^`. */
export function codeFrame(lines: Lines, span: Span, mark: '^' | '~', columns: number, paint: Paint): readonly string[] {
    const last = span.endLine > span.line && span.endColumn === 1 ? span.endLine - 1 : span.endLine;
    const numbers = Array.from({ length: last - span.line + 1 }, (_, index) => span.line + index);
    const shown = numbers.length > mostLines ? numbers.slice(0, mostLines - 1) : numbers;
    const gutter = String(last).length;
    const frame = shown.flatMap((number) => {
        const { text, marks } = window(framed(lines, span, number, mark), columns - gutter - 5);
        const margins = [` ${String(number).padStart(gutter)} │ `, ` ${' '.repeat(gutter)} │ `] as const;
        return [paint.margin(margins[0]) + text, paint.margin(margins[1]) + indented(marks, paint)];
    });
    return shown.length < numbers.length ? [...frame, paint.margin(` ${' '.repeat(gutter)} │ …`)] : frame;
}

/** A range of many lines is shown by its first ones. */
const mostLines = 4;

interface FramedLine {
    readonly text: string;
    /** Columns of the terminal, from 0. */
    readonly from: number;
    readonly to: number;
    readonly mark: string;
}

/** What of a line the span covers; its indentation is not meant. */
function framed(lines: Lines, span: Span, number: number, mark: string): FramedLine {
    const raw = lines.line(number - 1);
    const indentation = raw.length - raw.trimStart().length;
    const start = number === span.line ? span.column - 1 : indentation;
    const end = number === span.endLine ? span.endColumn - 1 : raw.length;
    const from = displayWidth(raw.slice(0, start));
    const to = Math.max(from + 1, displayWidth(raw.slice(0, end)));
    return { text: withoutTabs(raw), from, to, mark };
}

/** The part of a long line that holds the beginning of the mark. */
function window({ text, from, to, mark }: FramedLine, columns: number): { text: string; marks: string } {
    const width = Math.max(columns, 40);
    const marks = (start: number) => ' '.repeat(Math.max(0, from - start)) + mark.repeat(Math.min(to - from, width));
    if (displayWidth(text) <= width) return { text, marks: marks(0) };
    const start = to <= width - 1 ? 0 : Math.max(0, from - Math.floor(width / 3));
    const head = start > 0 ? '…' : '';
    const cut = cutColumns(text, start + head.length, start + width - 1);
    return { text: `${head}${cut.text}…`, marks: marks(start).slice(0, displayWidth(head + cut.text)) };
}

/** The letters of a text between two columns; half a wide letter becomes a space. */
function cutColumns(text: string, from: number, to: number): { readonly text: string } {
    let column = 0;
    let cut = '';
    for (const letter of text) {
        const next = column + displayWidth(letter);
        if (column >= from && next <= to) cut += letter;
        else if (column < from && next > from) cut += ' '.repeat(next - from);
        column = next;
    }
    return { text: cut };
}

const indented = (marks: string, paint: Paint): string => {
    const spaces = marks.length - marks.trimStart().length;
    return marks.slice(0, spaces) + paint.mark(marks.slice(spaces));
};
