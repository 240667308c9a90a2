import type { Argument, Call } from '../../../shared-rules/model/graph';
import type { Value } from '../../../shared-rules/model/value';
import type { Bound, GivenArguments } from '../inference/bind';
import type { CallSite, Given, GivenValue } from '../interpreter/library';
import { freeze } from '../interpreter/plain';
import type { Runtime } from '../interpreter/values';
import { asNative, layerOf } from './natives';

/** A value as rules and specs may see it, with the library's own objects. */
export const frozen = (value: Runtime): Value => freeze(value, ownObject);

function ownObject(value: Runtime): Value | undefined {
    const native = asNative(value);
    if (native?.type === 'tensor') return { kind: 'tensor', tensor: native.tensor };
    if (native?.type === 'instance') return { kind: 'instance', class: native.class, call: native.call };
    const layer = layerOf(value);
    return layer && { kind: 'layer', layer: layer.layer };
}

const frozenArgument = ({ value, site, whole }: GivenValue): Omit<Argument, 'name'> => ({
    value: frozen(value),
    ...(site && { site }),
    ...(whole && { whole }),
});

export function frozenArguments({ positional, keywords, complete }: Given): GivenArguments {
    return {
        positional: positional.map(frozenArgument),
        keywords: [...keywords].map(([name, given]) => ({ name, ...frozenArgument(given) })),
        complete,
    };
}

export function callOf(name: string, bound: Pick<Bound, 'arguments'>, complete: boolean, at: CallSite): Call {
    const { site, callee, statement, frames } = at;
    return { name, site, callee, statement, frames, arguments: bound.arguments, complete };
}
