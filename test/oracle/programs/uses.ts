import { inputShape } from './inputs';
import type { Network } from './network';
import type { Writer } from './writer';

type Use = (writer: Writer, model: Network) => void;

/** What programs do with a model that stands: freeze, clone, cut, call, compile. */
export function use(writer: Writer, model: Network): void {
    if (writer.errs(0.6)) writer.random.pick(WRONG)(writer, model);
    else writer.random.pick(USES)(writer, model);
}

const isBuilt = ({ inputs, kind }: Network): boolean => inputs !== undefined && kind !== 'subclass';

const compile: Use = (writer, { variable }) =>
    writer.line(
        `${variable}.compile(${writer.random.pick(['optimizer="adam", loss="mse"', '"sgd", "mse", metrics=["mae"]', 'loss="mse"'])})`,
    );

const freeze: Use = (writer, { variable, length }) => {
    const { random } = writer;
    switch (random.int(0, 4)) {
        case 0:
            // With TensorFlow, `= True` of what is `True` reaches no layer.
            return writer.line(`${variable}.trainable = False`);
        case 1:
            return writer.block(`for layer in ${variable}.layers${random.pick(['', '[:-1]', '[1:]'])}:`, () =>
                writer.line('layer.trainable = False'),
            );
        case 2:
            return length > 0
                ? writer.line(`${variable}.layers[${random.pick(['0', '-1'])}].trainable = False`)
                : undefined;
        case 3:
            writer.line(`${variable}.trainable = False`);
            return writer.line(`${variable}.layers[-1].trainable = True`);
        default:
            writer.line(`${variable}.trainable = False`);
            return writer.line(`${variable}.trainable = True`);
    }
};

const clone: Use = (writer, model) => {
    if (model.kind === 'subclass' || model.isOwn) return compile(writer, model);
    writer.line(`${writer.fresh('copy')} = ${writer.names.model('clone_model')}(${model.variable})`);
};

/** A model over part of another one. */
const part: Use = (writer, model) => {
    const { variable, names } = model;
    const { random } = writer;
    if (!isBuilt(model)) return compile(writer, model);
    const name = names.length > 0 ? random.pick(names) : undefined;
    const layer =
        name !== undefined && random.chance(0.6)
            ? `${variable}.get_layer("${name}")`
            : random.pick([`${variable}.layers[-1]`, `${variable}.layers[0]`, `${variable}.get_layer(index=0)`]);
    const inputs = random.pick([`${variable}.input`, `${variable}.inputs`]);
    writer.line(
        `${writer.fresh('part')} = ${writer.names.model('Model')}(${random.pick([`${inputs}, ${layer}.output`, `inputs=${inputs}, outputs=${layer}.output`, `inputs=${inputs}, outputs=${layer}.output`])})`,
    );
};

/** `model.output` goes on into a new head. */
const head: Use = (writer, model) => {
    const { variable } = model;
    if (!isBuilt(model)) return compile(writer, model);
    const x = writer.fresh('top');
    writer.line(
        `${x} = ${writer.names.layer('Flatten')}()(${writer.random.pick([`${variable}.output`, `${variable}.outputs[0]`, `${variable}.layers[-1].output`])})`,
    );
    writer.line(`${x} = ${writer.names.layer('Activation')}("relu")(${x})`);
    writer.line(
        `${writer.fresh('full')} = ${writer.names.model('Model')}(${variable}.input${variable.length > 99 ? '' : ''}, ${x})`,
    );
};

/** The model as a layer of another one, on the shape it has or on one with another batch. */
const wrap: Use = (writer, model) => {
    const { variable, inputs } = model;
    if (!isBuilt(model) || inputs?.length !== 1) return compile(writer, model);
    const outer = writer.fresh('outer');
    if (writer.random.chance(0.4)) {
        writer.line(`${outer} = ${writer.names.model('Sequential')}([`);
        writer.line(`    ${variable},`);
        writer.line(`    ${writer.names.layer('Flatten')}(),`);
        writer.line('])');
        return;
    }
    const shape = inputs[0]!.slice(1);
    const [i, x] = [writer.fresh('again'), writer.fresh('z')];
    writer.line(`${i} = ${writer.names.input()}(${writer.shape(shape)})`);
    writer.line(`${x} = ${variable}(${i})`);
    writer.line(`${x} = ${writer.names.layer('Identity')}()(${x})`);
    writer.line(`${outer} = ${writer.names.model('Model')}(${i}, ${x})`);
};

