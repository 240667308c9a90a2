import { lift, type AnyShape, type Dim, type Shape } from '../model/shape';
import { numberOf, stringOf, unknown, type Value } from '../model/value';
import { defineLayer, only, raise, trainable, type Arguments, type LayerSpec } from './layer';
import { bareType, compare, compareKept, int, isPlain, keptType, truth } from './operators';
import { baseLayer, channelsSecond, dataFormat, wholeShape, type DataFormat } from './standard';
import { convolve } from './windows';

interface Mel {
    readonly bins: Value;
    readonly step: Value;
}

const frames = lift((length, step) => Math.floor((length + step + 1) / step));

/** `keras/src/layers/preprocessing/mel_spectrogram.py` */
const melSpectrogram = defineLayer<Mel>({
    keras: 'keras.layers.MelSpectrogram',
    roles: ['preprocessing'],

    configure(args) {
        const fft = args.value('fft_length');
        const length = truth(args.value('sequence_length')) === false ? fft : args.value('sequence_length');
        const detail = { blame: 'sequence_length', code: 'sizes' };
        if (compareKept(fft, '<', length, detail)) {
            raise(
                '`fft_length` must be greater than or equal to   `sequence_length`. Received: `sequence_length`={length}, `fft_length`={fft}.',
                { length, fft },
                detail,
            );
        }
        if (truth(args.value('max_freq')) === false) halfOf(args.value('sampling_rate'));
        baseLayer('MelSpectrogram', args);
        return { bins: args.value('num_mel_bins'), step: args.value('sequence_stride') };
    },

    call({ bins, step }, inputs) {
        const input = only(inputs);
        const [first, second] = input;
        if (input.length === 0) raise('tuple index out of range', {}, { exception: 'IndexError', code: 'rank' });
        const time = (size: Dim) => frames(size, step.kind === 'int' ? step.value : undefined);
        if (input.length > 1) return wholeShape([first, bins, time(second)], 'num_mel_bins');
        return bins.kind === 'int' ? wholeShape([bins, time(first)], 'num_mel_bins') : undefined;
    },
});

/** `sampling_rate / 2`, where nothing else is said of the highest frequency. */
function halfOf(rate: Value): void {
    if (numberOf(rate) !== undefined || !isPlain(rate)) return;
    raise(
        "unsupported operand type(s) for /: '{type}' and 'int'",
        { type: bareType(rate) },
        { exception: 'TypeError', blame: 'sampling_rate', code: 'sizes' },
    );
}

const MODES = ['log', 'magnitude', 'psd', 'real', 'imag', 'angle', 'stft'];

/** Waves of which SciPy can make something; whatever else there may be is between it and NumPy. */
function isUsual(args: Arguments): boolean {
    const [step, window, periodic] = ['frame_step', 'window', 'periodic'].map((name) => args.value(name).kind);
    return (step === 'int' || step === 'none') && (window === 'str' || window === 'none') && periodic === 'bool';
}

interface Stft {
    readonly mode: string | undefined;
    readonly length: Value;
    readonly step: Value;
    readonly fft: Dim;
    readonly padding: 'valid' | 'same' | undefined;
    readonly expand: boolean | undefined;
    readonly format: DataFormat | undefined;
    /** False where the waves cannot be made, or may not be. */
    readonly isClear: boolean;
}

/** `keras/src/layers/preprocessing/stft_spectrogram.py`: a convolution with fixed waves, which are weights all the same. */
const stftSpectrogram = defineLayer<Stft>({
    keras: 'keras.layers.STFTSpectrogram',
    roles: ['preprocessing'],

    configure(args) {
        const length = args.value('frame_length');
        frameArguments(args, length);
        choices(args);
        baseLayer('STFTSpectrogram', args);
        return {
            mode: stringOf(args.value('mode')),
            length,
            step: truth(args.value('frame_step')) === false ? halved(length) : args.value('frame_step'),
            fft: fftLength(args.value('fft_length'), numberOf(length)),
            padding: stringOf(args.value('padding')) as 'valid' | 'same' | undefined,
            expand: truth(args.value('expand_dims')),
            format: dataFormat(args),
            isClear: length.kind === 'int' && length.value > 1 && isUsual(args),
        };
    },

    inputSpec: () => ({ ndim: 3 }),

    build({ mode, length, fft, isClear }) {
        if (mode === undefined || !isClear) return undefined;
        const shape = [numberOf(length), 1, frequencies(fft)];
        return [
            ...(mode === 'imag' ? [] : [trainable('real_kernel', shape)]),
            ...(mode === 'real' ? [] : [trainable('imag_kernel', shape)]),
        ];
    },

    call: (config, inputs) => spectrogram(only(inputs), config),
});

