import type { Severity } from '../../../../shared-rules/rules/rule';
import { reportPhrases as phrases } from '../../../../shared-rules/terminalPhrases';
import type { FileReport } from '../checkFile';
import type { Finding } from '../finding';
import { showFinding } from './findingText';
import type { Formatter } from './format';
import { colourOf, penOf, type Pen } from './pen';

/** For people: each finding with the code it is about, the reasons, the ways out; and a line that sums up. */
export const formatText: Formatter = (reports, style) => {
    const pen = penOf(style);
    const findings = reports.flatMap((report) => report.findings.map((finding) => showFinding(finding, report, pen)));
    return [...findings, ...reports.flatMap((report) => showFixed(report, pen)), summary(reports, pen)].join('\n');
};

function showFixed({ fixed }: FileReport, { say, colours }: Pen): readonly string[] {
    const [first] = fixed;
    if (!first) return [];
    const rules = fixed.map(({ rule, count }) => (count > 1 ? `${rule} ×${count}` : rule)).join(', ');
    return [colours.green(say(phrases.fixed, { path: first.path, rules }))];
}

function summary(reports: readonly FileReport[], pen: Pen): string {
    const findings = reports.flatMap((report) => report.findings);
    const n = reports.length;
    if (findings.length === 0) return n > 0 ? `${pen.colours.green(pen.say(phrases.clean, { n }))}\n` : '';
    const files = reports.filter((report) => report.findings.length > 0).length;
    const fixable = findings.filter(({ fixes }) => fixes.some(({ sure }) => sure)).length;
    const parts = [
        pen.say(phrases.found, { counts: counts(findings, pen) }),
        ...(n > 1 ? [pen.say(phrases.inFiles, { files, n })] : []),
        ...(fixable > 0 ? [pen.say(phrases.fixable, { n: fixable })] : []),
    ];
    return `${pen.prose(parts.join('; '))}\n`;
}

const countPhrases = [
    ['error', phrases.errors],
    ['warning', phrases.warnings],
    ['info', phrases.infos],
    ['hint', phrases.hints],
] as const satisfies readonly (readonly [Severity, unknown])[];

function counts(findings: readonly Finding[], pen: Pen): string {
    const parts = countPhrases.flatMap(([severity, phrase]) => {
        const n = findings.filter((finding) => finding.severity === severity).length;
        return n > 0 ? colourOf(severity, pen)(pen.say(phrase, { n })) : [];
    });
    return parts.join(', ');
}
