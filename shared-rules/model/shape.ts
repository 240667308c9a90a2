/** A size; `null` is Keras' own `None`, settled at run time; `undefined` is what footgun could not work out. */
export type Dim = number | null | undefined;

/** Sizes of all axes, the batch included, as Keras prints them. */
export type Shape = readonly Dim[];

/** A shape whose very rank may be unknown. */
export type AnyShape = Shape | undefined;

const allKnown = (dims: readonly Dim[]): dims is readonly number[] => dims.every((dim) => typeof dim === 'number');

/** `f` over sizes. `None` stays `None`; one size footgun does not know makes the result unknown. */
export function lift(f: (...sizes: number[]) => number): (...dims: Dim[]) => Dim {
    return (...dims) => (allKnown(dims) ? f(...dims) : dims.includes(undefined) ? undefined : null);
}

/** The product of sizes: 1 for no sizes at all. */
export const product = lift((...sizes) => sizes.reduce((a, b) => a * b, 1));

const holds = (test: (a: number, b: number) => boolean) => (a: Dim, b: Dim) =>
    typeof a === 'number' && typeof b === 'number' && test(a, b);

/**
 * Facts that hold in every run. Each is false as soon as an operand is unknown, so a caller that
 * forgets about the unknown stays silent instead of wrong.
 */
export const certainly = {
    below: holds((a, b) => a < b),
    above: holds((a, b) => a > b),
    equal: holds((a, b) => a === b),
    differ: holds((a, b) => a !== b),
    indivisible: holds((a, b) => a % b !== 0),
};

/** What is left of two possibilities: equal sizes stay, others become unknown. */
export function eitherShape(a: AnyShape, b: AnyShape): AnyShape {
    if (a === undefined || b === undefined || a.length !== b.length) return undefined;
    return a.map((dim, axis) => (dim === b[axis] ? dim : undefined));
}

/** As Keras prints a shape: `(None, 28, 28, 1)`; a size footgun does not know is `?`. */
export function showShape(shape: AnyShape): string {
    if (shape === undefined) return '?';
    const sizes = shape.map((dim) => (dim === undefined ? '?' : (dim ?? 'None')));
    return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(', ')})`;
}
