// What the scripts that start a rule or a layer share: names, and one more line in a sorted index.
import { readFileSync, writeFileSync } from 'node:fs';

/** `softmax-in-hidden-layer` → `softmaxInHiddenLayer` */
export function camelCase(id) {
    return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** The order of an index is that of ids, not of names. */
const kebabCase = (item) => item.replace('...', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Adds an import and an element of the list, each where it belongs in the order. */
export function addEntry(index, { name, file, entry }) {
    const text = readFileSync(index, 'utf-8');
    const line = `import { ${name} } from './${file}';`;
    const withImport = insertSorted(text, /^import .*;\n/gm, `${line}\n`, (it) => /'(.*)'/.exec(it)?.[1] ?? it);
    const open = withImport.lastIndexOf('[') + 1;
    const close = withImport.lastIndexOf(']');
    const list = withImport
        .slice(open, close)
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean);
    const at = list.findIndex((item) => kebabCase(item) > kebabCase(entry));
    list.splice(at < 0 ? list.length : at, 0, entry);
    const items = list.map((item) => `    ${item},\n`).join('');
    writeFileSync(index, `${withImport.slice(0, open)}\n${items}${withImport.slice(close)}`);
}

/** The text with one more line among those that a pattern finds, before the first that is greater. */
function insertSorted(text, pattern, line, key) {
    const lines = [...text.matchAll(pattern)];
    const next = lines.find(([other]) => key(other) > key(line));
    const last = lines.at(-1);
    const at = next ? next.index : last ? last.index + last[0].length : 0;
    return text.slice(0, at) + line + text.slice(at);
}

export function fail(message) {
    console.error(message);
    process.exit(1);
}
