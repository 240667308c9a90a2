import type { Training } from './training';
import { only } from './walk';

/** How the right answers are written, where a program shows it: numbers of classes, or vectors with a single one. */
export type LabelKind = 'indices' | 'one-hot';

/** What the labels of a single-output model are, by the arrays that it is fitted on. */
export function labelsOf(training: Training): LabelKind | undefined {
    if (training.model.outputs.length !== 1) return undefined;
    const seen = training.events.map(({ call }) => call.arguments.get('y')?.value);
    const kinds = new Set(
        seen.map((value) => (value?.kind === 'array' ? kindOf(value.shape, value.dtype) : undefined)),
    );
    return kinds.size > 0 ? only([...kinds].filter((kind) => kind !== undefined)) : undefined;
}

function kindOf(
    shape: readonly (number | null | undefined)[] | undefined,
    dtype: string | undefined,
): LabelKind | undefined {
    const last = shape?.at(-1);
    if (shape?.length === 2 && typeof last === 'number' && last > 1) return 'one-hot';
    const isColumn = shape?.length === 1 || (shape?.length === 2 && last === 1);
    return isColumn && dtype !== undefined && /^u?int/.test(dtype) ? 'indices' : undefined;
}
