import { bareKernel, oldArguments, type OldArgument } from '../../model/eras';
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
    return [...oldArguments(call).flatMap((it) => editsFor(call, it)), ...bracketed];
}

function editsFor(call: Call, { argument, now }: OldArgument): readonly Edit[] {
    const { site, whole, name } = argument;
    if (now === '') return [{ kind: 'removeArgument', call, name }];
    if (!site || !whole) return [];
    const keyword: Edit = { kind: 'replace', site: { ...whole, end: site.start }, code: `${now}=` };
    const word = words[now]?.[stringOf(argument.value) ?? ''];
    return word === undefined ? [keyword] : [keyword, { kind: 'replace', site, code: `"${word}"` }];
}
