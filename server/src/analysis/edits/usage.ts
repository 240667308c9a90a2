import type { Argument, Call } from '../../../../shared-rules/model/graph';
import { holdsSite as contains, sameSite, unsited, type Site } from '../../../../shared-rules/model/site';
import type { Expression, Statement } from '../../python/syntax';
import type { Source } from './source';
import { expressionAt, functionOf, repeatedBy, type ExpressionNode, type SyntaxNode, type SyntaxTree } from './tree';

/**
 * Where to write another value for an argument: where the value was written, if it serves this argument alone or comes
 * out of a loop's list; else in the call. Undefined where either would change more than was meant.
 */
export function placeToChange(call: Call, argument: Argument, source: Source): Site | undefined {
    const use = argument.site && expressionAt(source.tree, argument.site);
    const written = argument.value.site && unsited(argument.value.site);
    if (!use) return undefined;
    if (!written) return atCall(use, undefined);
    if (contains(use.syntax.site, written)) return inside(use, written);
    const home = source.of(written.file);
    const node = home && expressionAt(home.tree, written);
    if (node && isReadOnce(use, source.tree) && bindsAlone(node, call, home.tree)) return written;
    return atCall(use, written);
}

/** Of `"softmax" if last else "relu"` and of `**{"rate": 1}` the part that counts, of anything else the whole. */
function inside(use: ExpressionNode, written: Site): Site {
    return use.syntax.kind === 'conditional' || isSpread(use) ? written : use.syntax.site;
}

/** In a loop or a function the call happens more than once, each time perhaps with another value. */
function atCall(use: ExpressionNode, written: Site | undefined): Site | undefined {
    const around = repeatedBy(use);
    if (isSpread(use) || isInComprehension(use)) return undefined;
    if (!around) return use.syntax.site;
    return written && contains(bodyOf(around.syntax), written) ? use.syntax.site : undefined;
}

/** `*sizes`, `**config` */
function isSpread({ syntax, parent }: ExpressionNode): boolean {
    if (parent.syntax.kind !== 'call') return false;
    const argument = parent.syntax.arguments.find(({ value }) => value === syntax);
    return argument?.kind === 'star' || argument?.kind === 'doubleStar';
}

function isInComprehension(node: ExpressionNode): boolean {
    for (let it: SyntaxNode = node; it.kind === 'expression'; it = it.parent) {
        if (it.syntax.kind === 'comprehension' || it.syntax.kind === 'lambda') return true;
    }
    return false;
}

function bodyOf(statement: Statement): Site {
    const body = 'body' in statement ? statement.body : [];
    return { ...statement.site, start: body[0]?.site.start ?? 0, end: body.at(-1)?.site.end ?? 0 };
}

/** Whether what stands in the call is read there only. A loop's variable is one value a turn, whoever reads it. */
function isReadOnce(use: ExpressionNode, tree: SyntaxTree): boolean {
    const { syntax } = use;
    if (syntax.kind === 'name') return isLoopVariable(syntax.name, tree) || isNameReadOnce(syntax.name, use, tree);
    if (syntax.kind === 'attribute') return attributeReads(syntax.attribute, tree) === 1;
    // Whether its key is read elsewhere, the dictionary tells.
    return syntax.kind === 'subscript' && syntax.index.kind === 'string';
}

/** Follows a value outwards from where it was written to what holds it. */
function bindsAlone(written: ExpressionNode, call: Call, tree: SyntaxTree): boolean {
    const { syntax, parent } = written;
    if (parent.kind === 'statement') return isHeldAlone(syntax, parent.syntax, parent, tree);
    switch (parent.syntax.kind) {
        case 'tuple':
        case 'list':
            return bindsAlone(parent, call, tree);
        case 'dict':
            return isKeyReadOnce(syntax, parent, tree);
        case 'comprehension':
            return parent.syntax.clauses.some((it) => it.kind === 'for' && it.iterable === syntax);
        case 'call': {
            const { site } = parent.syntax;
            const led = call.frames.some((it) => it.kind === 'call' && sameSite(it.site, site));
            return led || (isIterating(parent.syntax.callee) && bindsAlone(parent, call, tree));
        }
        default:
            return false;
    }
}

const isIterating = (callee: Expression): boolean =>
    callee.kind === 'name' && ['enumerate', 'zip', 'reversed', 'list', 'tuple'].includes(callee.name);

function isHeldAlone(syntax: Expression, holder: Statement, node: SyntaxNode, tree: SyntaxTree): boolean {
    switch (holder.kind) {
        case 'for':
            return holder.iterable === syntax;
        case 'assign':
            return holder.targets.length === 1 && isTargetReadOnce(holder.targets[0], node, tree);
        case 'annotatedAssign':
            return isTargetReadOnce(holder.target, node, tree);
        case 'function': {
            const parameter = holder.parameters.find((it) => it.default === syntax);
            return parameter !== undefined && readsIn(holder.site, parameter.name, tree) === 1;
        }
        default:
            return false;
    }
}

