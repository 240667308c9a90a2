import { readExpression, readOptional } from './expressions';
import type { Parameter } from './syntax';
import { child, identifier, operands, siteOf, type Node } from './tree';

/** Of a `def` or a `lambda`. */
export function readParameters(list: Node | undefined): readonly Parameter[] {
    const read: Parameter[] = [];
    let kind: Parameter['kind'] = 'plain';
    for (const node of list === undefined ? [] : operands(list)) {
        if (node.kind === 'positional_separator') {
            read.splice(0, read.length, ...read.map((each) => ({ ...each, kind: 'positionalOnly' as const })));
        } else if (node.kind === 'keyword_separator') {
            kind = 'keywordOnly';
        } else {
            const parameter = readParameter(node, kind);
            read.push(parameter);
            if (parameter.kind === 'star') kind = 'keywordOnly';
        }
    }
    return read;
}

function readParameter(node: Node, kind: Parameter['kind']): Parameter {
    const named = child(node, 'name') ?? (node.kind === 'typed_parameter' ? operands(node)[0] : node) ?? node;
    return {
        name: nameOf(named),
        kind: starKind(named) ?? kind,
        default: readOptional(child(node, 'value')),
        annotation: child(node, 'type') && readExpression(child(node, 'type')),
        site: siteOf(node),
    };
}

function starKind(node: Node): Parameter['kind'] | undefined {
    if (node.kind === 'list_splat_pattern') return 'star';
    return node.kind === 'dictionary_splat_pattern' ? 'doubleStar' : undefined;
}

/** Python 2's `def f((a, b))` has no name. */
function nameOf(node: Node): string {
    const name = starKind(node) === undefined ? node : operands(node)[0];
    return name?.kind === 'identifier' ? identifier(name) : '';
}
