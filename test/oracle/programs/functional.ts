import type { Shape } from '../../../shared-rules/model/shape';
import { draw } from './draw';
import { inputShape } from './inputs';
import { mistaken } from './mistakes';
import type { Network } from './network';
import { operation, slicing } from './operations';
import { next } from './sequential';
import { SPECIAL } from './special';
import type { Writer } from './writer';

export interface Tensor {
    readonly variable: string;
    readonly shape: Shape;
}

/** A functional network: branches, merges, shared layers, loops, one or more inputs and outputs. */
export function functional(writer: Writer, others: readonly Network[]): Network {
    const { random } = writer;
    const shape = inputShape(random);
    const inputs = Array.from({ length: random.pick([1, 1, 1, 2]) }, (_, i) =>
        input(writer, i === 0 || random.chance(0.5) ? shape : inputShape(random)),
    );
    const names: string[] = [];
    let tensors: readonly Tensor[] = inputs.map((it) => chain(writer, it, names));
    if (tensors.length > 1) tensors = [merged(writer, tensors[0]!, tensors[1]!, names)];
    let [x] = tensors as [Tensor];
    const steps = random.int(1, 5);
    for (let i = 0; i < steps; i++) {
        if (writer.errs(0.12)) mistaken(writer, x.variable, x.shape);
        x = random.pick(STEPS)(writer, x, names, others);
    }
    const outputs = random.chance(0.2) ? [x, chain(writer, x, names)] : [x];
    return finish(writer, inputs, outputs, names);
}

function input(writer: Writer, shape: Shape): Tensor {
    const variable = writer.fresh(writer.random.pick(['inputs', 'image', 'a']));
    const name = writer.random.chance(0.15) ? `, name="${writer.fresh('in_')}"` : '';
    writer.line(
        `${variable} = ${writer.names.input()}(${writer.random.pick(['', 'shape='])}${writer.shape(shape.slice(1))}${name})`,
    );
    return { variable, shape };
}

export type Step = (writer: Writer, x: Tensor, names: string[], others?: readonly Network[]) => Tensor;

/** `x = Layer(…)(x)` */
const chain: Step = (writer, x, names) => {
    const { text, output } = next(writer, x.shape, undefined, names);
    const variable = writer.random.chance(0.6) ? 'x' : writer.fresh('h');
    if (writer.random.chance(0.1)) {
        const layer = writer.fresh('layer');
        writer.line(`${layer} = ${text}`);
        writer.line(`${variable} = ${layer}(${x.variable})`);
    } else writer.line(`${variable} = ${text}(${x.variable})`);
    return { variable, shape: output };
};

/** Two tensors of one shape become one. */
const MERGES = ['Add', 'Multiply', 'Average', 'Maximum', 'Concatenate', 'Subtract', 'Concatenate'];

function merge(writer: Writer, a: Tensor, b: Tensor): Tensor {
    const { random, names } = writer;
    const variable = writer.fresh('merged');
    const same = a.shape.length === b.shape.length && a.shape.every((size, axis) => size === b.shape[axis]);
    if (same && random.chance(0.25)) {
        writer.line(`${variable} = ${a.variable} ${random.pick(['+', '*', '-'])} ${b.variable}`);
        return { variable, shape: a.shape };
    }
    const layer = same ? random.pick(MERGES) : 'Concatenate';
    const text =
        random.chance(0.2) && layer !== 'Identity'
            ? `${names.layer(layer.toLowerCase())}([${a.variable}, ${b.variable}])`
            : `${names.layer(layer)}()([${a.variable}, ${b.variable}])`;
    writer.line(`${variable} = ${text}`);
    const last = layer === 'Concatenate' ? sum(a.shape.at(-1), b.shape.at(-1)) : (a.shape.at(-1) ?? null);
    return { variable, shape: [...a.shape.slice(0, -1), last] };
}

const sum = (a: number | null | undefined, b: number | null | undefined): number | null =>
    typeof a === 'number' && typeof b === 'number' ? a + b : null;

/** Two tensors of whatever shapes are flattened first, unless it is the mistake to forget it. */
function merged(writer: Writer, a: Tensor, b: Tensor, names: string[]): Tensor {
    if (writer.errs(0.5)) return merge(writer, a, b);
    const [c, d] = [a, b].map((it) => flat(writer, it, names));
    return merge(writer, c!, d!);
}

