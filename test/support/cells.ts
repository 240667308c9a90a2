import type { Profile } from '../../shared-rules/rules/rule';

/** One test of a fixture: from a `# %%` line to the next. */
export interface Cell {
    readonly title: string;
    /** The words in brackets behind the title: `doc`, a profile, what else a test wants to know. */
    readonly tags: readonly string[];
    /** The `# %%` line, with its line break. */
    readonly header: string;
    /** The program below it. */
    readonly text: string;
}

const HEADER = /^# %%.*\n?/gm;

/** Splits a fixture at its `# %%` lines. What stands before the first one belongs to no cell and must be empty. */
export function cellsOf(fixture: string): readonly Cell[] {
    const headers = [...fixture.matchAll(HEADER)];
    const before = fixture.slice(0, headers[0]?.index ?? fixture.length);
    if (before.trim() !== '') throw new Error(`text before the first cell: ${before.trim()}`);
    return headers.map((match, i) => {
        const header = match[0];
        const text = fixture.slice(match.index + header.length, headers[i + 1]?.index ?? fixture.length);
        return { ...titleOf(header), header, text };
    });
}

/** `# %% The title [doc] [teaching]` */
function titleOf(header: string): Pick<Cell, 'title' | 'tags'> {
    const words = header.slice('# %%'.length).trim();
    const tags = [...words.matchAll(/\[([\w-]+)\]/g)].map(([, tag = '']) => tag);
    return { title: words.replace(/\s*\[[\w-]+\]/g, ''), tags };
}

/** The fixture again, with other texts in its cells. */
export function joinCells(cells: readonly Pick<Cell, 'header' | 'text'>[]): string {
    return cells.map(({ header, text }) => header + text).join('');
}

/** The profile that a cell asks for by its tag; `strict` has every rule. */
export function profileOf({ tags }: Pick<Cell, 'tags'>): Profile {
    return (['standard', 'teaching'] as const).find((profile) => tags.includes(profile)) ?? 'strict';
}
