import type { Metric, Training } from '../../model/training';
import type { Edit } from '../rule';

const CLASSES = ['CategoricalAccuracy', 'SparseCategoricalAccuracy', 'BinaryAccuracy'];

/** Accuracies that name an encoding become `"accuracy"`, for which Keras picks the one that fits the loss. */
export function neutralAccuracies({ metrics }: Training): readonly Edit[] {
    return metrics
        .filter(({ name }) => CLASSES.includes(name ?? ''))
        .flatMap((metric) => setMetric(metric, '"accuracy"'));
}

/** Other code in the place of a metric; no edit where the place is not known. */
export function setMetric({ site }: Metric, code: string): readonly Edit[] {
    return site ? [{ kind: 'replace', site, code }] : [];
}

/** Where a metric is, as people write it: `Precision`, `accuracy`. */
export function shownMetric({ value, name }: Metric): string {
    return `\`${value.kind === 'str' ? value.value : (name ?? '')}\``;
}
