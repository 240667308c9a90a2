import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A finding that somebody has read and judged: facts about a public program, none of its text. */
export interface Judged {
    readonly source: string;
    readonly path: string;
    /** `12`, in a notebook `3.12`: the line in the third cell. */
    readonly place: string;
    /** Of the text of the line. */
    readonly fingerprint: string;
    readonly rule: string;
    readonly right: boolean;
    readonly note: string;
}

/** What a careful reader sees to be wrong in a public program, written down before footgun was asked. */
export interface Fault {
    readonly source: string;
    readonly path: string;
    /** It is found at any of these. */
    readonly places: readonly string[];
    /** By any of these; empty where no rule is meant to find it. */
    readonly rules: readonly string[];
    readonly note: string;
}

/** What a rule says of Keras and not of the program, so that it holds wherever it is said: that a name is gone. */
export interface Fact {
    readonly rule: string;
    readonly right: boolean;
    readonly message: string;
}

/** What is known beforehand. */
export interface Knowledge {
    /** All repositories that something is known of. */
    readonly sources: readonly string[];
    readonly judged: readonly Judged[];
    readonly facts: readonly Fact[];
    readonly faults: readonly Fault[];
}

export function readKnowledge(folder: string): Knowledge {
    const [judged, faults] = [tablesIn(join(folder, 'judged')), tablesIn(join(folder, 'faults'))];
    return {
        sources: [...new Set([...judged, ...faults].map(({ source }) => source))],
        facts: factsIn(join(folder, 'facts.tsv')),
        judged: judged.flatMap(({ source, rows }) => rows.map((row) => judgedOf(source, row))),
        faults: faults.flatMap(({ source, rows }) => rows.map((row) => faultOf(source, row))),
    };
}

interface Table {
    readonly source: string;
    readonly rows: readonly (readonly string[])[];
}

function factsIn(path: string): readonly Fact[] {
    return linesIn(path).map((line) => {
        const [rule = '', verdict = '', message = ''] = line.split('\t');
        return { rule, right: verdict === 'right', message };
    });
}

const linesIn = (path: string): readonly string[] =>
    existsSync(path) ? readFileSync(path, 'utf-8').split('\n').filter(Boolean) : [];

/** A table for each repository; its first line says which one, and which commit was read. */
function tablesIn(folder: string): readonly Table[] {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tsv')) : [];
    return names.sort().map((name) => {
        const [head = '', ...lines] = linesIn(join(folder, name));
        return { source: head.split(' ')[0] ?? '', rows: lines.map((line) => line.split('\t')) };
    });
}

function judgedOf(source: string, row: readonly string[]): Judged {
    const [path = '', place = '', mark = '', rule = '', verdict = '', note = ''] = row;
    return { source, path, place, fingerprint: mark, rule, right: verdict === 'right', note };
}

function faultOf(source: string, [path = '', places = '', rules = '', note = '']: readonly string[]): Fault {
    return { source, path, places: places.split(','), rules: rules === '-' ? [] : rules.split(','), note };
}

/** A row of a table of judgements, for what has not been judged yet. */
export const rowOf = (it: Omit<Judged, 'right' | 'note' | 'source'>): string =>
    [it.path, it.place, it.fingerprint, it.rule, '?', ''].join('\t');
