import type { Finding, FindingFix, RelatedPlace } from '../finding';
import type { Formatter } from './format';

/** One array of findings. The names and their order are a contract with programs that read it. */
export const formatJson: Formatter = (reports) => {
    const findings = reports.flatMap((report) => report.findings.map(finding));
    return `${JSON.stringify(findings, null, 2)}\n`;
};

function finding(it: Finding) {
    return {
        path: it.path,
        line: it.line,
        column: it.column,
        endLine: it.endLine,
        endColumn: it.endColumn,
        ...(it.cell !== undefined && { cell: it.cell }),
        rule: it.rule,
        severity: it.severity,
        message: it.message,
        ...(it.explanation.length > 0 && { explanation: it.explanation.join('\n') }),
        url: it.url,
        fixes: it.fixes.map(fix),
        related: it.related.map(place),
    };
}

/** An edit says its file and its cell too, where they need not be those of the finding. */
function fix({ title, preferred, edits }: FindingFix) {
    return { title, preferred, edits };
}

function place({ path, line, column, endLine, endColumn, cell, message }: RelatedPlace) {
    return { path, line, column, endLine, endColumn, ...(cell !== undefined && { cell }), message };
}
