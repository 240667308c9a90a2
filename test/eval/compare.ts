import type { Found } from './check';
import { grouped } from './grouping';
import type { Fault, Judged, Knowledge } from './judged';
import type { Program } from './program';

export interface Verdict {
    readonly found: Found;
    /** What was judged of it; undefined where nobody has. */
    readonly judged: Pick<Judged, 'right' | 'note'> | undefined;
}

export interface Evaluation {
    readonly verdicts: readonly Verdict[];
    /** Judged right, and no longer said. */
    readonly gone: readonly Judged[];
    /** The faults of the programs at hand, with the finding that tells of each. */
    readonly faults: readonly { readonly fault: Fault; readonly found: Found | undefined }[];
}

/** Findings held against what is known of the same programs. */
export function compare(programs: readonly Program[], found: readonly Found[], knowledge: Knowledge): Evaluation {
    const read = new Set(programs.map(pathOf));
    const waiting = grouped(knowledge.judged, keyOf);
    const facts = new Map(knowledge.facts.map((it) => [factKey(it), { right: it.right, note: '' }]));
    const verdicts = found.map((it) => ({
        found: it,
        judged: waiting.get(keyOfFound(it))?.shift() ?? facts.get(factKey(it)),
    }));
    const left = [...waiting.values()].flat();
    return {
        verdicts,
        gone: left.filter((it) => it.right && read.has(pathOf(it))),
        faults: knowledge.faults
            .filter((it) => read.has(pathOf(it)))
            .map((fault) => ({ fault, found: found.find((it) => tells(it, fault)) })),
    };
}

/** By the text of the line: where it stands may change from commit to commit. */
const keyOf = ({ source, path, fingerprint, rule }: Judged): string => [source, path, fingerprint, rule].join('\t');

const keyOfFound = ({ program, fingerprint, rule }: Found): string =>
    [program.source, program.path, fingerprint, rule].join('\t');

const factKey = ({ rule, message }: Pick<Found, 'rule' | 'message'>): string => `${rule}\t${message}`;

const pathOf = ({ source, path }: Pick<Program, 'source' | 'path'>): string => `${source}\t${path}`;

const tells = ({ program, place, rule }: Found, fault: Fault): boolean =>
    pathOf(program) === pathOf(fault) && fault.rules.includes(rule) && fault.places.includes(place);

/** Right ones among those that were judged; undefined where none was. */
export function precision(verdicts: readonly Verdict[]): number | undefined {
    const judged = verdicts.flatMap(({ judged }) => judged ?? []);
    return judged.length === 0 ? undefined : judged.filter(({ right }) => right).length / judged.length;
}

export const isGrave = ({ found }: Verdict): boolean => found.severity === 'error' || found.severity === 'warning';