function flat(writer: Writer, x: Tensor, names: string[]): Tensor {
    if (x.shape.length === 2 && typeof x.shape[1] === 'number') return x;
    const axes = x.shape.length - 2;
    const layer = axes >= 1 && axes <= 3 ? `Global${writer.random.pick(['Max', 'Average'])}Pooling${axes}D` : 'Flatten';
    const variable = writer.fresh('flat');
    writer.line(`${variable} = ${writer.names.layer(layer)}()(${x.variable})`);
    names.push();
    return {
        variable,
        shape:
            layer === 'Flatten'
                ? [
                      null,
                      x.shape
                          .slice(1)
                          .reduce<number | null>(
                              (all, size) => (all === null || typeof size !== 'number' ? null : all * size),
                              1,
                          ),
                  ]
                : [null, x.shape.at(-1) ?? null],
    };
}

/** Two layers on one tensor, and what they give together. */
const branch: Step = (writer, x, names) => {
    const [left, right] = [chainTo(writer, x, names), chainTo(writer, x, names)];
    return merged(writer, left, right, names);
};

function chainTo(writer: Writer, x: Tensor, names: string[]): Tensor {
    const { text, output } = next(writer, x.shape, undefined, names);
    const variable = writer.fresh('branch');
    writer.line(`${variable} = ${text}(${x.variable})`);
    return { variable, shape: output };
}

/** `skip = x … Add()([x, skip])` */
const residual: Step = (writer, x, names) => {
    const { text, output } = next(
        writer,
        x.shape,
        undefined,
        names,
        (it) => writer.mistake || String(it) === String(x.shape),
    );
    const variable = writer.fresh('r');
    writer.line(`${variable} = ${text}(${x.variable})`);
    const y = { variable, shape: output };
    return String(output) === String(x.shape) || writer.errs(1) ? merge(writer, y, x) : y;
};

/** One layer on two tensors. */
const shared: Step = (writer, x, names) => {
    const { construction, output } = draw(x.shape, writer.random);
    const layer = writer.fresh('shared');
    writer.line(`${layer} = ${writer.construction(construction)}`);
    const other = next(writer, x.shape, undefined, names, (it) => String(it) === String(x.shape));
    if (String(other.output) !== String(x.shape)) return x;
    const [a, b] = [writer.fresh('s'), writer.fresh('s')];
    const before = writer.fresh('before');
    writer.line(`${before} = ${other.text}(${x.variable})`);
    writer.line(`${a}, ${b} = ${layer}(${x.variable}), ${layer}(${before})`);
    return merge(writer, { variable: a, shape: output! }, { variable: b, shape: output! });
};

const loop: Step = (writer, x) => {
    const { names, random } = writer;
    const variable = writer.fresh('x');
    writer.line(`${variable} = ${x.variable}`);
    const dense = names.layer('Dense');
    if (x.shape.length === 4 && typeof x.shape[3] === 'number') {
        writer.block('for filters, size in [(4, 3), (8, 1)]:', () => {
            writer.line(`${variable} = ${names.layer('Conv2D')}(filters, size, padding="same")(${variable})`);
            if (random.chance(0.5)) writer.line(`${variable} = ${names.layer('ReLU')}()(${variable})`);
        });
        return { variable, shape: [...x.shape.slice(0, -1), 8] };
    }
    if (typeof x.shape.at(-1) !== 'number' || x.shape.length < 2) return { variable, shape: x.shape };
    writer.block(
        random.pick([
            'for units in [16, 8]:',
            'for units in (2 ** k for k in (4, 3)):',
            'for units in range(16, 7, -8):',
        ]),
        () => writer.line(`${variable} = ${dense}(units, activation="relu")(${variable})`),
    );
    return { variable, shape: [...x.shape.slice(0, -1), 8] };
};

