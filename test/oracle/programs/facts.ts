import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../keras';
import type { ExaminedProgram } from './examine';
import type { Outcome } from './outcome';

/** What Keras did with some programs, on record so that a test needs no Python. */
export interface ProgramFacts {
    readonly keras: string;
    readonly programs: readonly ProgramFact[];
}

interface ProgramFact {
    readonly text: string;
    readonly outcome: Outcome;
    /** Footgun leaves open some of what Keras knows. */
    readonly silent?: true;
}

const FACTS = join(ROOT, 'test/oracle/facts');
/** Random programs, and those that people wrote. */
export const PROGRAMS = ['programs.json', 'written.json'] as const;
const KEPT = 200;
const LONGEST = 6000;

/** Half of them are refused, each with another sentence. */
export function recordPrograms(version: string, examined: readonly ExaminedProgram[]): void {
    const sound = examined.filter(({ points }) => points.every((it) => it.verdict !== 'wrong'));
    const refused = new Map(sound.filter(({ keras }) => keras.error?.keras).map((it) => [sentence(it), it]));
    const chosen = [...refused.values()].slice(0, KEPT / 2);
    const rest = sound.filter(({ keras }) => !keras.error).slice(0, KEPT - chosen.length);
    write('programs.json', version, [...chosen, ...rest]);
}

/** All of them, but for what footgun gets wrong, and for what some backend says in its own words. */
export function recordWritten(version: string, examined: readonly ExaminedProgram[]): void {
    const sound = examined.filter(({ points }) => points.every((it) => it.verdict !== 'wrong'));
    const own = sound.filter(({ keras }) => !keras.error || keras.error.keras);
    // The networks of `keras.applications` have hundreds of layers.
    write(
        'written.json',
        version,
        own.filter(({ keras }) => JSON.stringify(keras).length < LONGEST),
    );
}

function write(file: (typeof PROGRAMS)[number], version: string, examined: readonly ExaminedProgram[]): void {
    const programs = examined.map((it) => JSON.stringify(factOf(it)));
    writeFileSync(
        join(FACTS, file),
        `{"keras": ${JSON.stringify(version)}, "programs": [\n${programs.join(',\n')}\n]}\n`,
    );
}

function factOf({ text, keras: outcome, points }: ExaminedProgram): ProgramFact {
    return { text, outcome, ...(points.some((it) => it.verdict === 'silent') && { silent: true as const }) };
}

const sentence = ({ keras }: ExaminedProgram): string =>
    (keras.error?.message ?? '').replace(/[^a-zA-Z ]|None/g, '').slice(0, 50);

export const recordedPrograms = (): readonly ProgramFacts[] =>
    PROGRAMS.map((file) => JSON.parse(readFileSync(join(FACTS, file), 'utf8')) as ProgramFacts);
