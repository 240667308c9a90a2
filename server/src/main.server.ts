import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { analyse } from './analysis/analyse';
import { createServer } from './lsp/server';
import { createParser } from './python/parser';

/** The language server in Node, over what the arguments say: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…`. */
async function serve(): Promise<void> {
    const beside = (name: string) => readFileSync(join(__dirname, name));
    const [runtime, language] = [beside('web-tree-sitter.wasm'), beside('tree-sitter-python.wasm')];
    const { version } = JSON.parse(beside('../package.json').toString()) as { readonly version: string };
    const parser = await createParser({ runtime, language });
    const connection = createConnection();
    createServer(connection, { parser, analyse, version, readText });
    connection.listen();
}

/** A file that cannot be read is as good as none. */
async function readText(uri: string): Promise<string | undefined> {
    return uri.startsWith('file:') ? readFile(fileURLToPath(uri), 'utf8').catch(() => undefined) : undefined;
}

void serve();
