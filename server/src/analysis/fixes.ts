import type { Site } from '../../../shared-rules/model/site';
import type { Edit, Finding, Fix } from '../../../shared-rules/rules/rule';
import type { Reading } from '../python/syntax';
import type { Settings, TextEdit, TextFix } from './analysis';
import { carryOut } from './edits/edits';
import type { Source } from './edits/source';
import { interpretation, judge, type Engine, type Judgement } from './engine';
import type { Group } from './fold';
import { applyEdits, moved } from './textEdits';

/** What a fix is tried on. */
export interface Patient {
    readonly reading: Reading;
    readonly source: Source;
    readonly settings: Settings;
    readonly engine: Engine;
    readonly judgement: Judgement;
}

/** The fixes of a finding that can be carried out and, tried on the text, heal it. The first sure one is preferred. */
export function fixesFor(group: Group, patient: Patient): readonly TextFix[] {
    const seen = new Set<string>();
    const healing = group[0].fixes.flatMap((fix, index) => {
        const edits = waysOf(group, fix, index)
            .map((way) => attempt(way, group, patient))
            .find((it) => it !== undefined);
        if (!edits) return [];
        const text = applyEdits(patient.reading.text, edits);
        if (seen.has(text)) return [];
        seen.add(text);
        return [{ fix, edits }];
    });
    const preferred = healing.find(({ fix }) => fix.kind === 'sure');
    return healing.map((it) => ({
        title: it.fix.title,
        kind: it.fix.kind,
        preferred: it === preferred,
        edits: it.edits,
    }));
}

/** A fix of a mistake in several turns of a loop: what all turns ask for, or what the first does, if that is enough. */
function waysOf([head, ...others]: Group, fix: Fix, index: number): readonly (readonly Edit[])[] {
    const nth = head.fixes.slice(0, index).filter((it) => isLike(it, fix)).length;
    const alike = others.flatMap(({ fixes }) => fixes.filter((it) => isLike(it, fix))[nth]?.edits ?? []);
    return alike.length > 0 ? [[...fix.edits, ...alike], fix.edits] : [fix.edits];
}

const isLike = (a: Fix, b: Fix): boolean => a.kind === b.kind && a.title.text.en === b.title.text.en;

/** Undefined unless the edits can be made and heal. */
function attempt(way: readonly Edit[], group: Group, patient: Patient): readonly TextEdit[] | undefined {
    try {
        const edits = carryOut(patient.source, way);
        return edits && heals(edits, group, patient) ? edits : undefined;
    } catch (error) {
        patient.engine.onError(`fix of ${group[0].rule}`, error);
        return undefined;
    }
}

/** The finding is gone in all its turns, the text is as good as before, and no error is there that was not. */
function heals(edits: readonly TextEdit[], [head]: Group, { reading, settings, engine, judgement }: Patient): boolean {
    const text = applyEdits(reading.text, edits);
    const again = engine.read(text);
    if (again.problems.length > reading.problems.length) return false;
    const after = judge(again, interpretation(again, engine).program, settings, engine);
    if (after.failed.has(head.rule)) return false;
    return isGone(head, edits, judgement, after) && !bringsErrors(edits, judgement, after);
}

/** Not there any more, and not at another place instead: a squiggle of the rule less than before. */
function isGone(head: Finding, edits: readonly TextEdit[], before: Judgement, after: Judgement): boolean {
    const places = placesOf(after, head.rule);
    if (places.has(keyOf(moved(head.place.site, edits)))) return false;
    return places.size < placesOf(before, head.rule).size;
}

const placesOf = ({ findings }: Judgement, rule: string): ReadonlySet<string> =>
    new Set(findings.filter((it) => it.rule === rule).map(({ place }) => keyOf(place.site)));

const keyOf = ({ start, end, file = '' }: Site): string => `${start}:${end}:${file}`;

function bringsErrors(edits: readonly TextEdit[], before: Judgement, after: Judgement): boolean {
    const known = new Set(errorsOf(before).map(({ rule, place }) => `${rule} ${keyOf(moved(place.site, edits))}`));
    return errorsOf(after).some(({ rule, place }) => !known.has(`${rule} ${keyOf(place.site)}`));
}

const errorsOf = ({ findings }: Judgement): readonly Finding[] =>
    findings.filter(({ severity }) => severity === 'error');
