import { product, type AnyShape } from '../../../shared-rules/model/shape';
import type { Inputs } from '../../../shared-rules/layers/layer';
import type { Layer } from '../../../shared-rules/model/graph';
import { intOf, itemsOf, type Value } from '../../../shared-rules/model/value';
import { apply } from '../inference/engine';
import { given as argument, type CallSite, type Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { int, none, unknown, type Runtime } from '../interpreter/values';
import { shapedLayer } from './construct';
import { countBuilt } from './counted';
import { frozen } from './freeze';
import type { LayerNative } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

/** A method of a layer of the library; undefined where nothing is known of it. */
export function layerMethod(
    native: LayerNative,
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    if (native.object) return undefined;
    if (name === 'build') return buildLayer(native, given, at, machine, record);
    if (name === 'count_params') return countLayer(native, at, machine, record);
    return undefined;
}

/** `layer.build((None, 8))` */
function buildLayer(native: LayerNative, given: Given, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const shaped = shapedLayer(native);
    const before = native.built.content;
    const inputs = inputsOf(given);
    if (!shaped?.spec.build || !inputs) return none;
    // In code that the program does not run, who has built it before is not known.
    if (before?.weights && before.weights.length > 0 && machine.probing === 0)
        refuseCall(native.layer, LOCKED, { code: 'built-twice' }, at, machine, record);
    if (before) return none;
    const outcome = apply({ ...shaped, isUnchecked: true }, undefined, inputs);
    if (outcome.kind === 'raised') {
        const { sentence, exception, detail } = outcome.exception;
        refuseCall(native.layer, sentence, { ...detail, exception }, at, machine, record);
        return none;
    }
    countBuilt(native, machine, record);
    machine.heap.write(native.built, outcome.result.built);
    return none;
}

/** `build(shape)`, `build([shape, shape])`; where it takes several shapes one by one, nothing is said. */
function inputsOf(given: Given): Inputs | undefined {
    const value = argument(given, 0, 'input_shape');
    const known = value && frozen(value);
    const items = known && itemsOf(known);
    if (!items || given.positional.length + given.keywords.size > 1) return undefined;
    if (items.every(({ kind }) => kind === 'unknown')) return undefined;
    const nested = items.some((item) => itemsOf(item) !== undefined);
    const shapes = nested ? items.map(sizesIn) : [sizesIn(known)];
    const complete = shapes.filter((shape) => shape !== undefined);
    if (complete.length !== shapes.length) return undefined;
    const kind = known.kind === 'tuple' ? 'tuple' : 'list';
    return { shapes: complete, dtypes: [], nested: nested && kind, keywords: new Map() };
}

const LOCKED =
    'You cannot add new elements of state (variables or sub-layers) to a layer that is already built. All state must be created in the `__init__()` method or in the `build()` method.';

function countLayer(native: LayerNative, at: CallSite, machine: Machine, record: KerasRecord): Runtime {
    const built = native.built.content;
    if (!built) refuseCall(native.layer, notBuilt(native.layer), { code: 'not-built' }, at, machine, record);
    const sizes = built?.weights?.map(({ shape }) => product(...shape));
    return sizes?.every((it) => typeof it === 'number')
        ? int(sizes.reduce((total, size) => total + size, 0))
        : unknown('the number of parameters', at.site);
}

/** Who has no weights yet cannot count them. */
export const notBuilt = ({ name }: Layer): string =>
    `You tried to call \`count_params\` on layer '${name ?? '?'}', but the layer isn't built. You can build it manually via: \`layer.build(input_shape)\`.`;

export const shapeOf = (value: Runtime | undefined): AnyShape => value && sizesIn(frozen(value));

const sizesIn = (value: Value): AnyShape => itemsOf(value)?.map((it) => (it.kind === 'none' ? null : intOf(it)));
