import { said, verbatim, type Said } from '../../../shared-rules/model/text';
import { filePhrases as phrases } from '../../../shared-rules/terminalPhrases';
import { valueRanges, type Range } from './jsonRanges';

/** A notebook as it stands on the disk, and its cells of Python. */
export interface Notebook {
    readonly kind: 'notebook';
    readonly json: string;
    readonly cells: readonly CodeCell[];
}

export interface CodeCell {
    /** Among all cells, from 1. */
    readonly position: number;
    readonly text: string;
    /** Where the text stands in the JSON. */
    readonly range: Range;
}

export function readNotebook(json: string): Notebook | Said {
    const content = parse(json);
    if ('problem' in content) return content.problem;
    const cells = cellsOf(content.value);
    if (!cells) return said(phrases.noCells);
    return { kind: 'notebook', json, cells: isPython(content.value) ? codeCells(json, cells) : [] };
}

/** The notebook with other texts in its cells; everything else stays as it is, byte by byte. */
export function withCells(notebook: Notebook, texts: readonly string[]): Notebook {
    const changed = notebook.cells.flatMap((cell, index) => {
        const text = texts[index] ?? cell.text;
        return text === cell.text ? [] : [{ range: cell.range, text }];
    });
    const json = changed.reduceRight((whole, { range, text }) => {
        const written = writeSource(text, whole.slice(range.start, range.end), isAscii(notebook.json));
        return whole.slice(0, range.start) + written + whole.slice(range.end);
    }, notebook.json);
    const again = readNotebook(json);
    return 'kind' in again ? again : notebook;
}

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(json: string): { readonly value: unknown } | { readonly problem: Said } {
    try {
        return { value: JSON.parse(json) };
    } catch (error) {
        return { problem: said(phrases.notJson, { reason: verbatim((error as Error).message) }) };
    }
}

/** `cells`, or in the third format `worksheets[0].cells`; with the path that leads there. */
function cellsOf(notebook: unknown): { readonly path: string; readonly items: readonly unknown[] } | undefined {
    if (!isObject(notebook)) return undefined;
    if (Array.isArray(notebook['cells'])) return { path: 'cells', items: notebook['cells'] };
    const sheet: unknown = Array.isArray(notebook['worksheets']) ? notebook['worksheets'][0] : undefined;
    if (!isObject(sheet) || !Array.isArray(sheet['cells'])) return undefined;
    return { path: 'worksheets.0.cells', items: sheet['cells'] };
}

/** Unless the notebook says that its language is another one. */
function isPython(notebook: unknown): boolean {
    const metadata = isObject(notebook) ? notebook['metadata'] : undefined;
    if (!isObject(metadata)) return true;
    const { kernelspec, language_info: info } = metadata;
    const language = (isObject(info) && info['name']) || (isObject(kernelspec) && kernelspec['language']) || 'python';
    return typeof language !== 'string' || /python/i.test(language);
}

function codeCells(json: string, { path, items }: NonNullable<ReturnType<typeof cellsOf>>): readonly CodeCell[] {
    const sources = new RegExp(`^${path.replaceAll('.', '\\.')}\\.\\d+\\.(source|input)$`);
    const ranges = valueRanges(json, (candidate) => sources.test(candidate));
    return items.flatMap((cell, index) => {
        if (!isObject(cell) || cell['cell_type'] !== 'code' || !isPythonCell(cell)) return [];
        const key = 'source' in cell ? 'source' : 'input';
        const range = ranges.get(`${path}.${index}.${key}`);
        const text = sourceText(cell[key]);
        return range && text !== undefined ? [{ position: index + 1, text, range }] : [];
    });
}

/** VS Code lets a cell have a language of its own. */
function isPythonCell(cell: Json): boolean {
    const metadata = isObject(cell['metadata']) ? cell['metadata'] : {};
    const editor = isObject(metadata['vscode']) ? metadata['vscode'] : {};
    return (editor['languageId'] ?? 'python') === 'python';
}

function sourceText(source: unknown): string | undefined {
    if (typeof source === 'string') return source;
    return Array.isArray(source) && source.every((line) => typeof line === 'string') ? source.join('') : undefined;
}

/** A cell's text in the form in which it stood: one string, or a list with a line each, laid out alike. */
function writeSource(text: string, before: string, ascii: boolean): string {
    const write = (part: string) => (ascii ? escapeLetters(JSON.stringify(part)) : JSON.stringify(part));
    if (!before.startsWith('[')) return write(text);
    const lines = text.split(/(?<=\n)/).map(write);
    const inner = /^\[(\s*)/.exec(before)?.[1] ?? '';
    const outer = /(\s*)\]$/.exec(before)?.[1] ?? '';
    return `[${inner}${lines.join(inner.includes('\n') ? `,${inner}` : ', ')}${outer}]`;
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);
const escapeLetters = (json: string): string =>
    json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
