import { dirname, resolve } from 'node:path';
import { said } from '../../../shared-rules/model/text';
import type { Severity } from '../../../shared-rules/rules/rule';
import { usagePhrases as phrases } from '../../../shared-rules/terminalPhrases';
import { guess } from '../features/project';
import { ruleIds } from '../features/ruleBook';
import { settle } from '../features/settings';
import { afterFixes } from './afterFixes';
import { engineOf, type FileReport, type Job } from './checkFile';
import { checkFiles } from './checkFiles';
import { withFixes } from './fixesElsewhere';
import { together } from './together';
import { discover, type FoundFile } from './discover';
import { isAtLeast } from './finding';
import type { Format, Formatter } from './formats/format';
import { formatGithub } from './formats/github';
import { formatJson } from './formats/json';
import { formatSarif } from './formats/sarif';
import { formatText } from './formats/text';
import { progressBar } from './progress';
import type { Projects } from './settings';
import type { Speaker } from './speaker';
import { styleOf } from './style';
import type { CheckOptions, Request } from './usage';
import { exitStatus, type ExitStatus, type World } from './world';

export interface Context {
    readonly world: World;
    readonly speaker: Speaker;
    readonly projects: Projects;
}

/** `footgun check`: looks for files, checks them, reports. What cannot be read is told, and the rest is checked. */
export async function check(request: Extract<Request, { kind: 'check' }>, context: Context): Promise<ExitStatus> {
    const { world, speaker, projects } = context;
    const { options } = request;
    if (!isUsable(options, speaker)) return exitStatus.misuse;
    const jobs = [...(await stdinJobs(options, context)), ...(await fileJobs(request, context))];
    for (const notice of projects.notices) speaker.notice(notice);
    const bar = progressBar(world.err, jobs.length);
    const createEngine = async (use: 'brief' | 'long') => engineOf(await world.createParser(use));
    const crew = { program: world.program, createEngine };
    const each = await checkFiles(jobs, crew, (done) => bar.tick(done));
    bar.end();
    const reports = together(
        jobs,
        options.fix ? await afterFixes(jobs, each, crew) : await withFixes(jobs, each, crew),
    );
    for (const notice of reports.flatMap((report) => report.notices)) speaker.notice(notice);
    const format = formatters[options.format];
    const read = reports.filter(({ isRead }) => isRead);
    world.out.write(format(read, styleOf(options.color, world, speaker.language)));
    return speaker.failed ? exitStatus.misuse : statusOf(reports, options.failOn);
}

/** Rules that do not exist, and wishes that do not go together. */
function isUsable({ select = [], ignore = [], fix, stdinFilename }: CheckOptions, speaker: Speaker): boolean {
    for (const name of [...select, ...ignore].filter((rule) => !ruleIds.includes(rule))) {
        speaker.misuse(said(phrases.unknownRule, { name, guess: guess(name, ruleIds) }));
    }
    if (fix && stdinFilename !== undefined) speaker.misuse(said(phrases.fixStdin));
    return !speaker.failed;
}

async function stdinJobs(options: CheckOptions, context: Context): Promise<readonly Job[]> {
    const { stdinFilename: path } = options;
    if (path === undefined) return [];
    const absolute = resolve(context.world.cwd, path);
    return [{ ...(await jobFor({ path, absolute }, options, context)), bytes: await context.world.readStdin() }];
}

async function fileJobs(
    { paths, options }: Extract<Request, { kind: 'check' }>,
    context: Context,
): Promise<readonly Job[]> {
    const { world, speaker, projects } = context;
    const named = paths.length > 0 || options.stdinFilename !== undefined ? paths : ['.'];
    const excludes = async (folder: string) => {
        const found = await projects.of(folder);
        return { folder: found.folder, patterns: found.settings.exclude };
    };
    const { files, notices } = await discover(named, world.cwd, excludes);
    for (const notice of notices) speaker.notice(notice);
    return Promise.all(files.map((file) => jobFor(file, options, context)));
}

async function jobFor(file: FoundFile, options: CheckOptions, { projects, speaker }: Context): Promise<Job> {
    const { profile, select, ignore = [], fix = false } = options;
    const { settings: project } = await projects.of(dirname(file.absolute));
    const settings = settle([{ profile, select, ignore }, project], ruleIds);
    return { file, settings, language: speaker.language, fix };
}

const formatters: Readonly<Record<Format, Formatter>> = {
    text: formatText,
    json: formatJson,
    sarif: formatSarif,
    github: formatGithub,
};

function statusOf(reports: readonly FileReport[], failOn: Severity): ExitStatus {
    const fails = reports.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)));
    return fails ? exitStatus.found : exitStatus.clean;
}
