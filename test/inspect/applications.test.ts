import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarise } from '../../server/src/analysis/summarise';
import { interpret } from '../../server/src/keras/interpret';
import type { PythonParser } from '../../server/src/python/parser';
import { loadParser } from '../support/python';

/** A program with `model` as its last name, and what Keras said of it. */
interface Case {
    readonly title: string;
    readonly program: string;
    /** Up to the address of an object, where there is one. */
    readonly error?: string;
    readonly name?: string;
    readonly inputs?: readonly (readonly (number | null)[])[];
    readonly outputs?: readonly (readonly (number | null)[])[];
    readonly trainable?: number;
    readonly nonTrainable?: number;
}

const path = join(__dirname, '../../../test/inspect/applications.json');
const { cases } = JSON.parse(readFileSync(path, 'utf-8')) as { readonly cases: readonly Case[] };

describe('networks of keras.applications, as Keras counts them', () => {
    let parser: PythonParser;
    before(async () => {
        parser = await loadParser();
    });

    const summary = (program: string) => {
        const { module, text } = parser.read(program);
        return summarise(interpret(module, text), text);
    };

    for (const { title, program, error, name, inputs, outputs, trainable, nonTrainable } of cases) {
        it(title, () => {
            const { models, errors } = summary(program);
            const said = errors.map(({ message }) => message);
            if (error !== undefined)
                return assert.ok(
                    said[0]?.startsWith(error.replace(/<function .*$/, '')),
                    `${said.join('; ')} and not ${error}`,
                );
            assert.deepEqual(said, []);
            const model = models.at(-1);
            assert.ok(model);
            const { trainable: learned, nonTrainable: kept } = model;
            assert.deepEqual(
                { name: model.name, inputs: model.inputs, outputs: model.outputs, learned, kept, params: model.params },
                {
                    name,
                    inputs,
                    outputs,
                    learned: trainable,
                    kept: nonTrainable,
                    params: (trainable ?? 0) + (nonTrainable ?? 0),
                },
            );
        });
    }

    const frozenBut = (network: string) =>
        summary(
            [
                'import keras',
                `base = keras.applications.${network}(include_top=False, input_shape=(64, 64, 3))`,
                'for layer in base.layers[:-4]:',
                '    layer.trainable = False',
                'model = keras.Sequential([base, keras.layers.Flatten(), keras.layers.Dense(2)])',
            ].join('\n'),
        ).models.at(-1);

    it('tell which layers are trained where the program has reached into one', () => {
        const model = frozenBut('VGG16');
        assert.equal(model?.params, 14_714_688 + 2048 * 2 + 2);
        assert.deepEqual([model.trainable, model.nonTrainable], [7_079_424 + 2048 * 2 + 2, 7_635_264]);
    });

    it('do not tell it of networks whose layers are not known', () => {
        const model = frozenBut('ConvNeXtTiny');
        assert.notEqual(model?.params, undefined);
        assert.deepEqual([model?.trainable, model?.nonTrainable], [undefined, undefined]);
    });
});
