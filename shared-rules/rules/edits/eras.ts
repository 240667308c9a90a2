import { bareKernel, isSide, oldArguments, type OldArgument } from '../../model/eras';
import type { Call } from '../../model/graph';
import { itemsOf, intOf, stringOf } from '../../model/value';
import { words } from '../../keras/eras';
import type { Edit } from '../rule';

/** All old arguments of a call by their names of today; what nothing has taken over goes. */
export function modernise(call: Call): readonly Edit[] {
    const kernel = bareKernel(call);
    const sizes = kernel && itemsOf(kernel.value)?.map(intOf);
    const bracketed: readonly Edit[] =
        kernel?.site && sizes ? [{ kind: 'replace', site: kernel.site, code: `(${sizes.join(', ')})` }] : [];
    const [sides, others] = partition(oldArguments(call), ({ argument }) => isSide(argument.name));
    return [...others.flatMap((it) => editsFor(call, it)), ...together(call, sides), ...bracketed];
}

function partition<T>(items: readonly T[], is: (it: T) => boolean): readonly [readonly T[], readonly T[]] {
    return [items.filter(is), items.filter((it) => !is(it))];
}

/** `nb_row=3, nb_col=5` is `kernel_size=(3, 5)`. */
function together(call: Call, sides: readonly OldArgument[]): readonly Edit[] {
    const [first, ...others] = sides;
    const sizes = sides.map(({ argument }) => intOf(argument.value));
    if (!first?.argument.whole || sizes.some((it) => it === undefined)) return [];
    const removals = others.map(({ argument }): Edit => ({ kind: 'removeArgument', call, name: argument.name }));
    return [{ kind: 'replace', site: first.argument.whole, code: `kernel_size=(${sizes.join(', ')})` }, ...removals];
}

function editsFor(call: Call, { argument, now }: OldArgument): readonly Edit[] {
    const { site, whole, name } = argument;
    if (now === '') return [{ kind: 'removeArgument', call, name }];
    if (!site || !whole) return [];
    const keyword: Edit = { kind: 'replace', site: { ...whole, end: site.start }, code: `${now}=` };
    const word = words[now]?.[stringOf(argument.value) ?? ''];
    return word === undefined ? [keyword] : [keyword, { kind: 'replace', site, code: `"${word}"` }];
}
