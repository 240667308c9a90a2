import type { Site } from '../../../../shared-rules/model/site';
import type { Expression, ExpressionOf } from '../../python/syntax';
import type { TextEdit } from '../analysis';
import {
    commaIn,
    commentAfter,
    endsLine,
    hasComment,
    indentation,
    lineEnd,
    lineStart,
    nextLine,
    type Layout,
} from './layout';

/** What stands between two brackets with commas in between: the elements of a list, the arguments of a call. */
export interface CommaList {
    readonly items: readonly Site[];
    /** After the opening bracket. */
    readonly start: number;
    /** Before the closing one. */
    readonly end: number;
}

export const argumentsOf = (call: ExpressionOf<'call'>): CommaList => ({
    items: call.arguments.map(({ site }) => site),
    start: call.open + 1,
    end: call.close,
});

/** Undefined where the brackets are not there: `x = a, b`. */
export function elementsOf(layout: Layout, list: Expression): CommaList | undefined {
    if (list.kind !== 'list' && list.kind !== 'tuple') return undefined;
    const { start, end } = list.site;
    if (!/^[[(]/.test(layout.text.slice(start, end)) || !/[\])]$/.test(layout.text.slice(start, end))) return undefined;
    return { items: list.items.map(({ site }) => site), start: start + 1, end: end - 1 };
}

export const insertion = (at: number, newText: string): TextEdit => ({ site: { start: at, end: at }, newText });
export const deletion = (start: number, end: number): TextEdit => ({ site: { start, end }, newText: '' });

/** A new item before one that is there, on a line of its own if that one has one. */
export function insertBefore(layout: Layout, list: CommaList, index: number, code: string): readonly TextEdit[] {
    const item = list.items[index];
    if (item === undefined) return append(layout, list, [code]);
    const indent = indentation(layout, item.start);
    const gap = indent === undefined ? ' ' : layout.lineBreak + indent;
    return [insertion(item.start, `${code},${gap}`)];
}

/** A new item after one that is there. */
export function insertAfter(layout: Layout, list: CommaList, index: number, code: string): readonly TextEdit[] {
    const item = list.items[index];
    const next = list.items[index + 1];
    if (item === undefined) return append(layout, list, [code]);
    const indent = indentation(layout, item.start);
    const nextHasLine = next === undefined || indentation(layout, next.start) !== undefined;
    if (indent === undefined || !nextHasLine) return [insertion(item.end, `, ${code}`)];
    return afterLine(layout, { start: item.end, end: next?.start ?? list.end }, indent, code);
}

/** A line after an item that has a line, and after the comment that belongs to it. */
function afterLine(layout: Layout, gap: Site, indent: string, code: string): readonly TextEdit[] {
    const line = layout.lineBreak + indent + code;
    const comma = commaIn(layout, gap);
    const after = comma === undefined ? gap.start : comma + 1;
    const comment = endsLine(layout, after) ? commentAfter(layout, after) : undefined;
    if (comma !== undefined) return [insertion(comment?.site.end ?? after, `${line},`)];
    return comment ? [insertion(after, ','), insertion(comment.site.end, line)] : [insertion(after, `,${line}`)];
}

/** New items at the end. */
export function append(layout: Layout, list: CommaList, codes: readonly string[]): readonly TextEdit[] {
    const last = list.items.at(-1);
    if (codes.length === 0) return [];
    if (last === undefined) return [insertion(list.start, codes.join(', '))];
    const indent = indentation(layout, last.start);
    const glue = indent === undefined ? ', ' : `,${layout.lineBreak}${indent}`;
    return insertAfter(layout, list, list.items.length - 1, codes.join(glue));
}

/** Takes items away and puts others at the end; undefined where a comment stands in the way. */
export function rewrite(
    layout: Layout,
    list: CommaList,
    removed: ReadonlySet<number>,
    added: readonly string[],
): readonly TextEdit[] | undefined {
    const runs = runsOf(removed, list.items.length);
    const last = runs.at(-1);
    const replaces = added.length > 0 && last?.to === list.items.length - 1;
    const taken = (replaces ? runs.slice(0, -1) : runs).map((run) => removeRun(layout, list, run));
    if (!taken.every((edits) => edits !== undefined)) return undefined;
    const put = replaces && last ? replaceRun(layout, list, last, added) : append(layout, list, added);
    return put && [...taken.flat(), ...put];
}

interface Run {
    readonly from: number;
    readonly to: number;
}

/** Neighbours that go together: between them no comma stays. */
function runsOf(removed: ReadonlySet<number>, length: number): readonly Run[] {
    const runs: Run[] = [];
    for (let index = 0; index < length; index++) {
        if (!removed.has(index)) continue;
        const last = runs.at(-1);
        if (last?.to === index - 1) runs.splice(-1, 1, { from: last.from, to: index });
        else runs.push({ from: index, to: index });
    }
    return runs;
}

function replaceRun(layout: Layout, { items }: CommaList, run: Run, codes: readonly string[]): TextEdit[] | undefined {
    const [first, last] = [items[run.from], items[run.to]];
    if (!first || !last) return undefined;
    const site = { start: first.start, end: last.end };
    return hasComment(layout, site) ? undefined : [{ site, newText: codes.join(', ') }];
}

function removeRun(layout: Layout, list: CommaList, run: Run): readonly TextEdit[] | undefined {
    const [first, last] = [list.items[run.from], list.items[run.to]];
    if (!first || !last) return undefined;
    const [before, after] = [list.items[run.from - 1], list.items[run.to + 1]];
    if (!before && !after) return removeAll(layout, list, first, last);
    const gap = { start: last.end, end: after?.start ?? list.end };
    const comma = commaIn(layout, gap);
    const tail = comma === undefined ? last.end : comma + 1;
    if (indentation(layout, first.start) !== undefined && endsLine(layout, tail) && nextLine(layout, tail) <= gap.end) {
        return [
            ...commaBefore(layout, before, first, after ?? comma),
            deletion(lineStart(layout, first.start), nextLine(layout, tail)),
        ];
    }
    // `Dense(10), Dropout(0.5),` and the next one on the next line: the line ends as it did.
    const isLast =
        !after || (before && lineEnd(layout, last.end) < after.start && lineEnd(layout, before.end) > first.start);
    return isLast ? removeInline(layout, before?.end, last.end) : removeInline(layout, first.start, after.start);
}

/** The comma in front of what was last, if there was none behind it. */
function commaBefore(layout: Layout, before: Site | undefined, first: Site, behind: unknown): readonly TextEdit[] {
    if (!before || behind !== undefined) return [];
    const comma = commaIn(layout, { start: before.end, end: first.start });
    return comma === undefined ? [] : [deletion(comma, comma + 1)];
}

function removeInline(layout: Layout, start: number | undefined, end: number): readonly TextEdit[] | undefined {
    if (start === undefined || hasComment(layout, { start, end })) return undefined;
    return [deletion(start, end)];
}

function removeAll(layout: Layout, list: CommaList, first: Site, last: Site): readonly TextEdit[] | undefined {
    if (!hasComment(layout, list)) return [deletion(list.start, list.end)];
    const comma = commaIn(layout, { start: last.end, end: list.end });
    return removeInline(layout, first.start, comma === undefined ? last.end : comma + 1);
}
