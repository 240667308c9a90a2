import type { Application, Call } from '../../../../shared-rules/model/graph';
import { unsited, type Site } from '../../../../shared-rules/model/site';
import type { Edit } from '../../../../shared-rules/rules/rule';
import type { TextEdit } from '../analysis';
import { arranged } from '../textEdits';
import { editArguments, type ArgumentEdit, type LocatedEdit } from './callArguments';
import { formOf } from './forms';
import { importEdits } from './imports';
import { insertAfter, insertBefore, removeLayers, swap, type Edits } from './layers';
import { quoteOf } from './quotes';
import type { Source } from './source';
import { spelled, type ImportNeed } from './spelling';
import { insertStatementAfter, insertStatementBefore, removeStatement } from './statements';
import { callAt, expressionAt } from './tree';

/**
 * What a fix means, as changes of the text in the style of the code around. Undefined as soon as one part of it cannot be
 * carried out surely. In order, without overlap; one part that stands in it twice, as for two turns of a loop, is done once.
 */
export function carryOut(main: Source, edits: readonly Edit[]): readonly TextEdit[] | undefined {
    const needs = new Map<Source, ImportNeed[]>();
    const parts = tasksOf(edits).map((task) => performIn(main.of(fileOf(task)), task, needs));
    if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined;
    const sources = new Set([...parts.flat().map(({ source }) => source), ...needs.keys()]);
    const files = [...sources].map((source) => {
        const own = parts.flat().filter((part) => part.source === source);
        return inFile(source, [...own.map(({ edit }) => edit), ...importEdits(source.layout, needs.get(source) ?? [])]);
    });
    const all = files.every((file) => file !== undefined) ? files.flat() : [];
    return all.length > 0 ? all : undefined;
}

/** What changes one file, with its name. */
function inFile({ layout, file }: Source, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
    const changing = edits.filter(({ site, newText }) => layout.text.slice(site.start, site.end) !== newText);
    const all = arranged(changing);
    if (file === undefined) return all;
    return all?.map(({ site: { start, end }, newText }) => ({ site: { start, end, file }, newText }));
}

type Removal = Extract<Edit, { kind: 'removeLayer' }>;

/** One edit; or all edits to the arguments of one call, or all layers that go: a comma between two of them belongs to both. */
type Task =
    | Exclude<Edit, ArgumentEdit | Removal>
    | { readonly kind: 'arguments'; readonly edits: readonly ArgumentEdit[] }
    | { readonly kind: 'removals'; readonly edits: readonly Removal[] };

function tasksOf(edits: readonly Edit[]): readonly Task[] {
    const others: Task[] = [];
    const removals: Removal[] = [];
    const calls = new Map<string, ArgumentEdit[]>();
    for (const edit of unique(edits)) {
        if (edit.kind === 'removeLayer') removals.push(edit);
        else if (edit.kind !== 'setArgument' && edit.kind !== 'removeArgument') others.push(edit);
        else calls.set(siteKey(edit.call.site), [...(calls.get(siteKey(edit.call.site)) ?? []), edit]);
    }
    const ofCalls = [...calls.values()].map((each) => ({ kind: 'arguments', edits: each }) as const);
    return [...others, ...(removals.length > 0 ? [{ kind: 'removals', edits: removals } as const] : []), ...ofCalls];
}

/** The file in which a task is done; of layers that go the first one tells. */
function fileOf(task: Task): string | undefined {
    switch (task.kind) {
        case 'arguments':
            return task.edits[0]?.call.site.file;
        case 'removals':
            return task.edits[0]?.application.place.site.file;
        case 'replace':
            return task.site.file;
        case 'swap':
            return task.first.place.site.file;
        case 'insertStatement':
            return task.before.file;
        case 'appendStatement':
            return task.after.file;
        case 'removeStatement':
            return task.statement.file;
        default:
            return task.application.place.site.file;
    }
}

const unique = (edits: readonly Edit[]): readonly Edit[] => [
    ...new Map(edits.map((edit) => [keyOf(edit), edit])).values(),
];

