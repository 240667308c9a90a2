import type { Application, Layer, Weight } from '../../../shared-rules/model/graph';
import { product, showShape } from '../../../shared-rules/model/shape';
import type { Site } from '../../../shared-rules/model/site';
import { said, words, type Language, type Said } from '../../../shared-rules/model/text';
import { editorPhrases as phrases } from '../../../shared-rules/phrases';
import type { Analysis } from '../analysis/analysis';
import { code } from './markdown';

export interface LayerHover {
    readonly site: Site;
    readonly markdown: string;
    /** Whether the place is the name of the layer itself, not one of its arguments. */
    readonly onName: boolean;
}

/** Turns of a loop and calls of a function that are shown one by one; and weights whose sizes are. */
const usesShown = 6;
const weightsShown = 8;

/** The layer that is made or applied at a place. */
export function layerAt({ program }: Analysis, offset: number, language: Language): LayerHover | undefined {
    const sites = [
        ...program.layers.map((layer) => layer.call.site),
        ...program.applications.map((application) => application.place.site),
    ];
    const site = smallest(sites.filter((candidate) => contains(candidate, offset)));
    if (!site) return undefined;
    const uses = program.applications.filter(
        ({ layer, place }) => same(layer.call.site, site) || same(place.site, site),
    );
    const layer = uses[0]?.layer ?? program.layers.find((made) => same(made.call.site, site));
    if (!layer) return undefined;
    return { site, markdown: describe(layer, uses, language), onName: !contains(argumentsOf(layer), offset) };
}

const contains = (site: Site, offset: number): boolean =>
    site.file === undefined && site.start <= offset && offset <= site.end;
const same = (a: Site, b: Site): boolean => a.start === b.start && a.end === b.end && a.file === b.file;
const smallest = (sites: readonly Site[]): Site | undefined =>
    sites.reduce<Site | undefined>((best, site) => (best && size(best) <= size(site) ? best : site), undefined);
const size = ({ start, end }: Site): number => end - start;

/** The brackets of the constructor and what they hold. */
function argumentsOf({ call }: Layer): Site {
    return { ...call.site, start: call.callee.end + 1 };
}

function describe(layer: Layer, uses: readonly Application[], language: Language): string {
    const shown = uses.slice(0, usesShown).flatMap((use) => describeUse(use, uses.length > 1, language));
    const hidden = uses.length - usesShown;
    const lines = [
        heading(layer, uses),
        ...shown,
        ...(hidden > 0 ? [words(said(phrases.moreUses, { n: hidden }), language)] : []),
        ...(hasNoActivation(layer) ? [words(said(phrases.noActivation), language)] : []),
    ];
    return lines.join('\n\n');
}

/** The class, and the name that Keras gives the layer if it is one layer. */
function heading(layer: Layer, uses: readonly Application[]): string {
    const alone = uses.every((use) => use.layer.id === layer.id);
    const name = alone && layer.name !== undefined ? ` ${code(layer.name)}` : '';
    return `**${code(layer.class)}**${name}`;
}

/** One use is two paragraphs, one of several is one line with the turn of the loop in front. */
function describeUse(use: Application, several: boolean, language: Language): readonly string[] {
    const shapes = code(`${shapesOf(use.inputs)} → ${shapesOf(use.outputs)}`);
    const flow = use.inputs.length > 0 ? shapes : code(shapesOf(use.outputs));
    if (!several) return [flow, ...parametersOf(use.weights, language)];
    const turn = use.place.frames.concat(use.layer.call.frames).find((frame) => frame.kind === 'turn')?.variables;
    const start = turn ? `${code(turn)}: ` : '';
    return [[`${start}${flow}`, ...parametersOf(use.weights, language)].join(', ')];
}

function shapesOf(tensors: Application['inputs']): string {
    return tensors.map(({ shape }) => showShape(shape)).join(', ');
}

/** `3·3·32·64 + 64 = 18 496`; nothing where the weights are unknown. */
function parametersOf(weights: readonly Weight[] | undefined, language: Language): readonly string[] {
    if (!weights) return [];
    if (weights.length === 0) return [words(said(phrases.noParameters), language)];
    const count = total(weights);
    if (count === undefined) return [];
    const frozen = total(weights.filter(({ trainable }) => !trainable));
    const parts = [sum(weights, count), ...(frozen ? [said(phrases.frozen, { n: frozen })] : [])];
    return [parts.map((part) => words(part, language)).join(', ')];
}

function sum(weights: readonly Weight[], n: number): Said {
    if (weights.length > weightsShown) return said(phrases.parameters, { n });
    const factors = weights.map(({ shape }) => (shape.length > 0 ? shape.join('·') : '1'));
    return said(phrases.parameterSum, { sum: factors.join(' + '), n });
}

function total(weights: readonly Weight[]): number | undefined {
    const sizes = weights.map(({ shape }) => product(...shape));
    return sizes.every((size) => typeof size === 'number') ? sizes.reduce((a, b) => a + b, 0) : undefined;
}

/** Whether the layer takes an activation, was given none, and so has none: Keras' default, which many take for ReLU. */
function hasNoActivation(layer: Layer): boolean {
    const argument = layer.arguments.get('activation');
    return layer.activation === 'linear' && argument !== undefined && argument.site === undefined;
}
