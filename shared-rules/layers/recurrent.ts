import type { Weight } from '../model/graph';
import type { AnyShape, Dim, Shape } from '../model/shape';
import { itemsOf, numberOf, type Value } from '../model/value';
import { defineLayer, inside, only, raise, type Arguments, type LayerSpec, type Outputs } from './layer';
import { isInt, isPlain, truth } from './operators';
import { baseLayer } from './standard';
import { cellIn, configureCell, stacked, type Cell, type CellKind } from './recurrentCells';

/** What `RNN` keeps (`keras/src/layers/rnn/rnn.py`). */
export interface Recurrent {
    /** Undefined: a cell of the user's own, or an unknown one. */
    readonly cell: Cell | undefined;
    /** The name that the cell has inside the layer. */
    readonly cellName: string | undefined;
    readonly sequences: boolean | undefined;
    readonly state: boolean | undefined;
    readonly stateful: boolean | undefined;
}

const CELL_NAMES: Readonly<Record<CellKind, string>> = {
    SimpleRNN: 'simple_rnn_cell',
    GRU: 'gru_cell',
    LSTM: 'lstm_cell',
};

/** SimpleRNN, GRU and LSTM make their cell themselves. */
const recurrent = (kind: CellKind): LayerSpec =>
    defineLayer({
        keras: `keras.layers.${kind}`,
        roles: ['recurrent'],

        configure(args) {
            const cell = configureCell(kind, args, () => baseLayer(kind, args.only(['dtype', 'trainable'])));
            // SimpleRNN takes an `activity_regularizer` and forgets it.
            if (kind === 'SimpleRNN') baseLayer(kind, args.rest(), ['zero_output_for_mask']);
            else baseLayer(kind, args, ['zero_output_for_mask', 'implementation']);
            assertStateSize(cell.stateSize);
            if (kind !== 'SimpleRNN') assertCudnn(args.value('use_cudnn'));
            return common(args, cell, CELL_NAMES[kind]);
        },

        inputSpec: () => ({ ndim: 3 }),
        build: (config, inputs) => buildRecurrent(config, only(inputs)),
        call: (config, inputs) => results(config, only(inputs)),
        callUnknown: (config) => results(config, [undefined, undefined, undefined]),
    });

export const recurrents = (['SimpleRNN', 'GRU', 'LSTM'] as const).map(recurrent);

/** RNN takes a cell, or a list of cells that become one. */
export const rnn = defineLayer<Recurrent>({
    keras: 'keras.layers.RNN',
    roles: ['recurrent'],
    borrowsWeights: true,

    configure(args, inner) {
        const given = args.value('cell');
        const cell = itemsOf(given) ? stacked(given, inner) : cellIn(given, inner);
        baseLayer('RNN', args);
        if (cell) assertStateSize(cell.stateSize);
        return common(args, cell, itemsOf(given) ? undefined : inner(given)?.name);
    },

    build: (config, inputs) => buildRecurrent(config, only(inputs)),
    call: (config, inputs) => results(config, only(inputs)),
    callUnknown: (config) => results(config, [undefined, undefined, undefined]),
});

const common = (args: Arguments, cell: Cell | undefined, cellName: string | undefined): Recurrent => ({
    cell,
    cellName,
    sequences: truth(args.value('return_sequences')),
    state: truth(args.value('return_state')),
    stateful: truth(args.value('stateful')),
});

function assertStateSize(size: Value): void {
    if (itemsOf(size) || !isPlain(size) || isInt(size)) return;
    raise(
        'state_size must be an integer, or a list/tuple of integers (one for each state tensor).',
        {},
        { blame: 'units', code: 'positive-integer' },
    );
}

/** `value not in ("auto", True, False)`, where 1 is `True`. */
function assertCudnn(value: Value): void {
    const number = numberOf(value);
    if (!isPlain(value) || number === 0 || number === 1 || (value.kind === 'str' && value.value === 'auto')) return;
    raise(
        'Invalid valid received for argument `use_cudnn`. Expected one of {allowed}. Received: use_cudnn={value}',
        { value, allowed: "{'auto', True, False}" },
        { blame: 'use_cudnn' },
    );
}

function buildRecurrent(config: Recurrent, sequences: Shape): readonly Weight[] | undefined {
    const { cell, cellName, stateful } = config;
    const step = [at(sequences, 0), ...sequences.slice(2)];
    const weights = cell && inside(cellName, () => cell.build(step));
    if (stateful) assertStaticBatch(sequences);
    return weights;
}

/** The states of a stateful layer are made for one size of the batch. */
export function assertStaticBatch(sequences: Shape): void {
    if (sequences[0] !== null) return;
    raise(
        'When using `stateful=True` in a RNN, the batch size must be static. Found dynamic batch size: sequence.shape={sequences}',
        { sequences },
        { blame: 'stateful', code: 'stateful-batch' },
    );
}

function results({ cell, sequences, state }: Recurrent, input: Shape): Outputs {
    const batch = at(input, 0);
    const steps = at(input, 1);
    if (!cell || state === undefined) return undefined;
    const output: AnyShape =
        sequences === undefined ? undefined : [batch, ...(sequences ? [steps] : []), cell.outputSize];
    return state ? { several: [output, ...states(cell.stateSize, batch)] } : output;
}

/** One tensor for each state; the states of a stacked cell stand in lists of their own. */
function states(size: Value, batch: Dim): readonly Outputs[] {
    return (itemsOf(size) ?? [size]).map((item) => {
        const inner = itemsOf(item);
        return inner ? { several: inner.map((it) => [batch, numberOf(it)]) } : [batch, numberOf(item)];
    });
}

function at(shape: Shape, axis: number): Dim {
    if (axis >= shape.length) raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
    return shape[axis];
}
