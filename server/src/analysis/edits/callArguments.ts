import type { Call } from '../../../../shared-rules/model/graph';
import { sameSite } from '../../../../shared-rules/model/site';
import type { Edit } from '../../../../shared-rules/rules/rule';
import type { Argument, ExpressionOf } from '../../python/syntax';
import type { TextEdit } from '../analysis';
import { argumentsOf, insertBefore, rewrite } from './commaList';
import type { Edits } from './layers';
import type { Layout } from './layout';
import type { Source } from './source';
import { callAt } from './tree';
import { placeToChange } from './usage';

export type ArgumentEdit = Extract<Edit, { kind: 'setArgument' | 'removeArgument' }>;

/** Writes a piece of code as a file would: in the place of what stands there, or as a new argument of the call. */
export type Spell = (code: string, source: Source, at: TextEdit['site'] | undefined) => string | undefined;

/** What a call's list of arguments is to become; each part is settled before any text is touched. */
interface Plan {
    readonly replaced: TextEdit[];
    readonly removed: Set<number>;
    readonly added: string[];
    /** In other files: there the value was written. */
    readonly elsewhere: LocatedEdit[];
}

/** A change of one of the files of a program. */
export interface LocatedEdit {
    readonly source: Source;
    readonly edit: TextEdit;
}

/** All changes to the arguments of one call, at once: what is added has to go with what is taken away. */
export function editArguments(
    source: Source,
    edits: readonly ArgumentEdit[],
    spell: Spell,
): readonly LocatedEdit[] | undefined {
    const call = edits[0]?.call;
    const syntax = call && callAt(source.tree, call.site);
    if (!syntax) return undefined;
    const plan: Plan = { replaced: [], removed: new Set(), added: [], elsewhere: [] };
    const isPossible = edits.every((edit) =>
        edit.kind === 'removeArgument'
            ? planRemoval(edit, syntax, plan)
            : planChange(edit, syntax, source, plan, spell),
    );
    const isClear = new Set(plan.added.map((it) => it.split('=')[0])).size === plan.added.length;
    const listed = isPossible && isClear ? rewriteArguments(source.layout, syntax, plan) : undefined;
    return listed && [...[...plan.replaced, ...listed].map((edit) => ({ source, edit })), ...plan.elsewhere];
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
    source: Source,
    { replaced, added, elsewhere }: Plan,
    spell: Spell,
): boolean {
    const argument = call.arguments.get(name);
    const site = argument?.site ? placeToChange(call, argument, source) : keywordOf(syntax, name)?.value.site;
    if (!site && (argument?.site || !call.complete)) return false;
    const home = site ? source.of(site.file) : source;
    const newText = home && spell(code, home, site);
    if (!home || newText === undefined) return false;
    if (!site) added.push(`${name}=${newText}`);
    else if (home === source) replaced.push({ site, newText });
    else elsewhere.push({ source: home, edit: { site, newText } });
    return true;
}

const keywordOf = (syntax: ExpressionOf<'call'>, name: string): Argument | undefined =>
    syntax.arguments.find((it) => it.kind === 'keyword' && it.keyword === name);

/** Which argument of the text gives the parameter; -1 where none does. */
function indexOf(call: Call, name: string, syntax: ExpressionOf<'call'>): number {
    const site = call.arguments.get(name)?.site;
    return syntax.arguments.findIndex(({ kind, keyword, value }) =>
        kind === 'keyword' ? keyword === name : site !== undefined && sameSite(site, value.site),
    );
}
