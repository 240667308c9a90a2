import type { Application, Layer, Place } from './graph';
import { certainly, type AnyShape, type Dim } from './shape';
import { stringOf } from './value';
import { effective } from './vocabulary';

/** The sizes of a picture, a sequence or a volume: all axes but batch and channels. Undefined where there are none, or the layout is unknown. */
export function spatialOf(shape: AnyShape, layer: Layer): readonly Dim[] | undefined {
    const format = effective(layer).arguments.get('data_format')?.value;
    if (shape === undefined || shape.length < 3 || format?.kind === 'unknown') return undefined;
    const one = layer.class === 'TimeDistributed' ? [shape[0], ...shape.slice(2)] : shape;
    return stringOf(format) === 'channels_first' ? one.slice(2) : one.slice(1, -1);
}

/** What reaches an application. */
export const sizeBefore = ({ inputs, layer }: Application) => spatialOf(inputs[0]?.shape, layer);

/** What leaves it. */
export const sizeAfter = ({ outputs, layer }: Application) => spatialOf(outputs[0]?.shape, layer);

/** `96`, `96×48`; a size is a number here, or `None`. */
export function showSize(size: readonly Dim[]): string {
    return size.map((dim) => dim ?? 'None').join('×');
}

/** As in a trace: a square is told by its side. */
function showShort(size: readonly Dim[]): string {
    const [side] = size;
    return size.every((dim) => certainly.equal(dim, side)) ? String(side) : showSize(size);
}

/** One layer on the way of a size: what it got and what it left. */
export interface Step {
    readonly application: Application;
    readonly before: readonly Dim[];
    readonly after: readonly Dim[];
}

/** What happens to the size on the way from the input to an application, through the layers that look at more than one point. */
export function stepsTo(application: Application): readonly Step[] {
    const steps: Step[] = [];
    for (let next = previous(application); next; next = previous(next)) {
        const [before, after] = [sizeBefore(next), sizeAfter(next)];
        if (before && after && (isWindow(next.layer) || showSize(before) !== showSize(after))) {
            steps.unshift({ application: next, before, after });
        }
    }
    return steps;
}

/** Branches that meet have the same size, so any one of them tells the way. */
const previous = ({ inputs }: Application) => inputs[0]?.producer;

function isWindow(layer: Layer): boolean {
    const { roles } = effective(layer);
    return isConvolution(layer) || roles.has('transposed-convolution') || roles.has('pooling');
}

/** A convolution of any kind that moves a window over its input. */
export function isConvolution(layer: Layer): boolean {
    const { roles } = effective(layer);
    return roles.has('convolution') && !roles.has('transposed-convolution');
}

/** What decides how much of the size a layer takes: its kernel, its window; the layer's name where it is left to the default. */
export function placeOfWindow(layer: Layer): Place {
    const { call, arguments: given } = effective(layer);
    const argument = given.get('kernel_size') ?? given.get('pool_size');
    return { site: argument?.site ?? call.callee, frames: call.frames };
}

/** One size for each axis: `5` is 5×5. */
export function spread(sizes: readonly number[], rank: number): readonly Dim[] {
    return Array.from({ length: rank }, (_, axis) => sizes[axis] ?? sizes[0]);
}

/** `100 → 96 → 32 → 28`, from the input to what reaches an application. */
export function traceTo(application: Application): string {
    const steps = stepsTo(application);
    const first = steps[0]?.before ?? sizeBefore(application) ?? [];
    return [first, ...steps.map(({ after }) => after)].map(showShort).join(' → ');
}

/** A place in the text that made the size smaller: `32 → 28, 9 → 5`, if it stands in a loop. */
export interface Shrinking {
    /** The first of the applications that were made there. */
    readonly application: Application;
    readonly steps: string;
}

/** The places that ate the size, each with all that it took. */
export function shrinkingsTo(application: Application): readonly Shrinking[] {
    const byPlace = new Map<number, Step[]>();
    for (const step of stepsTo(application).filter(({ before, after }) => shrinks(before, after))) {
        const { start } = effective(step.application.layer).call.site;
        byPlace.set(start, [...(byPlace.get(start) ?? []), step]);
    }
    return [...byPlace.values()].flatMap((steps) => {
        const [first] = steps;
        const told = steps.map(({ before, after }) => `${showShort(before)} → ${showShort(after)}`).join(', ');
        return first ? [{ application: first.application, steps: told }] : [];
    });
}

const shrinks = (before: readonly Dim[], after: readonly Dim[]) =>
    after.some((dim, axis) => certainly.below(dim, before[axis]));
