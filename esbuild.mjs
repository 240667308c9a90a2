// Bundles what users run into `dist`: the command line, the language server, the extension, and the two
// WebAssembly modules that read Python. Nothing in `dist` needs `node_modules`.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

/** Identifiers keep their names, so that a stack trace in a report can be read; paths of sources do not get in. */
const common = {
    bundle: true,
    format: 'cjs',
    // The module form of this one asks where it is loaded from, which a bundle cannot say.
    alias: { 'web-tree-sitter': './node_modules/web-tree-sitter/web-tree-sitter.cjs' },
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
};

const bundles = [
    { entryPoints: ['server/src/main.cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
    { entryPoints: ['server/src/main.server.ts'], outfile: 'dist/server.js' },
    { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
];

const modules = ['web-tree-sitter', 'tree-sitter-python'].map((name) => `${name}.wasm`);

const notices = 'THIRD-PARTY-NOTICES.txt';

mkdirSync('dist', { recursive: true });
for (const name of modules) copyFileSync(`node_modules/${name.slice(0, -'.wasm'.length)}/${name}`, `dist/${name}`);
const built = await Promise.all(bundles.map((bundle) => build({ ...common, platform: 'node', ...bundle })));
writeFileSync(`dist/${notices}`, licencesOf(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
chmodSync('dist/cli.js', 0o755);

// What an earlier version left behind goes; what is there stays usable all the while.
const wanted = [...modules, notices, ...bundles.map(({ outfile }) => outfile.slice('dist/'.length))];
for (const name of readdirSync('dist')) if (!wanted.includes(name)) rmSync(`dist/${name}`, { recursive: true });

/** The licences of the packages that went into the bundles, and of the grammar. */
function licencesOf(inputs) {
    const folders = new Set(['node_modules/tree-sitter-python']);
    for (const path of inputs) {
        const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
        if (folder) folders.add(folder);
    }
    return [...folders].sort().map(licenceOf).join('\n\n');
}

function licenceOf(folder) {
    const { name, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf-8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf-8').trim() : ''}\n`;
}
