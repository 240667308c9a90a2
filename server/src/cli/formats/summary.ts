import { createColors } from 'picocolors';
import { words, type Filling, type Translated } from '../../../../shared-rules/model/text';
import { summaryPhrases as phrases } from '../../../../shared-rules/terminalPhrases';
import type { Inspection, ShownCall, ShownCompile, ShownModel, ShownShape } from '../inspection';
import type { Style } from './format';
import { table } from './table';

/** The networks of a file as `model.summary()` would print them, and what else is known of it. */
export function showInspection(seen: Inspection, { language, colour }: Style): string {
    const { bold, red, dim } = createColors(colour);
    const say: Say = (text, values = {}) => words({ text, values }, language);
    const networks = seen.models.flatMap((model) => ['', bold(title(model)), ...modelTable(model, say)]);
    const calls = seen.models.length === 0 && seen.calls.length > 0 ? ['', ...callTable(seen, say)] : [];
    const nothing = networks.length + calls.length === 0 ? [say(phrases.nothing)] : [];
    const errors = seen.errors.map((error) => red(`${where(error)} ${error.class}: ${error.message}`));
    const gaps = seen.unknown.map((gap) => dim(`${where(gap)} ${say(phrases.unknown)}: ${gap.reason}`));
    return [bold(seen.path), ...networks, ...calls, ...nothing, ...errors, ...gaps, '', ''].join('\n');
}

type Say = (text: Translated, values?: Readonly<Record<string, Filling>>) => string;

const where = ({ cell, line }: { readonly cell?: number; readonly line: number }): string =>
    cell === undefined ? String(line) : `${cell}:${line}`;

const title = (model: ShownModel): string =>
    `${where(model)} ${model.class}${model.name === '?' ? '' : ` "${model.name}"`}`;

function modelTable({ layers, params, trainable, nonTrainable, compile }: ModelParts, say: Say): readonly string[] {
    const rows = layers.map((layer) => [
        layer.name === '?' ? layer.class : `${layer.name} (${layer.class})`,
        showOutput(layer.outputShape),
        showCount(layer.params, say),
        where(layer),
    ]);
    const total = { all: fill(params), trainable: fill(trainable), frozen: fill(nonTrainable) };
    return [...layerTable(rows, say), say(phrases.total, total), ...(compile ? [showCompile(compile, say)] : [])];
}

type ModelParts = Pick<ShownModel, 'layers' | 'params' | 'trainable' | 'nonTrainable' | 'compile'>;

function callTable({ calls }: Inspection, say: Say): readonly string[] {
    const rows = calls.map((call) => [
        call.class,
        showOutput(call.outputShape),
        showCount(call.params, say),
        where(call),
    ]);
    return [say(phrases.calls), ...layerTable(rows, say)];
}

function layerTable(rows: readonly (readonly string[])[], say: Say): readonly string[] {
    const head = [phrases.layer, phrases.shape, phrases.parameters, phrases.line].map((text) => say(text));
    return table(rows, { head, right: [2, 3] });
}

function showCompile({ optimizer, learningRate, loss, metrics }: ShownCompile, say: Say): string {
    const rate = learningRate === '?' ? '' : `(${learningRate})`;
    return [say(phrases.compile), `${optimizer}${rate}`, loss, ...metrics].join(' ');
}

const fill = (count: number | '?'): Filling => count;
const showCount = (count: number | '?', say: Say): string => say({ ru: '{n}', en: '{n}' }, { n: fill(count) });

function showOutput(shape: ShownCall['outputShape']): string {
    return isSeveral(shape) ? shape.map(showShape).join(', ') : showShape(shape);
}

const isSeveral = (shape: ShownCall['outputShape']): shape is readonly ShownShape[] =>
    Array.isArray(shape) && (shape.length === 0 || shape.some((item) => Array.isArray(item)));

function showShape(shape: ShownShape): string {
    if (shape === '?') return '?';
    const sizes = shape.map((size) => size ?? 'None');
    return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(', ')})`;
}
