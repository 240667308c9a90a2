import type { Application } from '../../../shared-rules/model/graph';
import { showShape } from '../../../shared-rules/model/shape';
import type { Site } from '../../../shared-rules/model/site';
import type { Language } from '../../../shared-rules/model/text';
import type { Analysis } from '../analysis/analysis';
import { describeLayer } from './layerHover';

/** What a layer gives, shown behind the code that applies it. */
export interface InlayHint {
    readonly at: number;
    readonly label: string;
    /** In Markdown. */
    readonly explanation: string;
}

/** Turns of a loop whose results are shown one by one. */
const shapesShown = 3;

/** The shapes of what the layers between two offsets give; nothing where none is known. */
export function inlayHints({ program, reading }: Analysis, within: Site, language: Language): readonly InlayHint[] {
    const places = new Map<string, Application[]>();
    for (const application of program.applications) {
        const { site } = application.place;
        if (site.file !== undefined || site.start < within.start || site.end > within.end) continue;
        const key = `${site.start}:${site.end}`;
        places.set(key, [...(places.get(key) ?? []), application]);
    }
    return [...places.values()].flatMap((uses) => hintFor(uses, reading.text, language));
}

function hintFor(uses: readonly Application[], text: string, language: Language): readonly InlayHint[] {
    const [first] = uses;
    const shapes = [...new Set(uses.filter(({ refusal }) => !refusal).map(resultOf))];
    if (!first || shapes.every((shape) => shape === '?')) return [];
    const shown = shapes.length > shapesShown ? [...shapes.slice(0, 1), '…', ...shapes.slice(-1)] : shapes;
    const at = endOfLine(text, first.place.site.end);
    return [{ at, label: `→ ${shown.join(', ')}`, explanation: describeLayer(first.layer, uses, language) }];
}

const resultOf = ({ outputs }: Application): string =>
    outputs.map(({ shape }) => (shape === undefined ? '?' : showShape(shape))).join(', ') || '?';

/** Behind what closes the line, where nothing else follows: `Dense(10)),`. */
function endOfLine(text: string, end: number): number {
    const closing = /^[ \t)\]},;]*(?=[ \t]*(?:#|[\r\n]|$))/.exec(text.slice(end, end + 80))?.[0].trimEnd() ?? '';
    return end + closing.length;
}
