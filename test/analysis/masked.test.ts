import assert from 'node:assert/strict';
import { applyEdits, loadAnalyser, type Analyser } from '../support/analyser';

const imports = 'import keras\nfrom keras import layers\n\n';

/** Programs with two mistakes, of which Keras meets the first only; what is told when that one is mended. */
const programs: Readonly<Record<string, { readonly code: string; readonly first: string; readonly then: string }>> = {
    'in two statements': {
        code: `
inputs = keras.Input((8, 8, 3))
x = layers.Conv2D(8, 9, activation="relu")(inputs)
x = layers.Reshape((7, 5))(x)
x = layers.Dense(10)(x)
`,
        first: 'conv-eats-image at 9',
        then: 'reshape-size-mismatch at (7, 5)',
    },
    'in one list': {
        code: `
model = keras.Sequential([
    keras.Input((8, 8, 3)),
    layers.Conv2D(8, 9, activation="relu"),
    layers.MaxPooling2D(20),
    layers.Flatten(),
    layers.Dense(10),
])
`,
        first: 'conv-eats-image at 9',
        then: 'pool-eats-image at 20',
    },
    'of one rule': {
        code: `
x = keras.Input((8, 8, 3))
x = layers.Conv2D(8, 9, activation="relu")(x)
x = layers.Conv2D(8, 10, activation="relu")(x)
x = layers.Conv2D(8, 11, activation="relu")(x)
x = layers.Dense(10)(layers.Flatten()(x))
`,
        first: 'conv-eats-image at 9',
        then: 'conv-eats-image at 10',
    },
    'in two calls of a function': {
        code: `
def block(x, kernel, pool):
    x = layers.Conv2D(8, kernel, activation="relu")(x)
    return layers.MaxPooling2D(pool)(x)

inputs = keras.Input((8, 8, 3))
x = block(inputs, 9, 2)
x = block(x, 3, 50)
x = layers.Dense(10)(layers.Flatten()(x))
`,
        first: 'conv-eats-image at kernel',
        then: 'pool-eats-image at pool',
    },
    'in a loop and behind it': {
        code: `
model = keras.Sequential([keras.Input((100, 100, 3))])
for filters in [32, 64, 128, 256]:
    model.add(layers.Conv2D(filters, kernel_size=(5, 5), activation="relu"))
    model.add(layers.MaxPooling2D(pool_size=(3, 3)))
model.add(layers.Reshape((7, 5)))
model.add(layers.Dense(10, activation="softmax"))
`,
        first: 'conv-eats-image at (5, 5)',
        then: 'reshape-size-mismatch at (7, 5)',
    },
    'one of them in compile': {
        code: `
model = keras.Sequential()
model.add(keras.Input((28, 28)))
model.add(layers.Conv2D(8, 3, activation="relu"))
model.add(layers.Flatten())
model.add(layers.Dense(10, activation="softmax"))
model.add(layers.Dense(10, activation="softmax"))
model.compile(optimizer="adam", loss="sparse_categorical_accuracy")
`,
        first: 'missing-channel-axis at (28, 28)',
        then: 'metric-as-loss at "sparse_categorical_accuracy"',
    },
};

describe('an error that hides another one', () => {
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    const errorsIn = (text: string): readonly string[] =>
        analyser
            .analyse(text, 'standard')
            .diagnostics.filter(({ severity }) => severity === 'error')
            .map(({ rule, site }) => `${rule} at ${text.slice(site.start, site.end)}`);

    const fixesOf = (text: string, rule: string) => {
        const analysis = analyser.analyse(text, 'standard');
        return analysis.diagnostics.filter((it) => it.rule === rule).flatMap((it) => analysis.fixesOf(it));
    };

    for (const [name, { code, first, then }] of Object.entries(programs)) {
        it(`can be mended: ${name}`, () => {
            const text = imports + code.trimStart();
            assert.ok(errorsIn(text).includes(first));
            const [fix] = fixesOf(text, first.split(' ')[0]!);
            assert.ok(fix, 'a fix is offered');
            const left = errorsIn(applyEdits(text, fix.edits));
            assert.ok(left.includes(then) && !left.includes(first), left.join());
        });
    }

    it('is not mended by what makes wrong what was right', () => {
        const head = 'def head(x, units):\n    return layers.LSTM(units)(x)\n\n';
        const broken = 'x = keras.Input((20, 8))\nx = head(head(x, 8), 8)\n';
        const sound = 'y = keras.Input((20, 8))\ny = layers.Dense(1)(head(y, 8))\ny = layers.Reshape((1,))(y)\n';
        assert.deepEqual(errorsIn(imports + head + sound), []);
        assert.ok(fixesOf(imports + head + broken, 'missing-return-sequences').length > 0);
        assert.deepEqual(fixesOf(imports + head + broken + sound, 'missing-return-sequences'), []);
    });

    it('is not mended by what only moves it', () => {
        const shared = 'n = 9\nx = keras.Input((8, 8, 3))\nx = layers.Conv2D(8, n, activation="relu")(x)\n';
        const fixed = fixesOf(imports + shared, 'conv-eats-image').map(({ edits }) =>
            applyEdits(imports + shared, edits),
        );
        assert.ok(fixed.length > 0);
        fixed.forEach((text) => assert.deepEqual(errorsIn(text), []));
    });
});
