import { backendFunctions } from '../../../shared-rules/keras/functions';
import { tensorFunctions } from '../../../shared-rules/keras/tensorFunctions';
import { NO_NUMBERS } from '../../../shared-rules/layers/operators';
import { isSymbolic } from '../../../shared-rules/model/symbolic';
import type { Tensor } from '../../../shared-rules/model/graph';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import type { Runtime } from '../interpreter/values';
import { callOf, frozenArguments } from './freeze';
import { lastName } from './names';
import { tensorOf } from './natives';
import type { KerasRecord } from './record';
import { refuseCall } from './refuse';

export const NO_ARRAY = `${NO_NUMBERS} You cannot convert it to a NumPy array.`;

const NOT_FOR_TENSORFLOW = `A KerasTensor cannot be used as input to a TensorFlow function. A KerasTensor is a symbolic placeholder for a shape and dtype, used when constructing Keras Functional models or Keras Functions. You can only use it as input to a Keras layer or a Keras operation (from the namespaces \`keras.layers\` and \`keras.ops\`). You are likely doing something like:

\`\`\`
x = Input(...)
...
tf_fn(x)  # Invalid.
\`\`\`

What you should do instead is wrap \`tf_fn\` in a layer:

\`\`\`
class MyLayer(Layer):
    def call(self, x):
        return tf_fn(x)

x = MyLayer()(x)
\`\`\`
`;

interface Words {
    readonly exception: string;
    readonly sentence: string;
}

const value = (sentence: string): Words => ({ exception: 'ValueError', sentence });
const attribute = (sentence: string): Words => ({ exception: 'AttributeError', sentence });

/** Functions that stumble before they look at the tensor itself. */
const OTHERS: Readonly<Record<string, Words | undefined>> = {
    'tf.einsum': attribute("'KerasTensor' object has no attribute 'replace'"),
    'tf.ensure_shape': undefined,
    'tf.add_n': undefined,
    'tf.nn.conv2d': undefined,
    'tf.nn.max_pool2d': undefined,
    'keras.backend.mean': attribute("'str' object has no attribute 'base_dtype'"),
    'keras.backend.std': attribute("'str' object has no attribute 'base_dtype'"),
    'keras.backend.var': attribute("'str' object has no attribute 'base_dtype'"),
    'keras.backend.concatenate': attribute("'tuple' object has no attribute 'rank'"),
    'keras.backend.dot': attribute("'tuple' object has no attribute 'rank'"),
    'keras.backend.softmax': attribute("'tuple' object has no attribute 'rank'"),
    'keras.backend.ndim': attribute("'tuple' object has no attribute 'rank'"),
};

/** These take the tensor as it is, or stumble over something else. */
const UNCERTAIN = new Set(
    `eval get_value int_shape zeros ones eye arange squeeze repeat_elements batch_dot set_value update update_add
     map_fn gradients constant`
        .split(/\s+/)
        .map((name) => `keras.backend.${name}`),
);

/** `tf.reduce_mean(x)`, `np.exp(x)`: functions of other libraries do not take a tensor of Keras outside `call`. */
export function refuseSymbolic(name: string, given: Given, at: CallSite, machine: Machine, record: KerasRecord): void {
    if (record.traces || record.removed.asksForKeras2) return;
    const words = wordsFor(name, record);
    if (!words || !holdsSymbolic(given, record)) return;
    const keywords = frozenArguments(given).keywords.map((it) => [it.name, it] as const);
    const call = callOf(name, { arguments: new Map(keywords) }, given.complete, at);
    const detail = { exception: words.exception, code: 'symbolic-tensor' };
    refuseCall(undefined, words.sentence, detail, at, machine, record, call);
}

function wordsFor(name: string, record: KerasRecord): Words | undefined {
    if (Object.hasOwn(OTHERS, name)) return isReached(name, record) ? OTHERS[name] : undefined;
    if (Object.hasOwn(tensorFunctions, name)) return value(name.startsWith('numpy.') ? NO_ARRAY : NOT_FOR_TENSORFLOW);
    const isBackend = name.startsWith('keras.backend.') && Object.hasOwn(backendFunctions, lastName(name));
    return isBackend && !UNCERTAIN.has(name) && isReached(name, record) ? value(NOT_FOR_TENSORFLOW) : undefined;
}

/** `keras.backend` has lost its functions: only that of TensorFlow has them yet. */
const isReached = (name: string, { removed }: Pick<KerasRecord, 'removed'>): boolean =>
    !name.startsWith('keras.backend.') || removed.isTensorflow;

function holdsSymbolic({ positional, keywords }: Given, record: KerasRecord): boolean {
    const holds = (it: Runtime): boolean => {
        const tensor = tensorOf(it);
        if (tensor) return isPlaceholder(tensor, record);
        const items = it.kind === 'tuple' ? it.items : it.kind === 'list' ? it.cell.content : undefined;
        return items?.some((item) => tensorOf(item) !== undefined && holds(item)) ?? false;
    };
    return [...positional, ...keywords.values()].some((it) => holds(it.value));
}

/** `for row in x:`, `a, b = x` */
export function refuseIteration(iterated: Runtime, machine: Machine, record: KerasRecord): void {
    const sentence = 'Iterating over a symbolic KerasTensor is not supported.';
    refuseUse(iterated, { exception: 'NotImplementedError', sentence }, machine, record);
}

/** `if x:` */
export function refuseTruth(tested: Runtime, machine: Machine, record: KerasRecord): void {
    const sentence = 'A symbolic KerasTensor cannot be used as a boolean.';
    refuseUse(tested, { exception: 'TypeError', sentence }, machine, record);
}

/** `int(x)`, `float(x)` */
export function refuseNumber(converted: Runtime, type: 'int' | 'float', machine: Machine, record: KerasRecord): void {
    const sentence = `${NO_NUMBERS} You cannot convert it to ${type === 'int' ? 'an' : 'a'} ${type}.`;
    refuseUse(converted, value(sentence), machine, record);
}

function refuseUse(used: Runtime, { exception, sentence }: Words, machine: Machine, record: KerasRecord): void {
    const tensor = tensorOf(used);
    // What is of no known shape may be several tensors.
    if (!tensor?.shape || record.traces || !isPlaceholder(tensor, record)) return;
    const { statement } = machine;
    const [last] = record.refusals.slice(-1);
    if (last?.sentence === sentence && last.raisedAt.site === statement) return;
    const at = machine.callSite(statement, statement);
    refuseCall(undefined, sentence, { exception, code: 'symbolic-tensor' }, at, machine, record);
}

/** Whether a tensor is certainly one without numbers: an `Input` stands behind it, and no step that we do not know. */
export const isPlaceholder = (tensor: Tensor, record: KerasRecord): boolean =>
    !record.isConcrete(tensor) && tensor.producer?.layer.roles.has('escape') !== true && isSymbolic(tensor);
