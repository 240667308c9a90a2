import type { Program } from '../../../shared-rules/model/graph';
import { unsited, type Site } from '../../../shared-rules/model/site';
import type { Edit, Finding, Fix } from '../../../shared-rules/rules/rule';
import { noSources, replacing, sourceFile, type SourceFile } from '../interpreter/sources';
import type { Reading } from '../python/syntax';
import type { Settings, TextEdit, TextFix } from './analysis';
import { carryOut } from './edits/edits';
import type { Source } from './edits/source';
import { interpretation, judge, type Engine, type Judgement } from './engine';
import type { Group } from './fold';
import { maskedBy } from './masked';
import type { Trials } from './trials';
import { applyEdits, arranged, editsOf, movedIn } from './textEdits';

/** What a fix is tried on. */
export interface Patient {
    readonly reading: Reading;
    /** The files that it imports: a fix may change these too. */
    readonly files: readonly SourceFile[];
    readonly source: Source;
    readonly settings: Settings;
    readonly engine: Engine;
    readonly program: Program;
    readonly judgement: Judgement;
    readonly trials: Trials;
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

/** The edits of a finding's first sure fix that can be carried out; whether they heal is another question. */
export function draftFor(group: Group, patient: Patient): readonly TextEdit[] | undefined {
    for (const [index, fix] of group[0].fixes.entries()) {
        if (fix.kind !== 'sure') continue;
        const edits = waysOf(group, fix, index)
            .map((way) => made(way, group, patient))
            .find((it) => it !== undefined);
        if (edits) return edits;
    }
    return undefined;
}

/** Whether edits of the file that do not overlap heal several findings at once. */
export function healTogether(groups: readonly Group[], edits: readonly TextEdit[], patient: Patient): boolean {
    const sorted = arranged(edits);
    return sorted !== undefined && heals(sorted, groups, patient);
}

/** Undefined unless the edits can be made and heal. */
function attempt(way: readonly Edit[], group: Group, patient: Patient): readonly TextEdit[] | undefined {
    const edits = made(way, group, patient);
    return edits && heals(edits, [group], patient) ? edits : undefined;
}

function made(way: readonly Edit[], [{ rule }]: Group, { source, engine }: Patient): readonly TextEdit[] | undefined {
    try {
        return carryOut(source, way);
    } catch (error) {
        engine.onError(`fix of ${rule}`, error);
        return undefined;
    }
}

/** The findings are gone in all their turns, the texts are as good as before, and no error has come that was not there. */
function heals(edits: readonly TextEdit[], groups: readonly Group[], patient: Patient): boolean {
    const { settings, program, judgement } = patient;
    const heads = groups.map(([head]) => head);
    const { reading, engine, isWorse } = treated(edits, patient);
    if (isWorse) return false;
    const found = interpretation(reading, engine);
    const after = judge(reading, found, settings, engine);
    if (heads.some(({ rule }) => after.failed.has(rule))) return false;
    const masks = heads.map((head) => maskedBy(head, edits, program, found.program));
    const brought = after.findings.filter((it) => it.severity !== 'error' || !masks.some((masked) => masked(it)));
    return areGone(heads, edits, judgement.findings, brought) && !bringsErrors(edits, judgement.findings, brought);
}

interface Treated {
    readonly reading: Reading;
    /** Sees the other files as the edits leave them. */
    readonly engine: Engine;
    /** Whether more of a text is not Python than before. */
    readonly isWorse: boolean;
}

function treated(edits: readonly TextEdit[], { reading, engine, files, trials }: Patient): Treated {
    const again = (before: Reading, file: string | undefined) =>
        trials.read(file, applyEdits(before.text, editsOf(edits, file)));
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
    return { reading: own, engine: { ...trials.remembering, sources }, isWorse };
}

/** Equal for edits that leave the same. */
function outcome(edits: readonly TextEdit[], { reading, files }: Patient): string {
    const texts = [{ file: undefined, reading }, ...files].map(({ file, reading: before }) => {
        const own = editsOf(edits, file);
        return own.length > 0 ? applyEdits(before.text, own) : '';
    });
    return texts.join('\0');
}

/** Not there any more, and not at other places instead: of each rule as many squiggles less. */
function areGone(
    heads: readonly Finding[],
    edits: readonly TextEdit[],
    before: readonly Finding[],
    after: readonly Finding[],
): boolean {
    return [...new Set(heads.map(({ rule }) => rule))].every((rule) => {
        const gone = placesOf(heads, rule);
        const left = placesOf(after, rule);
        if ([...gone.values()].some((site) => left.has(keyOf(movedIn(site, edits))))) return false;
        return left.size <= placesOf(before, rule).size - gone.size;
    });
}

const placesOf = (findings: readonly Finding[], rule: string): ReadonlyMap<string, Site> =>
    new Map(findings.filter((it) => it.rule === rule).map(({ place: { site } }) => [keyOf(site), site]));

function keyOf(site: Site): string {
    const { start, end, file = '' } = unsited(site);
    return `${start}:${end}:${file}`;
}

function bringsErrors(edits: readonly TextEdit[], before: readonly Finding[], after: readonly Finding[]): boolean {
    const known = new Set(errorsOf(before).map(({ rule, place }) => `${rule} ${keyOf(movedIn(place.site, edits))}`));
    return errorsOf(after).some(({ rule, place }) => !known.has(`${rule} ${keyOf(place.site)}`));
}

const errorsOf = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ severity }) => severity === 'error');
