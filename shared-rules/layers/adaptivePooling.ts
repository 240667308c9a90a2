import { intOf, itemsOf, type Value } from '../model/value';
import { defineLayer, only, raise, type Arguments, type LayerSpec } from './layer';
import { isPlain, keptType, truth } from './operators';
import { baseLayer, channelsSecond, typeName, wholeShape, type DataFormat } from './standard';
import { toFormat } from './windows';

type Rank = 1 | 2 | 3;

/** `keras/src/layers/pooling/base_adaptive_pooling.py`: as many windows as asked for, whatever the input's size. */
const adaptivePooling = (kind: 'Max' | 'Average', rank: Rank): LayerSpec =>
    defineLayer({
        keras: `keras.layers.Adaptive${kind}Pooling${rank}D`,
        roles: ['pooling', kind === 'Max' ? 'max-pooling' : 'average-pooling'],

        configure(args) {
            const size = outputSize(args.value('output_size'), rank);
            baseLayer(`Adaptive${kind}Pooling${rank}D`, args);
            return { size, format: givenFormat(args) };
        },

        call({ size, format }, inputs) {
            const input = only(inputs);
            if (input.length === 0 || (format === 'channels_first' && input.length < 2)) {
                raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
            }
            if (format === undefined) return Array.from({ length: rank + 2 }, () => undefined);
            const [batch, channels] = channelsSecond(input, format);
            return wholeShape(toFormat([batch, channels, ...size], format), 'output_size');
        },

        callUnknown: () => Array.from({ length: rank + 2 }, () => undefined),
    });

function outputSize(value: Value, rank: Rank): readonly (Value | undefined)[] {
    if (!isPlain(value)) return Array.from({ length: rank }, () => undefined);
    if (intOf(value) !== undefined) return Array.from({ length: rank }, () => value);
    const items = itemsOf(value);
    if (items?.length === rank) return items;
    const detail = { blame: 'output_size', code: 'sizes' };
    if (items && rank === 1) {
        raise('For 1D input, `output_size` tuple must have length 1. Received: {value}', { value }, detail);
    }
    raise(
        '`output_size` must be an integer or {what}. Received: {value} of type {type}',
        { what: WANTED[rank], value, type: typeName(value) },
        { ...detail, exception: 'TypeError' },
    );
}

const WANTED = { 1: 'tuple of 1 integer', 2: '(height, width) tuple', 3: '(depth, height, width) tuple' };

/** `data_format or image_data_format()`: here the letter case counts. */
function givenFormat(args: Arguments): DataFormat | undefined {
    const value = args.value('data_format');
    if (truth(value) === false) return 'channels_last';
    if (value.kind === 'str' && (value.value === 'channels_last' || value.value === 'channels_first'))
        return value.value;
    if (!isPlain(value)) return undefined;
    const detail = { blame: 'data_format', code: 'data-format' };
    if (value.kind === 'list' || value.kind === 'dict') {
        raise("unhashable type: '{type}'", { type: keptType(value) }, { ...detail, exception: 'TypeError' });
    }
    raise("Invalid data_format: {value}. Expected 'channels_first' or 'channels_last'.", { value }, detail);
}

export const adaptivePoolings = ([1, 2, 3] as const).flatMap((rank) => [
    adaptivePooling('Max', rank),
    adaptivePooling('Average', rank),
]);
