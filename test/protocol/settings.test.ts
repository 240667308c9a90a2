import assert from 'node:assert/strict';
import { plainEditor, vscode, withEditor } from '../support/editor';

const program = 'zeros; ones; sgd';

describe('settings', () => {
    it('are Russian and a teacher’s where nothing is set', () =>
        withEditor({ locale: 'en' }, async (editor) => {
            const model = await editor.open('model.py', program);
            const found = await model.pullDiagnostics();
            assert.deepEqual(model.drawn(found), ['no-zeros at zeros', 'no-ones at ones', 'no-sgd at sgd']);
            assert.equal(found[0]!.message, '`zeros` — это ошибка');
        }));

    for (const [locale, message] of [
        ['ru', '`zeros` — это ошибка'],
        ['ru-RU', '`zeros` — это ошибка'],
        ['en-US', '`zeros` is a mistake'],
        ['de', '`zeros` is a mistake'],
    ] as const) {
        it(`speak the language of an editor in ${locale} if asked to`, () =>
            withEditor({ locale, settings: { language: 'auto' } }, async (editor) => {
                const model = await editor.open('model.py', program);
                assert.equal((await model.pullDiagnostics())[0]!.message, message);
            }));
    }

    it('act at once: language, profile, severity, on and off', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            const change = async (settings: unknown) => {
                await editor.changeSettings(settings);
                await editor.nextRefresh();
                return model.pullDiagnostics();
            };
            assert.equal((await change({ language: 'en' }))[0]!.message, '`zeros` is a mistake');
            assert.equal((await change({ profile: 'standard' })).length, 2);
            const rules = { 'no-zeros': 'off', 'no-ones': 'hint' };
            const found = await change({ rules });
            assert.deepEqual(model.drawn(found), ['no-ones at ones', 'no-sgd at sgd']);
            assert.equal(found[0]!.severity, 4);
            assert.deepEqual(await change({ enable: false }), []);
            assert.equal(await model.hover('zeros'), undefined);
            assert.deepEqual(await model.codeActions('zeros'), []);
            assert.equal((await change({ enable: true })).length, 3);
        }));

    it('are asked for once a document, and again when they have changed', () =>
        withEditor({}, async (editor) => {
            const model = await editor.open('model.py', program);
            await model.pull();
            await model.hover('zeros');
            assert.equal(editor.asked.configuration, 1);
            await editor.open('other.py', program).then((other) => other.pull());
            assert.equal(editor.asked.configuration, 2);
            await editor.changeSettings({});
            await editor.nextRefresh();
            await model.pull();
            assert.equal(editor.asked.configuration, 3);
        }));

    it('may be sent by a client that cannot be asked', () =>
        withEditor(
            { capabilities: plainEditor, initializationOptions: { footgun: { language: 'en' } } },
            async (editor) => {
                const model = await editor.open('model.py', program);
                assert.equal((await editor.nextPublished()).diagnostics[0]!.message, '`zeros` is a mistake');
                await editor.changeSettings({ rules: { 'no-zeros': 'off', 'no-ones': 'off' } });
                assert.deepEqual(model.drawn((await editor.nextPublished()).diagnostics), ['no-sgd at sgd']);
            },
        ));

    it('that are wrong are named once, and the rest counts', () =>
        withEditor(
            { settings: { langauge: 'en', profile: 'teacher', rules: { 'no-zero': 'off', 'no-ones': 'of' } } },
            async (editor) => {
                const model = await editor.open('model.py', program);
                assert.equal((await model.pullDiagnostics()).length, 3);
                await editor.open('other.py', program).then((other) => other.pull());
                assert.deepEqual(editor.takeLog(), [
                    'footgun: настройки `footgun.langauge` нет; может быть, `language`?',
                    'footgun: `footgun.profile` не может быть "teacher"; возможные значения: standard, teaching, strict',
                    'footgun: в `footgun.rules` названо правило `no-zero`, которого нет; может быть, `no-zeros`?',
                    'footgun: `footgun.rules.no-ones` не может быть "of"; может быть, `off`?; возможные значения: off, hint, info, warning, error',
                ]);
            },
        ));

    for (const nonsense of [[], 'en', 7, true]) {
        it(`that are ${JSON.stringify(nonsense)} are passed over`, () =>
            withEditor({ settings: nonsense }, async (editor) => {
                const model = await editor.open('model.py', program);
                assert.equal((await model.pullDiagnostics()).length, 3);
                assert.deepEqual(editor.takeLog(), ['footgun: `footgun` должно быть объектом']);
            }));
    }

    it('of a client that fails to answer are the defaults', () => {
        const capabilities = { ...vscode };
        return withEditor({ capabilities }, async (editor) => {
            editor.client.onRequest('workspace/configuration', () => Promise.reject(new Error('no settings today')));
            const model = await editor.open('model.py', program);
            assert.equal((await model.pullDiagnostics()).length, 3);
            assert.match(editor.takeLog().join(), /no settings today/);
        });
    });
});

