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

const FILE = join(ROOT, 'test/oracle/facts/programs.json');
const KEPT = 150;

/** Half of them are refused, each with another sentence. */
export function recordPrograms(version: string, examined: readonly ExaminedProgram[]): void {
    const sound = examined.filter(({ points }) => points.every((it) => it.verdict !== 'wrong'));
    const refused = new Map(sound.filter(({ keras }) => keras.error?.keras).map((it) => [sentence(it), it]));
    const chosen = [...refused.values()].slice(0, KEPT / 2);
    const rest = sound.filter(({ keras }) => !keras.error).slice(0, KEPT - chosen.length);
    const programs = [...chosen, ...rest].map((it) => JSON.stringify(factOf(it)));
    writeFileSync(FILE, `{"keras": ${JSON.stringify(version)}, "programs": [\n${programs.join(',\n')}\n]}\n`);
}

function factOf({ text, keras: outcome, points }: ExaminedProgram): ProgramFact {
    return { text, outcome, ...(points.some((it) => it.verdict === 'silent') && { silent: true as const }) };
}

const sentence = ({ keras }: ExaminedProgram): string =>
    (keras.error?.message ?? '').replace(/[^a-zA-Z ]|None/g, '').slice(0, 50);

export const recordedPrograms = (): ProgramFacts => JSON.parse(readFileSync(FILE, 'utf8')) as ProgramFacts;
