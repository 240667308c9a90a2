import type { Severity } from '../../../../shared-rules/rules/rule';
import type { Finding } from '../finding';
import type { Formatter } from './format';

/** Commands that GitHub Actions turns into annotations of the lines. */
export const formatGithub: Formatter = (reports) =>
    reports.flatMap((report) => report.findings.map((finding) => `${annotation(finding)}\n`)).join('');

const commands: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
    hint: 'notice',
};

/** GitHub knows no cells of notebooks: there the annotation is one of the whole file and says where. */
function annotation({ path, cell, line, endLine, column, endColumn, rule, severity, message }: Finding): string {
    const columns = line === endLine ? { col: column, endColumn } : {};
    const place = cell === undefined ? { line, endLine, ...columns } : {};
    const properties = Object.entries({ file: path, ...place, title: rule })
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
    const where = cell === undefined ? '' : `${cell}:${line}:${column} `;
    return `::${commands[severity]} ${properties}::${escapeData(where + message)}`;
}

const escapeData = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
