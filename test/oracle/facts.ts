import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './encoding';
import { examine, type Examined } from './examine';
import { ROOT, type Keras } from './keras';
import type { Result } from './outcome';
import { PROGRAMS } from './programs/facts';

/** What Keras did with some configurations of a class, on record so that a test needs no Python. */
export interface Facts {
    readonly keras: string;
    readonly class: string;
    readonly facts: readonly Fact[];
}

export interface Fact {
    readonly configuration: Configuration;
    readonly outcome: Result;
    /** Footgun leaves open what Keras knows. */
    readonly silent?: true;
}

const FOLDER = join(ROOT, 'test/oracle/facts');
const EXAMINED = 400;
const KEPT = 30;

/** Writes what Keras says today; refuses to put on record what footgun gets wrong. */
export async function record(keras: Keras, layers: readonly string[], seed: number): Promise<void> {
    mkdirSync(FOLDER, { recursive: true });
    for (const layer of layers) {
        const examined = await examine(keras, layer, seed, EXAMINED);
        if (examined.filter((it) => it.verdict === 'agrees').length < EXAMINED / 2) continue;
        const facts = varied(examined.filter((it) => it.verdict !== 'wrong')).map(factOf);
        const head = `{"keras": ${JSON.stringify(keras.version)}, "class": ${JSON.stringify(layer)}, "facts": [\n`;
        writeFileSync(
            join(FOLDER, `${layer}.json`),
            `${head}${facts.map((it) => JSON.stringify(it)).join(',\n')}\n]}\n`,
        );
    }
}

export function recorded(): readonly Facts[] {
    const files = readdirSync(FOLDER).filter((file) => !PROGRAMS.some((it) => it === file));
    return files.map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Facts);
}

const factOf = ({ configuration, keras, verdict }: Examined): Fact => ({
    configuration,
    outcome: keras,
    ...(verdict === 'silent' ? { silent: true } : {}),
});

/** One of each kind of exception, and for the rest what went through. */
function varied(examined: readonly Examined[]): readonly Examined[] {
    const kinds = new Map<string, Examined>();
    for (const it of examined) {
        const kind = (it.keras.sentence ?? '').replace(/[^a-zA-Z ]|None/g, '').slice(0, 50);
        if (it.keras.stage !== 'done' && !kinds.has(kind)) kinds.set(kind, it);
    }
    const raised = [...kinds.values()].slice(0, KEPT / 2);
    return [...raised, ...examined.filter((it) => it.keras.stage === 'done').slice(0, KEPT - raised.length)];
}
