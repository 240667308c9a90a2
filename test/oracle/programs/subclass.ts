import type { Shape } from '../../../shared-rules/model/shape';
import { draw } from './draw';
import { inputShape } from './inputs';
import type { Network } from './network';
import { next } from './sequential';
import type { Writer } from './writer';

/** A class of the file: layers made in `__init__`, called in `call`. */
export function subclass(writer: Writer): Network {
    return writer.random.pick([ofModel, ofModel, ofLayer, withWeights])(writer);
}

/** Layers in attributes, in a list, in a dictionary. */
function body(writer: Writer, shape: Shape): Shape {
    const { random } = writer;
    const calls: string[] = [];
    let output = shape;
    const layers = random.int(1, 4);
    const names: string[] = [];
    for (let i = 0; i < layers; i++) {
        const step = next(writer, output, undefined, names, undefined, true);
        writer.line(`self.layer${i} = ${step.text}`);
        calls.push(`x = self.layer${i}(x${training(writer, step.text)})`);
        output = step.output;
    }
    const dense = writer.names.layer('Dense');
    if (typeof output.at(-1) === 'number' && output.length > 1 && random.chance(0.5)) {
        if (random.chance(0.5)) {
            writer.line(`self.blocks = [${dense}(8) for _ in range(2)]`);
            calls.push('for block in self.blocks:', '    x = block(x)');
        } else {
            writer.line(`self.parts = {"a": ${dense}(4), "b": ${dense}(8)}`);
            calls.push('x = self.parts["a"](x)', 'x = self.parts["b"](x)');
        }
        output = [...output.slice(0, -1), 8];
    }
    waiting.set(writer, calls);
    return output;
}

const waiting = new WeakMap<Writer, string[]>();

const training = ({ random }: Writer, text: string): string =>
    /Dropout\(|BatchNormalization\(/.test(text) && random.chance(0.4) ? ', training=training' : '';

function define(writer: Writer, base: string, shape: Shape): { readonly name: string; readonly output: Shape } {
    const name = writer.fresh(writer.random.pick(['Net', 'Block', 'Encoder']));
    let output: Shape = shape;
    writer.block(`class ${name}(${base}):`, () => {
        const init = writer.random.pick(['self', 'self, **kwargs']);
        writer.block(`def __init__(${init}):`, () => {
            writer.line(`super().__init__(${init === 'self' ? '' : '**kwargs'})`);
            output = body(writer, shape);
        });
        writer.line('');
        writer.block('def call(self, x, training=False):', () => {
            for (const line of waiting.get(writer) ?? []) writer.line(line);
            writer.line('return x');
        });
    });
    writer.line('');
    return { name, output };
}

function ofModel(writer: Writer): Network {
    const shape = closed(inputShape(writer.random));
    const { name, output } = define(writer, writer.names.model('Model'), shape);
    const variable = writer.fresh('model');
    writer.line(`${variable} = ${name}()`);
    const called = applied(writer, variable, shape);
    return { variable, kind: 'subclass', inputs: [called], output, names: [], length: 1 };
}

/** Sizes that are open make Keras trace with numbers of its own. */
const closed = (shape: Shape): Shape => shape.map((size, axis) => (axis === 0 ? size : (size ?? 12)));

function applied(writer: Writer, variable: string, shape: Shape): Shape {
    // Numbers go through without the checks that shapes undergo: mistakes are for symbolic calls.
    if (!writer.isSound || writer.random.chance(0.5)) {
        writer.line(`${writer.fresh('y')} = ${variable}(${writer.names.input()}(${writer.shape(shape.slice(1))}))`);
        return shape;
    }
    const concrete: Shape = [2, ...shape.slice(1)];
    writer.line(`${writer.fresh('y')} = ${variable}(${writer.names.numpy()}.zeros(${writer.shape(concrete)}))`);
    return concrete;
}

function ofLayer(writer: Writer): Network {
    const shape = closed(inputShape(writer.random));
    const { name, output } = define(writer, writer.names.layer('Layer'), shape);
    return around(writer, `${name}(${writer.random.pick(['', ''])})`, shape, output);
}

/** The layer of the file between layers of Keras. */
function around(writer: Writer, text: string, shape: Shape, output: Shape): Network {
    const { random, names } = writer;
    const variable = writer.fresh('model');
    const last = draw(output, random);
    const final = writer.construction(last.construction);
    if (random.chance(0.5)) {
        writer.line(`${variable} = ${names.model('Sequential')}([`);
        for (const element of [`${names.input()}(${writer.shape(shape.slice(1))})`, text, final])
            writer.line(`    ${element},`);
        writer.line('])');
        return {
            variable,
            kind: 'Sequential',
            inputs: [shape],
            output: last.output,
            names: [],
            length: 2,
            isOwn: true,
        };
    }
    const [i, x] = [writer.fresh('inputs'), writer.fresh('x')];
    writer.line(`${i} = ${names.input()}(${writer.shape(shape.slice(1))})`);
    writer.line(`${x} = ${text}(${i})`);
    writer.line(`${x} = ${final}(${x})`);
    writer.line(`${variable} = ${names.model('Model')}(${i}, ${x})`);
    return { variable, kind: 'Functional', inputs: [shape], output: last.output, names: [], length: 2, isOwn: true };
}

/** `build` makes the weights, by the shape of the input. */
function withWeights(writer: Writer): Network {
    const { random } = writer;
    const shape = closed(inputShape(random));
    const name = writer.fresh('Linear');
    const bias = random.chance(0.5);
    writer.block(`class ${name}(${writer.names.layer('Layer')}):`, () => {
        writer.block('def __init__(self, units=8, **kwargs):', () => {
            writer.line('super().__init__(**kwargs)');
            writer.line('self.units = units');
        });
        writer.line('');
        writer.block('def build(self, input_shape):', () => {
            writer.line(
                `self.w = self.add_weight(${random.pick(['', 'shape='])}(input_shape[-1], self.units), initializer="zeros"${random.pick(['', ', trainable=True', ', name="w"'])})`,
            );
            if (bias)
                writer.line(
                    `self.b = self.add_weight(shape=(self.units,), initializer="zeros"${random.pick(['', ', trainable=False'])})`,
                );
        });
        writer.line('');
        writer.block('def call(self, inputs):', () =>
            writer.line(bias ? 'return inputs @ self.w + self.b' : 'return inputs @ self.w'),
        );
    });
    writer.line('');
    const [args, units] = random.pick<[string, number]>([
        ['', 8],
        ['4', 4],
        ['units=16', 16],
        ['4, name="own"', 4],
    ]);
    return around(writer, `${name}(${args})`, shape, [...shape.slice(0, -1), units]);
}
