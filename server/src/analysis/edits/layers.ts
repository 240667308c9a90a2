import type { Expression } from '../../python/syntax';
import type { TextEdit } from '../analysis';
import * as list from './commaList';
import type { LayerForm } from './forms';
import { hasComment, type Layout } from './layout';
import { insertStatementAfter, insertStatementBefore, removeStatement } from './statements';

/** The edits, or undefined where they cannot be made surely. */
export type Edits = readonly TextEdit[] | undefined;

/** Takes layers away; those of one list at once, because a comma between two of them belongs to both. */
export function removeLayers(layout: Layout, forms: readonly LayerForm[]): Edits {
    const elements = forms.filter((form) => form.kind === 'element');
    const lists = [...new Map(elements.map(({ list: it }) => [it.start, it])).values()];
    const fromLists = lists.map((it) => {
        const indices = elements.filter((element) => element.list.start === it.start).map(({ index }) => index);
        return list.rewrite(layout, it, new Set(indices), []);
    });
    const parts = [...fromLists, ...forms.map((form) => (form.kind === 'element' ? [] : removeStep(layout, form)))];
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

const removeStep = (layout: Layout, form: Exclude<LayerForm, { kind: 'element' }>): Edits =>
    form.kind === 'added' ? removeStatement(layout, form.statement) : removeCall(layout, form);

type CalledForm = Extract<LayerForm, { kind: 'called' }>;

/** `x = Dropout(0.5)(x)` goes; of `y = Dropout(0.5)(x)` and of `Dense(1)(Dropout(0.5)(x))` the tensor stays. */
function removeCall(layout: Layout, { call, input, line }: CalledForm): Edits {
    if (!input) return undefined;
    if (line && input.kind === 'name' && input.name === line.target) return removeStatement(layout, line.statement);
    return replaceBy(layout, call, textOf(layout, input));
}

function replaceBy(layout: Layout, node: Expression, newText: string): Edits {
    return hasComment(layout, node.site) ? undefined : [{ site: node.site, newText }];
}

const textOf = ({ text }: Layout, { site }: Expression): string => text.slice(site.start, site.end);

export function insertBefore(layout: Layout, form: LayerForm, code: string): Edits {
    switch (form.kind) {
        case 'element':
            return list.insertBefore(layout, form.list, form.index, code);
        case 'added':
            return insertStatementBefore(layout, form.statement, adding(layout, form, code));
        case 'called':
            return insertBeforeCall(layout, form, code);
    }
}

/** `x = Flatten()(x)` in front of `x = Dense(1)(x)`; a name that is read again later keeps its tensor: `y = Dense(1)(Flatten()(x))`. */
function insertBeforeCall(layout: Layout, { input, line }: CalledForm, code: string): Edits {
    if (!input) return undefined;
    if (line && input.kind === 'name' && input.name === line.target) {
        return insertStatementBefore(layout, line.statement, `${line.target} = ${code}(${line.target})`);
    }
    return wrap(input, code);
}

const wrap = ({ site }: Expression, code: string): Edits => [
    list.insertion(site.start, `${code}(`),
    list.insertion(site.end, ')'),
];

export function insertAfter(layout: Layout, form: LayerForm, code: string): Edits {
    switch (form.kind) {
        case 'element':
            return list.insertAfter(layout, form.list, form.index, code);
        case 'added':
            return insertStatementAfter(layout, form.statement, adding(layout, form, code));
        case 'called': {
            const { line, call } = form;
            if (!line) return wrap(call, code);
            return insertStatementAfter(layout, line.statement, `${line.target} = ${code}(${line.target})`);
        }
    }
}

/** `model.add(…)` with the receiver of a neighbour. */
function adding(layout: Layout, { call }: Extract<LayerForm, { kind: 'added' }>, code: string): string {
    return `${textOf(layout, call.callee)}(${code})`;
}

/** Exchanges the code of the two layers and leaves what is around them, comments included. */
export function swap(layout: Layout, first: LayerForm, second: LayerForm): Edits {
    if (!areNeighbours(first, second)) return undefined;
    const [one, other] = first.layer.site.start < second.layer.site.start ? [first, second] : [second, first];
    if (one.layer.site.end > other.layer.site.start) return undefined;
    return [
        { site: one.layer.site, newText: textOf(layout, other.layer) },
        { site: other.layer.site, newText: textOf(layout, one.layer) },
    ];
}

/** Of one list, or of one block: an exchange across the border of a loop would be one of other turns too. */
function areNeighbours(first: LayerForm, second: LayerForm): boolean {
    if (first.kind === 'element') return second.kind === 'element' && first.list.start === second.list.start;
    if (second.kind !== first.kind) return false;
    return first.statement.block === second.statement.block;
}
