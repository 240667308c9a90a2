import { broadcast, matmul } from '../../../shared-rules/layers/broadcast';
import type { Layer, Tensor } from '../../../shared-rules/model/graph';
import type { AnyShape, Dim, Shape } from '../../../shared-rules/model/shape';
import type { Derivation, Value } from '../../../shared-rules/model/value';
import { attempt } from '../inference/engine';
import { raise } from '../../../shared-rules/layers/layer';
import type { BinaryOperator, ComparisonOperator } from '../python/syntax';
import { sliceIndices } from '../interpreter/iterate';
import type { CallSite } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { indexOf, int, none, numberOf, string, tuple, unknown, type Runtime } from '../interpreter/values';
import { opaqueLayer } from './apply';
import { tensorOf, tensorValue } from './natives';
import { outputsOf, type KerasRecord } from './record';
import { isPlaceholder, NO_ARRAY } from './symbolic';
import { refuseCall } from './refuse';

/** Keras' classes of the operators on its tensors (`keras/src/ops/numpy.py`). */
const OPERATORS: Partial<Record<BinaryOperator, string>> = {
    '+': 'Add',
    '-': 'Subtract',
    '*': 'Multiply',
    '/': 'TrueDivide',
    '//': 'FloorDivide',
    '%': 'Mod',
    '**': 'Power',
    '@': 'Matmul',
    '&': 'LogicalAnd',
    '|': 'LogicalOr',
    '^': 'LogicalXor',
};

/** `-x`, `~x`; undefined for `+x`, which Keras' tensors do not have. */
export function unaryTensor(
    operator: '-' | '+' | '~',
    tensor: Tensor,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    if (operator === '+') return record.isConcrete(tensor) || record.traces ? tensorValue(tensor) : undefined;
    const name = operator === '-' ? 'Negative' : 'LogicalNot';
    const result = operationStep(name, tensor, tensor.shape, at, machine, record);
    return tensorValue(operator === '-' || record.traces ? result : { ...result, dtype: 'bool' });
}

/** `a + b` of which one is a tensor. */
export function tensorOperator(
    operator: BinaryOperator,
    left: Runtime,
    right: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const name = OPERATORS[operator];
    const [a, b] = [operand(left), operand(right)];
    if (name === undefined || !a || !b) return undefined;
    const inputs = [left, right].flatMap((it) => tensorOf(it) ?? []);
    const isSymbolic = inputs.some((it) => isPlaceholder(it, record));
    const outcome = attempt(undefined, () => {
        if (isSymbolic && !record.traces) refuseOperands(operator, left, right);
        return isLogical(operator) ? truths(left, right) : combine(operator, a.shape, b.shape);
    });
    const layer = operation(name, at, machine, record);
    const place = { site: at.site, frames: at.frames };
    const shape = outcome.kind === 'done' ? outcome.result : undefined;
    const application = outputsOf(
        { id: machine.id(), layer, place, inputs, weights: [], refusal: undefined },
        [shape],
        isLogical(operator) ? 'bool' : left.kind === 'array' || right.kind === 'array' ? undefined : dtypeOf(inputs),
        machine,
    );
    record.stepped(application, machine);
    record.reruns.set(application, (tensors) => {
        const waiting = [...tensors];
        const [one, other] = [left, right].map((it) => (tensorOf(it) ? waiting.shift() : operand(it)));
        const result = attempt(undefined, () => [combine(operator, one?.shape, other?.shape)]);
        return result.kind === 'done' ? result.result : undefined;
    });
    if (outcome.kind === 'raised') {
        const { exception, sentence, detail } = outcome.exception;
        const refusal = {
            exception,
            sentence,
            code: detail.code,
            blame: undefined,
            class: name,
            raisedAt: { site: at.statement, frames: at.frames },
            layer,
            application,
            call: layer.call,
        };
        Object.assign(application, { refusal: record.refuse(refusal, machine) });
    }
    return application.outputs[0] && tensorValue(application.outputs[0]);
}

/** Floats stay what they are, whatever number they meet. */
function dtypeOf(tensors: readonly Tensor[]): string | undefined {
    const [first, ...others] = tensors.map((it) => it.dtype);
    return first?.startsWith('float') && others.every((it) => it === first) ? first : undefined;
}

