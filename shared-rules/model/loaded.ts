import { chainOf, loadedLabels, type LoadedLabels } from './chains';
import type { Call } from './graph';
import { lossKind, type Loss, type LossKind, type Training } from './training';
import { only } from './walk';

/** What meets in a `fit`: a loader's labels and a loss over so many outputs. */
export interface Meeting {
    readonly training: Training;
    readonly loss: Loss;
    readonly kind: LossKind;
    readonly units: number;
    readonly labels: LoadedLabels;
    readonly fit: Call;
}

/** Of a model with one output and one loss that is fed by a loader; undefined for any other. */
export function meetingOf(training: Training): Meeting | undefined {
    const found = fedByLoader(training);
    const paired = only(training.losses);
    const shape = only(training.model.outputs)?.shape;
    const kind = lossKind(paired?.loss.name);
    const units = shape?.at(-1);
    if (!found || !paired || kind === undefined || shape?.length !== 2 || typeof units !== 'number') return undefined;
    return { ...found, training, loss: paired.loss, kind, units };
}

/** A `fit` or `evaluate` whose data comes from a loader with its labels as they are. */
function fedByLoader({ events }: Training): Pick<Meeting, 'labels' | 'fit'> | undefined {
    for (const { kind, call } of events) {
        const chain = kind === 'fit' || kind === 'evaluate' ? chainOf(call.arguments.get('x')?.value) : undefined;
        const labels = chain && loadedLabels(chain);
        if (labels) return { labels, fit: call };
    }
    return undefined;
}

const NUMBERS = ['int', 'sparse', 'binary'];

/** What the loss would need; undefined where the labels serve, or another rule says it. */
export function wantedBy({ kind, units, labels }: Meeting): 'vectors' | 'numbers' | 'single' | 'several' | undefined {
    const areNumbers = NUMBERS.includes(labels.mode);
    if (areNumbers && units > 1 && kind === 'categorical') return 'vectors';
    if (areNumbers && units > 1 && kind === 'binary') return 'several';
    if (labels.mode !== 'categorical') return undefined;
    if (kind === 'sparse') return 'numbers';
    return kind === 'binary' && units === 1 ? 'single' : undefined;
}

/** Whether `label-mode-mismatch` says that loss and labels do not go together. */
export function isLoaderMismatch(training: Training): boolean {
    const meeting = meetingOf(training);
    return meeting !== undefined && (meeting.labels.mode === 'none' || wantedBy(meeting) !== undefined);
}
