import { itemsOf, numberOf, type Value } from '../model/value';
import { raise, type Arguments } from './layer';
import { compare, float, int, isPlain, truth } from './operators';
import { baseLayer, dataFormat } from './standard';

/** One check of a constructor; the first that raises wins. */
export type Check = (args: Arguments) => void;

export type Bounds = readonly [number, number];

interface Base {
    /** The bounds of `factor`, where the base class takes one. */
    readonly bounds?: Bounds;
    /** Whether the layer looks at `data_format` itself, later. */
    readonly late?: boolean;
}

/** `BaseImagePreprocessingLayer.__init__` (`base_image_preprocessing_layer.py`). */
export const image =
    (className: string, { bounds, late = false }: Base = {}): Check =>
    (args) => {
        baseLayer(className, args, ['bounding_box_format', 'data_format', 'factor']);
        if (!late && args.has('data_format')) dataFormat(args);
        if (!args.extra.includes('factor')) return;
        const value = args.value('factor');
        if (bounds) within(orZero(value), bounds, 'factor');
        else if (value.kind !== 'none' && isPlain(value)) {
            raise(
                'Layer {className} does not take a `factor` argument. Received: factor={value}',
                { className, value },
                { blame: 'factor', code: 'unknown-argument' },
            );
        }
    };

/** `factor or 0.0` */
const orZero = (value: Value): Value => (truth(value) === false ? float(0) : value);

/** The `factor` that a layer hands on to the base class. */
export const baseFactor: Check = (args) => within(orZero(args.value('factor')), [-1, 1], 'factor');

/** `_set_factor`: a number or two, between bounds. */
export const factor =
    (bounds: Bounds, name = 'factor'): Check =>
    (args) =>
        within(args.value(name), bounds, name);

export function within(value: Value, [lowest, highest]: Bounds, name: string): void {
    const detail = { blame: name, code: 'factor' };
    const refuse = (): never =>
        raise(
            'The `{name}` argument should be a number (or a list of two numbers) in the range [{lowest}, {highest}]. Received: factor={value}',
            { name, lowest, highest, value },
            detail,
        );
    if (!isPlain(value)) return;
    const items = itemsOf(value);
    if (items && items.length !== 2) refuse();
    const [low, high] = items ?? [value, value];
    if (!low || !high || (!items && numberOf(value) === undefined)) return refuse();
    const [first, second] = items
        ? [() => compare(low, '>', int(highest), detail), () => compare(high, '<', int(lowest), detail)]
        : [() => compare(low, '<', int(lowest), detail), () => compare(low, '>', int(highest), detail)];
    if (first() || second()) refuse();
    if (items) compare(high, '<', low, detail);
}

/** How translation, zoom, shear and solarization take their factors: each number is checked for itself. */
export const namedFactor =
    (
        name: string,
        rule: { readonly message: string; readonly isOutside: (value: Value) => boolean },
        isOptional = false,
    ): Check =>
    (args) => {
        const value = args.value(name);
        if ((isOptional && value.kind === 'none') || !isPlain(value)) return;
        const items = itemsOf(value);
        if (items ? items.length !== 2 : numberOf(value) === undefined) {
            raise(
                '{message}Received: {name}={value}',
                { message: rule.message, name, value },
                { blame: name, code: 'factor' },
            );
        }
        for (const number of items ?? [value]) eachWithin(number, rule, name);
        if (items?.[0] && items[1]) compare(items[1], '<', items[0], { blame: name, code: 'factor' });
    };

function eachWithin(
    number: Value,
    { message, isOutside }: { readonly message: string; readonly isOutside: (value: Value) => boolean },
    blame: string,
): void {
    if (!isOutside(number)) return;
    raise('{message}Received: input_number={number}', { message, number }, { blame, code: 'factor' });
}

const beyond = (number: Value, lowest: Value, operator: '<' | '<='): boolean =>
    compare(number, '>', float(1)) === true || compare(number, operator, lowest) === true;

export const SHEAR = {
    message: 'The `factor` argument should be a number (or a list of two numbers) in the range [0, 1.0]. ',
    isOutside: (number: Value) => beyond(number, float(0), '<'),
};
export const SOLARIZATION = {
    message:
        'The `addition_factor` and `threshold_factor` arguments should be a number (or a list of two numbers) in the range [0, 1]. ',
    isOutside: (number: Value) => beyond(number, int(0), '<'),
};
export const TRANSLATION = {
    message: 'The `factor` argument should be a number (or a list of two numbers) in the range [-1.0, 1.0]. ',
    isOutside: (number: Value) => beyond(number, float(-1), '<'),
};
export const ZOOM = {
    message:
        'The `height_factor` and `width_factor` arguments should be a number (or a list of two numbers) in the range (-1.0, 1.0]. ',
    isOutside: (number: Value) => beyond(number, float(-1), '<='),
};

/** `_set_value_range` */
export const valueRange: Check = (args) => {
    const value = args.value('value_range');
    const detail = { blame: 'value_range', code: 'value-range' };
    const items = itemsOf(value);
    if (!isPlain(value)) return;
    if (items?.length !== 2) {
        raise(
            'The `value_range` argument should be a list of two numbers. Received: value_range={value}',
            { value },
            detail,
        );
    }
    if (items[0] && items[1]) compare(items[1], '<', items[0], detail);
};

/** A choice that is refused with `NotImplementedError`; a set of choices prints in no order. */
export const choice =
    (name: 'fill_mode' | 'interpolation', choices: readonly string[], isSet = false): Check =>
    (args) => {
        const value = args.value(name);
        if (!isPlain(value) || (value.kind === 'str' && choices.includes(value.value))) return;
        if (isSet && ['list', 'dict'].includes(value.kind)) unhashable(value);
        const listed = choices.map((it) => `'${it}'`).join(', ');
        raise(
            'Unknown `{name}` {value}. Expected of one {listed}.',
            { name, value, listed: isSet ? `{${listed}}` : `(${listed})` },
            { exception: 'NotImplementedError', blame: name, code: 'choice' },
        );
    };

function unhashable(value: Value): never {
    const sentence = "unhashable type: '{type}'";
    raise(sentence, { type: value.kind }, { exception: 'TypeError', code: 'choice' });
}

export const FILL_MODES = ['reflect', 'wrap', 'constant', 'nearest'];
export const INTERPOLATIONS = ['nearest', 'bilinear'];

export const format: Check = (args) => {
    dataFormat(args);
};