/** Equal for edits that do the same to the text. */
function keyOf(edit: Edit): string {
    switch (edit.kind) {
        case 'replace':
            return keyFrom(edit.kind, siteKey(edit.site), edit.code);
        case 'setArgument':
            return keyFrom(edit.kind, argumentKey(edit.call, edit.name), edit.code);
        case 'removeArgument':
            return keyFrom(edit.kind, argumentKey(edit.call, edit.name));
        case 'removeLayer':
            return keyFrom(edit.kind, placeKey(edit.application));
        case 'insertBefore':
        case 'insertAfter':
            return keyFrom(edit.kind, placeKey(edit.application), edit.code);
        case 'swap':
            return keyFrom(edit.kind, placeKey(edit.first), placeKey(edit.second));
        case 'insertStatement':
            return keyFrom(edit.kind, siteKey(edit.before), edit.code);
        case 'appendStatement':
            return keyFrom(edit.kind, siteKey(edit.after), edit.code);
        case 'removeStatement':
            return keyFrom(edit.kind, siteKey(edit.statement));
    }
}

const keyFrom = (...parts: readonly string[]): string => parts.join(' ');
const siteKey = ({ start, end, file = '' }: Site): string => `${start}:${end}:${file}`;
const placeKey = ({ place }: Application): string => siteKey(place.site);

/** In two turns of a loop one argument may have two values, written in two places. */
function argumentKey(call: Call, name: string): string {
    const written = call.arguments.get(name)?.value.site;
    return `${siteKey(call.site)} ${name} ${written ? siteKey(written) : ''}`;
}

type Needs = Map<Source, ImportNeed[]>;

function performIn(source: Source | undefined, task: Task, needs: Needs): readonly LocatedEdit[] | undefined {
    if (!source) return undefined;
    if (task.kind !== 'arguments') return perform(source, task, needs)?.map((edit) => ({ source, edit }));
    const call = task.edits[0]?.call;
    return editArguments(source, task.edits, (code, home, site) => spell(home, code, call, site, needs));
}

function perform(source: Source, task: Exclude<Task, { kind: 'arguments' }>, needs: Needs): Edits {
    const { layout, tree } = source;
    switch (task.kind) {
        case 'replace':
            return replace(source, task.site, task.code, needs);
        case 'removals': {
            const forms = task.edits.map(({ application }) => formOf(application, tree, layout));
            return forms.every((form) => form !== undefined) ? removeLayers(layout, forms) : undefined;
        }
        case 'insertBefore':
        case 'insertAfter':
            return insert(source, task, needs);
        case 'swap': {
            const [first, second] = [formOf(task.first, tree, layout), formOf(task.second, tree, layout)];
            return first && second && swap(layout, first, second);
        }
        case 'insertStatement': {
            const statement = tree.statementAt(task.before);
            const code = spell(source, task.code, undefined, undefined, needs);
            return statement && code !== undefined ? insertStatementBefore(layout, statement, code) : undefined;
        }
        case 'appendStatement': {
            const statement = tree.statementAt(task.after);
            const code = spell(source, task.code, undefined, undefined, needs);
            return statement && code !== undefined ? insertStatementAfter(layout, statement, code) : undefined;
        }
        case 'removeStatement': {
            const statement = tree.statementAt(task.statement);
            return statement && removeStatement(layout, statement);
        }
    }
}

function insert(source: Source, edit: Extract<Edit, { kind: 'insertBefore' | 'insertAfter' }>, needs: Needs): Edits {
    const { layout, tree } = source;
    const form = formOf(edit.application, tree, layout);
    const code = spell(source, edit.code, edit.application.layer.call, undefined, needs);
    if (!form || code === undefined) return undefined;
    return edit.kind === 'insertBefore' ? insertBefore(layout, form, code) : insertAfter(layout, form, code);
}

function replace(source: Source, site: Site, code: string, needs: Needs): Edits {
    const { start, end } = unsited(site);
    if (end > source.layout.text.length) return undefined;
    const newText = spell(source, code, undefined, site, needs);
    return newText === undefined ? undefined : [{ site: { start, end }, newText }];
}

/** Names are spelt as in what is replaced or in the call around; strings take the quote of what they replace, or the file's. */
function spell(
    source: Source,
    code: string,
    call: Call | undefined,
    replaced: Site | undefined,
    needs: Needs,
): string | undefined {
    const { layout, tree, vocabulary, quote } = source;
    const old = replaced && expressionAt(tree, replaced)?.syntax;
    const neighbours = [old?.kind === 'call' ? old.callee : old, call && callAt(tree, call.site)?.callee];
    const known = neighbours.filter((it) => it !== undefined);
    const found = spelled(code, vocabulary, known, quoteOf(layout.text, old) ?? quote);
    if (found && found.needs.length > 0) needs.set(source, [...(needs.get(source) ?? []), ...found.needs]);
    return found?.code;
}
