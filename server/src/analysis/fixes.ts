import { unsited, type Site } from '../../../shared-rules/model/site';
import type { Edit, Finding, Fix } from '../../../shared-rules/rules/rule';
import { noSources, replacing, sourceFile, type SourceFile } from '../interpreter/sources';
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
    /** The files that it imports: a fix may change these too. */
    readonly files: readonly SourceFile[];
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
        const text = outcome(edits, patient);
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

/** The finding is gone in all its turns, the texts are as good as before, and no error is there that was not. */
function heals(edits: readonly TextEdit[], [head]: Group, patient: Patient): boolean {
    const { settings, judgement } = patient;
    const { reading, engine, isWorse } = treated(edits, patient);
    if (isWorse) return false;
    const after = judge(reading, interpretation(reading, engine), settings, engine);
    if (after.failed.has(head.rule)) return false;
    return isGone(head, edits, judgement, after) && !bringsErrors(edits, judgement, after);
}

interface Treated {
    readonly reading: Reading;
    /** Sees the other files as the edits leave them. */
    readonly engine: Engine;
    /** Whether more of a text is not Python than before. */
    readonly isWorse: boolean;
}

function treated(edits: readonly TextEdit[], { reading, engine, files }: Patient): Treated {
    const again = (before: Reading, file: string | undefined) => readAgain(before, editsOf(edits, file), engine);
    const own = again(reading, undefined);
    const changed = files
        .filter(({ file }) => editsOf(edits, file).length > 0)
        .map((before) => ({ before, after: again(before.reading, before.file) }));
    const sources = replacing(
        engine.sources ?? noSources,
        new Map(changed.map(({ before, after }) => [before.file, sourceFile(before, after)])),
    );
    const isWorse = [{ before: { reading }, after: own }, ...changed].some(
        ({ before, after }) => after.problems.length > before.reading.problems.length,
    );
    return { reading: own, engine: { ...engine, sources }, isWorse };
}

const readAgain = (reading: Reading, edits: readonly TextEdit[], { read }: Engine): Reading =>
    edits.length > 0 ? read(applyEdits(reading.text, edits)) : reading;

/** What is done to one of the files. */
const editsOf = (edits: readonly TextEdit[], file: string | undefined): readonly TextEdit[] =>
    edits.filter(({ site }) => site.file === file);

/** Equal for edits that leave the same. */
function outcome(edits: readonly TextEdit[], { reading, files }: Patient): string {
    const texts = [{ file: undefined, reading }, ...files].map(({ file, reading: before }) => {
        const own = editsOf(edits, file);
        return own.length > 0 ? applyEdits(before.text, own) : '';
    });
    return texts.join('\0');
}

/** Not there any more, and not at another place instead: a squiggle of the rule less than before. */
function isGone(head: Finding, edits: readonly TextEdit[], before: Judgement, after: Judgement): boolean {
    const places = placesOf(after, head.rule);
    if (places.has(keyOf(movedSite(head.place.site, edits)))) return false;
    return places.size < placesOf(before, head.rule).size;
}

const placesOf = ({ findings }: Judgement, rule: string): ReadonlySet<string> =>
    new Set(findings.filter((it) => it.rule === rule).map(({ place }) => keyOf(place.site)));

function keyOf(site: Site): string {
    const { start, end, file = '' } = unsited(site);
    return `${start}:${end}:${file}`;
}

/** Where a piece of one of the files is after the edits of that file. */
function movedSite(site: Site, edits: readonly TextEdit[]): Site {
    const { file, ...own } = unsited(site);
    const after = moved(own, editsOf(edits, file));
    return file === undefined ? after : { ...after, file };
}

function bringsErrors(edits: readonly TextEdit[], before: Judgement, after: Judgement): boolean {
    const known = new Set(errorsOf(before).map(({ rule, place }) => `${rule} ${keyOf(movedSite(place.site, edits))}`));
    return errorsOf(after).some(({ rule, place }) => !known.has(`${rule} ${keyOf(place.site)}`));
}

const errorsOf = ({ findings }: Judgement): readonly Finding[] =>
    findings.filter(({ severity }) => severity === 'error');
