import type { Shape } from '../../../shared-rules/model/shape';
import type { Encoded } from '../encoding';
import { classesFor, draw, drawWrong, type Drawn } from './draw';
import { inputShape } from './inputs';
import type { Network } from './network';
import type { Writer } from './writer';

/** One layer of a list, or the argument of `add`. */
interface Step {
    readonly text: string;
    readonly output: Shape;
    readonly name: string | undefined;
}

/** A `Sequential`, by a list or by `add`, with its input known or left for later. */
export function sequential(writer: Writer): Network {
    const { random } = writer;
    const shape = inputShape(random);
    const start = random.pick(['input', 'input', 'input', 'argument', 'later'] as const);
    const variable = writer.fresh(random.pick(['model', 'net', 'encoder']));
    const names: string[] = [];
    writer.usual = start === 'later';
    const write = random.chance(0.5) ? byList : byAdd;
    const { output, length } = write(writer, variable, shape, start, names);
    writer.usual = false;
    const network: Network = {
        variable,
        kind: 'Sequential',
        inputs: start === 'later' ? undefined : [shape],
        output,
        names,
        length,
    };
    return start === 'later' ? builtLater(writer, network, shape) : network;
}

type Start = 'input' | 'argument' | 'later';
type Written = { readonly output: Shape; readonly length: number };

const named = (writer: Writer): string => (writer.random.chance(0.15) ? `name="${writer.fresh('net_')}"` : '');

function inputText(writer: Writer, shape: Shape): string {
    const sizes = writer.shape(shape.slice(1));
    const { random } = writer;
    if (random.chance(0.15))
        return `${writer.names.layer('InputLayer')}(${random.pick([`shape=${sizes}`, `batch_shape=${writer.shape(shape)}`, sizes])})`;
    return `${writer.names.input()}(${random.pick([sizes, `shape=${sizes}`])})`;
}

function byList(writer: Writer, variable: string, shape: Shape, start: Start, names: string[]): Written {
    const { random } = writer;
    const elements = start === 'input' ? [inputText(writer, shape)] : [];
    let output = shape;
    const length = random.int(1, 6);
    for (let i = 0; i < length; i++) {
        const step = next(writer, output, start === 'argument' && i === 0 ? shape : undefined, names);
        elements.push(step.text);
        output = step.output;
    }
    if (random.chance(0.15)) {
        elements.push(`*[${writer.names.layer('Dense')}(n) for n in (${random.pick(['8, 4', '16, 8, 4'])})]`);
        output = [...output.slice(0, -1), 4];
    }
    const name = named(writer);
    if (random.chance(0.15)) {
        const list = writer.fresh('stack');
        writer.line(`${list} = [`);
        for (const element of elements) writer.line(`    ${element},`);
        writer.line(']');
        writer.line(`${variable} = ${writer.names.model('Sequential')}(${[list, name].filter(Boolean).join(', ')})`);
    } else {
        writer.line(`${variable} = ${writer.names.model('Sequential')}([`);
        for (const element of elements) writer.line(`    ${element},`);
        writer.line(`]${name ? `, ${name}` : ''})`);
    }
    return { output, length };
}

function byAdd(writer: Writer, variable: string, shape: Shape, start: Start, names: string[]): Written {
    const { random } = writer;
    writer.line(`${variable} = ${writer.names.model('Sequential')}(${named(writer)})`);
    if (start === 'input') writer.line(`${variable}.add(${inputText(writer, shape)})`);
    let output = shape;
    const length = random.int(1, 6);
    for (let i = 0; i < length; i++) {
        const first = start === 'argument' && i === 0 ? shape : undefined;
        output = first
            ? added(writer, variable, output, first, names)
            : random.pick([added, added, added, popped, looped, conditional])(writer, variable, output, first, names);
    }
    return { output, length };
}

function added(writer: Writer, variable: string, shape: Shape, first: Shape | undefined, names: string[]): Shape {
    const { text, output } = next(writer, shape, first, names);
    if (writer.random.chance(0.1)) {
        const layer = writer.fresh('layer');
        writer.line(`${layer} = ${text}`);
        writer.line(`${variable}.add(${layer})`);
    } else writer.line(`${variable}.add(${text})`);
    return output;
}

/** What is added is taken away again. */
function popped(writer: Writer, variable: string, shape: Shape): Shape {
    if (writer.random.chance(0.5)) return added(writer, variable, shape, undefined, []);
    writer.line(
        `${variable}.add(${writer.construction(draw(shape, writer.random, undefined, undefined, writer.usual).construction)})`,
    );
    writer.line(`${variable}.pop()`);
    return shape;
}

