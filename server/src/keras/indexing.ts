import { showShape, type Shape } from '../../../shared-rules/model/shape';
import { repr } from '../../../shared-rules/model/python';
import { indexOf, type Runtime } from '../interpreter/values';
import { frozen } from './freeze';

/** Why Keras refuses `x[:, 10]`, if it does (`GetItem.compute_output_spec` in `keras/src/ops/numpy.py`). */
export function indexProblem(shape: Shape, index: Runtime): string | undefined {
    const parts = partsOf(index);
    const key = index.kind === 'str' ? index.value : (keyRepr(index) ?? '?');
    const unsupported = `Unsupported key type for array slice. Received: \`${key}\``;
    if (!parts) return isUnsupported(index) ? unsupported : undefined;
    if (parts.filter(({ kind }) => kind === 'ellipsis').length > 1)
        return `Slice should only have one ellipsis. Received: \`${key}\``;
    const left = [...shape];
    for (const [i, part] of parts.entries()) {
        if (part.kind === 'none') continue;
        if (part.kind === 'ellipsis') left.splice(0, left.length - axesTaken(parts.slice(i + 1)));
        else if (left.length === 0)
            return `Array has shape ${showShape(shape)} but slice has to many indices. Received: \`${key}\``;
        else {
            const size = left.shift();
            const place = part.kind === 'slice' ? undefined : indexOf(part);
            if (typeof size === 'number' && place !== undefined && (place >= size || place < -size))
                return `Array has shape ${showShape(shape)} but out-of-bounds index ${key} was requested.`;
            if (part.kind !== 'slice' && place === undefined) return unsupported;
        }
    }
    return undefined;
}

/** What is neither a whole number nor several keys is none that Keras takes: a slice alone, `None`, a string. */
function isUnsupported(index: Runtime): boolean {
    return ['none', 'ellipsis', 'slice', 'str', 'float'].includes(index.kind);
}

/** A list stands for a tuple of its items; undefined where something in it is unknown. */
function partsOf(index: Runtime): readonly Runtime[] | undefined {
    const parts = index.kind === 'tuple' ? index.items : index.kind === 'list' ? index.cell.content : undefined;
    const known = parts ?? (indexOf(index) === undefined ? undefined : [index]);
    const isKnown = ({ kind }: Runtime) =>
        ['none', 'ellipsis', 'slice', 'int', 'bool', 'list', 'tuple', 'str', 'float'].includes(kind);
    return known?.every(isKnown) ? known : undefined;
}

const axesTaken = (parts: readonly Runtime[]): number => parts.filter(({ kind }) => kind !== 'none').length;

/** As Python prints it: `(slice(None, None, None), 0)`. */
function keyRepr(index: Runtime): string | undefined {
    if (index.kind === 'slice')
        return `slice(${[index.lower, index.upper, index.step].map((it) => keyRepr(it) ?? '?').join(', ')})`;
    if (index.kind !== 'tuple') return repr(frozen(index));
    const items = index.items.map((it) => keyRepr(it) ?? '?');
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
}
