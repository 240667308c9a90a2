import type { Site } from '../../../shared-rules/model/site';
import type { Analysis, Diagnostic, TextEdit } from '../analysis/analysis';
import type { Reading } from '../python/syntax';
import { applyEdits } from './edits';
import type { Again } from './fixAll';
import type { Gathered } from './gathered';

/**
 * The comment that silences a finding, where one can stand: at the end of the line, else in a line of its own before
 * it. A comment has no place after a backslash or inside a long string, so each way is tried and looked at.
 */
export function silence(analysis: Analysis, { diagnostic, own }: Gathered, again: Again): TextEdit | undefined {
    const { reading } = analysis;
    const ways = [atEndOfLine(reading, diagnostic), beforeLine(reading, diagnostic)];
    return ways.find((edit) => {
        const after = again(applyEdits(reading.text, [edit]));
        if (after.reading.problems.length > reading.problems.length) return false;
        return own ? silences(analysis, diagnostic, after) : isComment(edit, diagnostic, after);
    });
}

function silences(before: Analysis, { rule }: Diagnostic, after: Analysis): boolean {
    const count = ({ diagnostics }: Analysis) => diagnostics.filter((diagnostic) => diagnostic.rule === rule).length;
    return count(after) < count(before);
}

/** What only another file knows of, the file itself cannot find silenced: there a comment that names the rule will do. */
function isComment({ site: { start }, newText }: TextEdit, { rule }: Diagnostic, { reading }: Analysis): boolean {
    const isThere = (site: Site) => site.start <= start + newText.length && start <= site.end;
    return reading.comments.some(({ site, text }) => isThere(site) && text.includes(rule));
}

/** `# footgun: ignore[a]` becomes `# footgun: ignore[a, b]`; any other comment is followed by ours. */
function atEndOfLine(reading: Reading, { site, rule }: Diagnostic): TextEdit {
    const { start, end } = lineAt(reading.text, site.start);
    const comment = reading.comments.find((it) => it.site.start >= start && it.site.end <= end);
    const list = comment && /footgun:\s*ignore\s*\[[^\]]*(?=\])/.exec(reading.text.slice(comment.site.start, end));
    if (list) return insertion(comment.site.start + list.index + list[0].length, `, ${rule}`);
    const textEnd = start + reading.text.slice(start, end).trimEnd().length;
    return { site: { start: textEnd, end }, newText: `  ${ignore(rule)}` };
}

function beforeLine({ text }: Reading, { site, rule }: Diagnostic): TextEdit {
    const { start, end } = lineAt(text, site.start);
    const indentation = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
    const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    return insertion(start, `${indentation}${ignore(rule)}${lineBreak}`);
}

const ignore = (rule: string): string => `# footgun: ignore[${rule}]`;
const insertion = (at: number, newText: string): TextEdit => ({ site: { start: at, end: at }, newText });

/** The line around an offset, without its line break. */
function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
    const before = text.slice(0, offset);
    const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    const rest = /[\r\n]/.exec(text.slice(offset));
    return { start, end: rest ? offset + rest.index : text.length };
}
