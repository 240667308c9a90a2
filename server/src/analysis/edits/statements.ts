import type { TextEdit } from '../analysis';
import { deletion, insertion } from './commaList';
import { endsLine, indentation, isBlankLine, lineEnd, lineStart, nextLine, type Layout } from './layout';
import type { StatementNode } from './tree';

/** The statement with its lines, or its part of a line with semicolons; undefined for the only one of a block. */
export function removeStatement(layout: Layout, node: StatementNode): readonly TextEdit[] | undefined {
    if (node.block.length === 1) return undefined;
    const { start, end } = node.syntax.site;
    const [before, after] = [node.block[node.index - 1], node.block[node.index + 1]];
    if (indentation(layout, start) !== undefined && endsLine(layout, withSemicolon(layout, end))) {
        return [deletion(lineStart(layout, start), endOfGap(layout, start, end))];
    }
    if (after && sameLine(layout, end, after.site.start)) return [deletion(start, after.site.start)];
    if (before && sameLine(layout, before.site.end, start)) return [deletion(before.site.end, end)];
    return undefined;
}

/** Of two blank lines that would meet, one goes as well. */
function endOfGap(layout: Layout, start: number, end: number): number {
    const next = nextLine(layout, end);
    const begin = lineStart(layout, start);
    const wasAlone =
        begin > 0 && isBlankLine(layout, begin - 1) && next < layout.text.length && isBlankLine(layout, next);
    return wasAlone ? nextLine(layout, next) : next;
}

/** `model.add(Flatten());` */
function withSemicolon({ text }: Layout, end: number): number {
    return end + (/^[ \t]*;/.exec(text.slice(end))?.[0].length ?? 0);
}

const sameLine = (layout: Layout, end: number, start: number): boolean => lineEnd(layout, end) >= start;

/** Statements of their own in front of another one. */
export function insertStatementBefore(
    layout: Layout,
    node: StatementNode,
    code: string,
): readonly TextEdit[] | undefined {
    const { start } = node.syntax.site;
    const indent = indentation(layout, start);
    if (indent !== undefined) return [insertion(start, indented(layout, code, indent) + layout.lineBreak + indent)];
    return isOneLine(code) ? [insertion(start, `${code}; `)] : undefined;
}

export function insertStatementAfter(
    layout: Layout,
    node: StatementNode,
    code: string,
): readonly TextEdit[] | undefined {
    const { start, end } = node.syntax.site;
    const indent = indentation(layout, start);
    if (indent === undefined || !endsLine(layout, withSemicolon(layout, end))) {
        return isOneLine(code) ? [insertion(end, `; ${code}`)] : undefined;
    }
    return [insertion(lineEnd(layout, end), layout.lineBreak + indent + indented(layout, code, indent))];
}

const isOneLine = (code: string): boolean => !code.includes('\n');

/** Every line but the first is moved in; the first stands where the caller puts it. */
function indented({ lineBreak }: Layout, code: string, indent: string): string {
    return code.split('\n').join(lineBreak + indent);
}
