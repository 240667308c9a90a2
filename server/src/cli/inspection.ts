import type { AnyShape } from '../../../shared-rules/model/shape';
import type { CallSummary, CompileSummary, ModelSummary, ProgramSummary } from '../analysis/summary';
import { lineOf, type Document } from './document';

/** What we do not know; Keras' own `None` is `null`. */
type Unknown = '?';
type Shown<T> = T | Unknown;

export type ShownShape = Shown<readonly Shown<number | null>[]>;

interface Place {
    readonly line: number;
    /** Among all cells of a notebook, from 1; lines count within it. */
    readonly cell?: number;
}

/** `footgun inspect --format json`: the names and their order are a contract with programs that read it. */
export interface Inspection {
    readonly path: string;
    readonly models: readonly ShownModel[];
    readonly calls: readonly (Place & ShownCall)[];
    readonly errors: readonly (Place & { readonly class: string; readonly message: string })[];
    readonly unknown: readonly (Place & { readonly reason: string })[];
}

export interface ShownCall {
    readonly class: string;
    /** Several outputs are a list of shapes. */
    readonly outputShape: ShownShape | readonly ShownShape[];
    readonly params: Shown<number>;
}

export interface ShownModel extends Place {
    readonly name: Shown<string>;
    readonly class: string;
    readonly params: Shown<number>;
    readonly trainable: Shown<number>;
    readonly nonTrainable: Shown<number>;
    readonly inputs: readonly ShownShape[];
    readonly outputs: readonly ShownShape[];
    readonly layers: readonly (Place & ShownCall & { readonly name: Shown<string> })[];
    readonly compile: ShownCompile | null;
}

export interface ShownCompile extends Place {
    readonly optimizer: Shown<string>;
    readonly learningRate: Shown<number>;
    readonly loss: Shown<string>;
    readonly metrics: readonly string[];
}

export function inspection(path: string, document: Document, summary: ProgramSummary): Inspection {
    const place = <T extends { readonly line: number }>(it: T): T & Place => {
        const { line, cell } = lineOf(document, it.line);
        return { ...it, line, ...(cell !== undefined && { cell }) };
    };
    return {
        path,
        models: summary.models.map((model) => shownModel(place(model), place)),
        calls: summary.calls.map((call) => shownCall(place(call))),
        errors: summary.errors.map(place),
        unknown: summary.unknown.map(place),
    };
}

type PlaceOf = <T extends { readonly line: number }>(it: T) => T & Place;

function shownModel(model: ModelSummary & Place, place: PlaceOf): ShownModel {
    return {
        ...placeOf(model),
        name: shown(model.name),
        class: model.class,
        params: shown(model.params),
        trainable: shown(model.trainable),
        nonTrainable: shown(model.nonTrainable),
        inputs: model.inputs.map(shownShape),
        outputs: model.outputs.map(shownShape),
        layers: model.layers.map((layer) => {
            const { line, cell, class: name, outputShape, params } = shownCall(place(layer));
            const at = cell === undefined ? { line } : { line, cell };
            return { ...at, class: name, name: shown(layer.name), outputShape, params };
        }),
        compile: model.compile ? shownCompile(place(model.compile)) : null,
    };
}

function shownCall(call: CallSummary & Place): Place & ShownCall {
    const { outputShapes, params } = call;
    const shapes = outputShapes.map(shownShape);
    const outputShape = shapes.length > 1 ? shapes : (shapes[0] ?? '?');
    return { ...placeOf(call), class: call.class, outputShape, params: shown(params) };
}

function shownCompile(compile: CompileSummary & Place): ShownCompile {
    const { optimizer, learningRate, loss, metrics } = compile;
    return {
        ...placeOf(compile),
        optimizer: shown(optimizer),
        learningRate: shown(learningRate),
        loss: shown(loss),
        metrics,
    };
}

const placeOf = ({ line, cell }: Place): Place => (cell === undefined ? { line } : { line, cell });
const shown = <T>(value: T | undefined): Shown<T> => value ?? '?';
const shownShape = (shape: AnyShape): ShownShape =>
    shape === undefined ? '?' : shape.map((dim) => (dim === undefined ? '?' : dim));
