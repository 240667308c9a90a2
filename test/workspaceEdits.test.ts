import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../server/src/analysis/analyse';
import { defaultSettings, type Analysis } from '../server/src/analysis/analysis';
import { Session } from '../server/src/lsp/session';
import type { PythonParser } from '../server/src/python/parser';
import { changeOf } from './support/changes';
import { filesBelow, Project, projectRoot } from './support/project';
import { loadParser } from './support/python';
import { oneOf, randomFrom } from './support/random';
import { withoutSquiggles } from './support/squiggles';

const EDITS = Number(process.env['FOOTGUN_EDITS'] ?? 12);
const SEED = Number(process.env['FOOTGUN_SEED'] ?? 1);

const root = join(__dirname, '../../test/workspace');
const settings = { ...defaultSettings, profile: 'strict' } as const;

/** Whichever file is edited, and in whatever order they are asked about. */
describe('a project under edit is understood as one that is read from scratch', function () {
    this.timeout(120_000);

    readdirSync(root).forEach((name, i) => {
        it(name, async () => edit(join(root, name), SEED * 1000 + i, await loadParser()));
    });
});

function edit(folder: string, seed: number, parser: PythonParser): void {
    const random = randomFrom(seed);
    const texts = Object.fromEntries(
        Object.entries(filesBelow(folder)).map(([p, text]) => [p, withoutSquiggles(text)]),
    );
    const originals = { ...texts };
    const session = openAll(texts, parser);
    for (let version = 2; version < EDITS + 2; version++) {
        const path = oneOf(random, Object.keys(texts));
        const { start, end, text } = changeOf(texts[path]!, originals[path] || 'x\n', random);
        texts[path] = texts[path]!.slice(0, start) + text + texts[path]!.slice(end);
        session.change(`${projectRoot}/${path}`, [{ text: texts[path] }], version);
        const cold = new Project(parser, texts);
        for (const asked of Object.keys(texts).filter(() => random() < 0.7)) {
            const warm = session.find(`${projectRoot}/${asked}`)!.analysis(settings);
            assert.deepEqual(shown(warm), shown(cold.analyse(asked)), `${asked} after ${version - 1} edits`);
        }
    }
    session.closeAll();
}

function openAll(texts: Readonly<Record<string, string>>, parser: PythonParser): Session {
    const workspace = { folders: () => [projectRoot], isWatched: true };
    const session = new Session({ parser, analyse }, workspace, (uri, rule, error) => {
        throw new Error(`${rule} threw in ${uri}`, { cause: error });
    });
    for (const [path, text] of Object.entries(texts))
        session.open({ uri: `${projectRoot}/${path}`, languageId: 'python', version: 1, text });
    return session;
}

/** Everything that a user could see of it. */
function shown({ diagnostics, elsewhere, heeded, summary }: Analysis): unknown {
    return JSON.parse(JSON.stringify({ diagnostics, elsewhere, heeded, summary })) as unknown;
}
