import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, oneOf } from './random';

const folder = join(__dirname, '../../../test/oracle/features');

/** Programs with all that Python has, to be stirred. */
export const ingredients = (): readonly string[] =>
    readdirSync(folder)
        .filter((name) => name.endsWith('.py') && name !== 'record.py')
        .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^# %% .*$/m))
        .filter((text) => text.trim() !== '');

const TOKEN = /"[^"\n]*"|'[^'\n]*'|\w+|\n[ ]*|[^\s\w]/g;

/** Tokens of programs in any order: nothing of it need be Python. */
export function soup(programs: readonly string[], random: () => number): string {
    const tokens = oneOf(random, programs).match(TOKEN) ?? [];
    const others = oneOf(random, programs).match(TOKEN) ?? [];
    const length = 20 + below(random, 180);
    const kinds = [anyOrder, crossed, loose];
    return oneOf(random, kinds)([...tokens], [...others], length, random);
}

type Recipe = (tokens: readonly string[], others: readonly string[], length: number, random: () => number) => string;

/** Each token from anywhere. */
const loose: Recipe = (tokens, others, length, random) =>
    Array.from({ length }, () => oneOf(random, below(random, 2) === 0 ? tokens : others)).join(' ');

/** A program in which pieces of another stand. */
const crossed: Recipe = (tokens, others, length, random) => {
    const pieces: string[] = [];
    for (let i = 0; pieces.length < length * 2 && i < tokens.length;) {
        const size = 1 + below(random, 25);
        const [source, at] = below(random, 3) === 0 ? [others, below(random, others.length)] : [tokens, i];
        pieces.push(...source.slice(at, at + size));
        if (source === tokens) i += size;
    }
    return pieces.join(' ');
};

/** Lines of a program, shuffled, lost and doubled. */
const anyOrder: Recipe = (tokens, others, length, random) => {
    const lines = `${tokens.join(' ')}\n${others.join(' ')}`.split('\n');
    return Array.from({ length: Math.min(length, lines.length) }, () => oneOf(random, lines)).join('\n') + '\n';
};
