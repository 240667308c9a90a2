import { calls } from '../../../shared-rules/keras/calls';
import { LAYER, raise, type LayerSpec } from '../../../shared-rules/layers/layer';
import { isPlain, typeName } from '../../../shared-rules/layers/operators';
import { tensorsIn } from '../../../shared-rules/layers/tensors';
import type { Argument } from '../../../shared-rules/model/graph';
import { itemsOf, unknown, type Value } from '../../../shared-rules/model/value';
import type { GivenArguments } from './bind';
import { attempt, type Outcome, type PossibleInputs } from './engine';
import { parseSignature, type ParameterSpec } from './signature';

/**
 * What `layer(...)` hands to `build` and `call`, or the exception of Keras where it cannot be called like that
 * (`Layer.__call__` and `CallSpec` in `keras/src/layers/layer.py`).
 */
export function callInputs(spec: LayerSpec, given: GivenArguments): Outcome<PossibleInputs> {
    return attempt(LAYER, () => {
        // Layers that prepare data take it as it comes: strings, lists of numbers.
        if (!spec.roles.includes('preprocessing')) for (const { value } of given.positional) assertTensor(value);
        const parameters = parseSignature(calls[spec.keras] ?? 'inputs, *args, **kwargs');
        const first = parameters[0]?.name ?? 'inputs';
        const bound = boundArguments(parameters, given);
        return {
            ...inputsFrom(bound.get(first) ?? unknown('it may be among the unknown arguments')),
            keywords: without(bound, first),
        };
    });
}

/** The same for the `call` of a class of the file, with its parameters but for `self`. */
export function boundCall(
    parameters: readonly ParameterSpec[],
    given: GivenArguments,
    owner: string,
): ReadonlyMap<string, Value> {
    for (const { value } of given.positional) assertTensor(value);
    return boundArguments(parameters, given, owner);
}

/** A layer's first argument, apart from all others. */
function inputsFrom(value: Value): Omit<PossibleInputs, 'keywords'> {
    const tensors = tensorsIn(value) ?? [{ shape: undefined, dtype: undefined }];
    return {
        shapes: tensors.map((it) => it.shape),
        dtypes: tensors.map((it) => it.dtype),
        nested: value.kind === 'list' || value.kind === 'tuple' ? value.kind : false,
        absent: value.kind === 'none',
    };
}

/** Tensors, arrays and `None` pass; so does everything of which footgun cannot say what it is. */
function assertTensor(value: Value): void {
    const items = itemsOf(value);
    if (items) return items.forEach(assertTensor);
    if (value.kind === 'none' || value.kind === 'dict' || (value.kind !== 'layer' && !isPlain(value))) return;
    raise(
        'Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: {value} (of type {type})',
        { value, type: typeName(value) },
        { code: 'not-a-tensor' },
    );
}

/** `inspect.Signature.bind`, with its sentences. */
function boundArguments(
    parameters: readonly ParameterSpec[],
    given: GivenArguments,
    owner?: string,
): ReadonlyMap<string, Value> {
    const plain = parameters.filter((it) => it.kind === 'plain');
    const takesAll = (kind: ParameterSpec['kind']) => parameters.some((it) => it.kind === kind);
    const bound = new Map<string, Value>();
    given.positional.forEach(({ value }, i) => {
        const parameter = plain[i];
        if (parameter) bound.set(parameter.name, value);
        else if (!takesAll('star')) raiseTypeError('too many positional arguments', 'too-many-arguments');
    });
    if (bound.get('training')?.kind === 'tensor')
        raiseTypeError(
            `${owner ? `${owner}.call() got ` : ''}multiple values for argument 'training'`,
            'too-many-arguments',
        );
    for (const argument of given.keywords) {
        if (bound.has(argument.name)) raiseTypeError(`multiple values for argument '${argument.name}'`, 'argument');
        if (isAccepted(argument, parameters, takesAll('doubleStar'))) bound.set(argument.name, argument.value);
        else raiseTypeError(`got an unexpected keyword argument '${argument.name}'`, 'unknown-argument');
    }
    for (const { name, default: value } of parameters.filter(
        (it) => it.kind === 'plain' || it.kind === 'keywordOnly',
    )) {
        if (bound.has(name)) continue;
        if (!given.complete) bound.set(name, unknown('it may be among the unknown arguments'));
        else if (!value) raiseTypeError(`missing a required argument: '${name}'`, 'argument');
    }
    return bound;
}

/** `training` is taken from the call of every layer, whether its `call` wants it or not. */
const isAccepted = ({ name }: Argument, parameters: readonly ParameterSpec[], any: boolean): boolean =>
    any || name === 'training' || parameters.some((it) => it.name === name && !it.kind.toLowerCase().includes('star'));

function raiseTypeError(sentence: string, code: string): never {
    return raise('{sentence}', { sentence }, { exception: 'TypeError', code });
}

function without(bound: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value> {
    return new Map([...bound].filter(([key]) => key !== name));
}
