import type { Facts, LabelCoding } from '../../../../shared-rules/model/data';
import type { Call, Layer } from '../../../../shared-rules/model/graph';
import type { Site } from '../../../../shared-rules/model/site';
import { intOf, numberOf, stringOf } from '../../../../shared-rules/model/value';
import { factsNow } from '../../interpreter/arrays';
import type { CallSite, Given } from '../../interpreter/library';
import type { Runtime } from '../../interpreter/values';
import { tensorOf, type LayerNative, type ModelNative } from '../natives';
import { asArray, newArray } from './array';
import { arrayOfList } from './listed';
import { ofOrigin } from './methods';
import { changedTo, scaledBy } from './scaling';

/** What a layer of preprocessing does to the numbers; layers that learn are not among them. */
type Effect = (facts: Facts, layer: Layer, at: Applied) => Facts;

interface Applied {
    readonly site: Site;
    readonly call: Call;
    readonly trains: boolean;
}

const kept: Effect = (facts) => facts;
const random: Effect = (facts, layer, { trains }) =>
    trains ? { ...facts, augmented: [...(facts.augmented ?? []), layer.call.site] } : facts;
const indices: Effect = (facts) => ofOrigin(facts);

const EFFECTS: Readonly<Record<string, Effect>> = {
    Rescaling: (facts, { arguments: args }, { site }) => {
        const [factor, offset] = [numberOf(args.get('scale')?.value), numberOf(args.get('offset')?.value)];
        return factor === undefined || offset === undefined
            ? changedTo(facts, { kind: 'other', site }, undefined)
            : scaledBy(facts, { factor, offset, site });
    },
    Normalization: (facts, { call }, { site }) => {
        const step = { kind: 'fitted', class: 'keras.layers.Normalization', call, fits: false, site } as const;
        return changedTo(facts, step, { kind: 'standardised' });
    },
    Resizing: kept,
    CenterCrop: kept,
    CategoryEncoding: (facts, { arguments: args }) => ({ ...ofOrigin(facts), labels: encoded(args) }),
    StringLookup: indices,
    IntegerLookup: indices,
    TextVectorization: indices,
    Hashing: indices,
    Discretization: indices,
};

function encoded(args: Layer['arguments']): LabelCoding {
    const [classes, mode] = [intOf(args.get('num_tokens')?.value), stringOf(args.get('output_mode')?.value)];
    const counted = classes !== undefined && { classes };
    return { kind: mode === 'one_hot' ? 'one-hot' : 'multi-hot', ...counted };
}

const effectOf = ({ class: name }: Layer): Effect | undefined =>
    Object.hasOwn(EFFECTS, name) ? EFFECTS[name] : /^Random[A-Z]/.test(name) ? random : undefined;

/** Layers of preprocessing take a list of numbers, of texts or of pictures for the tensor that it comes to. */
export function withTensor(native: LayerNative, given: Given, at: CallSite): Given {
    const [first, ...rest] = given.positional;
    if (!first || !effectOf(native.layer) || native.layer.class === 'Normalization') return given;
    const isList = first.value.kind === 'list' || first.value.kind === 'tuple';
    const array = isList ? arrayOfList(first.value, at) : undefined;
    return array?.shape ? { ...given, positional: [{ ...first, value: array }, ...rest] } : given;
}

/** What a layer of preprocessing, or a chain of them, gives for an array; undefined for any other layer. */
export function preparedArray(
    native: LayerNative | ModelNative,
    given: Given,
    result: Runtime,
    at: CallSite,
): Runtime | undefined {
    const array = asArray(given.positional[0]?.value);
    const layers = chainOf(native);
    const tensor = tensorOf(result);
    if (!array || !layers || !tensor) return undefined;
    const training = (given.keywords.get('training') ?? given.positional[1])?.value;
    const trains = !(training?.kind === 'bool' && !training.value);
    const applied = { site: at.site, call: native.layer.call, trains };
    const isSame = layers.every((layer) => ['Rescaling', 'Normalization'].includes(layer.class));
    const facts = layers.reduce((all, layer) => effectOf(layer)?.(all, layer, applied) ?? {}, factsNow(array));
    return newArray(isSame ? array.shape : tensor.shape, { dtype: tensor.dtype, facts, eager: true });
}

function chainOf(native: LayerNative | ModelNative): readonly Layer[] | undefined {
    if (native.type === 'layer') return effectOf(native.layer) && [native.layer];
    if (native.kind !== 'Sequential' || !native.state.content.complete) return undefined;
    const layers = native.state.content.members
        .map(({ application }) => application.layer)
        .filter(({ roles }) => !roles.has('input'));
    return layers.length > 0 && layers.every(effectOf) ? layers : undefined;
}
