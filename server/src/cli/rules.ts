import { createColors } from 'picocolors';
import { said } from '../../../shared-rules/model/text';
import { rulePage } from '../../../shared-rules/protocol';
import type { Severity } from '../../../shared-rules/rules/rule';
import { reportPhrases, summaryPhrases as phrases, usagePhrases } from '../../../shared-rules/terminalPhrases';
import { guess } from '../features/project';
import { ruleBook, ruleIds } from '../features/ruleBook';
import { table } from './formats/table';
import { wrap } from './formats/wrap';
import type { Speaker } from './speaker';
import { styleOf } from './style';
import type { Request, SmallOptions } from './usage';
import { exitStatus, type ExitStatus, type World } from './world';

interface Context {
    readonly world: World;
    readonly speaker: Speaker;
}

/** `footgun rules`: what there is to find. */
export function listRules(
    options: SmallOptions & { format: 'text' | 'json' },
    { world, speaker }: Context,
): ExitStatus {
    const rules = Array.from(ruleBook.values(), ({ id, severity, profile, since, title }) => ({
        id,
        severity,
        profile,
        title: speaker.word(title),
        since,
        url: rulePage(id),
    }));
    if (options.format === 'json') world.out.write(`${JSON.stringify(rules, null, 2)}\n`);
    else {
        const head = [phrases.rule, phrases.severity, phrases.profile, phrases.about].map((text) => speaker.word(text));
        const rows = rules.map(({ id, severity, profile, title }) => [
            id,
            severityWord(severity, speaker),
            profile,
            title,
        ]);
        world.out.write(`${table(rows, { head }).join('\n')}\n`);
    }
    return exitStatus.clean;
}

/** `footgun explain`: what a rule finds, and why that is a mistake. */
export function explain(
    { rule: name, options }: Extract<Request, { kind: 'explain' }>,
    { world, speaker }: Context,
): ExitStatus {
    const rule = ruleBook.get(name);
    if (!rule) {
        speaker.misuse(said(usagePhrases.unknownRule, { name, guess: guess(name, ruleIds) }));
        return exitStatus.misuse;
    }
    const { colour, columns } = styleOf(options.color, world, speaker.language);
    const { bold, dim } = createColors(colour);
    const { id, severity, profile, title, why, references } = rule;
    const kind = `${id}: ${severityWord(severity, speaker)}, ${speaker.word(phrases.profile).toLowerCase()} ${profile}`;
    const links = [rulePage(id), ...references].map((link) => `  ${link}`);
    const body = wrap(speaker.word(why), Math.min(columns, 100));
    const lines = [bold(speaker.word(title)), dim(kind), '', ...body, '', speaker.word(phrases.more), ...links];
    world.out.write(`${lines.join('\n')}\n`);
    return exitStatus.clean;
}

const severityWord = (severity: Severity, speaker: Speaker): string => speaker.word(reportPhrases[severity]);
