import type { Weight } from '../model/graph';
import type { Dim, Shape } from '../model/shape';
import { intOf, itemsOf, numberOf, type Value } from '../model/value';
import {
    defineLayer,
    inside,
    only,
    raise,
    trainable,
    type Arguments,
    type InnerLayers,
    type Inputs,
    type LayerSpec,
    type Outputs,
} from './layer';
import { compare, elements, float, int, isInt, isPlain, truth } from './operators';
import { baseLayer, identifier, weightShape } from './standard';

/** What a recurrent layer repeats at every step. */
export interface Cell {
    /** Python's `cell.state_size`: a number, or a list with one for each state; that of stacked cells is nested. */
    readonly stateSize: Value;
    readonly outputSize: Dim;
    /** The weights for the input of one step; undefined where it is unknown which there are. */
    build(step: Shape): readonly Weight[] | undefined;
}

export type CellKind = 'SimpleRNN' | 'GRU' | 'LSTM';

/** How many matrices stand side by side in one kernel. */
const GATES: Readonly<Record<CellKind, number>> = { SimpleRNN: 1, GRU: 3, LSTM: 4 };

/** The constructor of a cell, as far as it is the same for the layer that makes its own cell; `base` is `Layer.__init__`. */
export function configureCell(kind: CellKind, args: Arguments, base: () => void): Cell {
    const units = args.value('units');
    if (compare(units, '<=', int(0), { blame: 'units' })) {
        raise(
            'Received an invalid value for argument `units`, expected a positive integer, got {units}.',
            { units },
            { blame: 'units', code: 'positive-integer' },
        );
    }
    base();
    if (kind === 'SimpleRNN') seedOf(args);
    recurrentIdentifiers(kind, args);
    for (const name of ['dropout', 'recurrent_dropout']) compare(args.value(name), '>', float(0), { blame: name });
    if (kind !== 'SimpleRNN') seedOf(args);
    return {
        stateSize: kind === 'LSTM' ? { kind: 'list', items: [units, units] } : units,
        outputSize: numberOf(units),
        build: (step) => weights(kind, args, step.at(-1)),
    };
}

export function recurrentIdentifiers(kind: CellKind, args: Arguments): void {
    identifier(args, 'activation', 'activations');
    if (kind !== 'SimpleRNN') identifier(args, 'recurrent_activation', 'activations');
    for (const what of ['initializer', 'regularizer', 'constraint'] as const) {
        for (const prefix of ['kernel', 'recurrent', 'bias']) identifier(args, `${prefix}_${what}`, `${what}s`);
    }
}

/** A generator of random numbers takes a whole number, or None. */
export function seedOf(args: Arguments): void {
    const value = args.value('seed');
    const detail = { blame: 'seed', code: 'seed' };
    if (value.kind === 'none') return;
    if (isInt(value) === false) raise('Argument `seed` must be an integer. Received: seed={value}', { value }, detail);
    if ((intOf(value) ?? 0) < 0) {
        const sentence = 'Python integer {value} out of bounds for uint32';
        raise(sentence, { value }, { ...detail, exception: 'OverflowError' });
    }
}

function weights(kind: CellKind, args: Arguments, features: Dim): readonly Weight[] | undefined {
    const units = args.value('units');
    const wide = times(units, GATES[kind]);
    const kernels = [
        trainable('kernel', weightShape('kernel', [features, wide], 'units')),
        trainable('recurrent_kernel', weightShape('recurrent_kernel', [units, wide], 'units')),
    ];
    const bias = truth(args.value('use_bias'));
    const width = numberOf(wide);
    if (bias === false) return kernels;
    if (bias === undefined) return undefined;
    if (kind !== 'GRU') return [...kernels, trainable('bias', [width])];
    const apart = truth(args.value('reset_after'));
    return apart === undefined ? undefined : [...kernels, trainable('bias', apart ? [2, width] : [width])];
}

function times(value: Value, factor: number): Value {
    const number = numberOf(value);
    if (number === undefined) return value;
    return value.kind === 'float' ? float(number * factor) : int(number * factor);
}