describe('a pyproject.toml', () => {
    const program = 'zeros; ones; sgd';
    const standard = '[tool.footgun]\nprofile = "standard"\nlanguage = "en"\nrules = { no-zeros = "hint" }\n';

    it('counts before the defaults, the editor before it', () =>
        withEditor({ disk: { 'pyproject.toml': standard } }, async (editor) => {
            const model = await editor.open('deep/below/model.py', program);
            const found = await model.pullDiagnostics();
            assert.deepEqual(model.drawn(found), ['no-zeros at zeros', 'no-ones at ones']);
            assert.deepEqual([found[0]!.severity, found[0]!.message], [4, '`zeros` is a mistake']);
            await editor.changeSettings({ profile: 'teaching', rules: { 'no-ones': 'off' } });
            await editor.nextRefresh();
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros', 'no-sgd at sgd']);
        }));

    it('is the nearest that speaks of footgun', () => {
        const disk = {
            'pyproject.toml': standard,
            'lesson/pyproject.toml': '[tool.footgun]\nignore = ["no-ones"]\n',
            'lesson/one/pyproject.toml': '[tool.black]\n',
        };
        return withEditor({ disk }, async (editor) => {
            const model = await editor.open('lesson/one/model.py', program);
            assert.deepEqual(await model.squiggles(), ['no-zeros at zeros', 'no-sgd at sgd']);
        });
    });

    it('may name the rules that there are to be', () =>
        withEditor({ disk: { 'pyproject.toml': '[tool.footgun]\nselect = ["no-sgd"]\n' } }, async (editor) => {
            const model = await editor.open('model.py', program);
            assert.deepEqual(await model.squiggles(), ['no-sgd at sgd']);
            await editor.changeSettings({ profile: 'standard', rules: { 'no-ones': 'hint' } });
            await editor.nextRefresh();
            assert.deepEqual(await model.squiggles(), ['no-ones at ones', 'no-sgd at sgd']);
        }));

    it('names files that are left alone', () => {
        const disk = {
            'pyproject.toml': '[tool.footgun]\nexclude = ["old/", "/a*.py", "мой файл.py"]\n',
            'old/pyproject.toml': '[tool.footgun]\nprofile = "strict"\n',
            'new/pyproject.toml': '[tool.footgun]\nexclude = ["!a*.py"]\n',
        };
        return withEditor({ disk }, async (editor) => {
            const squiggles = async (name: string) =>
                (await editor.open(name, 'zeros').then((model) => model.squiggles())).length;
            assert.equal(await squiggles('a1.py'), 0);
            assert.equal(await squiggles('b.py'), 1);
            assert.equal(await squiggles('old/c.py'), 0);
            assert.equal(await squiggles('new/a2.py'), 1);
            assert.equal(await squiggles(encodeURI('мой файл.py')), 0);
            const notebook = await editor.openNotebook('old/n.ipynb', 'zeros');
            assert.deepEqual(await notebook.squiggles(), [[]]);
            disk['pyproject.toml'] = '[tool.footgun]\n';
            await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
            await editor.nextRefresh();
            assert.equal(await squiggles('a1.py'), 1);
        });
    });

    it('acts at once when it changes', () => {
        const disk: Record<string, string> = {};
        return withEditor({ disk }, async (editor) => {
            const model = await editor.open('model.py', program);
            assert.equal((await model.pullDiagnostics()).length, 3);
            disk['pyproject.toml'] = standard;
            await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
            await editor.nextRefresh();
            assert.equal((await model.pullDiagnostics()).length, 2);
        });
    });

    it('is read in folders of the workspace only', () => {
        const read: string[] = [];
        const readText = (uri: string) => Promise.resolve((read.push(uri), undefined));
        return withEditor({ world: { readText } }, async (editor) => {
            const model = await editor.open('file:///projects/model.py', program);
            await model.pull();
            assert.deepEqual(read, []);
        });
    });

    it('shows what is wrong in it, with what was probably meant, until it is mended', () => {
        const text = '[tool.black]\nignore = ["no-zero"]\n[tool.footgun]\nprofile = "strikt"\nignore = ["no-zero"]\n';
        const disk: Record<string, string> = { 'pyproject.toml': text };
        return withEditor({ disk, settings: { language: 'en' } }, async (editor) => {
            const model = await editor.open('model.py', program);
            await model.pull();
            await editor.open('below/other.py', program).then((other) => other.pull());
            const { uri, diagnostics } = await editor.nextPublished();
            assert.equal(uri, 'file:///project/pyproject.toml');
            assert.deepEqual(
                diagnostics.map(({ message, range }) => [range.start, message]),
                [
                    [
                        { line: 3, character: 10 },
                        '`profile` cannot be "strikt"; did you mean `strict`?; possible values: standard, teaching, strict',
                    ],
                    [
                        { line: 4, character: 11 },
                        '`ignore` names the rule `no-zero`, which does not exist; did you mean `no-zeros`?',
                    ],
                ],
            );
            assert.equal(editor.takeLog().length, 2);
            disk['pyproject.toml'] = '[tool.footgun]\n';
            await editor.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
            await editor.nextRefresh();
            await model.pull();
            assert.deepEqual((await editor.nextPublished()).diagnostics, []);
        });
    });

    it('that is wrong is named, and passed over', () =>
        withEditor({ disk: { 'pyproject.toml': '[tool.footgun\n' } }, async (editor) => {
            const model = await editor.open('model.py', program);
            assert.equal((await model.pullDiagnostics()).length, 3);
            assert.match(editor.takeLog().join(), /^file:\/\/\/project\/pyproject\.toml: строка 1: это не TOML/);
            assert.equal((await editor.nextPublished()).diagnostics[0]!.range.start.line, 0);
        }));
});
