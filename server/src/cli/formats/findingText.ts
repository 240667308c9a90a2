import { reportPhrases as phrases } from '../../../../shared-rules/terminalPhrases';
import { linesOf } from '../../analysis/lines';
import type { FileReport } from '../checkFile';
import type { Span } from '../document';
import type { Finding } from '../finding';
import { codeFrame } from './frame';
import { colourOf, type Pen } from './pen';
import { wrap } from './wrap';

/** A finding with many causes, such as the turns of a loop, shows the first of them. */
const mostRelated = 4;

/** The line that stands alone, the code, the other places, the reasons, the fixes. */
export function showFinding(finding: Finding, report: FileReport, pen: Pen): string {
    const { severity, rule, message, path } = finding;
    const colour = colourOf(severity, pen);
    const place = pen.colours.bold(showPlace(path, finding, pen));
    const head = `${place}: ${colour(pen.say(phrases[severity]))} ${pen.colours.dim(rule)}: ${pen.prose(message)}`;
    return [
        head,
        ...frame(finding, '^', colour, report, pen, path),
        ...related(finding, report, pen),
        ...explanation(finding, pen),
        ...fixes(finding, pen),
        '',
    ].join('\n');
}

/** `file.py:3:14`, `book.ipynb:cell 2:3:14`; without the file inside a finding of the same one. */
function showPlace(path: string, { cell, line, column }: Span, { say }: Pen): string {
    const inCell = cell === undefined ? undefined : say(phrases.cell, { n: String(cell) });
    return [path || undefined, inCell, line, column].filter((part) => part !== undefined).join(':');
}

function frame(
    span: Span,
    mark: '^' | '~',
    colour: (text: string) => string,
    { texts }: FileReport,
    { colours, columns }: Pen,
    path: string,
): readonly string[] {
    const found = texts.find((it) => it.cell === span.cell && it.path === path);
    return found ? codeFrame(linesOf(found.text), span, mark, columns, { margin: colours.dim, mark: colour }) : [];
}

function related({ related: places, path: home }: Finding, report: FileReport, pen: Pen): readonly string[] {
    const shown = places.slice(0, mostRelated).flatMap((place) => {
        const head = `  ${pen.colours.dim(`${showPlace(place.path === home ? '' : place.path, place, pen)}:`)} ${pen.prose(place.message)}`;
        return [head, ...frame(place, '~', pen.colours.magenta, report, pen, place.path)];
    });
    const n = places.length - mostRelated;
    return n > 0 ? [...shown, `  ${pen.say(phrases.more, { n })}`] : shown;
}

function explanation({ explanation: sentences }: Finding, { columns, prose }: Pen): readonly string[] {
    return wrap(sentences.join(' '), Math.min(columns, 100) - 2).map((line) => `  ${prose(line)}`);
}

function fixes({ fixes: ways }: Finding, { say, prose, colours }: Pen): readonly string[] {
    return ways.map(({ title, sure }) => {
        const line = say(sure ? phrases.sureFix : phrases.fix, { title });
        return `  ${colours.green('→')} ${prose(line)}`;
    });
}