const cell = (kind: CellKind): LayerSpec =>
    defineLayer({
        keras: `keras.layers.${kind}Cell`,
        roles: ['recurrent'],
        configure: (args) =>
            configureCell(kind, args, () =>
                baseLayer(`${kind}Cell`, args, kind === 'SimpleRNN' ? [] : ['implementation']),
            ),
        build: (config, inputs) => config.build(only(inputs)),
        call: (config, inputs) => stepOf(kind, config, inputs),
    });

/** What a cell gives at a step, and its states after it, nested as they were given. */
function stepOf(kind: CellKind, { outputSize }: Cell, inputs: Inputs): Outputs {
    const states = inputs.keywords.get('states');
    const result: Shape = [...only(inputs).slice(0, -1), outputSize];
    if (kind === 'LSTM') return { several: [result, { several: [result, result] }] };
    const isNested = states && itemsOf(states) !== undefined;
    if (!isNested && states?.kind !== 'tensor') return undefined;
    return { several: [result, isNested ? { several: [result] } : result] };
}

export const cells = [cell('SimpleRNN'), cell('GRU'), cell('LSTM')];

/** Cells one upon another (`keras/src/layers/rnn/stacked_rnn_cells.py`). */
export const stackedCells = defineLayer<Cell | undefined>({
    keras: 'keras.layers.StackedRNNCells',
    roles: ['recurrent'],

    configure(args, inner) {
        baseLayer('StackedRNNCells', args);
        return stacked(args.value('cells'), inner);
    },

    build: (config, inputs) => config?.build(only(inputs)),
    call: () => undefined,
});

/** Cells as one; undefined where one of them is unknown. */
export function stacked(value: Value, inner: InnerLayers): Cell | undefined {
    const members = elements(value, { blame: 'cells' })?.map((item) => ({
        cell: cellIn(item, inner, MEMBER),
        name: inner(item)?.name,
    }));
    const known = members?.filter(isKnownMember);
    if (!known || known.length === 0 || known.length < (members?.length ?? 0)) return undefined;
    return {
        stateSize: { kind: 'list', items: known.map(({ cell }) => cell.stateSize) },
        outputSize: known.at(-1)?.cell.outputSize,
        build: (step) => buildAll(known, step),
    };
}

interface Member {
    readonly cell: Cell;
    readonly name: string | undefined;
}

const isKnownMember = (member: {
    readonly cell: Cell | undefined;
    readonly name: string | undefined;
}): member is Member => member.cell !== undefined;

/** Each cell gets what the one below it puts out. */
function buildAll(members: readonly Member[], step: Shape): readonly Weight[] | undefined {
    const built = members.map(({ cell, name }, i) => {
        const input = i === 0 ? step : [step[0], members[i - 1]?.cell.outputSize];
        return inside(name, () => cell.build(input));
    });
    return built.every((it) => it !== undefined) ? built.flat() : undefined;
}

interface Complaints {
    readonly call: string;
    readonly state: string;
}

const MEMBER: Complaints = {
    call: 'All cells must have a `call` method. Received cell without a `call` method: {cell}',
    state: 'All cells must have a `state_size` attribute. Received cell without a `state_size`: {cell}',
};

const ONLY: Complaints = {
    call: 'Argument `cell` should have a `call` method. Received: cell={cell}',
    state: 'The RNN cell should have a `state_size` attribute (single integer or list of integers, one integer per RNN state). Received: cell={cell}',
};

const CELLS = ['SimpleRNNCell', 'GRUCell', 'LSTMCell', 'StackedRNNCells'];
/** Layers that have a `state_size` without being cells. */
const STATEFUL = ['SimpleRNN', 'GRU', 'LSTM', 'RNN', 'ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'];

/** The cell in an argument; undefined where it is one of the user's own, or unknown. */
export function cellIn(value: Value, inner: InnerLayers, complaints: Complaints = ONLY): Cell | undefined {
    const detail = { blame: 'cell', code: 'cell' };
    if (isPlain(value)) raise(complaints.call as '{cell}', { cell: value }, detail);
    const layer = inner(value);
    if (!layer?.spec) return undefined;
    if (CELLS.includes(layer.class)) return layer.config as Cell | undefined;
    if (STATEFUL.includes(layer.class)) return undefined;
    return raise(complaints.state as '{cell}', { cell: value }, detail);
}
