import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleBook } from '../server/src/features/ruleBook';
import { defaultEditorSettings, languageChoices, profiles, ruleLevels } from '../shared-rules/protocol';
import { updating } from './support/fixtures';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

interface Setting {
    readonly default?: unknown;
    readonly enum?: readonly string[];
    propertyNames?: { enum: readonly string[] };
    readonly additionalProperties?: { readonly enum: readonly string[] };
}

interface Manifest {
    readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

/** What VS Code shows of the extension before it runs. */
describe('the manifest', () => {
    const manifest = readJson('package.json') as Manifest;
    const settings = manifest.contributes.configuration.properties;

    it('has the settings that the server reads, with its defaults', () => {
        for (const [key, value] of Object.entries(defaultEditorSettings)) {
            assert.deepEqual(settings[`footgun.${key}`]?.default, value, key);
        }
        const sorted = (names: readonly string[] | undefined) => [...(names ?? [])].sort();
        assert.deepEqual(sorted(settings['footgun.profile']?.enum), sorted(profiles));
        assert.deepEqual(sorted(settings['footgun.language']?.enum), sorted(languageChoices));
        assert.deepEqual(sorted(settings['footgun.rules']?.additionalProperties?.enum), sorted(ruleLevels));
    });

    it('offers every rule', () => {
        const ids = [...ruleBook.keys()].filter((id) => id !== 'syntax-error').sort();
        const setting = settings['footgun.rules']!;
        if (updating) {
            setting.propertyNames = { enum: ids };
            writeFileSync(join(root, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
        }
        assert.deepEqual(setting.propertyNames?.enum, ids, 'run `npm run test:update`');
    });

    for (const file of ['package.nls.json', 'package.nls.ru.json']) {
        it(`has all its texts in ${file}, and no others`, () => {
            const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
            assert.deepEqual(Object.keys(readJson(file) as object).sort(), [...new Set(used)].sort());
        });
    }

    it('has the texts of the client in Russian, and no others', () => {
        const sources = readdirSync(join(root, 'client/src')).map((name) => read(`client/src/${name}`));
        const used = sources.flatMap((source) => [...source.matchAll(/l10n\.t\('([^']*)'/g)].map(([, text]) => text!));
        const translated = readJson('client/l10n/bundle.l10n.ru.json') as Readonly<Record<string, string>>;
        assert.deepEqual(Object.keys(translated).sort(), [...new Set(used)].sort());
        for (const text of Object.values(translated)) assert.match(text, /[а-яё]/i);
    });
});
