import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { analyse } from './analysis/analyse';
import { discover } from './cli/discover';
import { createServer } from './lsp/server';
import type { Disk } from './lsp/workspaceFiles';
import { createParser } from './python/parser';

/** The language server in Node, over what the arguments say: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…`. */
async function serve(): Promise<void> {
    const beside = (name: string) => readFileSync(join(__dirname, name));
    const [runtime, language] = [beside('web-tree-sitter.wasm'), beside('tree-sitter-python.wasm')];
    const { version } = JSON.parse(beside('../package.json').toString()) as { readonly version: string };
    const parser = await createParser({ runtime, language });
    const connection = createConnection();
    createServer(connection, { parser, analyse, version, readText, listFiles, disk });
    connection.listen();
}

/** A file that cannot be read is as good as none. */
async function readText(uri: string): Promise<string | undefined> {
    return uri.startsWith('file:') ? readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) : undefined;
}

/** As the command line finds them, under the address that the editor has for the folder. */
async function listFiles(folder: string): Promise<readonly string[]> {
    if (!folder.startsWith('file:')) return [];
    const root = fileURLToPath(folder);
    const { files } = await discover([root], root, (at) => Promise.resolve({ folder: at, patterns: [] }));
    const scripts = files.filter(({ absolute }) => /\.pyw?$/i.test(absolute));
    const steps = (absolute: string) => relative(root, absolute).split(sep).map(encodeURIComponent);
    return scripts.map(({ absolute }) => [folder, ...steps(absolute)].join('/'));
}

const disk: Disk = {
    look(uri) {
        try {
            const stats = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
            const kind = stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined;
            return stats && kind && { kind, version: `${stats.mtimeMs} ${stats.size}` };
        } catch {
            return undefined;
        }
    },
    read(uri) {
        try {
            return readFileSync(fileURLToPath(uri), 'utf8').replace(/^\uFEFF/, '');
        } catch {
            return undefined;
        }
    },
};

void serve();
