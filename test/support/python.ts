import { readFile } from 'node:fs/promises';
import { createParser, type PythonParser } from '../../server/src/python/parser';

let parser: Promise<PythonParser> | undefined;

/** The parser, made once for all tests of a run. */
export function loadParser(): Promise<PythonParser> {
    parser ??= load();
    return parser;
}

async function load(): Promise<PythonParser> {
    const [runtime, language] = await Promise.all([
        readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
        readFile(require.resolve('tree-sitter-python/tree-sitter-python.wasm')),
    ]);
    return createParser({ runtime, language });
}
