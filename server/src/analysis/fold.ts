import type { Frame } from '../../../shared-rules/model/graph';
import { unsited, type Site } from '../../../shared-rules/model/site';
import { said, words, type Said } from '../../../shared-rules/model/text';
import { turnPhrases as phrases } from '../../../shared-rules/phrases';
import type { Finding, Related, Severity } from '../../../shared-rules/rules/rule';
import type { Diagnostic } from './analysis';

/** Findings that are one squiggle: the same mistake in the same text, in several turns of a loop or calls of a function. */
export type Group = readonly [Finding, ...Finding[]];

/** More turns than anybody reads. */
const TURNS_SHOWN = 8;

/** The groups in the order of the text. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
    const byKey = new Map<string, Group[]>();
    for (const finding of findings) {
        const key = `${finding.rule} ${keyOf(finding.place.site)} ${finding.message.text.en}`;
        byKey.set(key, joined(byKey.get(key) ?? [], finding));
    }
    return [...byKey.values()].flat().map(worstFirst).sort(byPlace);
}

const keyOf = ({ start, end }: Site): string => `${start}:${end}`;

/** In the group of those that happened elsewhere; what is said a second time of the same turn is dropped. */
function joined(groups: readonly Group[], finding: Finding): Group[] {
    const same = (it: Finding) => framesKey(it) === framesKey(finding);
    if (groups.flat().some((it) => same(it) && words(it.message, 'en') === words(finding.message, 'en')))
        return [...groups];
    const home = groups.find((group) => !group.some(same));
    return home ? groups.map((group) => (group === home ? [...group, finding] : group)) : [...groups, [finding]];
}

const framesKey = ({ place }: Finding): string => place.frames.map(frameKey).join(' ');
const frameKey = (frame: Frame): string => `${keyOf(frame.site)}:${frame.kind === 'turn' ? frame.turn : ''}`;

const ranks: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const rank = ({ severity }: Finding): number => ranks.indexOf(severity);

/** The one that is shown first: the gravest, of equals the earliest. */
function worstFirst(group: Group): Group {
    const [first, ...others] = group;
    const worst = others.reduce((a, b) => (rank(b) < rank(a) ? b : a), first);
    return [worst, ...group.filter((it) => it !== worst)];
}

/** Which file was read first shall not show. */
function byFile({ file: a = '' }: Site, { file: b = '' }: Site): number {
    return a < b ? -1 : Number(a > b);
}

function byPlace([a]: Group, [b]: Group): number {
    const [one, other] = [a.place.site, b.place.site];
    const order = byFile(one, other) || one.start - other.start || one.end - other.end || rank(a) - rank(b);
    return order || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

export function diagnosticOf(group: Group): Diagnostic {
    const [{ rule, severity, place, message, explanation, related, fixes }] = group;
    return {
        rule,
        severity,
        site: unsited(place.site),
        message,
        explanation,
        related: [...related, ...callsOf(group), ...turnsOf(group)].map(inItsFile),
        fixable: fixes.length > 0,
    };
}

const inItsFile = ({ site, said: text }: Related): Related => ({ site: unsited(site), said: text });

/** How a finding in a function, or in another file, came about: the calls, and the imports, that led there. */
function callsOf([head, ...others]: Group): readonly Related[] {
    const frames = [head, ...others].flatMap(({ place }) => place.frames.filter((it) => it.kind !== 'turn'));
    const calls = [...new Map(frames.map((frame) => [keyOf(frame.site), frame])).values()];
    const shown = calls.slice(0, TURNS_SHOWN).map(calledHere);
    const last = shown.at(-1);
    const hidden = calls.length - shown.length;
    return last && hidden > 0 ? [...shown, { site: last.site, said: said(phrases.moreCalls, { n: hidden }) }] : shown;
}

const calledHere = ({ kind, site, name }: Exclude<Frame, { kind: 'turn' }>): Related => ({
    site,
    said: said(kind === 'import' ? phrases.importedHere : phrases.calledHere, { name }),
});

/** The other turns of its loops, and its own if that is not the first: the message speaks of that one. */
function turnsOf([head, ...others]: Group): readonly Related[] {
    const isFirst = head.place.frames.every((frame) => frame.kind !== 'turn' || frame.turn === 1);
    const turns = [...(isFirst ? [] : [head]), ...others].flatMap(({ place }) => turnOf(place.frames));
    const unique = turns.filter(
        (turn, i) => turns.findIndex((it) => words(it.said, 'en') === words(turn.said, 'en')) === i,
    );
    const shown = unique.slice(0, TURNS_SHOWN);
    const hidden = unique.length - shown.length;
    const last = shown.at(-1);
    return last && hidden > 0 ? [...shown, { site: last.site, said: said(phrases.moreTurns, { n: hidden }) }] : shown;
}

/** `turn 2: filters=64`; of nested loops the outer turn comes first, the place is the inner loop's. */
function turnOf(frames: readonly Frame[]): readonly Related[] {
    const turns = frames.filter((frame) => frame.kind === 'turn');
    const inner = turns.at(-1);
    if (!inner) return [];
    const label = turns.map(turnLabel).reduce((outer, next) => said(phrases.turnInTurn, { outer, inner: next }));
    return [{ site: inner.site, said: label }];
}

function turnLabel({ turn, variables }: Extract<Frame, { kind: 'turn' }>): Said {
    return variables === ''
        ? said(phrases.turn, { turn: String(turn) })
        : said(phrases.turnWith, { turn: String(turn), variables });
}
