import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words, type Said, type Translated } from '../shared-rules/model/text';
import * as phrases from '../shared-rules/phrases';
import { ruleBook } from '../server/src/features/ruleBook';
import { rules } from '../shared-rules/rules/index';
import * as terminalPhrases from '../shared-rules/terminalPhrases';
import { loadAnalyser } from './support/analyser';
import { cellsOf, profileOf } from './support/cells';
import { fixturesIn } from './support/fixtures';
import { withoutSquiggles } from './support/squiggles';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf-8');

const languages = ['ru', 'en'] as const;

describe('house rules', () => {
    describe('rules', () => {
        const ids = rules.map(({ id }) => id);

        it('are all in the index, sorted, each once', () => {
            const files = readdirSync(join(root, 'shared-rules/rules'))
                .filter((name) => name.endsWith('.ts') && !['index.ts', 'rule.ts'].includes(name))
                .map((name) => name.slice(0, -'.ts'.length));
            assert.deepEqual(ids, files.sort());
        });

        it('have names that are words with hyphens', () => {
            for (const id of ids) assert.match(id, /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
        });

        it('show a mistake and a sound program to readers', () => {
            for (const { name, text } of fixturesIn('rules')) {
                const shown = cellsOf(text).filter(({ tags }) => tags.includes('doc'));
                const drawn = shown.map((cell) => withoutSquiggles(cell.text) !== cell.text);
                assert.ok(drawn.includes(true), `${name}: no cell with [doc] has a squiggle`);
                assert.ok(drawn.includes(false), `${name}: no cell with [doc] is clean`);
            }
        });

        it('say each thing once', () => {
            const titles = rules.map(({ title }) => title.ru);
            assert.deepEqual(
                titles.filter((title, i) => titles.indexOf(title) !== i),
                [],
            );
        });

        it('refer to pages on the web', () => {
            for (const { id, references } of rules) {
                for (const link of references) assert.match(link, /^https:\/\//, `${id}: ${link}`);
            }
        });
    });

    describe('texts', () => {
        const told: [string, Translated][] = [...ruleBook.values()].flatMap(({ id, title, why, messages }) => [
            [`${id}.title`, title],
            [`${id}.why`, why],
            ...Object.entries(messages as Record<string, Translated>).map(([key, text]): [string, Translated] => [
                `${id}.${key}`,
                text,
            ]),
        ]);
        const said = [...Object.entries(phrases), ...Object.entries(terminalPhrases)].flatMap(([name, group]) =>
            typeof group === 'function'
                ? []
                : Object.entries(group as Record<string, Translated>).map(([key, text]): [string, Translated] => [
                      `${name}.${key}`,
                      text,
                  ]),
        );

        it('are there in both languages', () => {
            for (const [key, { ru, en }] of [...told, ...said]) assert.ok(ru.trim() && en.trim(), key);
        });

        it('end in no full stop where they stand alone, and in one where they are told one after another', async () => {
            const analyser = await loadAnalyser();
            const wrong = new Set<string>();
            // A text that ends in a hole ends as what fills it: Keras' own sentence, a guess.
            const say = (said: Said, isStopped: boolean): void => {
                const ends = languages.map((language) => said.text[language].trimEnd());
                const stopped = isStopped ? /[.?!}]$/ : /[^.]$/;
                if (ends.some((text) => !stopped.test(text))) wrong.add(words(said, 'ru'));
            };
            for (const cell of fixturesIn('rules').flatMap(({ text }) => cellsOf(text))) {
                const analysis = analyser.analyse(withoutSquiggles(cell.text), profileOf(cell));
                for (const diagnostic of analysis.diagnostics) {
                    for (const text of [diagnostic.message, ...diagnostic.related.map(({ said }) => said)])
                        say(text, false);
                    for (const text of diagnostic.explanation) say(text, true);
                    for (const { title } of analysis.fixesOf(diagnostic)) say(title, false);
                }
            }
            assert.deepEqual([...wrong], []);
        }).timeout(120_000);

        it('are Russian with the letter ё', () => {
            const poor =
                /(?<![а-яё])(?:ее|еще|слоев|счет|расчет|трех|четырех|объем|причем|идет|ждет|дает|найдет|учтет|берет|вернет|придет|начнет|растет|приведет|все-таки)(?![а-яё])/i;
            const found = [...told, ...said].filter(([, { ru }]) => poor.test(ru));
            assert.deepEqual(
                found.map(([key, { ru }]) => `${key}: ${ru}`),
                [],
            );
        });
    });

    it('the pages about rules are fresh: run npm run docs', () => {
        const { status, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
            cwd: root,
            encoding: 'utf-8',
        });
        assert.equal(stderr, '');
        assert.equal(status, 0);
    });

    it('lockfiles name no addresses', () => {
        for (const path of tracked('package-lock.json')) assert.doesNotMatch(read(path), /"resolved": "https?:/, path);
    });

    it('no file tells where it was made', () => {
        const own = /(^|[^\w.])\/(?:work|home\/\w+|Users\/\w+)\/|\/tmp\/\w/;
        for (const path of tracked().filter(
            (name) => /\.(ts|mjs|cjs|json|md|py|yml)$/.test(name) && !name.endsWith('package-lock.json'),
        )) {
            assert.doesNotMatch(read(path), own, path);
        }
    });
});

function tracked(name = ''): readonly string[] {
    const all = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf-8' }).split('\0').filter(Boolean);
    return all.filter((path) => path.endsWith(name));
}
