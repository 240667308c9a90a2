import type { Shape } from '../../../shared-rules/model/shape';
import type { Step } from './functional';

/** Steps of functional networks that are more than a layer on a tensor. */

/** `x, h, c = LSTM(4, return_state=True)(x)`, and the state that starts another layer. */
const states: Step = (writer, x) => {
    if (x.shape.length !== 3 || typeof x.shape[2] !== 'number') return x;
    const { names, random } = writer;
    const [kind, count] = random.pick<[string, number]>([
        ['LSTM', 2],
        ['GRU', 1],
        ['SimpleRNN', 1],
    ]);
    const units = random.pick([2, 4, 8]);
    const sequences = random.chance(0.5);
    const both = random.chance(0.25);
    const variable = writer.fresh('seq');
    const rest = Array.from({ length: both ? count * 2 : count }, () => writer.fresh('state'));
    const inner = `${names.layer(kind)}(${units}, return_state=True${sequences ? ', return_sequences=True' : ''})`;
    const layer = both ? `${names.layer('Bidirectional')}(${inner})` : inner;
    const missing = writer.errs(0.15) ? rest.slice(1) : rest;
    writer.line(`${[variable, ...missing].join(', ')} = ${layer}(${x.variable})`);
    const width = both ? units * 2 : units;
    if (!both && random.chance(0.5)) {
        const second = writer.fresh('seq');
        const given = writer.errs(0.3) ? rest[0]! : `[${rest.join(', ')}]`;
        writer.line(
            `${second} = ${names.layer(kind)}(${writer.errs(0.2) ? units + 1 : units}, return_sequences=True)(${x.variable}, initial_state=${given})`,
        );
        return { variable: second, shape: [x.shape[0], x.shape[1], units] as Shape };
    }
    const shape = sequences ? [x.shape[0], x.shape[1], width] : [x.shape[0], width];
    return { variable, shape: shape };
};

/** `RNN([GRUCell(4), LSTMCell(8)])` */
const cells: Step = (writer, x) => {
    if (x.shape.length !== 3 || typeof x.shape[2] !== 'number') return x;
    const { names, random } = writer;
    const units = random.int(1, 6);
    const last = `${names.layer(random.pick(['LSTMCell', 'GRUCell', 'SimpleRNNCell']))}(${units})`;
    const list = `[${names.layer('GRUCell')}(${random.int(1, 5)}), ${last}]`;
    const cell = random.pick([last, list, `${names.layer('StackedRNNCells')}(${list})`]);
    const sequences = random.chance(0.5);
    const variable = writer.fresh('rnn');
    writer.line(
        `${variable} = ${names.layer('RNN')}(${cell}${sequences ? ', return_sequences=True' : ''})(${x.variable})`,
    );
    return { variable, shape: sequences ? [x.shape[0], x.shape[1], units] : [x.shape[0], units] };
};

/** `Embedding(100, 8, mask_zero=True)(tokens)` */
const embedding: Step = (writer, x) => {
    if (x.shape.length !== 2) return x;
    const { names, random } = writer;
    const width = random.pick([4, 8]);
    const variable = writer.fresh('emb');
    writer.line(
        `${variable} = ${names.layer('Embedding')}(${random.pick(['100', 'input_dim=50'])}, output_dim=${width}${random.pick(['', ', mask_zero=True'])})(${x.variable})`,
    );
    return { variable, shape: [...x.shape, width] };
};

/** Attention of all kinds, with a query of another length now and then. */
const attention: Step = (writer, x) => {
    if (x.shape.length !== 3 || typeof x.shape[2] !== 'number') return x;
    const { names, random } = writer;
    const [variable, query] = [writer.fresh('att'), x.variable];
    const value = random.chance(0.3) && typeof x.shape[1] === 'number' && x.shape[1] > 1 ? `${query}[:, 1:]` : query;
    const width = random.int(2, 5);
    switch (random.int(0, 5)) {
        case 0:
            writer.line(
                `${variable} = ${names.layer(random.pick(['Attention', 'AdditiveAttention']))}()([${query}, ${value}])`,
            );
            return { variable, shape: x.shape };
        case 1:
            writer.line(
                `${variable} = ${names.layer('GroupQueryAttention')}(${width}, 4, ${writer.errs(0.5) ? 3 : 2})(${query}, ${value})`,
            );
            return { variable, shape: x.shape };
        case 2:
            writer.line(
                `${variable}, ${writer.fresh('scores')} = ${names.layer('MultiHeadAttention')}(2, ${width})(${query}, ${value}, return_attention_scores=True)`,
            );
            return { variable, shape: x.shape };
        case 3:
            writer.line(
                `${variable} = ${names.layer('MultiHeadAttention')}(num_heads=2, key_dim=${width}, output_shape=${width})(${query}, ${value}, ${value})`,
            );
            return { variable, shape: [x.shape[0], x.shape[1], width] as Shape };
        case 4:
            writer.line(
                `${variable} = ${names.layer('MultiHeadAttention')}(2, ${width}, value_dim=3, use_bias=False)(query=${query}, value=${value}${writer.errs(0.3) ? ', key=None, foo=1' : ''})`,
            );
            return { variable, shape: x.shape };
        default:
            writer.line(
                `${variable} = ${names.layer('MultiHeadAttention')}(2, ${width})(${query}, ${value}${random.pick(['', ', use_causal_mask=True'])})`,
            );
            return { variable, shape: x.shape };
    }
};

