import { readFileSync, writeFileSync } from 'node:fs';
import { said, verbatim, type Language, type Said } from '../../../shared-rules/model/text';
import { filePhrases, pathPhrases } from '../../../shared-rules/terminalPhrases';
import { analyse } from '../analysis/analyse';
import type { Analysis, Settings, TextEdit } from '../analysis/analysis';
import { fixRounds } from '../features/fixAll';
import type { PythonParser } from '../python/parser';
import { failure, isNotebook, type FoundFile, type Notice } from './discover';
import { bytesOf, edited, openDocument, type Document, type Span } from './document';
import type { Finding } from './finding';
import { ImportedFiles } from './importedFiles';
import { empty, report } from './report';

/** What understands Python and networks. */
export interface Engine {
    readonly parser: PythonParser;
    readonly analyse: typeof analyse;
    /** The files that others import. */
    readonly imported: ImportedFiles;
}

export const engineOf = (parser: PythonParser): Engine => ({ parser, analyse, imported: new ImportedFiles(parser) });

/** One file, with what is wanted of it; plain data, so that another thread can do it. */
export interface Job {
    readonly file: FoundFile;
    readonly settings: Settings;
    readonly language: Language;
    readonly fix: boolean;
    /** Only to try the fixes of these findings in files that it imports, by their keys. */
    readonly fixesFor?: readonly string[];
    /** Where the text did not come from the disk. */
    readonly bytes?: Uint8Array;
}

export interface FileReport {
    /** Whether the file could be read at all. */
    readonly isRead: boolean;
    readonly findings: readonly Finding[];
    /** What is wrong in files that it imports. */
    readonly elsewhere: readonly FindingElsewhere[];
    /** Comments in files that it imports that silence what would be told there. */
    readonly heeded: readonly (Span & { readonly absolute: string })[];
    /** The files that it imports. */
    readonly imports: readonly string[];
    /** The lines that findings speak of, by path, cell and line; what code frames are drawn from. */
    readonly texts: readonly ShownText[];
    /** What `--fix` healed, in order. */
    readonly fixed: readonly FixedRule[];
    readonly notices: readonly Notice[];
}

export interface FindingElsewhere {
    readonly absolute: string;
    readonly finding: Finding;
    /** Whether it has fixes that have not been tried: each takes a look at the whole program. */
    readonly untried: boolean;
    /** What its sure fix does to the files, if it has one. */
    readonly sure: readonly FileEdit[] | undefined;
}

/** An edit of the file at an absolute path. */
export interface FileEdit extends TextEdit {
    readonly absolute: string;
}

export interface ShownText {
    readonly path: string;
    readonly cell: number | undefined;
    readonly text: string;
}

export interface FixedRule {
    readonly path: string;
    readonly rule: string;
    readonly count: number;
}

/** Checks one file. Whatever goes wrong in it is told and costs this file only. */
export function checkFile(job: Job, engine: Engine): FileReport {
    try {
        const document = openDocument(job.bytes ?? readFileSync(job.file.absolute), isNotebook(job.file.path));
        if (!('file' in document)) return complaint(job, document);
        return engine.imported.mayMatter(document.text, job.file) ? checkDocument(document, job, engine) : empty;
    } catch (error) {
        return isOfTheSystem(error) ? complaint(job, failure(error)) : ourFault(job, error);
    }
}

function checkDocument(document: Document, job: Job, engine: Engine): FileReport {
    const read = (text: string) => engine.parser.read(text);
    const sources = engine.imported.sourcesFor(job.file);
    const options = { sources, rereader: () => engine.parser.rereader() };
    const again = (text: string) => engine.analyse(read(text), job.settings, read, options);
    const analysis = again(document.text);
    if (!job.fix) return report(document, analysis, job, engine);
    const fixed = fixDocument(document, analysis, again);
    const problem = fixed.rules.size > 0 ? write(fixed.document, job.file.absolute) : undefined;
    if (problem)
        return {
            ...report(document, analysis, job, engine),
            notices: [{ path: job.file.path, said: problem, serious: true }],
        };
    const rules = Array.from(fixed.rules, ([rule, count]) => ({ path: job.file.path, rule, count }));
    return { ...report(fixed.document, fixed.analysis, job, engine), fixed: rules };
}

interface Fixed {
    readonly document: Document;
    readonly analysis: Analysis;
    /** How many findings of each rule were healed. */
    readonly rules: ReadonlyMap<string, number>;
}

/** Carries the rounds of fixes out in the file, as far as it can take them. */
function fixDocument(document: Document, analysis: Analysis, again: (text: string) => Analysis): Fixed {
    const rules = new Map<string, number>();
    let result: Fixed = { document, analysis, rules };
    for (const { fixed, after } of fixRounds(analysis, { again, program: document })) {
        const next = edited(
            result.document,
            fixed.flatMap(({ edits }) => edits),
        );
        if (next?.text !== after.reading.text) break;
        for (const { diagnostic } of fixed) rules.set(diagnostic.rule, (rules.get(diagnostic.rule) ?? 0) + 1);
        result = { document: next, analysis: after, rules };
    }
    return result;
}

/** Undefined if it could be written. */
export function write(document: Document, path: string): Said | undefined {
    const bytes = bytesOf(document);
    if (!(bytes instanceof Uint8Array)) return bytes;
    try {
        writeFileSync(path, bytes);
        return undefined;
    } catch (error) {
        return said(pathPhrases.unwritable, { reason: verbatim((error as Error).message) });
    }
}

const complaint = ({ file }: Job, problem: Said): FileReport => ({
    ...empty,
    isRead: false,
    notices: [{ path: file.path, said: problem, serious: true }],
});

const isOfTheSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** An exception of ours must not be lost, and must not cost the other files. */
export function ourFault(job: Job, error: unknown): FileReport {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return complaint(job, said(filePhrases.ourFault, { trace: verbatim(trace) }));
}