/** A tensor, an array, or a number, which has no axes. */
function operand(value: Runtime): { readonly shape: AnyShape } | undefined {
    const tensor = tensorOf(value);
    if (tensor) return tensor;
    if (value.kind === 'array') return value;
    if (numberOf(value) !== undefined) return { shape: [] };
    return value.kind === 'unknown' || value.kind === 'native' || STRANGERS.has(value.kind)
        ? { shape: undefined }
        : undefined;
}

/** What Keras cannot compute with, though it tries. */
const STRANGERS: ReadonlySet<Runtime['kind']> = new Set(['str', 'none', 'list', 'tuple', 'dict']);

/** What an operator of Keras' tensors cannot take; those of logic take anything. */
function refuseOperands(operator: BinaryOperator, left: Runtime, right: Runtime): void {
    if (isNumpy(left)) raise(NO_ARRAY, {}, { code: 'symbolic-tensor' });
    if (!isLogical(operator)) [left, right].forEach((it) => refuseOperand(operator, it));
}

const isLogical = (operator: BinaryOperator): boolean => operator === '&' || operator === '|' || operator === '^';

/** An array of NumPy on the left wants the numbers of what stands on the right before Keras is asked. */
function isNumpy({ kind, derived }: { readonly kind: string; readonly derived?: Derivation }): boolean {
    if (kind !== 'array' || !derived) return false;
    if (derived.kind === 'call') return derived.call.name.startsWith('numpy.');
    return derived.kind === 'operation' && derived.operands.some(isNumpy) && derived.operands.every(isPlainOrNumpy);
}

const isPlainOrNumpy = (value: Value): boolean => ['int', 'float', 'bool'].includes(value.kind) || isNumpy(value);

function refuseOperand(operator: BinaryOperator, value: Runtime): void {
    if (!STRANGERS.has(value.kind)) return;
    if (operator === '@') raise('list index out of range', {}, { exception: 'IndexError', code: 'operand' });
    if (value.kind === 'str')
        raise("dtype='string' is not a valid dtype for Keras type promotion.", {}, { code: 'operand' });
    raise('Invalid dtype: {type}', { type: value.kind === 'none' ? 'NoneType' : value.kind }, { code: 'operand' });
}

const COMPARISONS: Partial<Record<ComparisonOperator, string>> = {
    '<': 'Less',
    '<=': 'LessEqual',
    '>': 'Greater',
    '>=': 'GreaterEqual',
    '==': 'Equal',
    '!=': 'NotEqual',
};

/** `x > 0` of which one side is a tensor: a tensor of truths. */
export function tensorComparison(
    operator: ComparisonOperator,
    left: Runtime,
    right: Runtime,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const name = COMPARISONS[operator];
    const [a, b] = [operand(left), operand(right)];
    const [tensor] = [left, right].flatMap((it) => tensorOf(it) ?? []);
    if (name === undefined || !a || !b || !tensor) return undefined;
    const isSymbolic = !record.traces && isPlaceholder(tensor, record);
    // Tensors of Keras have no `__eq__`: they are equal to themselves.
    if (operator === '==' && isSymbolic && [left, right].every((it) => it.kind !== 'unknown' && !isData(it)))
        return { kind: 'bool', value: tensorOf(left) === tensorOf(right) };
    if (isSymbolic && isNumpy(left)) refuseArray(at, machine, record);
    const shape = attempt(undefined, () => truths(left, right));
    const known = shape.kind === 'done' ? shape.result : undefined;
    const result = operationStep(name, tensor, known, at, machine, record);
    return tensorValue({ ...result, dtype: 'bool' });
}

const isData = ({ kind }: Runtime): boolean => kind === 'array' || kind === 'object';

function refuseArray(at: CallSite, machine: Machine, record: KerasRecord): void {
    refuseCall(undefined, NO_ARRAY, { code: 'symbolic-tensor' }, at, machine, record);
}

/** Comparisons, and operators of logic, take what has no shape for a number. */
function truths(left: Runtime, right: Runtime): AnyShape {
    const [a, b] = [left, right].map((it) => (STRANGERS.has(it.kind) ? [] : operand(it)?.shape));
    return combine('+', a, b);
}

