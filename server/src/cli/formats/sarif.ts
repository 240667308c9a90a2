import type { Language } from '../../../../shared-rules/model/text';
import { rulePage } from '../../../../shared-rules/protocol';
import type { Severity } from '../../../../shared-rules/rules/rule';
import { ruleBook } from '../../features/ruleBook';
import type { Span } from '../document';
import type { Finding, FindingEdit, FindingFix, RelatedPlace } from '../finding';
import type { Formatter } from './format';

/** A SARIF log, version 2.1.0: what code hosts and viewers of analysis results read. */
export const formatSarif: Formatter = (reports, { language, version }) => {
    const findings = reports.flatMap((report) => report.findings);
    const used = [...new Set(findings.map(({ rule }) => rule))].sort();
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'footgun', version, rules: used.map((id) => descriptor(id, language)) } },
                columnKind: 'utf16CodeUnits',
                results: findings.map((finding) => result(finding, used.indexOf(finding.rule))),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

function descriptor(id: string, language: Language) {
    const rule = ruleBook.get(id);
    return {
        id,
        helpUri: rulePage(id),
        ...(rule && {
            shortDescription: { text: rule.title[language] },
            fullDescription: { text: rule.why[language].replace(/\s+/g, ' ') },
            defaultConfiguration: { level: levels[rule.severity] },
        }),
    };
}

function result(finding: Finding, ruleIndex: number) {
    const { rule, severity, message, related, fixes, explanation } = finding;
    return {
        ruleId: rule,
        ruleIndex,
        level: levels[severity],
        message: { text: [message, ...explanation].join('\n') },
        locations: [location(finding.path, finding)],
        ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
        ...(fixes.length > 0 && { fixes: fixes.map((fix) => repair(fix, finding.path)) }),
    };
}

const relatedLocation = (place: RelatedPlace, id: number) => ({
    id,
    ...location(place.path, place),
    message: { text: place.message },
});

/** The lines of a notebook's cell are no lines of its file: there the cell is a logical place. */
function location(path: string, span: Span) {
    const artifactLocation = { uri: uriOf(path) };
    if (span.cell === undefined) return { physicalLocation: { artifactLocation, region: region(span) } };
    const name = `cell ${span.cell}, line ${span.line}`;
    return { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: name, kind: 'module' }] };
}

function region({ line, column, endLine, endColumn }: Span) {
    return { startLine: line, startColumn: column, endLine, endColumn };
}

function repair({ title, edits }: FindingFix, home: string) {
    const paths = [...new Set(edits.map(({ path = home }) => path))];
    const artifactChanges = paths.map((path) => ({
        artifactLocation: { uri: uriOf(path) },
        replacements: edits.filter((edit) => (edit.path ?? home) === path).map(replacement),
    }));
    return { description: { text: title }, artifactChanges };
}

const replacement = (edit: FindingEdit) => ({
    deletedRegion: region(edit),
    insertedContent: { text: edit.newText },
});

/** A path as a relative URI; an absolute one is a file's address. */
function uriOf(path: string): string {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return path.startsWith('/') ? `file://${encoded}` : encoded;
}
