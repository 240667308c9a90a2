import { createColors } from 'picocolors';
import { words, type Filling, type Said } from '../../../../shared-rules/model/text';
import type { Severity } from '../../../../shared-rules/rules/rule';
import { reportPhrases as phrases } from '../../../../shared-rules/terminalPhrases';
import { linesOf, type Lines } from '../../analysis/lines';
import type { FileReport } from '../checkFile';
import type { Span } from '../document';
import type { Finding } from '../finding';
import type { Formatter, Style } from './format';
import { codeFrame, type Paint } from './frame';
import { wrap } from './wrap';

/** For people: each finding with the code it is about, the reasons, the ways out; and a line that sums up. */
export const formatText: Formatter = (reports, style) => {
    const painter = new TextPainter(style);
    const files = reports.flatMap((report) => report.findings.map((finding) => painter.finding(finding, report)));
    return [...files, ...painter.fixed(reports), painter.summary(reports)].join('\n');
};

type Colours = ReturnType<typeof createColors>;

const colourOf = (severity: Severity, colours: Colours): ((text: string) => string) =>
    ({ error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.cyan })[severity];

/** A finding with many causes, such as the turns of a loop, shows the first of them. */
const mostRelated = 4;

/** Draws in one style; keeps nothing else. */
class TextPainter {
    private readonly colours: Colours;

    constructor(private readonly style: Style) {
        this.colours = createColors(style.colour);
    }

    finding(finding: Finding, report: FileReport): string {
        const { severity, rule, message } = finding;
        const colour = colourOf(severity, this.colours);
        const place = this.colours.bold(this.place(finding.path, finding));
        const head = `${place}: ${colour(this.say(phrases[severity]))} ${this.colours.dim(rule)}: ${this.prose(message)}`;
        const lines = [head, ...this.frame(finding, '^', colour, report), ...this.related(finding, report)];
        return [...lines, ...this.explanation(finding), ...this.fixes(finding), ''].join('\n');
    }

    summary(reports: readonly FileReport[]): string {
        const findings = reports.flatMap((report) => report.findings);
        const n = reports.length;
        if (findings.length === 0) return n > 0 ? `${this.colours.green(this.say(phrases.clean, { n }))}\n` : '';
        const files = reports.filter((report) => report.findings.length > 0).length;
        const parts = [this.say(phrases.found, { counts: this.counts(findings) })];
        if (n > 1) parts.push(this.say(phrases.inFiles, { files, n }));
        const fixable = findings.filter(({ fixes }) => fixes.some(({ sure }) => sure)).length;
        if (fixable > 0) parts.push(this.say(phrases.fixable, { n: fixable }));
        return `${this.prose(parts.join('; '))}\n`;
    }

    fixed(reports: readonly FileReport[]): readonly string[] {
        return reports.flatMap(({ fixed: [first, ...rest] }) => {
            if (!first) return [];
            const rules = [first, ...rest]
                .map(({ rule, count }) => (count > 1 ? `${rule} ×${count}` : rule))
                .join(', ');
            return this.colours.green(this.say(phrases.fixed, { path: first.path, rules }));
        });
    }

    private counts(findings: readonly Finding[]): string {
        const severities = [
            ['error', phrases.errors],
            ['warning', phrases.warnings],
            ['info', phrases.infos],
            ['hint', phrases.hints],
        ] as const;
        const counts = severities.flatMap(([severity, phrase]) => {
            const n = findings.filter((finding) => finding.severity === severity).length;
            return n > 0 ? colourOf(severity, this.colours)(this.say(phrase, { n })) : [];
        });
        return counts.join(', ');
    }

    private frame(
        span: Span,
        mark: '^' | '~',
        colour: (text: string) => string,
        report: FileReport,
    ): readonly string[] {
        const paint: Paint = { margin: this.colours.dim, mark: colour };
        const lines = textOf(report, span.cell);
        return lines ? codeFrame(lines, span, mark, this.style.columns, paint) : [];
    }

    private related({ related }: Finding, report: FileReport): readonly string[] {
        const shown = related.slice(0, mostRelated).flatMap((place) => {
            const head = `  ${this.colours.dim(`${this.place('', place)}:`)} ${this.prose(place.message)}`;
            return [head, ...this.frame(place, '~', this.colours.magenta, report)];
        });
        const n = related.length - mostRelated;
        return n > 0 ? [...shown, `  ${this.say(phrases.more, { n })}`] : shown;
    }

    private explanation({ explanation }: Finding): readonly string[] {
        return wrap(explanation.join(' '), Math.min(this.style.columns, 100) - 2).map(
            (line) => `  ${this.prose(line)}`,
        );
    }

    private fixes({ fixes }: Finding): readonly string[] {
        return fixes.map(({ title, sure }) => {
            const line = this.say(sure ? phrases.sureFix : phrases.fix, { title });
            return `  ${this.colours.green('→')} ${this.prose(line)}`;
        });
    }

    /** `file.py:3:14`, `book.ipynb:cell 2:3:14`; without the file inside a finding of the same one. */
    private place(path: string, { cell, line, column }: Span): string {
        const inCell = cell === undefined ? undefined : this.say(phrases.cell, { n: String(cell) });
        return [path || undefined, inCell, line, column].filter((part) => part !== undefined).join(':');
    }

    /** What stands in backticks is code; in colour it needs no backticks. */
    private prose(text: string): string {
        return this.style.colour ? text.replace(/`([^`]+)`/g, (_, code: string) => this.colours.bold(code)) : text;
    }

    private say(text: Said['text'], values: Readonly<Record<string, Filling>> = {}): string {
        return words({ text, values }, this.style.language);
    }
}

function textOf({ texts }: FileReport, cell: number | undefined): Lines | undefined {
    const found = texts.find((text) => text.cell === cell);
    return found && linesOf(found.text);
}
