import type { Tensor } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import { numberOf, type Value } from '../../../shared-rules/model/value';
import { signatureOf } from '../inference/signature';
import type { Machine } from '../interpreter/machine';
import type { LayerNative } from './natives';
import type { KerasRecord } from './record';

/**
 * A layer that prepares pictures computes with its arguments only where there are numbers, each backend in its own way:
 * what it makes of one of a strange kind, or of other colours than usual, is not known.
 */
export function doubtNumbers(
    { layer, spec }: LayerNative,
    tensors: readonly Tensor[],
    site: Site,
    machine: Machine,
    record: KerasRecord,
): void {
    if (!spec?.roles.includes('preprocessing')) return;
    if (LOOKS_AT_COLOURS.test(layer.class) && !tensors.every(hasColours))
        record.forget(
            site,
            `what \`${layer.class}\` makes of pictures that are neither grey nor of three colours`,
            machine,
        );
    const strange = (signatureOf(spec.keras) ?? []).find(({ name, default: usual }) => {
        const value = layer.arguments.get(name)?.value;
        return value !== undefined && isStrange(value, usual);
    });
    if (strange) record.forget(site, `what \`${layer.class}\` makes of its \`${strange.name}\``, machine);
}

/** They turn colours into others: of four channels the backend says something where there are numbers. */
const LOOKS_AT_COLOURS = /Grayscale|Hue|Saturation|ColorJitter|ColorDegeneration|AugMix|RandAugment/;

/** Of either order of the axes. */
const hasColours = ({ shape }: Tensor): boolean =>
    shape !== undefined && [shape.at(-1), shape.at(-3)].some((channels) => channels === 1 || channels === 3);

function isStrange(value: Value, usual: Value | undefined): boolean {
    if (value.kind === 'dict' || value.kind === 'none') return value.kind !== usual?.kind;
    if (usual !== undefined && numberOf(usual) === undefined && usual.kind !== 'none') return false;
    if (value.kind === 'str') return usual === undefined || numberOf(usual) !== undefined;
    return (value.kind === 'tuple' || value.kind === 'list') && (usual?.kind === 'int' || value.items.length !== 2);
}
