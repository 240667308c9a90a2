import { identifiers } from '../../../shared-rules/keras/identifiers';
import { flattened, isSeveral, type KerasException, type Outputs } from '../../../shared-rules/layers/layer';
import type { Application, Layer, Tensor } from '../../../shared-rules/model/graph';
import type { AnyShape } from '../../../shared-rules/model/shape';
import type { Value } from '../../../shared-rules/model/value';
import { operationClass } from '../../../shared-rules/ops/classes';
import type { GivenArguments } from '../inference/bind';
import { isValue, operate, type OperationResult } from '../inference/operation';
import { signatureOf } from '../inference/signature';
import type { CallSite, Given } from '../interpreter/library';
import type { Machine } from '../interpreter/machine';
import { tuple, unknown, withSite, type Runtime } from '../interpreter/values';
import { newArray } from './data/array';
import { throughFunction } from './data/functions';
import { tensorsIn } from './apply';
import { operationKeyword, operationName } from './foreign';
import { frozenArguments } from './freeze';
import { tensorValue } from './natives';
import { lastName } from './names';
import { outputsOf, type KerasRecord } from './record';
import { operation } from './tensors';

/**
 * `keras.ops.mean(x, axis=1)`, and `tf.reduce_mean`, `np.mean` as far as shapes go: of Keras' tensors a step of the
 * network, of arrays an array. Undefined where nothing is known of the function.
 */
