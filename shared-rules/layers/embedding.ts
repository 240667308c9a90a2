import type { Weight } from '../model/graph';
import { certainly, type Dim } from '../model/shape';
import { intOf, isNumpy, itemsOf, none, type Value } from '../model/value';
import { defineLayer, frozen, LAYER, only, raise, trainable, type Arguments } from './layer';
import { loraRank } from './lora';
import { bareType, isObject, isPlain, nameOfType, truth } from './operators';
import { baseLayer, identifier, weightShape } from './standard';

/** `keras/src/layers/core/embedding.py` */
export const embedding = defineLayer({
    keras: 'keras.layers.Embedding',
    roles: ['embedding'],

    configure: (args) => configureTable('Embedding', args),
    build: tableWeights,
    call: ({ columns }, inputs) => [...only(inputs), columns],
});

/** `keras/src/layers/core/reversible_embedding.py`: also leads from vectors back to words, with the same table or another one. */
export const reversibleEmbedding = defineLayer<Table & { readonly isTied: boolean | undefined }>({
    keras: 'keras.layers.ReversibleEmbedding',
    roles: ['embedding'],

    configure: (args) => ({ ...configureTable('ReversibleEmbedding', args), isTied: truth(args.value('tie_weights')) }),

    build({ isTied, ...table }) {
        const weights = tableWeights(table);
        if (isTied !== false) return isTied && weights;
        return weights && [...weights, trainable('reverse_embeddings', [table.columns, table.rows])];
    },

    call({ rows, columns }, inputs) {
        const reverse = truth(inputs.keywords.get('reverse') ?? none);
        if (reverse === undefined) return undefined;
        if (!reverse) return [...only(inputs), columns];
        if (only(inputs).length > 0) return [...only(inputs).slice(0, -1), rows];
        raise('list assignment index out of range', {}, { exception: 'IndexError', code: 'rank' });
    },
});

interface Table {
    readonly rows: Dim;
    readonly columns: Dim;
    readonly rank: Value;
    readonly constraint: Value;
}

function configureTable(className: string, args: Arguments): Table {
    const rows = positive(args, 'input_dim');
    const columns = positive(args, 'output_dim');
    baseLayer(className, args, ['input_length', 'weights', 'lora_rank', 'lora_alpha', 'quantization_config']);
    identifier(args, 'embeddings_initializer', 'initializers');
    identifier(args, 'embeddings_regularizer', 'regularizers');
    identifier(args, 'embeddings_constraint', 'constraints');
    if (args.has('weights')) assertMatrix(args.value('weights'), [rows, columns]);
    return { rows, columns, rank: loraRank(args), constraint: args.value('embeddings_constraint') };
}

function tableWeights({ rows, columns, rank, constraint }: Table): readonly Weight[] | undefined {
    const adapted = truth(rank);
    if (adapted === undefined) return undefined;
    const shape = [rows, columns];
    if (!adapted) return [trainable('embeddings', shape)];
    assertNoConstraint(constraint);
    return [
        frozen('embeddings', shape),
        trainable('lora_embeddings_a', weightShape('lora_embeddings_a', [rows, rank], 'lora_rank')),
        trainable('lora_embeddings_b', weightShape('lora_embeddings_b', [rank, columns], 'lora_rank')),
    ];
}

/** A whole number above 0, which `True` is not. */
function positive(args: Arguments, name: 'input_dim' | 'output_dim'): number | undefined {
    const value = args.value(name);
    const count = value.kind === 'int' ? value.value : undefined;
    if ((isPlain(value) || isObject(value)) && (count === undefined || count <= 0 || isNumpy(value))) {
        raise(
            '`{name}` must be a positive integer. Received: {name}={value} (of type {type}).',
            { name, value, type: isNumpy(value) ? 'int64' : nameOfType(value) },
            { blame: name, code: 'positive-integer' },
        );
    }
    return intOf(value);
}

/** `weights=[matrix]` sets the table at once, and so must fit. */
function assertMatrix(weights: Value, expected: readonly Dim[]): void {
    const items = itemsOf(weights);
    const matrix = items?.length === 1 ? items[0] : weights;
    if (matrix && matrix.kind !== 'none' && isPlain(matrix)) {
        raise(
            "'{type}' object has no attribute 'shape'",
            { type: bareType(matrix) },
            { exception: 'AttributeError', blame: 'weights', code: 'weights' },
        );
    }
    if (matrix?.kind !== 'array' || !matrix.shape) return;
    const { shape } = matrix;
    if (shape.length === 2 && !shape.some((size, axis) => certainly.differ(size, expected[axis]))) return;
    raise(
        'Layer {layer} weight shape {expected} is not compatible with provided weight shape {shape}.',
        { layer: LAYER, expected, shape },
        { blame: 'weights', code: 'weights' },
    );
}

function assertNoConstraint(constraint: Value): void {
    if (constraint.kind !== 'str' && constraint.kind !== 'instance') return;
    raise(
        'Lora is incompatible with embedding constraints. In order to enable lora on this layer, remove the `embeddings_constraint` argument.',
        {},
        { blame: 'embeddings_constraint', code: 'lora' },
    );
}