/** Numbers go through. */
const call: Use = (writer, { variable, inputs, kind }) => {
    if (inputs?.length !== 1) return;
    const shape = inputs[0]!.map((size, axis) => (axis === 0 ? (size ?? 3) : (size ?? 9)));
    const data = `${writer.names.numpy()}.zeros(${writer.shape(shape)})`;
    if (kind === 'subclass' || writer.random.chance(0.5)) writer.line(`${writer.fresh('y')} = ${variable}(${data})`);
    else {
        writer.line(`${variable}.compile("adam", "mse")`);
        writer.line(`${variable}.predict(${data})`);
    }
};

const summary: Use = (writer, { variable, inputs }) => {
    if (inputs) writer.line(`${variable}.summary()`);
};

const USES: readonly Use[] = [compile, freeze, freeze, clone, part, part, head, wrap, call, summary];

const wrongCall: Use = (writer, { variable }) =>
    writer.line(
        `${writer.fresh('y')} = ${variable}(${writer.names.input()}(${writer.shape(inputShape(writer.random).slice(1))}))`,
    );

/** Too many inputs, none, something that is no tensor. */
const wrongCount: Use = (writer, { variable, inputs, kind }) => {
    if (kind === 'subclass' || !inputs) return wrongLayer(writer, { variable } as Network);
    const tensor = writer.fresh('given');
    writer.line(`${tensor} = ${writer.names.input()}(${writer.shape(inputs[0]!.slice(1))})`);
    const list = Array.from({ length: inputs.length + 1 }, () => tensor).join(', ');
    writer.line(`${writer.fresh('y')} = ${variable}([${list}])`);
};

const wrongLayer: Use = (writer, { variable }) =>
    writer.line(
        `${writer.fresh('found')} = ${variable}.get_layer(${writer.random.pick(['"nope"', 'index=99', '', '"nope", 3'])})`,
    );

const wrongOutput: Use = (writer, { variable }) => {
    const model = writer.fresh('unbuilt');
    writer.line(`${model} = ${writer.names.model('Sequential')}([${writer.names.layer('Dense')}(4)])`);
    writer.line(
        `${writer.fresh('found')} = ${writer.random.pick([`${model}.output`, `${model}.count_params()`, `${model}.layers[0].output`, `${model}.input`, `${writer.names.model('Model')}(${variable}.input, ${model}.output)`])}`,
    );
};

const wrongAdd: Use = (writer, { variable, kind, inputs }) => {
    if (kind !== 'Sequential') return wrongOutput(writer, { variable } as Network);
    const dense = writer.names.layer('Dense');
    const wrong = [
        `${variable}.add(${dense})`,
        `${variable}.add(5)`,
        `${variable}.add("relu")`,
        `${variable}.add(None)`,
        `${variable}.add([${dense}(3)])`,
        `${variable}.add(${variable}.layers[0])`,
    ];
    writer.line(
        writer.random.pick(
            inputs
                ? [...wrong, `${variable}.add(${writer.names.input()}((3,)))`, `${variable}.build((None, 77))`]
                : wrong,
        ),
    );
};

const wrongInput: Use = (writer) =>
    writer.line(
        `${writer.fresh('i')} = ${writer.names.input()}(${writer.random.pick(['10', 'shape=10', '', '(3, "a")', '(None, -1)', 'shapes=(3,)', '(2.0,)'])})`,
    );

const WRONG: readonly Use[] = [wrongCall, wrongCount, wrongLayer, wrongOutput, wrongAdd, wrongInput];
