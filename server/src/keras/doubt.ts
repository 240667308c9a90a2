import type { Site } from '../../../shared-rules/model/site';
import { numberOf, type Value } from '../../../shared-rules/model/value';
import { signatureOf } from '../inference/signature';
import type { Machine } from '../interpreter/machine';
import type { LayerNative } from './natives';
import type { KerasRecord } from './record';

/**
 * A layer that prepares pictures computes with its arguments only where there are numbers, each backend in its own way:
 * what it makes of one of a strange kind is not known.
 */
export function doubtArguments({ layer, spec }: LayerNative, site: Site, machine: Machine, record: KerasRecord): void {
    if (!spec?.roles.includes('preprocessing')) return;
    const strange = (signatureOf(spec.keras) ?? []).find(({ name, default: usual }) => {
        const value = layer.arguments.get(name)?.value;
        return value !== undefined && isStrange(value, usual);
    });
    if (strange) record.forget(site, `what \`${layer.class}\` makes of its \`${strange.name}\``, machine);
}

function isStrange(value: Value, usual: Value | undefined): boolean {
    if (value.kind === 'dict' || value.kind === 'none') return value.kind !== usual?.kind;
    if (usual !== undefined && numberOf(usual) === undefined && usual.kind !== 'none') return false;
    if (value.kind === 'str') return usual === undefined || numberOf(usual) !== undefined;
    return (value.kind === 'tuple' || value.kind === 'list') && (usual?.kind === 'int' || value.items.length !== 2);
}