export function callOperation(
    name: string,
    given: Given,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime | undefined {
    const canonical = operationName(name);
    const written = canonical === undefined ? undefined : translated(canonical, frozenArguments(given));
    const outcome = canonical !== undefined && written ? operate(canonical, written) : undefined;
    if (!outcome || canonical === undefined || !written) return undefined;
    const values = [...given.positional, ...given.keywords.values()].map((it) => it.value);
    const symbolic = values.some((value) => holdsSymbol(value, machine));
    if (outcome.kind === 'raised') {
        if (!symbolic || canonical !== name) return undefined;
        return refused(canonical, outcome.exception, inputsOf(values, machine), at, machine, record);
    }
    if (!symbolic) return throughFunction(canonical, given, eager(outcome.result), at.site, name.startsWith('numpy.'));
    const inputs = inputsOf(values, machine);
    const rerun = (tensors: readonly Tensor[]) => shapesFor(canonical, written, replacing(inputs, tensors));
    return stepped(canonical, outcome.result, inputs, rerun, at, machine, record);
}

type Replacement = (tensor: Tensor) => Tensor;

const replacing =
    (old: readonly Tensor[], tensors: readonly Tensor[]): Replacement =>
    (tensor) =>
        tensors[old.indexOf(tensor)] ?? tensor;

/** The results of the same call on other tensors. */
function shapesFor(canonical: string, given: GivenArguments, other: Replacement): readonly AnyShape[] | undefined {
    const replaced = <It extends { readonly value: Value }>(it: It): It => ({
        ...it,
        value: replacedIn(it.value, other),
    });
    const { positional, keywords } = given;
    const outcome = operate(canonical, {
        ...given,
        positional: positional.map(replaced),
        keywords: keywords.map(replaced),
    });
    if (outcome?.kind !== 'done') return undefined;
    const { result } = outcome.result;
    return result !== undefined && isValue(result) ? undefined : flattened(result);
}

function replacedIn(value: Value, other: Replacement): Value {
    if (value.kind === 'tensor') return { ...value, tensor: other(value.tensor) };
    if (value.kind !== 'list' && value.kind !== 'tuple') return value;
    return { ...value, items: value.items.map((it) => replacedIn(it, other)) };
}

/** Keywords as `keras.ops` has them; undefined where one means something that it has not. */
function translated(canonical: string, given: GivenArguments): GivenArguments | undefined {
    const parameters = (signatureOf(canonical) ?? []).map((it) => it.name);
    const keywords = given.keywords.map((it) => ({ ...it, name: operationKeyword(it.name, parameters) }));
    return keywords.every(isNamed) ? { ...given, keywords } : undefined;
}

const isNamed = <It extends { readonly name: string | undefined }>(it: It): it is It & { readonly name: string } =>
    it.name !== undefined;

const inputsOf = (values: readonly Runtime[], machine: Machine): readonly Tensor[] =>
    values.flatMap((value) => tensorsIn(value, machine) ?? []);

/** Whether a tensor of Keras is among the arguments; an array is computed with at once. */
function holdsSymbol(value: Runtime, machine: Machine): boolean {
    if (value.kind === 'native') return tensorsIn(value, machine) !== undefined;
    const items = value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;
    return items?.some((item) => item.kind === 'native' && tensorsIn(item, machine) !== undefined) ?? false;
}

function eager({ result, dtype }: OperationResult): Runtime {
    if (result !== undefined && isValue(result)) return thawed(result.value);
    return arranged(result, () => undefined, dtype);
}

/** The results nested as they are: each a tensor, or an array where there is none. */
function arranged(result: Outputs, next: () => Tensor | undefined, dtype: string | undefined): Runtime {
    if (isSeveral(result)) return tuple(result.several.map((part) => arranged(part, next, dtype)));
    const tensor = next();
    return tensor ? tensorValue(tensor) : newArray(result, { dtype });
}

function stepped(
    canonical: string,
    { result, dtype }: OperationResult,
    inputs: readonly Tensor[],
    rerun: (tensors: readonly Tensor[]) => readonly AnyShape[] | undefined,
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    if (result !== undefined && isValue(result)) return thawed(result.value);
    const base = {
        id: machine.id(),
        layer: layerOf(canonical, at, machine, record),
        inputs,
        weights: [],
        refusal: undefined,
    };
    const place = { site: at.site, frames: at.frames };
    const application = outputsOf({ ...base, place }, flattened(result), dtype, machine);
    record.stepped(application, machine);
    record.reruns.set(application, rerun);
    const left = [...application.outputs];
    return arranged(result, () => left.shift(), dtype);
}

function refused(
    canonical: string,
    { exception, sentence, detail }: KerasException,
    inputs: readonly Tensor[],
    at: CallSite,
    machine: Machine,
    record: KerasRecord,
): Runtime {
    const layer = layerOf(canonical, at, machine, record);
    const place = { site: at.site, frames: at.frames };
    const draft = { id: machine.id(), layer, place, inputs, weights: [], refusal: undefined };
    const application: Application = outputsOf(draft, [undefined], undefined, machine);
    const refusal = record.refuse(
        {
            exception,
            sentence,
            code: detail.code,
            blame: detail.blame,
            class: layer.class,
            raisedAt: { site: at.statement, frames: at.frames },
            layer,
            application,
            call: layer.call,
        },
        machine,
    );
    Object.assign(application, { refusal });
    record.stepped(application, machine);
    return application.outputs[0] ? tensorValue(application.outputs[0]) : unknown('a refused operation', at.site);
}

/** Keras' class of a function: `expand_dims` is `ExpandDims`. An activation function is an activation. */
function layerOf(canonical: string, at: CallSite, machine: Machine, record: KerasRecord): Layer {
    const bare = lastName(canonical);
    const layer = operation(operationClass(canonical), at, machine, record);
    const activation = identifiers.activations?.[bare];
    return activation === undefined ? layer : { ...layer, roles: new Set(['activation']), activation };
}

/** A value of a spec as the program has it. */
function thawed(value: Value): Runtime {
    switch (value.kind) {
        case 'tuple':
        case 'list':
            return withSite(tuple(value.items.map(thawed)), value.site);
        case 'int':
        case 'float':
        case 'bool':
        case 'str':
        case 'none':
        case 'array':
            return value;
        case 'tensor':
            return tensorValue(value.tensor);
        default:
            return unknown('the value that a function gives', value.site);
    }
}
