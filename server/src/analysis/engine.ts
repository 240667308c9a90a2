import type { Program, TaskHint } from '../../../shared-rules/model/graph';
import { noNames } from '../../../shared-rules/model/nameSet';
import { noWording } from '../../../shared-rules/model/wording';
import type { Site } from '../../../shared-rules/model/site';
import type { AnyRule, Finding } from '../../../shared-rules/rules/rule';
import { syntaxError } from '../../../shared-rules/syntaxError';
import type { Interpretation } from '../keras/interpret';
import { noSources, type Sources } from '../interpreter/sources';
import type { Module, Reading } from '../python/syntax';
import type { Settings } from './analysis';
import { aboutComments, commentRules } from './comments';
import { ignoresIn, taskHint } from './directives';
import { layoutOf } from './edits/layout';
import { Explorer, type OnError } from './findings';
import { linesOf } from './lines';
import { judged } from './severity';
import { commentsIn, commentsOn, isSilenced, usedBy, type CommentsOn } from './suppress';

/** What understands a text; tests put something smaller in the place of Keras and its rules. */
export interface Engine {
    readonly rules: readonly AnyRule[];
    readonly interpret: (module: Module, text: string, sources: Sources) => Interpretation;
    /** The other files of the project; none unless said otherwise. */
    readonly sources?: Sources;
    /** Gives readers of texts that are much alike; used to try fixes. */
    readonly rereader: () => (text: string) => Reading;
    readonly onError: OnError;
    /** Makes what remembers one version of a text when it comes to the next. */
    readonly remember?: () => Pick<Engine, 'interpret' | 'explorer'>;
    /** What the rules have found in earlier versions of the text. */
    readonly explorer?: Explorer;
}

/** Total: what goes wrong inside is reported and leaves an empty program. */
export function interpretation({ module, comments, text }: Reading, engine: Engine): Interpretation {
    const { interpret, onError, sources = noSources } = engine;
    try {
        const found = interpret(module, text, sources);
        const task = taskHint(comments) ?? importedTask(found);
        return task ? { ...found, program: withTask(found.program, task) } : found;
    } catch (error) {
        onError('interpretation', error);
        return nothing;
    }
}

/** The same program; what is dear to find out about it stays to be asked for. */
const withTask = (program: Program, task: TaskHint): Program =>
    Object.create(program, { task: { value: task, enumerable: true } }) as Program;

/** Where a file says nothing of its task, and another one makes all its networks, that one speaks. */
function importedTask({ files, program }: Interpretation): TaskHint | undefined {
    const [maker, ...others] = new Set(program.models.map(({ call }) => call.site.file));
    const source = others.length === 0 ? files.find(({ file }) => file === maker) : undefined;
    return source && taskHint(source.reading.comments);
}

const nothing: Interpretation = {
    program: {
        layers: [],
        applications: [],
        models: [],
        refusals: [],
        calls: [],
        attributes: [],
        imports: [],
        loops: [],
        gathered: [],
        wording: noWording,
        frozen: new Set(),
        names: noNames,
        task: undefined,
    },
    islands: [],
    calls: [],
    foreseen: new Set(),
    weights: new Map(),
    unbuilt: new Set(),
    unknown: [],
    files: [],
    resolutions: [],
};

export interface Judgement {
    /** With the severities of the settings; comments silence none of these. */
    readonly findings: readonly Finding[];
    /** Those that no comment silences. */
    readonly shown: readonly Finding[];
    /** The rules that threw. */
    readonly failed: ReadonlySet<string>;
    /** Comments of other files, and rules named in them, that silence what was found there. */
    readonly heeded: readonly Site[];
}

/** Runs the rules and settles what the settings and the comments of the file make of their findings. */
export function judge(
    reading: Reading,
    understood: Pick<Interpretation, 'program' | 'islands' | 'files'>,
    settings: Settings,
    engine: Engine,
): Judgement {
    const { explorer = new Explorer(), rules, onError } = engine;
    const { findings, failed } = explorer.explore(rules, understood, reading.module, onError);
    const { files } = understood;
    const layout = layoutOf(reading.text, reading.comments);
    const ignores = ignoresIn(reading.comments);
    const own = commentsOn(ignores, layout, linesOf(reading.text));
    const on = commentsIn(files, own);
    const isWhole = reading.problems.length === 0;
    const isSettled = (rule: string | undefined) =>
        isWhole && (rule === undefined ? failed.size === 0 : !failed.has(rule));
    const about = aboutComments(ignores, {
        layout,
        on: own,
        used: usedBy(findings, own),
        known: namesOf(engine.rules),
        isSettled,
    });
    const all = judged([...findings, ...about], settings);
    const shown = all.filter((it) => isAboutComment(it) || !isSilenced(it, on));
    return { findings: all, shown, failed, heeded: heededIn(findings, on) };
}

function heededIn(findings: readonly Finding[], on: CommentsOn): readonly Site[] {
    return findings.flatMap((finding) => {
        const { file } = finding.place.site;
        if (file === undefined) return [];
        return [...usedBy([finding], on)].map(({ site: { start, end } }): Site => ({ start, end, file }));
    });
}

/** A comment that ignores everything does not ignore what is said about itself. */
const isAboutComment = ({ rule }: Finding): boolean => commentRules.some(({ id }) => id === rule);

const namesOf = (rules: readonly AnyRule[]): ReadonlySet<string> =>
    new Set([...[...rules, ...commentRules].map(({ id }) => id), syntaxError.id]);