function combine(operator: BinaryOperator, a: AnyShape, b: AnyShape): AnyShape {
    if (!a || !b) return undefined;
    return operator === '@' ? matmul(a, b) : broadcast(a, b);
}

/** A step of Keras that is no layer: `x + y`, `keras.ops.mean(x)`. */
export function operation(name: string, at: CallSite, machine: Machine, record: KerasRecord): Layer {
    const merge = ['Add', 'Subtract', 'Multiply'].includes(name);
    const layer = opaqueLayer(name, at, machine, new Set(merge ? ['merge'] : ['opaque']));
    return { ...layer, name: record.traces ? undefined : record.autoName(name, machine) };
}

/** `-x`, `x[:, 0]`: of something that is no tensor of the network, a value of which only the shape is known. */
export function operationStep(
    name: string,
    tensor: Tensor,
    shape: AnyShape,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
    /** Of another tensor, where that is not the tensor's own shape. */
    shapeOf?: (shape: Shape) => AnyShape,
): Tensor {
    if (record.isConcrete(tensor)) {
        const result = { id: machine.id(), shape, dtype: tensor.dtype, producer: tensor.producer };
        record.concrete.add(result);
        return result;
    }
    const place = { site: at.site, frames: at.frames };
    const layer = operation(name, at, machine, record);
    const base = { id: machine.id(), layer, place, inputs: [tensor], weights: [], refusal: undefined };
    const application = outputsOf(base, [shape], tensor.dtype, machine);
    record.stepped(application, machine);
    if (shapeOf) record.reruns.set(application, ([it]) => [it?.shape && shapeOf(it.shape)]);
    return application.outputs[0] ?? tensor;
}

/** What a tensor knows of itself: `x.shape`. */
export function tensorAttribute(tensor: Tensor, name: string): Runtime | undefined {
    switch (name) {
        case 'shape':
            return shapeTuple(tensor.shape);
        case 'ndim':
            return tensor.shape ? int(tensor.shape.length) : unknown('the rank of a tensor');
        case 'dtype':
            return tensor.dtype === undefined ? unknown('the dtype of a tensor') : string(tensor.dtype);
        case 'name':
            return unknown('the name of a tensor');
        default:
            return undefined;
    }
}

export function shapeTuple(shape: AnyShape): Runtime {
    return shape ? tuple(shape.map(sizeOf)) : unknown('the shape of a tensor');
}

const sizeOf = (dim: Dim): Runtime =>
    dim === undefined ? unknown('a size of a tensor') : dim === null ? none : int(dim);

/** `x[:, -1]`, `x[..., None]`; undefined where an index is none that is followed. */
export function indexShape(shape: Shape, index: Runtime): AnyShape {
    const parts = index.kind === 'tuple' ? index.items : [index];
    const taken = parts.filter((part) => part.kind !== 'none' && part.kind !== 'ellipsis').length;
    const result: Dim[] = [];
    let axis = 0;
    for (const part of parts) {
        if (part.kind === 'none') result.push(1);
        else if (part.kind === 'ellipsis')
            while (axis < shape.length - (taken - consumed(parts, part))) result.push(shape[axis++]);
        else if (part.kind === 'slice') result.push(sliceSize(shape[axis++], part));
        else if (indexOf(part) !== undefined) axis++;
        else return undefined;
    }
    return axis > shape.length ? undefined : [...result, ...shape.slice(axis)];
}

/** How many axes the parts before one take. */
const consumed = (parts: readonly Runtime[], until: Runtime): number =>
    parts.slice(0, parts.indexOf(until)).filter((part) => part.kind !== 'none').length;

function sliceSize(size: Dim, { lower, upper, step }: Extract<Runtime, { kind: 'slice' }>): Dim {
    if ([lower, upper, step].every((it) => it.kind === 'none')) return size;
    if (typeof size !== 'number') return size;
    const bounds = [lower, upper, step].map((it) => (it.kind === 'none' ? undefined : (indexOf(it) ?? NaN)));
    if (bounds.some((bound) => Number.isNaN(bound))) return undefined;
    const [from, to, by = 1] = bounds;
    return sliceIndices({ lower: from, upper: to, step: by }, size).length;
}
