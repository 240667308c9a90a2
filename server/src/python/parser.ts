import { Language, Parser } from 'web-tree-sitter';
import { OpenDocument, readOnce, rereader } from './document';
import { Trees } from './trees';
import type { Reading } from './syntax';

/** A change of a text as an editor says it: the old range in UTF-16 offsets, and what stands there now. */
export interface TextChange {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** Reads Python. Made once from the bytes of the two WebAssembly modules; synchronous from then on. */
export interface PythonParser {
    /** Reads a text from scratch. Total: whatever the text, a reading comes out. */
    read(text: string): Reading;
    /** For texts that are much alike, read one after another: each reading is good until the next. Owns nothing. */
    rereader(): (text: string) => Reading;
    /** Opens a text that will be edited: keeps the tree between edits. */
    open(text: string): PythonDocument;
}

/** One text under edit. Owns a tree in WebAssembly memory until it is closed. */
export interface PythonDocument {
    readonly reading: Reading;
    /**
     * Applies changes one after another, each to the text the one before left, and reads again. Statements that are still
     * there stay the same objects, moved to where they stand now: the reading before is worth nothing from then on.
     */
    edit(changes: readonly TextChange[]): Reading;
    close(): void;
}

/** `runtime` is `web-tree-sitter.wasm`, `language` is `tree-sitter-python.wasm`. */
export async function createParser(bytes: { runtime: Uint8Array; language: Uint8Array }): Promise<PythonParser> {
    await Parser.init({ wasmBinary: bytes.runtime });
    const language = await Language.load(bytes.language);
    const trees = new Trees(new Parser().setLanguage(language), language);
    return {
        read: (text) => readOnce(text, trees),
        rereader: () => rereader(trees),
        open: (text) => new OpenDocument(text, trees),
    };
}
