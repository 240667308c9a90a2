import { insides } from '../../../shared-rules/keras/insides';
import type { ApplicationConfig } from '../../../shared-rules/layers/applications';
import type { Application, Argument, Layer, Tensor, Weight } from '../../../shared-rules/model/graph';
import { product, type AnyShape } from '../../../shared-rules/model/shape';
import { boolOf, numberOf } from '../../../shared-rules/model/value';
import { bind } from '../inference/bind';
import { construct } from '../inference/engine';
import { signatureOf } from '../inference/signature';
import type { Machine } from '../interpreter/machine';
import { applyLayer, passedOn } from './apply';
import { argumentsOf, newLayer, specOf } from './construct';
import { rowsOf, type InsideRow } from './insideRows';
import type { LayerNative, Opened } from './natives';
import type { KerasRecord } from './record';

/**
 * The layers inside a network of `keras.applications`, made when somebody first reaches for one; undefined where they are
 * not known. They are in the graph for what the program does with them: no rule looks into them.
 */
export function openedBy(body: LayerNative, machine: Machine, record: KerasRecord): Opened | undefined {
    const { network } = body;
    if (!network) return undefined;
    const known = network.opened.content;
    if (known) return known;
    const opened = open(body, network.counted, machine, record);
    if (opened) machine.heap.write(network.opened, opened);
    return opened;
}

/** The layers that stand for the one step of a network, if it is open. */
export const layersInside = (native: LayerNative): readonly LayerNative[] | undefined =>
    native.network?.opened.content?.natives;

/** The last step inside an open network, in the place of the one that stands for all of them. */
export function lastInside({ producer }: Tensor, record: KerasRecord): Application | undefined {
    const native = producer && record.nativeOf(producer.layer);
    const opened = native?.type === 'layer' ? native.network?.opened.content : undefined;
    return opened && producer?.inputs[0] === opened.input ? opened.applications.at(-1) : undefined;
}

function open(
    body: LayerNative,
    counted: ReadonlyMap<string, number | undefined>,
    machine: Machine,
    record: KerasRecord,
): Opened | undefined {
    const call = body.applied.content;
    const [input] = call.kind === 'called' ? call.inputs : [];
    const data = Object.hasOwn(insides, body.layer.class) ? insides[body.layer.class] : undefined;
    if (!data || !input || !isUsual(body.layer, body.config as ApplicationConfig)) return undefined;
    const made: Made = { natives: [], applications: [], tensors: [] };
    for (const row of rowsOf(data, body.config as ApplicationConfig)) {
        const tensors = row.inputs.flatMap((at) => (at < 0 ? input : (made.tensors[at] ?? [])));
        if (!follow(row, tensors, { body, counted, made }, machine, record)) return undefined;
    }
    const { natives, applications } = made;
    return isSame(body, applications) ? { natives, applications, input } : undefined;
}

interface Made {
    readonly natives: LayerNative[];
    readonly applications: Application[];
    /** What each row gives. */
    readonly tensors: (Tensor | undefined)[];
}

interface Around {
    readonly body: LayerNative;
    readonly counted: ReadonlyMap<string, number | undefined>;
    readonly made: Made;
}

/** Makes and calls the layer of a row; one that is left out hands on what it is given. */
function follow(
    row: InsideRow,
    tensors: readonly Tensor[],
    { body, counted, made }: Around,
    machine: Machine,
    record: KerasRecord,
): boolean {
    const [first] = tensors;
    if (!first) return false;
    if (row.isAbsent) return made.tensors.push(first) > 0;
    const native = layerOf(row, first.shape, body, counted, machine);
    if (!native) return false;
    record.knows(native);
    machine.heap.write(native.trainable, body.trainable.content);
    const { site, frames } = body.layer.call;
    const { application } = applyLayer(
        native,
        passedOn(tensors, tensors.length > 1),
        { site, frames },
        machine,
        record,
    );
    made.natives.push(native);
    made.applications.push(application);
    return made.tensors.push(application.outputs[0]) > 0 && application.refusal === undefined;
}

function layerOf(
    { kind, name, prefix, place, settings }: InsideRow,
    shape: AnyShape,
    { layer: body }: LayerNative,
    counted: Around['counted'],
    machine: Machine,
): LayerNative | undefined {
    // It adds one to a share of the other.
    const canonical = `keras.layers.${kind === 'CustomScaleLayer' ? 'Add' : kind}`;
    const keywords = Array.from(settings(shape), ([key, value]): Argument => ({ name: key, value }));
    const { arguments: args } = bind(signatureOf(canonical) ?? [], { positional: [], keywords, complete: true }, kind);
    const spec = specOf(canonical);
    const outcome = spec && construct(spec, argumentsOf(args, []), () => undefined);
    if (outcome?.kind !== 'done') return undefined;
    const layer: Layer = {
        id: machine.id(),
        class: kind,
        name: prefix === undefined ? name : countedName(prefix, counted.get(prefix), place),
        roles: new Set(['opaque']),
        call: { ...body.call, name: `keras.layers.${kind}`, arguments: args },
        arguments: args,
        activation: undefined,
        inner: [],
        inside: true,
    };
    return newLayer(layer, spec, outcome.result, [], machine);
}

/** `conv2d`, `conv2d_1` … */
function countedName(prefix: string, start: number | undefined, place: number): string | undefined {
    if (start === undefined) return undefined;
    return start + place === 0 ? prefix : `${prefix}_${start + place}`;
}

/** Other widths have other layers. */
function isUsual({ arguments: args }: Layer, { weights, top, pooling, input, classes }: ApplicationConfig): boolean {
    const isOrdinary = (name: string): boolean => {
        const value = args.get(name)?.value;
        return !value || numberOf(value) === 1 || boolOf(value) === true;
    };
    return (
        ['alpha', 'depth_multiplier', 'include_preprocessing'].every(isOrdinary) &&
        (weights === 'imagenet' || weights === 'none') &&
        top !== undefined &&
        (!top || classes !== undefined) &&
        pooling !== undefined &&
        input?.[3] === 3
    );
}

/** Whether the layers come to what is known of the whole: its weights and its result. */
function isSame(body: LayerNative, inside: readonly Application[]): boolean {
    const whole = sizesOf(body.built.content?.weights);
    const parts = sizesOf(inside.flatMap(({ weights }) => weights ?? [UNKNOWN]));
    const call = body.applied.content;
    const [ours, theirs] = [
        inside.at(-1)?.outputs[0]?.shape,
        call.kind === 'called' ? call.outputs[0]?.shape : undefined,
    ];
    return (
        whole !== undefined &&
        whole === parts &&
        ours?.length === theirs?.length &&
        (ours?.every((size, axis) => size === theirs?.[axis]) ?? false)
    );
}

const UNKNOWN: Weight = { name: '?', shape: [undefined], trainable: true };

/** How many numbers are learnt, and how many are not. */
function sizesOf(weights: readonly Weight[] | undefined): string | undefined {
    const count = (isLearnt: boolean) =>
        weights
            ?.filter(({ trainable }) => trainable === isLearnt)
            .reduce((sum, { shape }) => sum + (product(...shape) ?? NaN), 0);
    const sizes = [count(true), count(false)];
    return sizes.every((it) => it !== undefined && !Number.isNaN(it)) ? sizes.join(' ') : undefined;
}
