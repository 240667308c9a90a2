import type { Site } from '../../../shared-rules/model/site';
import { readExpression } from './expressions';
import type { Expression, Pattern } from './syntax';
import { identifier, operands, siteOf, type Node } from './tree';

/** What stands between `case` and its guard or colon. */
export function readCasePatterns(nodes: readonly Node[]): Pattern {
    const items = patternsAmong(nodes);
    const [first, ...others] = items;
    const last = nodes.at(-1);
    if (first === undefined || last === undefined) return { kind: 'other', binds: [], site: { start: 0, end: 0 } };
    if (others.length === 0 && last.kind !== ',') return first;
    return { kind: 'sequence', items, site: { start: first.site.start, end: last.end } };
}

const patternsAmong = (nodes: readonly Node[]): readonly Pattern[] =>
    nodes.filter((each) => each.kind === 'case_pattern').map(readCasePattern);

function readCasePattern(node: Node): Pattern {
    const [first] = node.children;
    if (first?.kind === 'as_pattern') return readAs(first);
    return readSimple(node.children, siteOf(node));
}

function readAs(node: Node): Pattern {
    const [pattern, name] = operands(node);
    if (pattern === undefined || name === undefined) return { kind: 'other', binds: [], site: siteOf(node) };
    return { kind: 'as', pattern: readCasePattern(pattern), name: identifier(name), site: siteOf(node) };
}

/** The grammar leaves `-1` as two nodes and `_` as punctuation. */
function readSimple(nodes: readonly Node[], site: Site): Pattern {
    const [first, second] = nodes;
    switch (first?.kind) {
        case '_':
            return { kind: 'wildcard', site };
        case '-':
            return {
                kind: 'value',
                value: { kind: 'unary', operator: '-', operand: readExpression(second), site },
                site,
            };
        case 'dotted_name':
            return readName(operands(first), site);
        case 'union_pattern':
            return { kind: 'or', patterns: readAlternatives(first.children), site };
        case 'list_pattern':
            return { kind: 'sequence', items: patternsAmong(first.children), site };
        case 'tuple_pattern':
            return readGroup(first, site);
        case 'string':
        case 'concatenated_string':
        case 'integer':
        case 'float':
        case 'true':
        case 'false':
        case 'none':
            return { kind: 'value', value: readExpression(first), site };
        case 'splat_pattern':
            return { kind: 'star', name: starName(first), site };
        case 'class_pattern':
            return readClass(first, site);
        case 'dict_pattern':
            return readMapping(first, site);
        default:
            return { kind: 'other', binds: nodes.flatMap(namesIn), site };
    }
}

function starName(node: Node): string | undefined {
    const name = operands(node).map(identifier)[0];
    return name === '_' ? undefined : name;
}

/** `Conv(filters, size=3)` */
function readClass(node: Node, site: Site): Pattern {
    const [name, ...parts] = operands(node);
    const path = name ? operands(name) : [];
    const [first, ...others] = path;
    if (first === undefined) return { kind: 'other', binds: parts.flatMap(namesIn), site };
    const inside = parts.map((part) => part.children.find((it) => it.kind === 'keyword_pattern') ?? part);
    return {
        kind: 'class',
        class: others.reduce(attribute, readExpression(first)),
        positional: inside.filter((it) => it.kind === 'case_pattern').map(readCasePattern),
        keywords: inside.filter((it) => it.kind === 'keyword_pattern').map(readKeyword),
        site,
    };
}

function readKeyword(node: Node): { readonly name: string; readonly pattern: Pattern } {
    const [name] = operands(node);
    const rest = node.children.slice(2);
    return { name: name ? identifier(name) : '', pattern: readSimple(rest, siteOf(node)) };
}

/** `{"type": "dense", "units": n, **rest}` */
function readMapping(node: Node, site: Site): Pattern {
    const parts = operands(node);
    const rest = parts.find((it) => it.kind === 'splat_pattern');
    const values = parts.filter((it) => it.kind === 'case_pattern');
    const keys = parts.filter((it) => it.kind !== 'case_pattern' && it.kind !== 'splat_pattern');
    if (keys.length !== values.length) return { kind: 'other', binds: parts.flatMap(namesIn), site };
    const entries = keys.flatMap((key, i) => {
        const value = values[i];
        return value ? [{ key: readExpression(key), pattern: readCasePattern(value) }] : [];
    });
    return { kind: 'mapping', entries, rest: rest && starName(rest), site };
}

/** `name` captures, `module.NAME` is compared with. */
function readName(parts: readonly Node[], site: Site): Pattern {
    const [first, ...others] = parts;
    if (first === undefined) return { kind: 'other', binds: [], site };
    if (others.length === 0) return { kind: 'capture', name: identifier(first), site };
    return { kind: 'value', value: others.reduce(attribute, readExpression(first)), site };
}

const attribute = (value: Expression, name: Node): Expression => ({
    kind: 'attribute',
    value,
    attribute: identifier(name),
    attributeSite: siteOf(name),
    site: { start: value.site.start, end: name.end },
});

function readAlternatives(nodes: readonly Node[]): readonly Pattern[] {
    const bars = nodes.flatMap((each, i) => (each.kind === '|' ? [i] : []));
    return [...bars, nodes.length].map((end, i) => {
        const some = nodes.slice(i === 0 ? 0 : (bars[i - 1] ?? 0) + 1, end);
        return readSimple(some, { start: some[0]?.start ?? 0, end: some.at(-1)?.end ?? 0 });
    });
}

/** `(1 | 2)` is its inner pattern, `(1,)` a sequence. */
function readGroup(node: Node, site: Site): Pattern {
    const items = patternsAmong(node.children);
    const [only] = items;
    const isSequence = only === undefined || node.children.some((each) => each.kind === ',');
    return isSequence ? { kind: 'sequence', items, site } : only;
}

/** The names that a pattern for classes or mappings binds. */
function namesIn(node: Node): readonly string[] {
    switch (node.kind) {
        case 'case_pattern':
            return namesOf(readCasePattern(node));
        case 'splat_pattern':
            return operands(node).map(identifier);
        case 'keyword_pattern':
            return namesOf(readSimple(node.children.slice(2), siteOf(node)));
        default:
            return node.kind === 'dotted_name' ? [] : operands(node).flatMap(namesIn);
    }
}

function namesOf(pattern: Pattern): readonly string[] {
    switch (pattern.kind) {
        case 'capture':
            return [pattern.name];
        case 'as':
            return [...namesOf(pattern.pattern), pattern.name];
        case 'or':
            return pattern.patterns.flatMap(namesOf);
        case 'sequence':
            return pattern.items.flatMap(namesOf);
        case 'other':
            return pattern.binds;
        case 'star':
            return pattern.name === undefined ? [] : [pattern.name];
        case 'mapping':
            return [...pattern.entries.flatMap((it) => namesOf(it.pattern)), ...(pattern.rest ? [pattern.rest] : [])];
        case 'class':
            return [...pattern.positional, ...pattern.keywords.map((it) => it.pattern)].flatMap(namesOf);
        default:
            return [];
    }
}
