import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './encoding';
import { examine } from './examine';
import { ROOT, type Keras } from './keras';
import type { Result } from './outcome';

/** What Keras did with some configurations of a class, on record so that a test needs no Python. */
export interface Facts {
    readonly keras: string;
    readonly class: string;
    readonly facts: readonly Fact[];
}

export interface Fact {
    readonly configuration: Configuration;
    readonly outcome: Result;
}

const FOLDER = join(ROOT, 'test/oracle/facts');
const COUNT = 30;

export async function record(keras: Keras, layers: readonly string[], seed: number): Promise<void> {
    mkdirSync(FOLDER, { recursive: true });
    for (const layer of layers) {
        const examined = await examine(keras, layer, seed, COUNT);
        const facts = examined.map((it) => ({ configuration: it.configuration, outcome: it.keras }));
        const lines = facts.map((fact) => `    ${JSON.stringify(fact)}`).join(',\n');
        const head = `{\n  "keras": ${JSON.stringify(keras.version)},\n  "class": ${JSON.stringify(layer)},\n`;
        writeFileSync(join(FOLDER, `${layer}.json`), `${head}  "facts": [\n${lines}\n  ]\n}\n`);
    }
}

export function recorded(): readonly Facts[] {
    return readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Facts);
}
