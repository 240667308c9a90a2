import type { Application, Layer } from '../../../../shared-rules/model/graph';
import { sameSite } from '../../../../shared-rules/model/site';
import type { Expression, ExpressionOf } from '../../python/syntax';
import { elementsOf, type CommaList } from './commaList';
import type { Layout } from './layout';
import { onlyReadOf } from './usage';
import { statementOf, type ExpressionNode, type StatementNode, type SyntaxTree } from './tree';

/** How a program writes that a layer is applied. */
export type LayerForm =
    /** `[Dense(10), Flatten()]` */
    | { readonly kind: 'element'; readonly list: CommaList; readonly index: number; readonly layer: Expression }
    /** `model.add(Dense(10))` as a statement, `layers.append(Dense(10))` too. */
    | {
          readonly kind: 'added';
          readonly statement: StatementNode;
          readonly call: ExpressionOf<'call'>;
          readonly layer: Expression;
      }
    /** `Dense(10)(x)`; `input` where it is called with one tensor. */
    | {
          readonly kind: 'called';
          readonly call: ExpressionOf<'call'>;
          readonly layer: Expression;
          readonly input: Expression | undefined;
          /** `x = Dense(10)(x)`: the statement that is nothing else. */
          readonly line: FunctionalLine | undefined;
          readonly statement: StatementNode;
      };

export interface FunctionalLine {
    readonly statement: StatementNode;
    readonly target: string;
}

/** Undefined where it is written in a way that no edit of ours understands: in a comprehension, in a dictionary of layers. */
export function formOf(application: Application, tree: SyntaxTree, layout: Layout): LayerForm | undefined {
    for (const node of tree.expressionsAt(application.place.site)) {
        const form =
            ofAdding(node) ?? (isApplied(node, application.layer) ? ofCalling(node) : ofLayer(node, tree, layout));
        if (form) return form;
    }
    return undefined;
}

/** Whether a call is that of a layer, and neither the one that made it nor that of a function that did. */
function isApplied({ syntax }: ExpressionNode, { call }: Layer): boolean {
    if (syntax.kind !== 'call' || sameSite(syntax.site, call.site)) return false;
    return !call.frames.some((frame) => frame.kind === 'call' && sameSite(frame.site, syntax.site));
}

/** The place is that of the layer itself: what is around it, or around the name that holds it, applies it. */
function ofLayer(node: ExpressionNode, tree: SyntaxTree, layout: Layout): LayerForm | undefined {
    const use = onlyReadOf(node, tree) ?? node;
    return (use.parent.kind === 'expression' ? ofAdding(use.parent) : undefined) ?? ofElement(use, layout);
}

function ofAdding({ syntax: call, parent }: ExpressionNode): LayerForm | undefined {
    if (call.kind !== 'call' || call.callee.kind !== 'attribute' || call.arguments.length !== 1) return undefined;
    if (!['add', 'append'].includes(call.callee.attribute)) return undefined;
    const [argument] = call.arguments;
    if (parent.kind !== 'statement' || parent.syntax.kind !== 'expression') return undefined;
    if (argument?.kind !== 'positional' && argument?.keyword !== 'layer') return undefined;
    return { kind: 'added', statement: parent, call, layer: argument.value };
}

function ofElement({ syntax, parent }: ExpressionNode, layout: Layout): LayerForm | undefined {
    if (parent.kind !== 'expression' || !('items' in parent.syntax)) return undefined;
    const list = elementsOf(layout, parent.syntax);
    const index = parent.syntax.items.indexOf(syntax);
    return list && syntax.kind !== 'starred' ? { kind: 'element', list, index, layer: syntax } : undefined;
}

function ofCalling(node: ExpressionNode): LayerForm | undefined {
    const { syntax: call } = node;
    if (call.kind !== 'call') return undefined;
    return {
        kind: 'called',
        call,
        layer: call.callee,
        input: inputOf(call),
        line: lineOf(node),
        statement: statementOf(node),
    };
}

/** The one tensor that is passed, whatever keywords there are besides. */
function inputOf(call: ExpressionOf<'call'>): Expression | undefined {
    const given = call.arguments.filter(({ kind }) => kind !== 'keyword');
    const [only] = given;
    if (given.length !== 1 || only?.kind !== 'positional') return undefined;
    return ['tuple', 'list', 'dict'].includes(only.value.kind) ? undefined : only.value;
}

function lineOf({ syntax, parent }: ExpressionNode): FunctionalLine | undefined {
    if (parent.kind !== 'statement' || parent.syntax.kind !== 'assign' || parent.syntax.value !== syntax)
        return undefined;
    const [target, another] = parent.syntax.targets;
    return target?.kind === 'name' && !another ? { statement: parent, target: target.name } : undefined;
}
