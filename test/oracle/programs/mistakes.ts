import type { Shape } from '../../../shared-rules/model/shape';
import type { Writer } from './writer';

/** A statement on a tensor in the middle of a network that somebody who does not know Keras well might write. */
export function mistaken(writer: Writer, tensor: string, shape: Shape): void {
    const { names, random } = writer;
    const layer = (name: string) => names.layer(name);
    const np = () => names.numpy();
    const statements: readonly (() => string)[] = [
        () => `${layer('Add')}()(${tensor}, ${tensor})`,
        () => `${layer('Concatenate')}([${tensor}, ${tensor}])(${tensor})`,
        () => `${layer('Concatenate')}()(${tensor})`,
        () => `${layer('Subtract')}()([${tensor}])`,
        () => `${layer('add')}(${tensor}, ${tensor})`,
        () => `${layer('Dense')}(4)(${layer('Dense')}(3))`,
        () => `${layer('Dense')}(4)(${tensor}, 3)`,
        () => `${layer('Dense')}(4)()`,
        () => `${layer('Dense')}(4)(None)`,
        () => `${layer('Dense')}(4)([${tensor}, ${tensor}])`,
        () => `${layer('LSTM')}(4)([${tensor}, ${tensor}])`,
        () => `${layer('Dense')}(4)("${random.pick(['relu', 'x'])}")`,
        () => `${layer('TimeDistributed')}(${layer('Dense')})(${tensor})`,
        () => `${layer('Bidirectional')}(${random.pick(['4', 'None', layer('LSTM')])})(${tensor})`,
        () => `${tensor}[:, ${random.pick(['99', '-99', '0, 0, 0, 0, 0, 0'])}]`,
        () => `${tensor} + "a"`,
        () => `${tensor} * [1, 2]`,
        () => `None + ${tensor}`,
        () => `${np()}.${random.pick(['exp', 'mean', 'array', 'sqrt'])}(${tensor})`,
        () => `[row for row in ${tensor}]`,
        () => `1 if ${tensor} else 2`,
        () => `${names.model('Model')}(${tensor}, ${layer('Dense')}(3))`,
        () => `${names.model('Model')}(${layer('Dense')}(3), ${tensor})`,
        () => `${names.model('Sequential')}(${layer('Dense')}(3), ${layer('Dense')}(4))`,
        () => `${names.model('Sequential')}(${layer('Flatten')}())`,
        () => `${names.model('Sequential')}([${tensor}, ${layer('Flatten')}])`,
        () => `${layer('Dense')}(${tensor})`,
        () => `${layer('Dense')}(3).${random.pick(['output', 'input', 'count_params()'])}`,
        () => `${layer('Dense')}(${shape.length > 2 && shape[1] === null ? `${tensor}.shape[1]` : `-${4}`})(${tensor})`,
    ];
    writer.line(`${writer.fresh('wrong')} = ${random.pick(statements)()}`);
}
