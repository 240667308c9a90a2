import type { Application, Frame, Place, Program, Refusal } from '../../../shared-rules/model/graph';
import { unsited, type Site } from '../../../shared-rules/model/site';
import type { Finding } from '../../../shared-rules/rules/rule';
import type { TextEdit } from './analysis';
import { movedIn, written } from './textEdits';

/** Tells of an error that a fix did not bring: it was there, but the program never came so far. */
export type WasMasked = (error: Finding) => boolean;

/**
 * Keras stops at the first mistake. When its fix lets the program go on, what comes to light was masked if it happens
 * later in the run, where the text is as it was, and nothing was known there before:
 *
 *     x = Conv2D(8, 9)(x)     # refused, and what x is now nobody knows
 *     x = Reshape((7, 5))(x)  # wrong as well, but Keras never came here
 *
 * A fix that makes wrong what was right, because both read the same variable, brings an error of its own.
 */
export function maskedBy(head: Finding, edits: readonly TextEdit[], before: Program, after: Program): WasMasked {
    const [first] = head.speaksFor.map((refusal) => movedPath(pathOf(refusal), edits)).sort(byRun);
    if (!first) return () => false;
    if (edits.some(({ site }) => site.file !== undefined)) return () => false;
    const changed = written(edits);
    const known = placesOf(before.applications.filter(isKnown), edits);
    const isLocal = head.speaksFor.every(({ raisedAt }) => holdsAll(raisedAt, edits));
    return (error) => {
        const [refusal] = error.speaksFor;
        if (refusal && !after.refusals.includes(refusal)) return false;
        const path = refusal ? pathOf(refusal) : [...error.place.frames, error.place.site];
        if (byRun(first, path) >= 0 || ![error.place.site, ...path.slice(-1).map(siteOf)].every(isUntouched))
            return false;
        if (!refusal) return isLocal;
        return refusal.application !== undefined && !known.has(placeKey(refusal.application.place));
    };

    function isUntouched(site: Site): boolean {
        return site.file !== undefined || !changed.some(({ start, end }) => start < site.end && site.start < end);
    }
}

/** The turns and calls that lead to a step of the run, then the step; of one statement its layers one by one. */
type Path = readonly (Frame | Site)[];

const siteOf = (step: Frame | Site): Site => ('kind' in step ? step.site : step);

function pathOf({ raisedAt, application }: Refusal): Path {
    const own = application?.place;
    const steps: Path = [...raisedAt.frames, raisedAt.site];
    return own && own.frames.length === raisedAt.frames.length ? [...steps, own.site] : steps;
}

/** Below zero where the first happens before the second for sure, above it where it is the other way round. */
function byRun(a: Path, b: Path): number {
    for (let index = 0; index < Math.min(a.length, b.length); index++) {
        const [one, other] = [a[index], b[index]];
        const order = one && other ? byStep(one, other) : 0;
        if (order !== 0) return order;
    }
    return 0;
}

/** In one turn of a loop, or one call of a function, what stands below comes later. */
function byStep(a: Frame | Site, b: Frame | Site): number {
    const [one, other] = [unsited(siteOf(a)), unsited(siteOf(b))];
    if (one.file !== other.file) return 0;
    if (one.end <= other.start) return -1;
    if (other.end <= one.start) return 1;
    return 'turn' in a && 'turn' in b ? a.turn - b.turn : 0;
}

const movedPath = (path: Path, edits: readonly TextEdit[]): Path =>
    path.map((step) => ('kind' in step ? { ...step, site: movedIn(step.site, edits) } : movedIn(step, edits)));

/** Whether Keras got through it for all that we know. */
const isKnown = ({ inputs, refusal }: Application): boolean =>
    refusal === undefined && inputs.every(({ shape }) => shape?.every((size) => size !== undefined));

function placesOf(applications: readonly Application[], edits: readonly TextEdit[]): ReadonlySet<string> {
    return new Set(
        applications.map(({ place: { site, frames } }) =>
            placeKey({
                site: movedIn(site, edits),
                frames: frames.map((frame) => ({ ...frame, site: movedIn(frame.site, edits) })),
            }),
        ),
    );
}

const placeKey = ({ site, frames }: Place): string =>
    [...frames, site].map((step) => `${keyOf(siteOf(step))}:${'turn' in step ? step.turn : ''}`).join(' ');

function keyOf(site: Site): string {
    const { start, file = '' } = unsited(site);
    return `${start}${file}`;
}

/** Whether a step that is done once is all that was changed. */
const holdsAll = ({ site, frames }: Place, edits: readonly TextEdit[]): boolean =>
    frames.length === 0 && edits.every((edit) => site.start <= edit.site.start && edit.site.end <= site.end);
