import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { preProcessFile } from 'typescript';

const root = join(__dirname, '../..');

/** All that is known about Keras and its mistakes. */
const knowledge = [
    'shared-rules',
    'shared-rules/model',
    'shared-rules/layers',
    'shared-rules/ops',
    'shared-rules/rules',
    'shared-rules/keras',
];

/**
 * Who may import whom; a folder may always import itself and what lies in it. What is not named here imports nothing.
 * `shared-rules` is knowledge: it needs nobody. In `server` the arrow goes one way: text, tree, values, model graph,
 * shapes, findings, words, protocol.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
    'shared-rules/model': ['shared-rules/keras'],
    'shared-rules/keras': [],
    'shared-rules/layers': ['shared-rules/model', 'shared-rules/keras'],
    'shared-rules/ops': ['shared-rules/model', 'shared-rules/layers', 'shared-rules/keras'],
    'shared-rules/rules': ['shared-rules/model', 'shared-rules/keras'],
    'shared-rules': ['shared-rules/model', 'shared-rules/rules'],
    'server/src/python': ['shared-rules/model', 'web-tree-sitter'],
    'server/src/inference': knowledge,
    'server/src/interpreter': ['server/src/python', 'shared-rules/model'],
    'server/src/keras': ['server/src/interpreter', 'server/src/inference', 'server/src/python', ...knowledge],
    'server/src/analysis': [
        'server/src/keras',
        'server/src/interpreter',
        'server/src/inference',
        'server/src/python',
        ...knowledge,
    ],
    'server/src/features': [
        'server/src/analysis',
        'server/src/inference',
        'server/src/python',
        ...knowledge,
        'diff',
        'ignore',
        'smol-toml',
    ],
    'server/src/lsp': [
        'server/src/features',
        'server/src/analysis',
        'server/src/python',
        ...knowledge,
        'vscode-languageserver',
        'vscode-languageserver-textdocument',
    ],
    'server/src/cli': [
        'server/src/features',
        'server/src/analysis',
        'server/src/python',
        ...knowledge,
        'node',
        'commander',
        'picocolors',
    ],
    // The compositions: each puts together one program.
    'server/src': [
        'server/src/lsp',
        'server/src/cli',
        'server/src/analysis',
        'server/src/python',
        'shared-rules/rules',
        'vscode-languageserver',
        'node',
    ],
    'client/src': ['shared-rules', 'shared-rules/model', 'vscode', 'vscode-languageclient', 'node'],
};

describe('architecture', () => {
    const folders = Object.keys(mayImport);
    const files = sources('.');

    for (const [folder, allowed] of Object.entries(mayImport)) {
        it(`${folder} imports only ${allowed.join(', ') || 'itself'}`, () => {
            for (const file of files.filter((path) => folderOf(path, folders) === folder)) {
                for (const target of importsOf(file, folders)) {
                    assert.ok([folder, ...allowed].includes(target), `${file} must not import ${target}`);
                }
            }
        });
    }

    it('has a row for every folder', () => {
        const homeless = files.filter((path) => !isTestOrScript(path) && folderOf(path, folders) === undefined);
        assert.deepEqual(homeless, []);
    });

    it('knows no folder of odds and ends', () => {
        const named = files.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.\w+$)/i.test(path));
        assert.deepEqual(named, []);
    });

    it('keeps files short', () => {
        const long = files.filter((path) => lines(path) > 400 && !path.startsWith('shared-rules/keras/'));
        assert.deepEqual(long, []);
    });
});

/** TypeScript and scripts of ours, as paths from the root. */
function sources(folder: string): readonly string[] {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name).split(sep).join('/');
        if (entry.isDirectory()) return isForeign(entry.name) ? [] : sources(path);
        return /\.(ts|mjs|cjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
    });
}

function isForeign(name: string): boolean {
    return name.startsWith('.') || ['node_modules', 'out', 'dist'].includes(name);
}
function isTestOrScript(path: string): boolean {
    return /^(test|scripts)\//.test(path) || !path.includes('/');
}

/** The row of the table that a file belongs to: that of the innermost folder which has one. */
function folderOf(path: string, folders: readonly string[]): string | undefined {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        if (folders.includes(folder)) return folder;
    }
    return undefined;
}

/** What a file imports: a folder of the table, or a package. */
function importsOf(file: string, folders: readonly string[]): readonly string[] {
    const { importedFiles } = preProcessFile(readFileSync(join(root, file), 'utf-8'));
    return importedFiles.map(({ fileName: target }) => {
        if (!target.startsWith('.')) return packageOf(target);
        const path = relative(root, join(root, dirname(file), target))
            .split(sep)
            .join('/');
        return folderOf(path, folders) ?? path;
    });
}

/** `vscode-languageserver/node` → `vscode-languageserver`; what Node brings with it is `node`. */
function packageOf(target: string): string {
    const [scope = '', name = ''] = target.split('/');
    if (scope.startsWith('node:')) return 'node';
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function lines(path: string): number {
    return readFileSync(join(root, path), 'utf-8').split('\n').length - 1;
}
