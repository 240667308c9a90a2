import { intOf, itemsOf, none, type Value } from '../model/value';
import { einsumShapes, equationOf, type EinsumShapes } from './einsum';
import { defineLayer, only, trainable, type Inputs } from './layer';
import { adapted, loraRank } from './lora';
import { elements, isPlain } from './operators';
import { baseLayer, kernelIdentifiers, weightShape, wholeShape } from './standard';

interface Einsum {
    readonly equation: Value;
    /** The sizes of the result but for the batch; undefined where not even their number is known. */
    readonly output: readonly Value[] | undefined;
    readonly biasAxes: Value;
    readonly lora: Value;
}

/** `keras/src/layers/core/einsum_dense.py` */
export const einsumDense = defineLayer<Einsum>({
    keras: 'keras.layers.EinsumDense',
    roles: ['linear', 'dense'],

    configure(args) {
        baseLayer('EinsumDense', args);
        const output = args.value('output_shape');
        const sizes =
            intOf(output) === undefined ? elements(output, { blame: 'output_shape', code: 'shape' }) : [output];
        kernelIdentifiers(args);
        return {
            equation: args.value('equation'),
            output: sizes,
            biasAxes: args.value('bias_axes'),
            lora: loraRank(args),
        };
    },

    inputSpec: (_, built) => (built ? { ndim: built.length } : {}),

    build(config, inputs) {
        const shapes = worked(config, inputs);
        if (!shapes || !areLetters(config.biasAxes)) return undefined;
        const kernel = trainable('kernel', weightShape('kernel', shapes.kernel, 'output_shape'));
        const bias = shapes.bias ? [trainable('bias', weightShape('bias', shapes.bias, 'output_shape'))] : [];
        return adapted([kernel, ...bias], config.lora);
    },

    call(config, inputs) {
        const shapes = worked(config, inputs);
        return shapes && wholeShape(shapes.output, 'output_shape');
    },
});

const areLetters = (axes: Value): boolean => itemsOf(axes)?.every((axis) => axis.kind === 'str') ?? isPlain(axes);

function worked({ equation, output, biasAxes }: Einsum, inputs: Inputs): EinsumShapes | undefined {
    const parsed = equationOf(equation);
    return parsed && output && einsumShapes(parsed, only(inputs), output, areLetters(biasAxes) ? biasAxes : none);
}
