import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { rules } from '../../shared-rules/rules/index';
import { analyse } from './analysis/analyse';
import { createServer } from './lsp/server';
import { createParser } from './python/parser';

/** The language server in Node, over what the arguments say: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…`. */
async function serve(): Promise<void> {
    const [runtime, language, manifest] = await Promise.all(
        ['web-tree-sitter.wasm', 'tree-sitter-python.wasm', '../package.json'].map((name) =>
            readFile(join(__dirname, name)),
        ),
    );
    const parser = await createParser({ runtime, language });
    const { version } = JSON.parse(String(manifest)) as { readonly version: string };
    const connection = createConnection();
    createServer(connection, { parser, analyse, rules: new Map(rules.map((rule) => [rule.id, rule])), version });
    connection.listen();
}

serve().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
});
