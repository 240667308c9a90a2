import type { Expression } from '../python/syntax';
import { sliceIndices } from './iterate';
import { sliceBounds } from './access';
import type { Environment } from './environment';
import { evaluate } from './expressions';
import type { Machine } from './machine';
import { equal } from './operators';
import { indexOf, type Runtime } from './values';

/** `del name`, `del object.name`, `del container[index]` */
export function deleteTarget(target: Expression, env: Environment, machine: Machine): void {
    if (target.kind === 'name') machine.unbind(env.elsewhere.get(target.name) ?? env.scope, target.name);
    else if (target.kind === 'attribute') {
        const object = evaluate(target.value, env, machine);
        if (object.kind === 'object') machine.unbind(object.attributes, target.attribute);
    } else if (target.kind === 'subscript') {
        deleteElement(evaluate(target.value, env, machine), evaluate(target.index, env, machine), machine);
    } else if (target.kind === 'tuple' || target.kind === 'list') {
        for (const item of target.items) deleteTarget(item, env, machine);
    }
}

function deleteElement(container: Runtime, index: Runtime, machine: Machine): void {
    if (container.kind === 'list') {
        const items = container.cell.content;
        const gone = items && placesOf(index, items.length);
        machine.heap.write(container.cell, items && gone && items.filter((_, i) => !gone.includes(i)));
    } else if (container.kind === 'dict') {
        const matches = container.cell.content?.map(([key]) => equal(key, index));
        const known = matches && !matches.includes(undefined);
        machine.heap.write(container.cell, known ? container.cell.content?.filter((_, i) => !matches[i]) : undefined);
    }
}

/** The places that an index or a slice means; undefined where that is unknown. */
function placesOf(index: Runtime, length: number): readonly number[] | undefined {
    if (index.kind === 'slice') {
        const bounds = sliceBounds(index);
        return bounds && sliceIndices(bounds, length);
    }
    const place = indexOf(index);
    return place === undefined ? undefined : [place < 0 ? place + length : place];
}