const frequencies = lift((fft) => Math.floor(fft / 2) + 1);
const times = lift((a, b) => a * b);

function spectrogram(input: Shape, { mode, length, step, fft, padding, expand, format, isClear }: Stft): AnyShape {
    if (format === undefined || expand === undefined || !isClear) return undefined;
    const channels = channelsSecond(input, format)[1];
    const bins = mode === undefined ? undefined : times(frequencies(fft), mode === 'stft' ? 2 : 1);
    if (channels === null) {
        const sentence = "unsupported operand type(s) for *: 'int' and 'NoneType'";
        raise(sentence, {}, { exception: 'TypeError', code: 'undefined-axis' });
    }
    const window = { kernel: [length], strides: [step], dilation: [int(1)], padding, format };
    const shape = convolve(input, times(bins, channels), window);
    if (!expand) return shape;
    const [batch, time] = format === 'channels_last' ? [shape[0], shape[1]] : [shape[0], shape[2]];
    return format === 'channels_last' ? [batch, time, bins, channels] : [batch, channels, time, bins];
}

function frameArguments(args: Arguments, length: Value): void {
    const [step, fft] = [args.value('frame_step'), args.value('fft_length')];
    const detail = { blame: 'frame_step', code: 'sizes' };
    if (step.kind !== 'none' && (compare(step, '>', length, detail) || compare(step, '<', int(1), detail))) {
        raise(
            '`frame_step` should be a positive integer not greater than `frame_length`. Received frame_step={step}, frame_length={length}',
            { step, length },
            detail,
        );
    }
    if (fft.kind !== 'none' && compare(fft, '<', length, detail)) {
        raise(
            '`fft_length` should be not less than `frame_length`. Received fft_length={fft}, frame_length={length}',
            { fft, length },
            { ...detail, blame: 'fft_length' },
        );
    }
    noFloat(fft);
}

/** `fft_length & -fft_length` */
function noFloat(fft: Value): void {
    if (fft.kind !== 'float') return;
    const sentence = "unsupported operand type(s) for &: 'float' and 'float'";
    raise(sentence, {}, { exception: 'TypeError', blame: 'fft_length', code: 'sizes' });
}

function choices(args: Arguments): void {
    const [mode, scaling, padding] = ['mode', 'scaling', 'padding'].map((name) => args.value(name));
    const isNot = (value: Value | undefined, allowed: readonly string[]) =>
        value && isPlain(value) && !allowed.includes(stringOf(value) ?? '');
    if (isNot(mode, MODES)) {
        raise(
            'Output mode is invalid, it must be one of {modes}. Received: mode={mode}',
            { modes: MODES.join(', '), mode },
            { blame: 'mode', code: 'choice' },
        );
    }
    if (scaling?.kind !== 'none' && isNot(scaling, ['density', 'spectrum'])) {
        raise(
            "Scaling is invalid, it must be `None`, 'density' or 'spectrum'. Received scaling={scaling}",
            { scaling },
            { blame: 'scaling', code: 'choice' },
        );
    }
    if (isNot(padding, ['valid', 'same'])) {
        raise(
            "Padding is invalid, it should be 'valid', 'same'. Received: padding={padding}",
            { padding },
            { blame: 'padding', code: 'padding' },
        );
    }
}

/** `frame_length // 2` */
function halved(length: Value): Value {
    if (length.kind === 'int') return int(Math.floor(length.value / 2));
    if (numberOf(length) !== undefined || !isPlain(length)) return unknown('half of no whole number');
    raise(
        "unsupported operand type(s) for //: '{type}' and 'int'",
        { type: keptType(length) },
        { exception: 'TypeError', blame: 'frame_length', code: 'sizes' },
    );
}

/** Without a length of its own, the next power of two. */
function fftLength(given: Value, length: number | undefined): Dim {
    if (truth(given) !== false) return given.kind === 'int' ? given.value : undefined;
    return length === undefined ? undefined : 2 ** Math.ceil(Math.log2(length));
}

export const spectrograms: readonly LayerSpec[] = [melSpectrogram, stftSpectrogram];