/** A function of the file that makes layers. */
const viaFunction: Step = (writer, x) => {
    const { names, random } = writer;
    const name = writer.fresh('dense_block');
    const result = writer.fresh('x');
    if (typeof x.shape.at(-1) !== 'number' || x.shape.length < 2) return x;
    writer.block(`def ${name}(t, units=8, act="relu", drop=None):`, () => {
        writer.line(`t = ${names.layer('Dense')}(units, activation=act)(t)`);
        writer.block('if drop is not None:', () => writer.line(`t = ${names.layer('Dropout')}(drop)(t)`));
        writer.line(random.pick([`return t`, `return ${names.layer('BatchNormalization')}()(t)`]));
    });
    const [args, units] = random.pick<[string, number]>([
        [x.variable, 8],
        [`${x.variable}, 4`, 4],
        [`${x.variable}, units=16, drop=0.5`, 16],
        [`t=${x.variable}, act="tanh"`, 8],
    ]);
    writer.line(`${result} = ${name}(${args})`);
    return { variable: result, shape: [...x.shape.slice(0, -1), units] };
};

/** Arithmetic on the tensor or on its shape. */
const arithmetic: Step = (writer, x) => {
    const { names, random } = writer;
    const variable = writer.fresh('x');
    const last = x.shape.at(-1);
    if (typeof last === 'number' && x.shape.length > 1 && random.chance(0.5)) {
        writer.line(`${variable} = ${names.layer('Dense')}(${x.variable}.shape[-1] * 2)(${x.variable})`);
        return { variable, shape: [...x.shape.slice(0, -1), last * 2] };
    }
    if (x.shape.length === 3 && random.chance(0.5)) {
        writer.line(`${variable} = ${x.variable}[:, ${random.pick(['0', '-1'])}]`);
        return { variable, shape: [x.shape[0]!, x.shape[2]!] as Shape };
    }
    writer.line(
        `${variable} = ${random.pick([`${x.variable} * 2`, `${x.variable} / 255.0`, `1 - ${x.variable}`, `-${x.variable}`, `${x.variable} ** 2`])}`,
    );
    return { variable, shape: x.shape };
};

const attention: Step = (writer, x, names, others) => {
    if (x.shape.length !== 3) return chain(writer, x, names, others);
    const variable = writer.fresh('att');
    writer.line(
        `${variable} = ${writer.names.layer('MultiHeadAttention')}(num_heads=2, key_dim=4)(${x.variable}, ${x.variable})`,
    );
    return { variable, shape: x.shape };
};

/** A model as a layer, on a tensor that its input takes; or on one that it does not take, by mistake. */
const nested: Step = (writer, x, names, others = []) => {
    const fits = others.filter(
        ({ inputs, output }) => output && inputs?.length === 1 && (writer.mistake || same(inputs[0]!, x.shape)),
    );
    if (fits.length === 0) return chain(writer, x, names, others);
    const model = writer.random.pick(fits);
    if (!same(model.inputs![0]!, x.shape) && !writer.errs(1)) return x;
    const variable = writer.fresh('inner');
    writer.line(`${variable} = ${model.variable}(${x.variable})`);
    return { variable, shape: model.output! };
};

const same = (a: Shape, b: Shape): boolean =>
    a.length === b.length && a.every((size, axis) => axis === 0 || size === b[axis]);

const STEPS: readonly Step[] = [
    chain,
    chain,
    chain,
    chain,
    branch,
    residual,
    shared,
    loop,
    viaFunction,
    arithmetic,
    attention,
    nested,
    operation,
    operation,
    slicing,
    ...SPECIAL,
];

function finish(
    writer: Writer,
    inputs: readonly Tensor[],
    outputs: readonly Tensor[],
    names: readonly string[],
): Network {
    const { random } = writer;
    const variable = writer.fresh('model');
    const list = (it: readonly Tensor[]) =>
        it.length === 1 && random.chance(0.7) ? it[0]!.variable : `[${it.map((t) => t.variable).join(', ')}]`;
    const given =
        writer.errs(0.5) && inputs.length > 0 ? [...inputs.slice(1), input(writer, inputs[0]!.shape)] : inputs;
    const name = random.chance(0.15) ? `, name="${writer.fresh('net_')}"` : '';
    const text = random.chance(0.5)
        ? `${list(given)}, ${list(outputs)}`
        : `inputs=${list(given)}, outputs=${list(outputs)}`;
    writer.line(`${variable} = ${writer.names.model('Model')}(${text}${name})`);
    return {
        variable,
        kind: 'Functional',
        inputs: inputs.map((it) => it.shape),
        output: outputs.length === 1 ? outputs[0]!.shape : undefined,
        names,
        length: 2,
    };
}
