import type { Site } from '../../../shared-rules/model/site';
import { readExpression } from './expressions';
import { decode, unquote, type Quoted } from './strings';
import type { Expression, FStringPart } from './syntax';
import { child, siteOf, type Node } from './tree';

type Read = readonly FStringPart[] | 'bytes' | 'unreadable';

/** One string or several side by side, which Python joins. */
export function readStrings(nodes: readonly Node[], site: Site): Expression {
    const strings = nodes.map(readString);
    if (strings.includes('unreadable')) return { kind: 'gap', site };
    if (strings.includes('bytes')) return { kind: 'bytes', site };
    const parts = joinTexts(strings.flatMap((string) => (typeof string === 'string' ? [] : string)));
    if (nodes.some(isInterpolated)) return { kind: 'fstring', parts, site };
    return { kind: 'string', value: parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''), site };
}

/** Only an f-string has inner nodes. */
const isInterpolated = (node: Node): boolean => node.children.length > 0;

function readString(node: Node): Read {
    const quoted = unquote(node.text);
    const { prefix, body } = quoted;
    if (prefix.includes('b')) return 'bytes';
    if (prefix.includes('t')) return 'unreadable';
    if (isInterpolated(node)) return readParts(node, quoted);
    const text = decode(body, prefix);
    return text === undefined ? 'unreadable' : [{ kind: 'text', text }];
}

/** Text is what stands between the fields: the grammar gives the end of `rf'{x}\\''` to the quotes. */
function readParts(node: Node, { prefix, marks }: Quoted): readonly FStringPart[] {
    const parts: FStringPart[] = [];
    const addText = (from: number, to: number) => {
        if (to > from) parts.push(readText(node.text.slice(from, to), siteOf(node), prefix));
    };
    let done = prefix.length + marks.length;
    let at = done;
    for (const part of node.children.slice(1, -1)) {
        const start = node.text.indexOf(part.text, at);
        at = start + part.text.length;
        if (part.kind !== 'interpolation') continue;
        addText(done, start);
        parts.push(...readInterpolation(part));
        done = at;
    }
    addText(done, node.text.length - marks.length);
    return parts;
}

/** `{{` stands for a brace. */
function readText(written: string, site: Site, prefix: string): FStringPart {
    const text = decode(
        written.replace(/\{\{|\}\}/g, (pair) => pair.charAt(0)),
        prefix,
    );
    if (text !== undefined) return { kind: 'text', text };
    return { kind: 'value', value: { kind: 'gap', site }, conversion: undefined, format: undefined };
}

/** `{size}`, `{size!r:>8}`, and `{size=}`, which says its own source first. */
function readInterpolation(node: Node): readonly FStringPart[] {
    const conversion = child(node, 'type_conversion')?.text.slice(1);
    const format = child(node, 'format_specifier')?.text.slice(1);
    const value = readExpression(child(node, 'expression'));
    const equals = node.children.find((each) => each.kind === '=');
    if (equals === undefined) return [{ kind: 'value', value, conversion, format }];
    const after = node.children[node.children.indexOf(equals) + 1] ?? equals;
    const text = node.text.slice(1, after.start - node.start);
    const shown = conversion ?? (format === undefined ? 'r' : undefined);
    return [
        { kind: 'text', text },
        { kind: 'value', value, conversion: shown, format },
    ];
}

function joinTexts(parts: readonly FStringPart[]): readonly FStringPart[] {
    const joined: FStringPart[] = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (part.kind === 'text' && last?.kind === 'text')
            joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
        else joined.push(part);
    }
    return joined;
}