function isTargetReadOnce(target: Expression | undefined, node: SyntaxNode, tree: SyntaxTree): boolean {
    if (target?.kind === 'name') return isNameReadOnce(target.name, node, tree);
    if (target?.kind === 'attribute') return attributeReads(target.attribute, tree) === 1;
    return (
        target?.kind === 'tuple' &&
        target.items.every((it) => it.kind === 'name' && isNameReadOnce(it.name, node, tree))
    );
}

/** In its function where it is local to one, else in the whole file. */
function isNameReadOnce(name: string, node: SyntaxNode, tree: SyntaxTree): boolean {
    const scope = functionOf(node);
    const isLocal = scope && isBoundIn(scope.syntax, name, tree);
    return readsIn(isLocal ? scope.syntax.site : undefined, name, tree) === 1;
}

function isBoundIn(scope: Statement, name: string, tree: SyntaxTree): boolean {
    if (scope.kind === 'function' && scope.parameters.some((it) => it.name === name)) return true;
    return tree.expressions.some((it) => isNamed(it, name) && isTarget(it) && contains(scope.site, it.syntax.site));
}

function readsIn(scope: Site | undefined, name: string, tree: SyntaxTree): number {
    const isInScope = ({ site }: Expression) => scope === undefined || contains(scope, site);
    return tree.expressions.filter((it) => isNamed(it, name) && isInScope(it.syntax) && !isTarget(it)).length;
}

/** The one place where a name is read, if a statement does nothing but give it this value. */
export function onlyReadOf({ syntax, parent }: ExpressionNode, tree: SyntaxTree): ExpressionNode | undefined {
    if (parent.kind !== 'statement' || parent.syntax.kind !== 'assign' || parent.syntax.value !== syntax)
        return undefined;
    const [target, another] = parent.syntax.targets;
    if (target?.kind !== 'name' || another) return undefined;
    const [read, ...others] = tree.expressions.filter((it) => isNamed(it, target.name) && !isTarget(it));
    return others.length === 0 ? read : undefined;
}

const isNamed = ({ syntax }: ExpressionNode, name: string): boolean => syntax.kind === 'name' && syntax.name === name;

function attributeReads(attribute: string, tree: SyntaxTree): number {
    return tree.expressions.filter(
        (it) => it.syntax.kind === 'attribute' && it.syntax.attribute === attribute && !isTarget(it),
    ).length;
}

function isLoopVariable(name: string, tree: SyntaxTree): boolean {
    return tree.expressions.some((it) => isNamed(it, name) && isTarget(it) && isLoop(targetOf(it)));
}

const isLoop = ({ syntax }: SyntaxNode): boolean => syntax.kind === 'for' || syntax.kind === 'comprehension';

/** Of a dictionary that a name holds: whether one place reads this key, or all keys at once. */
function isKeyReadOnce(value: Expression, { syntax: dict, parent }: ExpressionNode, tree: SyntaxTree): boolean {
    if (dict.kind !== 'dict' || parent.syntax.kind !== 'assign') return false;
    const key = dict.entries.find((entry) => entry.value === value)?.key;
    const [target] = parent.syntax.targets;
    if (key?.kind !== 'string' || target?.kind !== 'name' || parent.syntax.targets.length > 1) return false;
    const uses = tree.expressions.filter((it) => isNamed(it, target.name) && !isTarget(it));
    return uses.filter((use) => !readsOtherKey(use, key.value)).length === 1;
}

function readsOtherKey({ syntax, parent }: ExpressionNode, key: string): boolean {
    if (parent.syntax.kind !== 'subscript' || parent.syntax.value !== syntax) return false;
    return parent.syntax.index.kind === 'string' && parent.syntax.index.value !== key;
}

/** Whether a name or an attribute stands where it is bound, not read. */
function isTarget(node: ExpressionNode): boolean {
    const { syntax, parent } = outermostTarget(node);
    switch (parent.syntax.kind) {
        case 'assign':
        case 'delete':
            return parent.syntax.targets.includes(syntax);
        case 'annotatedAssign':
        case 'for':
            return parent.syntax.target === syntax;
        case 'with':
            return parent.syntax.items.some(({ target }) => target === syntax);
        case 'comprehension':
            return parent.syntax.clauses.some((it) => it.kind === 'for' && it.target === syntax);
        default:
            return false;
    }
}

const targetOf = (node: ExpressionNode): SyntaxNode => outermostTarget(node).parent;

/** Of `a` in `(a, *b), c = …` the whole left side. */
function outermostTarget(node: ExpressionNode): ExpressionNode {
    let current = node;
    while (current.parent.kind === 'expression' && ['tuple', 'list', 'starred'].includes(current.parent.syntax.kind)) {
        current = current.parent;
    }
    return current;
}
