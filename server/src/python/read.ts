import type { Site } from '../../../shared-rules/model/site';
import { buildModule } from './blocks';
import { LineReader, type Unclosed } from './lineReader';
import type { Memory } from './memory';
import type { Reading } from './syntax';
import { endOfOpenString, halfOpenString } from './statementStart';

/**
 * Reads a text line by line. A docstring without its end takes the quotes of the next one for its own, and so on: what is
 * inside strings and what is outside change places. Which one is at fault shows in what is left to complain of.
 */
export function read(text: string, memory: Memory): Reading {
    const { reading, openString, suspects } = attempt(text, memory, new Map());
    const withCode = suspects.filter((each) => isAtFault(text, each)).map(({ start }) => start);
    const strings = new Set(openString === undefined ? withCode : [...withCode, openString]);
    const others = [...strings].map((start) => readWithout(text, memory, start));
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

function attempt(text: string, memory: Memory, unclosed: Unclosed): Attempt {
    const reader = new LineReader(text, memory, unclosed);
    reader.run();
    const { lines, comments, openString, suspects } = reader;
    const { body, problems } = buildModule(lines, memory.statements);
    const all = [...reader.problems, ...problems].sort((a, b) => a.site.start - b.site.start);
    return { reading: { text, module: { body }, comments, problems: all }, openString, suspects };
}

/** Reads the text as if these strings ended where code seems to begin. */
function readWithout(text: string, memory: Memory, ...strings: readonly number[]): Reading {
    const unclosed = new Map(strings.map((start) => [start, endOfOpenString(text, start)]));
    const { reading, openString } = attempt(text, memory, unclosed);
    const isNew = openString !== undefined && strings.length < 3;
    return isNew ? readWithout(text, memory, ...strings, openString) : reading;
}
