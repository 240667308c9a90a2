import { aliases } from '../../../shared-rules/keras/aliases';
import { identifiers } from '../../../shared-rules/keras/identifiers';
import { signatures } from '../../../shared-rules/keras/signatures';
import { identifierTexts, type IdentifierKind } from '../../../shared-rules/identifierTexts';
import type { Translated } from '../../../shared-rules/model/text';
import { signatureOf } from '../inference/signature';

/** A string that an argument takes. */
export interface Choice {
    readonly name: string;
    readonly text: Translated | undefined;
}

/** What may stand in the string of an argument; nothing where the callee is none of Keras' own, or has no such argument. */
export function choicesFor(callee: string, keyword: string | undefined, position: number): readonly Choice[] {
    const name = canonical(callee);
    const parameters = name === undefined ? undefined : signatureOf(name);
    const parameter = keyword ?? parameters?.[position]?.name;
    if (name === undefined || parameter === undefined) return [];
    if (!parameters?.some((it) => it.name === parameter)) return [];
    const kind = kindOf(parameter, name);
    return kind ? choices(kind) : [];
}

const modules = ['layers', 'losses', 'metrics', 'optimizers', 'callbacks'].map((name) => `keras.${name}.`);

/** `layers.Dense` and `MaxPool2D` as Keras has them; `model.compile` is the method. */
function canonical(callee: string): string | undefined {
    const last = callee.split('.').at(-1) ?? callee;
    if (last === 'compile' && callee !== last) return 'Model.compile';
    return modules
        .map((module) => module + last)
        .map((name) => (Object.hasOwn(aliases, name) ? aliases[name] : name))
        .find((name) => name !== undefined && Object.hasOwn(signatures, name));
}

function kindOf(parameter: string, callee: string): IdentifierKind | undefined {
    if (parameter === 'padding') return callee === 'keras.layers.Conv1D' ? 'causalPadding' : 'padding';
    const [, ending = ''] = /(?:^|_)([a-z]+)$/.exec(parameter) ?? [];
    return byName[parameter] ?? byEnding[ending];
}

const byEnding: Readonly<Record<string, IdentifierKind>> = {
    activation: 'activations',
    initializer: 'initializers',
    regularizer: 'regularizers',
    constraint: 'constraints',
};

const byName: Readonly<Record<string, IdentifierKind>> = {
    optimizer: 'optimizers',
    loss: 'losses',
    metrics: 'metrics',
    weighted_metrics: 'metrics',
    data_format: 'dataFormat',
    merge_mode: 'mergeMode',
    interpolation: 'interpolation',
    mode: 'mode',
    reduction: 'reduction',
    monitor: 'monitor',
};

/** Those with a text in the order in which they stand, then what else Keras knows. */
function choices(kind: IdentifierKind): readonly Choice[] {
    const texts: Readonly<Record<string, Translated>> = identifierTexts[kind];
    const known = Object.keys(identifiers[kind] ?? {}).filter((name) => /^[a-z][a-z0-9_]+$/.test(name));
    const others = known.filter((name) => !Object.hasOwn(texts, name) && !abstract.has(name)).sort();
    return [...Object.keys(texts), ...others].map((name) => ({ name, text: texts[name] }));
}

/** Bases of classes, wrappers, and what a string cannot make. */
const abstract: ReadonlySet<string> = new Set([
    'constant',
    'constraint',
    'initializer',
    'lossscaleoptimizer',
    'mean_metric_wrapper',
    'metric',
    'multioptimizer',
    'optimizer',
    'optimizermap',
    'regularizer',
    'stft',
]);
