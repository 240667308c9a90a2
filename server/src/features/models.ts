import type { Application, Model } from '../../../shared-rules/model/graph';
import { showShape, type AnyShape } from '../../../shared-rules/model/shape';
import { spanning, type Site } from '../../../shared-rules/model/site';
import { said, words, type Language } from '../../../shared-rules/model/text';
import { modelPhrases as phrases } from '../../../shared-rules/phrases';
import type { Analysis } from '../analysis/analysis';
import type { ModelSummary } from '../analysis/summary';

/** One line about a network, above the code that makes it. */
export interface ModelLens {
    readonly site: Site;
    readonly title: string;
}

/** A network in the outline of its document, and its layers. */
export interface ModelSymbol {
    readonly name: string;
    readonly detail: string;
    readonly kind: 'model' | 'layer';
    readonly site: Site;
    /** What is shown when it is chosen; lies in its site. */
    readonly nameSite: Site;
    readonly children: readonly ModelSymbol[];
}

/** A network that is made between two offsets, once, however often the code runs. */
interface Made {
    readonly model: Model;
    readonly summary: ModelSummary;
    /** The statement that makes it; of what a function of another file makes, the call of this one. */
    readonly site: Site;
}

function madeIn({ program, summary }: Analysis, within: Site): readonly Made[] {
    const places = new Map<number, Made>();
    for (const [index, model] of program.models.entries()) {
        const of = summary.models[index];
        const site = homeOf(model);
        if (!of || !site || !isIn(within, site) || places.has(site.start)) continue;
        places.set(site.start, { model, summary: of, site: site === model.call.site ? model.call.statement : site });
    }
    return [...places.values()];
}

/** Where this file makes it, or has it made. */
function homeOf({ call: { site, frames } }: Model): Site | undefined {
    if (site.file === undefined) return site;
    return frames.findLast((frame) => frame.kind === 'call' && frame.site.file === undefined)?.site;
}

const isIn = (outer: Site, { start, end, file }: Site): boolean =>
    file === undefined && outer.start <= start && end <= outer.end;

/** `Sequential: 4 layers, (None, 39) → (None, 10), 12 345 parameters`; what is unknown is left out. */
export function modelLenses(analysis: Analysis, within: Site, language: Language): readonly ModelLens[] {
    return madeIn(analysis, within).flatMap(({ site, summary }) => {
        if (summary.layers.length === 0) return [];
        const title = said(phrases.lens, { class: summary.class, parts: partsOf(summary, language).join(', ') });
        return [{ site, title: words(title, language) }];
    });
}

function partsOf({ layers, inputs, outputs, params, nonTrainable }: ModelSummary, language: Language) {
    const flow = [inputs, outputs].map(shapesOf);
    const parts = [
        said(phrases.layers, { n: layers.length }),
        ...(flow.every((shapes) => shapes !== undefined) ? [flow.join(' → ')] : []),
        ...(params === undefined ? [] : [said(phrases.parameters, { n: params })]),
        ...(params !== undefined && nonTrainable ? [said(phrases.frozen, { n: nonTrainable })] : []),
    ];
    return parts.map((part) => (typeof part === 'string' ? part : words(part, language)));
}

function shapesOf(shapes: readonly AnyShape[]): string | undefined {
    const known = shapes.every((shape) => shape !== undefined);
    return known && shapes.length > 0 ? shapes.map(showShape).join(', ') : undefined;
}

/** Networks with their layers; layers of a network that is made elsewhere stand alone. */
export function modelSymbols(analysis: Analysis, within: Site, language: Language): readonly ModelSymbol[] {
    const models = madeIn(analysis, within).map((made) => modelSymbol(made, within, language));
    const taken = new Set(models.flatMap(({ children }) => children.map(({ site }) => site.start)));
    const rest = layerSymbols(analysis.program.applications, within).filter(({ site }) => !taken.has(site.start));
    return [...models, ...rest].toSorted((a, b) => a.site.start - b.site.start);
}

function modelSymbol({ model, summary, site: statement }: Made, within: Site, language: Language): ModelSymbol {
    const children = layerSymbols(model.applications, within);
    const last = children.reduce((site, child) => (child.site.end > site.end ? child.site : site), statement);
    const first = children.reduce((site, child) => (child.site.start < site.start ? child.site : site), statement);
    return {
        name: model.variable ?? model.name ?? model.class,
        detail: `${model.class}: ${partsOf(summary, language).join(', ')}`,
        kind: 'model',
        site: spanning(first, last),
        nameSite: statement,
        children,
    };
}

/** One for each place, with what its last turn gives. */
function layerSymbols(applications: readonly Application[], within: Site): readonly ModelSymbol[] {
    const own = applications.filter(({ place, layer }) => isIn(within, place.site) && !layer.roles.has('escape'));
    const places = new Map(own.map((application) => [application.place.site.start, application]));
    return [...places.values()].map(({ layer, place: { site }, outputs }) => ({
        name: layer.class,
        detail: shapesOf(outputs.map(({ shape }) => shape)) ?? '',
        kind: 'layer',
        site,
        nameSite: site,
        children: [],
    }));
}
