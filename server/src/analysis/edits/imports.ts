import type { TextEdit } from '../analysis';
import { insertion } from './commaList';
import { indentation, lineEnd, type Layout } from './layout';
import type { ImportNeed } from './spelling';

/** The edits that give the file the names it needs: a line of its own imports is extended, or one is added behind them. */
export function importEdits(layout: Layout, needs: readonly ImportNeed[]): readonly TextEdit[] {
    const edits = needs.map((need) => (need.kind === 'extend' ? extend(layout, need) : addLine(layout, need)));
    return edits.filter((edit, index) => edits.findIndex((it) => isSame(it, edit)) === index);
}

const isSame = (a: TextEdit, b: TextEdit): boolean => a.site.start === b.site.start && a.newText === b.newText;

/** `, Activation` behind the last name, in a line of its own if that one has one. */
function extend(layout: Layout, { statement, name }: Extract<ImportNeed, { kind: 'extend' }>): TextEdit {
    const last = statement.names.at(-1)?.site ?? statement.statement.site;
    const isBracketed = layout.text[statement.statement.site.end - 1] === ')';
    const indent = isBracketed ? indentation(layout, last.start) : undefined;
    const gap = indent === undefined ? ' ' : layout.lineBreak + indent;
    return insertion(last.end, `,${gap}${name}`);
}

function addLine(layout: Layout, { after, line }: Extract<ImportNeed, { kind: 'add' }>): TextEdit {
    return insertion(lineEnd(layout, after.site.end), layout.lineBreak + line);
}
