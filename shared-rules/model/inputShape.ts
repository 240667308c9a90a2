import type { Application, Argument, Call, Program } from './graph';
import { intOf, itemsOf, type Value } from './value';

/** Where the shape of an input was given: `Input(shape=…)`, `InputLayer(…)`, or `input_shape=…` of a first layer. */
export interface ShapeArgument {
    readonly call: Call;
    readonly name: string;
    readonly argument: Argument;
    /** The sizes as they were given, without the batch; undefined where one is unknown. */
    readonly sizes: readonly (number | null)[] | undefined;
}

/** The argument that gave an input its shape; undefined where it came from elsewhere, as from data or `build`. */
export function shapeArgument({ layers }: Program, { layer }: Application): ShapeArgument | undefined {
    const own = layer.call.arguments.get('shape');
    if (own?.site) return described(layer.call, own);
    const { start, end } = layer.call.site;
    const first = layers.find(({ call }) => call !== layer.call && call.site.start === start && call.site.end === end);
    const given = first?.call.arguments.get('input_shape') ?? first?.call.arguments.get('input_dim');
    return first && given?.site ? described(first.call, given) : undefined;
}

function described(call: Call, argument: Argument): ShapeArgument {
    return { call, name: argument.name, argument, sizes: sizesOf(argument.value) };
}

function sizesOf(value: Value): readonly (number | null)[] | undefined {
    const sizes = itemsOf(value)?.map((item) => (item.kind === 'none' ? null : intOf(item)));
    return sizes?.every((size) => size !== undefined) ? sizes : undefined;
}

/** A shape as Python writes it: `(28, 28, 1)`. */
export function shapeCode(sizes: readonly (number | null)[]): string {
    const items = sizes.map((size) => size ?? 'None');
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
}
