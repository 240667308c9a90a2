import assert from 'node:assert/strict';
import type { ModelSummary, ProgramSummary } from '../../server/src/analysis/summary';
import type { PythonParser } from '../../server/src/python/parser';
import { showShape } from '../../shared-rules/model/shape';
import { loadParser } from '../support/python';
import { analysed } from './opened';
import { lines } from './program';

/** Every number here was printed by Keras 3.15.1. */
describe('the summary of a program', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });
    const summary = (text: string): ProgramSummary => analysed(parser, text, { rules: [] }).summary;

    it('has the layers of a functional model in the order of Keras, a shared one once', () => {
        const { models, calls } = summary(
            lines(
                'import keras',
                'from keras import layers',
                'def block(x, filters):',
                '    x = layers.Conv2D(filters, 3)(x)',
                '    return layers.BatchNormalization()(x)',
                'inputs = keras.Input((28, 28, 1), name="image")',
                'x = inputs',
                'for filters in (8, 16):',
                '    x = block(x, filters)',
                'x = layers.Flatten()(x)',
                'shared = layers.Dense(4)',
                'a = shared(layers.Dense(8)(x))',
                'b = shared(layers.Dense(8)(x))',
                'outputs = layers.Add()([a, b])',
                'model = keras.Model(inputs, outputs)',
            ),
        );
        const [model] = models;
        assert.ok(model);
        assert.deepEqual(head(model), [15, 'functional', 'Functional', 148852, 148804, 48]);
        assert.deepEqual(model.inputs.map(showShape), ['(None, 28, 28, 1)']);
        assert.deepEqual(model.outputs.map(showShape), ['(None, 4)']);
        assert.deepEqual(rows(model), [
            '6 InputLayer image (None, 28, 28, 1) 0',
            '4 Conv2D conv2d (None, 26, 26, 8) 80',
            '5 BatchNormalization batch_normalization (None, 26, 26, 8) 32',
            '4 Conv2D conv2d_1 (None, 24, 24, 16) 1168',
            '5 BatchNormalization batch_normalization_1 (None, 24, 24, 16) 64',
            '10 Flatten flatten (None, 9216) 0',
            '12 Dense dense_1 (None, 8) 73736',
            '13 Dense dense_2 (None, 8) 73736',
            '11 Dense dense (None, 4) 36',
            '14 Add add (None, 4) 0',
        ]);
        assert.deepEqual(
            calls.map((call) => [call.line, call.class, call.params]),
            [
                [4, 'Conv2D', 80],
                [5, 'BatchNormalization', 32],
                [4, 'Conv2D', 1168],
                [5, 'BatchNormalization', 64],
                [10, 'Flatten', 0],
                [12, 'Dense', 73736],
                [12, 'Dense', 36],
                [13, 'Dense', 73736],
                [13, 'Dense', 36],
                [14, 'Add', 0],
            ],
        );
    });

    it('knows what is frozen in a model inside a model; the input of a Sequential has no row', () => {
        const { models } = summary(
            lines(
                'import keras',
                'from keras import layers',
                'base = keras.Sequential([',
                '    keras.Input((8,)),',
                '    layers.Dense(16, activation="relu"),',
                '    layers.BatchNormalization(),',
                '])',
                'base.trainable = False',
                'model = keras.Sequential()',
                'model.add(keras.Input((8,)))',
                'model.add(base)',
                'model.add(layers.Dense(3, activation="softmax"))',
            ),
        );
        const [base, model] = models;
        assert.ok(base && model);
        assert.deepEqual(head(base), [3, 'sequential', 'Sequential', 208, 0, 208]);
        assert.deepEqual(rows(base), [
            '5 Dense dense (None, 16) 144',
            '6 BatchNormalization batch_normalization (None, 16) 64',
        ]);
        assert.deepEqual(head(model), [9, 'sequential_1', 'Sequential', 259, 51, 208]);
        assert.deepEqual(rows(model), ['3 Sequential sequential (None, 16) 208', '12 Dense dense_1 (None, 3) 51']);
    });

    it('has the last compile', () => {
        const compiled = (code: string) =>
            summary(lines('m = keras.Sequential([Input((8,)), Dense(1)])', 'm.compile()', code)).models[0]?.compile;
        assert.deepEqual(compiled('m.compile("adam", "mse", metrics=["mae", keras.metrics.AUC()])'), {
            line: 3,
            optimizer: 'Adam',
            learningRate: 0.001,
            loss: 'mse',
            metrics: ['mae', 'AUC'],
        });
        assert.deepEqual(compiled('m.compile(keras.optimizers.SGD(0.05), keras.losses.BinaryCrossentropy())'), {
            line: 3,
            optimizer: 'SGD',
            learningRate: 0.05,
            loss: 'BinaryCrossentropy',
            metrics: [],
        });
        assert.deepEqual(compiled('m.compile(keras.optimizers.Adam(schedule), loss=my_loss)'), {
            line: 3,
            optimizer: 'Adam',
            learningRate: undefined,
            loss: undefined,
            metrics: [],
        });
        assert.equal(summary(lines('m = keras.Sequential([Dense(1)])')).models[0]?.compile, undefined);
    });

    it('has what Keras refuses, at the statement where it does', () => {
        const { errors } = summary(
            lines(
                'import keras',
                'model = keras.Sequential([',
                '    keras.Input((8,)),',
                '    keras.layers.Dense(0),',
                '])',
            ),
        );
        assert.deepEqual(errors, [
            {
                line: 2,
                class: 'Dense',
                message: 'Received an invalid value for `units`, expected a positive integer. Received: units=0',
            },
        ]);
    });

    it('counts no parameters where some are unknown', () => {
        const { models } = summary(lines('n = read()', 'keras.Sequential([Input((8,)), Dense(n), Dense(1)])'));
        const [model] = models;
        assert.ok(model);
        assert.deepEqual(head(model).slice(3), [undefined, undefined, 0]);
        assert.deepEqual(
            model.layers.map(({ params }) => params),
            [undefined, undefined],
        );
    });

    it('counts lines as editors do, whatever ends them', () => {
        const { models } = summary('import keras\r\n\r\nkeras.Sequential()\rkeras.Sequential()\n');
        assert.deepEqual(
            models.map(({ line }) => line),
            [3, 4],
        );
    });

    it('is empty for an empty file', () => {
        assert.deepEqual(summary(''), { models: [], calls: [], errors: [], unknown: [] });
    });
});

const head = (model: ModelSummary) =>
    [model.line, model.name, model.class, model.params, model.trainable, model.nonTrainable] as const;

const rows = ({ layers }: ModelSummary): readonly string[] =>
    layers.map(({ line, class: kind, name, outputShapes, params }) =>
        [line, kind, name, ...outputShapes.map(showShape), params].join(' '),
    );