const LOOPS: readonly ((writer: Writer, variable: string) => [string, string[]])[] = [
    ({ names }, variable) => [
        'for units in (8, 4):',
        [`${variable}.add(${names.layer('Dense')}(units, activation="relu"))`],
    ],
    ({ names }, variable) => [
        'for i in range(2):',
        [
            `${variable}.add(${names.layer('Dense')}(8 * (i + 1)))`,
            `${variable}.add(${names.layer('Dropout')}(0.1 * (i + 1)))`,
        ],
    ],
    (writer, variable) => [
        'for i, units in enumerate([8, 4]):',
        [
            `${variable}.add(${writer.names.layer('Dense')}(units, name=f"${writer.fresh('fc')}_{i}"))`,
            `if i == 0:`,
            `    ${variable}.add(${writer.names.layer('BatchNormalization')}())`,
        ],
    ],
    ({ names }, variable) => [
        'for units, act in zip([8, 4], ["relu", "tanh"]):',
        [`${variable}.add(${names.layer('Dense')}(units, activation=act))`],
    ],
];

function looped(writer: Writer, variable: string, shape: Shape): Shape {
    if (shape.length === 1) return added(writer, variable, shape, undefined, []);
    const index = writer.random.int(0, LOOPS.length - 1);
    const [header, body] = LOOPS[index]!(writer, variable);
    writer.block(header, () => body.forEach((it) => writer.line(it)));
    return [...shape.slice(0, -1), index === 1 ? 16 : 4];
}

function conditional(writer: Writer, variable: string, shape: Shape): Shape {
    const flag = writer.fresh('use_norm');
    const on = writer.random.chance(0.5);
    writer.line(`${flag} = ${on ? 'True' : 'False'}`);
    const { construction, output } = draw(shape, writer.random, undefined, undefined, writer.usual);
    writer.block(`if ${flag}:`, () => writer.line(`${variable}.add(${writer.construction(construction)})`));
    return on ? output! : shape;
}

/** Another layer, or the mistake. */
export function next(
    writer: Writer,
    shape: Shape,
    first: Shape | undefined,
    names: string[],
    wanted?: (output: Shape) => boolean,
    usual = writer.usual,
): Step {
    const { random } = writer;
    const drawn: Drawn = writer.errs(0.3)
        ? drawWrong(shape, random)
        : draw(
              shape,
              random,
              wanted,
              first ? classesFor(shape.length).filter((it) => !/Bidirectional|Lambda/.test(it)) : undefined,
              usual,
          );
    const name = drawn.output && random.chance(0.15) ? nameFor(writer, names) : undefined;
    const { construction } = drawn;
    const more = {
        ...(first && drawn.output ? { input_shape: first.slice(1) as Encoded } : {}),
        ...(name ? { name } : {}),
    };
    const text = writer.construction({ ...construction, kwargs: { ...construction.kwargs, ...more } });
    return { text, output: drawn.output ?? shape, name };
}

function nameFor(writer: Writer, names: string[]): string {
    const [known] = names;
    if (known !== undefined && writer.errs(0.5)) return known;
    const name = writer.fresh(writer.random.pick(['first_', 'hidden_', 'conv_', 'out_']));
    names.push(name);
    return name;
}

/** A model without an input gets one, or stays as it is. */
function builtLater(writer: Writer, network: Network, shape: Shape): Network {
    const { random } = writer;
    const { variable } = network;
    const batch = random.pick([2, 8]);
    const data = `${writer.names.numpy()}.zeros(${writer.shape([batch, ...shape.slice(1).map((size) => size ?? 7)])})`;
    const concrete: Shape = [batch, ...shape.slice(1).map((size) => size ?? 7)];
    switch (random.pick(['build', 'build', 'call', 'input', 'fit', 'never'])) {
        case 'build':
            writer.line(`${variable}.build(${random.pick(['', 'input_shape='])}${writer.shape(shape)})`);
            return { ...network, inputs: [shape] };
        case 'call':
            writer.line(`${writer.fresh('y')} = ${variable}(${data})`);
            return { ...network, inputs: [concrete], output: undefined };
        case 'input':
            writer.line(`${writer.fresh('y')} = ${variable}(${writer.names.input()}(${writer.shape(shape.slice(1))}))`);
            return { ...network, inputs: [shape] };
        case 'fit':
            writer.line(`${variable}.compile(optimizer="adam", loss="mse")`);
            writer.line(`${variable}.fit(${data}, ${writer.names.numpy()}.zeros((${batch}, 1)), epochs=1)`);
            return { ...network, inputs: [shape.map((size, i) => (i > 0 ? (size ?? 7) : null))], output: undefined };
        default:
            return { ...network, output: undefined };
    }
}
