import type { Site } from '../../../shared-rules/model/site';
import { buildModule } from './blocks';
import { LineReader, type ReadLineAt, type Unclosed } from './lineReader';
import type { Reading } from './syntax';
import { endOfOpenString, halfOpenString } from './statementStart';

/**
 * Reads a text line by line. A docstring without its end takes the quotes of the next one for its own, and so on: what is
 * inside strings and what is outside change places. Which one is at fault shows in what is left to complain of.
 */
export function read(text: string, readLine: ReadLineAt): Reading {
    const { reading, openString, suspects } = attempt(text, readLine, new Map());
    const withCode = suspects.filter((each) => isAtFault(text, each)).map(({ start }) => start);
    const strings = new Set(openString === undefined ? withCode : [...withCode, openString]);
    const others = [...strings].map((start) => readWithout(text, readLine, start));
    const readings = openString === undefined ? [...others, reading] : others;
    return readings.reduce((best, each) => (each.problems.length < best.problems.length ? each : best));
}

/** Whether a string holds code, or is not even one. */
const isAtFault = (text: string, { start, end }: Site): boolean =>
    halfOpenString(text, start) !== undefined || endOfOpenString(text, start) < end;

interface Attempt {
    readonly reading: Reading;
    /** A triple-quoted string that the end of the text ends. */
    readonly openString: number | undefined;
    /** Strings that may have swallowed what makes broken lines whole. */
    readonly suspects: readonly Site[];
}

function attempt(text: string, readLine: ReadLineAt, unclosed: Unclosed): Attempt {
    const reader = new LineReader(text, readLine, unclosed);
    reader.run();
    const { lines, comments, openString, suspects } = reader;
    const { body, problems } = buildModule(lines);
    const all = [...reader.problems, ...problems].sort((a, b) => a.site.start - b.site.start);
    return { reading: { text, module: { body }, comments, problems: all }, openString, suspects };
}

/** Reads the text as if these strings ended where code seems to begin. */
function readWithout(text: string, readLine: ReadLineAt, ...strings: readonly number[]): Reading {
    const unclosed = new Map(strings.map((start) => [start, endOfOpenString(text, start)]));
    const { reading, openString } = attempt(text, readLine, unclosed);
    const isNew = openString !== undefined && strings.length < 3;
    return isNew ? readWithout(text, readLine, ...strings, openString) : reading;
}
