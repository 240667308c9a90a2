import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runModule } from '../../server/src/interpreter/run';
import { BareLibrary } from '../support/bareLibrary';
import { loadParser } from '../support/python';

const folder = join(__dirname, '../../../test/interpreter');

/**
 * Each `reveal(x)  # …` says what Python prints for `repr(x)`, turn by turn of a loop separated by `;`; `?` is what we
 * rightly do not know. That Python agrees is checked by `python test/interpreter/check.py`.
 */
describe('the interpreter', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.py') && name !== 'check.py')) {
        it(`follows ${file}`, async () => {
            const text = readFileSync(join(folder, file), 'utf8');
            assert.deepEqual(await revealedIn(text), expectedIn(text));
        });
    }
});

function expectedIn(text: string): readonly string[] {
    return text.split('\n').flatMap((line, i) => {
        const [, expected] = /\breveal\(.*\)\s+# (.*)$/.exec(line) ?? [];
        return expected === undefined ? [] : [`${i + 1}: ${expected}`];
    });
}

async function revealedIn(text: string): Promise<readonly string[]> {
    const library = new BareLibrary();
    runModule((await loadParser()).read(text).module, library);
    const lines = new Map<number, string[]>();
    for (const { at, text: shown } of library.revealed) {
        const line = text.slice(0, at.site.start).split('\n').length;
        lines.set(line, [...(lines.get(line) ?? []), shown]);
    }
    return [...lines].sort(([a], [b]) => a - b).map(([line, values]) => `${line}: ${values.join('; ')}`);
}
