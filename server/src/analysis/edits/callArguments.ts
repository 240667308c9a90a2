import type { Call } from '../../../../shared-rules/model/graph';
import type { Edit } from '../../../../shared-rules/rules/rule';
import type { Argument, ExpressionOf } from '../../python/syntax';
import type { TextEdit } from '../analysis';
import { argumentsOf, insertBefore, rewrite } from './commaList';
import type { Edits } from './layers';
import type { Layout } from './layout';
import { placeToChange } from './usage';
import { callAt, type SyntaxTree } from './tree';

export type ArgumentEdit = Extract<Edit, { kind: 'setArgument' | 'removeArgument' }>;

/** What a call's list of arguments is to become; each part is settled before any text is touched. */
interface Plan {
    readonly replaced: TextEdit[];
    readonly removed: Set<number>;
    readonly added: string[];
}

/** All changes to the arguments of one call, at once: what is added has to go with what is taken away. */
export function editArguments(
    layout: Layout,
    tree: SyntaxTree,
    edits: readonly ArgumentEdit[],
    spell: (code: string, at: TextEdit['site'] | undefined) => string | undefined,
): Edits {
    const call = edits[0]?.call;
    const syntax = call && callAt(tree, call.site);
    if (!syntax) return undefined;
    const plan: Plan = { replaced: [], removed: new Set(), added: [] };
    const isPossible = edits.every((edit) =>
        edit.kind === 'removeArgument' ? planRemoval(edit, syntax, plan) : planChange(edit, syntax, tree, plan, spell),
    );
    const isClear = new Set(plan.added.map((it) => it.split('=')[0])).size === plan.added.length;
    const listed = isPossible && isClear ? rewriteArguments(layout, syntax, plan) : undefined;
    return listed && [...plan.replaced, ...listed];
}

function rewriteArguments(layout: Layout, syntax: ExpressionOf<'call'>, { removed, added }: Plan): Edits {
    const list = argumentsOf(syntax);
    const stars = syntax.arguments.findIndex(({ kind }) => kind === 'doubleStar');
    if (stars < 0 || added.length === 0) return rewrite(layout, list, removed, added);
    const taken = rewrite(layout, list, removed, []);
    return taken && [...taken, ...added.flatMap((code) => insertBefore(layout, list, stars, code))];
}

function planRemoval({ call, name }: ArgumentEdit, syntax: ExpressionOf<'call'>, { removed }: Plan): boolean {
    const index = indexOf(call, name, syntax);
    const argument = syntax.arguments[index];
    const others = syntax.arguments.slice(index + 1);
    const isLast = others.every(({ kind }) => kind === 'keyword' || kind === 'doubleStar');
    if (argument?.kind !== 'keyword' && !(argument?.kind === 'positional' && isLast)) return false;
    removed.add(index);
    return true;
}

function planChange(
    { call, name, code }: Extract<ArgumentEdit, { kind: 'setArgument' }>,
    syntax: ExpressionOf<'call'>,
    tree: SyntaxTree,
    { replaced, added }: Plan,
    spell: (code: string, at: TextEdit['site'] | undefined) => string | undefined,
): boolean {
    const argument = call.arguments.get(name);
    const site = argument?.site ? placeToChange(call, argument, tree) : keywordOf(syntax, name)?.value.site;
    if (!site && (argument?.site || !call.complete)) return false;
    const newText = spell(code, site);
    if (newText === undefined) return false;
    if (site) replaced.push({ site, newText });
    else added.push(`${name}=${newText}`);
    return true;
}

const keywordOf = (syntax: ExpressionOf<'call'>, name: string): Argument | undefined =>
    syntax.arguments.find((it) => it.kind === 'keyword' && it.keyword === name);

/** Which argument of the text gives the parameter; -1 where none does. */
function indexOf(call: Call, name: string, syntax: ExpressionOf<'call'>): number {
    const site = call.arguments.get(name)?.site;
    return syntax.arguments.findIndex(({ kind, keyword, value }) =>
        kind === 'keyword' ? keyword === name : site?.start === value.site.start && site.end === value.site.end,
    );
}
