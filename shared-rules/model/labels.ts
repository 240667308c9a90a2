import { fedTo } from './data';
import type { Argument } from './graph';
import type { AnyShape } from './shape';
import type { ValueOf } from './value';
import type { Training } from './training';

/** How the right answers are written: numbers of classes, or vectors with a single one. */
export type LabelKind = 'indices' | 'one-hot';

/** The right answers that a model is fitted on, as far as their array is known. */
export interface Labels {
    readonly kind: LabelKind | undefined;
    readonly shape: AnyShape;
    /** The length of the vectors, or how many classes the data is known to have. */
    readonly classes: number | undefined;
    readonly argument: Argument;
}

/** The labels of a single-output model, where all its training sees the same kind of them. */
export function countedLabelsOf({ model, events }: Training): Labels | undefined {
    if (model.outputs.length !== 1) return undefined;
    const all = events.flatMap((event) => {
        const { y, stream } = fedTo(event);
        const argument = event.call.arguments.get(stream ? 'x' : 'y');
        return argument && y?.kind === 'array' ? [describe(argument, y)] : [];
    });
    const kinds = new Set(all.map(({ kind, classes }) => `${kind} ${classes}`));
    return kinds.size === 1 ? all[0] : undefined;
}

/** The same but for their kind where a loader of files wrote them: another rule says what does not fit them. */
export function labelsOf(training: Training): Labels | undefined {
    const labels = countedLabelsOf(training);
    const isLoaded = training.events.some((event) => fedTo(event).stream?.labelMode !== undefined);
    return labels && isLoaded ? { ...labels, kind: undefined } : labels;
}

export const labelKindOf = (training: Training): LabelKind | undefined => labelsOf(training)?.kind;

function describe(argument: Argument, { shape, dtype, facts }: ValueOf<'array'>): Labels {
    const coding = facts?.labels;
    const classes = coding && 'classes' in coding ? coding.classes : undefined;
    const last = shape?.at(-1) ?? undefined;
    const places = shape?.length === 2 && last !== undefined && last > 1 ? last : undefined;
    // `np.zeros((50, 1))` are numbers of classes too, be they written 0.0.
    const isWhole = dtype === undefined || /^(u?int|bool)/.test(dtype) || coding?.kind === 'index';
    const isColumn = shape?.length === 1 || (shape?.length === 2 && last === 1);
    const seen = places ? 'one-hot' : isColumn && isWhole ? 'indices' : undefined;
    const kind = coding && coding.kind !== 'one-hot' && coding.kind !== 'index' ? undefined : seen;
    return { kind, shape, classes: places ?? classes, argument };
}