const AUGMENTATIONS = [
    'RandomFlip("horizontal")',
    'RandomRotation(0.1)',
    'RandomZoom(0.2)',
    'RandomZoom(0.1, 0.2)',
    'RandomContrast(0.2)',
    'RandomBrightness(0.2)',
    'RandomTranslation(0.1, 0.1)',
    'RandomShear(0.1, 0.1)',
    'RandomHue(0.1)',
    'RandomGrayscale(0.5)',
    'RandomErasing()',
    'RandomInvert(0.2)',
    'AutoContrast()',
    'Rescaling(1.0 / 255)',
    'Rescaling(1.0 / 127.5, offset=-1)',
    'Normalization(mean=0.5, variance=0.2)',
    'GaussianNoise(0.1)',
];

/** A chain of layers that prepare pictures, in a model of their own or one by one. */
const augmented: Step = (writer, x) => {
    if (x.shape.length !== 4 || x.shape[3] !== 3) return x;
    const { names, random } = writer;
    const layer = (text: string) => `${names.layer(/^\w+/.exec(text)![0])}${text.replace(/^\w+/, '')}`;
    const chosen = Array.from({ length: random.int(1, 4) }, () => random.pick(AUGMENTATIONS));
    const side = random.pick([8, 12]);
    const sized = random.chance(0.4);
    if (sized)
        chosen.push(
            random.pick([`Resizing(${side}, ${side})`, `RandomCrop(${side}, ${side})`, `CenterCrop(${side}, ${side})`]),
        );
    if (writer.errs(0.3))
        chosen.push(
            random.pick([
                'RandomFlip("diagonal")',
                'RandomRotation("a")',
                'Resizing(8)',
                'RandomZoom(2)',
                'RandomCrop(-1, 3)',
            ]),
        );
    const variable = writer.fresh('aug');
    const shape: Shape = sized ? [x.shape[0]!, side, side, 3] : x.shape;
    if (random.chance(0.5)) {
        const chain = writer.fresh('augment');
        writer.line(
            `${chain} = ${names.model('Sequential')}([${chosen.map(layer).join(', ')}]${random.pick(['', `, name="${chain}"`])})`,
        );
        writer.line(`${variable} = ${chain}(${x.variable})`);
        return { variable, shape };
    }
    writer.line(`${variable} = ${x.variable}`);
    for (const text of chosen) writer.line(`${variable} = ${layer(text)}(${variable})`);
    return { variable, shape };
};

/** Merges of more than two, along other axes, and products. */
const merges: Step = (writer, x) => {
    const { names, random } = writer;
    const variable = writer.fresh('joined');
    const rank = x.shape.length;
    const axis = random.pick([-1, rank - 1, 1]);
    const at = axis < 0 ? rank + axis : axis;
    const size = x.shape[at];
    switch (random.int(0, 3)) {
        case 0: {
            const text = `axis=${writer.errs(0.4) ? rank : axis}`;
            writer.line(
                `${variable} = ${random.pick([`${names.layer('Concatenate')}(${text})([${x.variable}, ${x.variable}])`, `${names.layer('concatenate')}([${x.variable}, ${x.variable}], ${text})`])}`,
            );
            return { variable, shape: x.shape.map((it, i) => (i === at && typeof size === 'number' ? size * 2 : it)) };
        }
        case 1:
            writer.line(
                `${variable} = ${names.layer(random.pick(['Add', 'Average', 'Maximum', 'Minimum', 'Multiply']))}()([${x.variable}, ${x.variable}, ${x.variable}])`,
            );
            return { variable, shape: x.shape };
        case 2: {
            if (rank !== 3 || typeof x.shape[1] !== 'number') return x;
            writer.line(
                `${variable} = ${names.layer('Dot')}(axes=${random.pick(['2', '-1', '(2, 2)'])}${random.pick(['', ', normalize=True'])})([${x.variable}, ${x.variable}])`,
            );
            return { variable, shape: [x.shape[0]!, x.shape[1], x.shape[1]] };
        }
        default:
            if (rank < 2 || typeof x.shape.at(-1) !== 'number') return x;
            writer.line(
                `${variable} = ${x.variable} ${random.pick(['+', '*', '-', '/'])} ${names.layer('Dense')}(${random.pick([1, x.shape.at(-1)!])})(${x.variable})`,
            );
            return { variable, shape: x.shape };
    }
};

/** A layer by its place in a loop over several, `for layer in [...]: x = layer(x)`. */
const listed: Step = (writer, x) => {
    if (x.shape.length < 2 || typeof x.shape.at(-1) !== 'number') return x;
    const { names, random } = writer;
    const [list, variable] = [writer.fresh('steps'), writer.fresh('x')];
    const layers = [
        `${names.layer('Dense')}(8)`,
        `${names.layer('LayerNormalization')}()`,
        `${names.layer('Dropout')}(0.2)`,
        `${names.layer('Dense')}(4, activation="relu")`,
    ];
    writer.line(`${list} = [${layers.join(', ')}]`);
    writer.line(`${variable} = ${x.variable}`);
    writer.block(
        random.pick([`for step in ${list}:`, `for i, step in enumerate(${list}):`, `for step in ${list}[:]:`]),
        () => writer.line(`${variable} = step(${variable})`),
    );
    return { variable, shape: [...x.shape.slice(0, -1), 4] };
};

export const SPECIAL: readonly Step[] = [states, cells, embedding, attention, augmented, merges, merges, listed];
