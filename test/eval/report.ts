import type { Found } from './check';
import { isGrave, precision, type Evaluation, type Verdict } from './compare';
import { grouped } from './grouping';
import { rowOf, type Fault, type Judged } from './judged';

/** What an evaluation shows, for people. */
export function report({ verdicts, gone, faults }: Evaluation, programs: number, models: number): string {
    const back = verdicts.filter(({ judged }) => judged?.right === false);
    const fresh = verdicts.filter(({ judged }) => !judged);
    const missed = faults.filter(({ found }) => !found).map(({ fault }) => fault);
    return [
        `${programs} programs, ${models} networks, ${verdicts.length} findings\n`,
        rules(verdicts),
        summary(verdicts, models),
        faults.length === 0
            ? ''
            : `faults: ${faults.length - missed.length} of ${faults.length} found${share(faults)}\n`,
        section('faults that are not found', missed.map(faultLine)),
        section('judged right, and no longer said', gone.map(judgedLine)),
        section('judged wrong, and said again', back.map(verdictLine)),
        section('not judged yet', fresh.map(verdictLine)),
    ]
        .filter((part) => part !== '')
        .join('\n');
}

const share = (faults: Evaluation['faults']): string =>
    `, ${percent(faults.filter(({ found }) => found).length / faults.length)}`;

/** One line a rule: how often it spoke, and how often it was right. */
function rules(verdicts: readonly Verdict[]): string {
    const groups = [...grouped(verdicts, ({ found }) => `${found.severity.padEnd(8)} ${found.rule}`)];
    const lines = groups
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, group]) => [name.padEnd(44), ...counts(group), percent(precision(group)).padStart(6)].join(' '));
    return ['severity rule'.padEnd(44) + '  found  right  wrong unjudged  precision', ...lines, ''].join('\n');
}

function counts(group: readonly Verdict[]): readonly string[] {
    const right = group.filter(({ judged }) => judged?.right === true).length;
    const wrong = group.filter(({ judged }) => judged?.right === false).length;
    return [group.length, right, wrong, group.length - right - wrong].map((count) => String(count).padStart(6));
}

/** What the aims speak of: grave ones, and advice by the network. */
function summary(verdicts: readonly Verdict[], models: number): string {
    const grave = verdicts.filter(isGrave);
    const advice = verdicts.length - grave.length;
    return [
        `errors and warnings: ${grave.length}, precision ${percent(precision(grave))}`,
        `info and hints: ${advice}, ${models === 0 ? '–' : (advice / models).toFixed(2)} by the network`,
        '',
    ].join('\n');
}

const percent = (ratio: number | undefined): string => (ratio === undefined ? '–' : `${(ratio * 100).toFixed(1)}%`);

const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`), ''].join('\n');

const verdictLine = ({ found, judged }: Verdict): string =>
    foundLine(found) + (judged?.note ? ` (${judged.note})` : '');

const foundLine = ({ program, place, severity, rule, message }: Found): string =>
    `${program.source || '?'}/${program.path}:${place} ${severity} ${rule}: ${message}`;

const judgedLine = ({ source, path, place, rule, note }: Judged): string =>
    `${source}/${path}:${place} ${rule}${note ? ` (${note})` : ''}`;

const faultLine = ({ source, path, places, rules, note }: Fault): string =>
    `${source}/${path}:${places.join(',')} ${rules.join(' or ') || 'no rule'}${note ? ` (${note})` : ''}`;

/** Every finding, for reading. */
export const everyFinding = ({ verdicts }: Evaluation): string => verdicts.map((it) => `${verdictLine(it)}\n`).join('');

/** What nobody has judged, as rows for the tables; a verdict goes where the question mark stands. */
export const unjudgedRows = ({ verdicts }: Evaluation): string =>
    verdicts
        .filter(({ judged }) => !judged)
        .map(({ found }) => `${found.program.source}\t${rowOf({ ...found, path: found.program.path })}\n`)
        .join('');
