import type { InsideData } from '../../../shared-rules/keras/insides/inside';
import type { ApplicationConfig } from '../../../shared-rules/layers/applications';
import type { AnyShape, Dim } from '../../../shared-rules/model/shape';
import type { Value } from '../../../shared-rules/model/value';
import { snakeCase } from './names';

/** A layer inside a network, as its line says it. */
export interface InsideRow {
    readonly kind: string;
    readonly name: string;
    /** Of a name that Keras counts: what it is counted under, and the how manieth inside it is. */
    readonly prefix: string | undefined;
    readonly place: number;
    /** The rows whose results it takes; below zero the input. */
    readonly inputs: readonly number[];
    /** Left out without the weights of ImageNet. */
    readonly isAbsent: boolean;
    /** What its constructor is given, for an input of a shape. */
    readonly settings: (shape: AnyShape) => ReadonlyMap<string, Value>;
}

/** The layers of a network in Keras' order, with the head or the pooling that was asked for. */
export function rowsOf(
    { settings, body, head, pooling }: InsideData,
    { top, pooling: kind, weights, classes }: ApplicationConfig,
): readonly InsideRow[] {
    const given = linesOf(settings);
    const lines = top ? [...linesOf(body), ...linesOf(head)] : linesOf(body);
    const rows = lines.map((line, i) => rowOf(line, i, given, { weights, classes }));
    if (top || (kind !== 'avg' && kind !== 'max')) return rows;
    const pool = kind === 'avg' ? 'GlobalAveragePooling2D' : 'GlobalMaxPooling2D';
    return [...rows, rowOf(`${pool} ${pooling[kind]} 0`, rows.length, ['{}'], { weights, classes })];
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

function rowOf(
    line: string,
    place: number,
    given: readonly string[],
    { weights, classes }: Pick<ApplicationConfig, 'weights' | 'classes'>,
): InsideRow {
    const [written = '', label = '', at = '0', origin] = line.split(' ');
    const kind = written.replace('?', '');
    const counted = label.startsWith('*');
    const name = label.replace('*', '');
    const prefix = counted ? snakeCase(kind) : undefined;
    return {
        kind,
        name,
        prefix,
        place: prefix === undefined ? 0 : Number(name.slice(prefix.length + 1) || 0),
        inputs: origin === undefined ? [place - 1] : origin.split(',').map(Number),
        isAbsent: written.startsWith('?') && weights !== 'imagenet',
        settings: (shape) => settingsOf(given[Number(at)] ?? '{}', shape, classes),
    };
}

function settingsOf(text: string, shape: AnyShape, classes: number | undefined): ReadonlyMap<string, Value> {
    const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>);
    return new Map(entries.map(([name, value]) => [name, valueOf(value, shape, classes)]));
}

function valueOf(value: unknown, shape: AnyShape, classes: number | undefined): Value {
    if (value === 'classes') return size(classes);
    if (typeof value === 'string' && value.startsWith('correct ')) return correctPadding(Number(value.slice(8)), shape);
    if (Array.isArray(value)) return { kind: 'tuple', items: value.map((it) => valueOf(it, shape, classes)) };
    if (typeof value === 'string') return { kind: 'str', value };
    if (typeof value === 'boolean') return { kind: 'bool', value };
    if (typeof value !== 'number') return { kind: 'none' };
    return Number.isInteger(value) ? { kind: 'int', value } : { kind: 'float', value };
}

const size = (value: number | undefined): Value =>
    value === undefined ? { kind: 'unknown', reason: 'the number of classes' } : { kind: 'int', value };

/** `correct_pad`: one less in front where the size is even, or where nobody knows it when the network is built. */
function correctPadding(whole: number, shape: AnyShape): Value {
    const side = (length: Dim): Value => {
        if (length === undefined) return { kind: 'unknown', reason: 'a padding that the size decides' };
        const less = length !== null && length % 2 === 1 ? 0 : 1;
        return { kind: 'tuple', items: [size(whole - less), size(whole)] };
    };
    return { kind: 'tuple', items: [side(shape?.[1]), side(shape?.[2])] };
}
