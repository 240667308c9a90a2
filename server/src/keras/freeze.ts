import type { Argument, Call } from '../../../shared-rules/model/graph';
import type { Value } from '../../../shared-rules/model/value';
import type { Bound, GivenArguments } from '../inference/bind';
import type { CallSite, Given, GivenValue } from '../interpreter/library';
import { freeze } from '../interpreter/plain';
import type { Runtime } from '../interpreter/values';
import { frozenArray } from '../interpreter/arrays';
import { arrayOfFrame } from './data/frames';
import { frozenStream } from './data/stream';
import { asNative, layerOf, type LayerNative, type ModelNative } from './natives';

/** A value as rules and specs may see it, with the library's own objects. */
export const frozen = (value: Runtime): Value => freeze(value, ownObject);

function ownObject(value: Runtime): Value | undefined {
    const native = asNative(value);
    if (native?.type === 'tensor') return { kind: 'tensor', tensor: native.tensor };
    if (native?.type === 'instance') return { kind: 'instance', class: native.class, call: native.call };
    if (native?.type === 'stream') return frozenStream(native, frozen);
    if (native?.type === 'frame') return frozenArray(arrayOfFrame(native));
    const layer = layerOf(value);
    return layer && { kind: 'layer', layer: layer.layer, built: isBuilt(layer) };
}

const isBuilt = (native: LayerNative | ModelNative): boolean =>
    native.type === 'layer' ? native.built.content !== undefined : native.state.content.built;

/** Field by field: arguments come by the thousand, and spreading costs several times as much. */
function frozenArgument({ value, site, whole }: GivenValue): Omit<Argument, 'name'> {
    if (!site) return { value: frozen(value) };
    return whole ? { value: frozen(value), site, whole } : { value: frozen(value), site };
}

function named(name: string, { value, site, whole }: GivenValue): Argument {
    if (!site) return { name, value: frozen(value) };
    return whole ? { name, value: frozen(value), site, whole } : { name, value: frozen(value), site };
}

export function frozenArguments({ positional, keywords, complete }: Given): GivenArguments {
    return {
        positional: positional.map(frozenArgument),
        keywords: Array.from(keywords, ([name, given]) => named(name, given)),
        complete,
    };
}

export function callOf(name: string, bound: Pick<Bound, 'arguments'>, complete: boolean, at: CallSite): Call {
    const { site, callee, statement, frames } = at;
    return { name, site, callee, statement, frames, arguments: bound.arguments, complete };
}
