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
    return { site, markdown: describeLayer(layer, uses, language), onName: !contains(argumentsOf(layer), offset) };
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

/** Its class and name, then what each use takes and gives, and the parameters. */
export function describeLayer(layer: Layer, uses: readonly Application[], language: Language): string {
    const lines = [...new Set(uses.map((use) => describeUse(use, language)))];
    const hidden = lines.length - usesShown;
    const paragraphs = [
        heading(layer, uses),
        ...lines.slice(0, usesShown),
        ...(hidden > 0 ? [words(said(phrases.moreUses, { n: hidden }), language)] : []),
        ...(hasNoActivation(layer) ? [words(said(phrases.noActivation), language)] : []),
    ];
    return paragraphs.join('\n\n');
}

/** The class, and the name that Keras gives the layer if it is one layer. */
function heading(layer: Layer, uses: readonly Application[]): string {
    const alone = uses.every((use) => use.layer.id === layer.id);
    const name = alone && layer.name !== undefined ? ` ${code(layer.name)}` : '';
    return `**${code(layer.class)}**${name}`;
}

/** `filters=32`: `(None, 9, 9, 3) → (None, 7, 7, 32)`: 3·3·3·32 + 32 = 896 parameters */
function describeUse({ inputs, outputs, weights, place, layer, refusal }: Application, language: Language): string {
    const shapes = [inputs, outputs].filter((tensors) => tensors.length > 0 || tensors === outputs).map(shapesOf);
    const turns = [...layer.call.frames, ...place.frames].flatMap((it) => (it.kind === 'turn' ? [it.variables] : []));
    const turn = turns.find((variables) => variables !== '');
    const end = refusal ? [said(phrases.refused)] : parametersOf(weights);
    const flow = code(shapes.join(' → '));
    const parts = [...(turn === undefined ? [] : [code(turn)]), flow, end.map((it) => words(it, language)).join(', ')];
    return parts.filter((part) => part !== '').join(': ');
}

function shapesOf(tensors: Application['inputs']): string {
    return tensors.map(({ shape }) => showShape(shape)).join(', ') || '?';
}

/** `3·3·32·64 + 64 = 18 496`; nothing where the weights are unknown. */
function parametersOf(weights: readonly Weight[] | undefined): readonly Said[] {
    if (!weights) return [];
    if (weights.length === 0) return [said(phrases.noParameters)];
    const n = total(weights);
    if (n === undefined) return [];
    const frozen = total(weights.filter(({ trainable }) => !trainable));
    return [sum(weights, n), ...(frozen ? [said(phrases.frozen, { n: frozen })] : [])];
}

function sum(weights: readonly Weight[], n: number): Said {
    const isOneSize = weights.every(({ shape }) => shape.length < 2) && weights.length < 2;
    if (isOneSize || weights.length > weightsShown) return said(phrases.parameters, { n });
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
