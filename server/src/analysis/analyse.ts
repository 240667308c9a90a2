import { once } from '../../../shared-rules/model/facts';
import { sameSite } from '../../../shared-rules/model/site';
import type { AnyRule } from '../../../shared-rules/rules/rule';
import { rules } from '../../../shared-rules/rules/index';
import { noSources, remembering, type Sources } from '../interpreter/sources';
import { interpret } from '../keras/interpret';
import { Memory } from './memory';
import { Trials } from './trials';
import type { Reading } from '../python/syntax';
import type { Analysis, Diagnostic, Settings } from './analysis';
import { sourceOf } from './edits/source';
import { interpretation, judge, type Engine } from './engine';
import type { OnError } from './findings';
import { draftFor, fixesFor, healTogether } from './fixes';
import { diagnosticOf, grouped, type Group } from './fold';
import { summarise } from './summarise';

/** Reads a text from scratch; used to try fixes. */
export type Read = (text: string) => Reading;

export interface AnalysisOptions {
    /** Told of a rule that threw, by its id; without it nobody is. The other rules go on. */
    readonly onRuleError?: OnError;
    /** The other files of the project, which the program may import. */
    readonly sources?: Sources;
    /** All rules of footgun unless said otherwise. */
    readonly rules?: readonly AnyRule[];
    /** What is remembered of earlier versions of this text, read by one parser: most of it need not be worked out again. */
    readonly memory?: Memory;
    /** Reads texts that are much alike, one after another, at less cost than `read`; each is good until the next. */
    readonly rereader?: () => Read;
}

/** The façade: total, deterministic, synchronous. `read` is only called when a fix is tried. */
export function analyse(reading: Reading, settings: Settings, read: Read, options: AnalysisOptions = {}): Analysis {
    const onError = options.onRuleError ?? (() => undefined);
    const follow: Engine['interpret'] = (module, text, sources) => interpret(module, text, undefined, sources);
    // One look at the other files for all that will be asked of this analysis.
    const sources = remembering(options.sources ?? noSources);
    const { rereader = () => read } = options;
    const remember = () => new Memory();
    const engine = { rules: options.rules ?? rules, interpret: follow, rereader, onError, sources, remember };
    return analyseWith(engine, reading, settings, options.memory);
}

/** The same with another understanding of programs than ours of Keras. */
export function analyseWith(engine: Engine, reading: Reading, settings: Settings, memory?: Memory): Analysis {
    const mine = memory ? { ...engine, interpret: memory.interpret, explorer: memory.explorer } : engine;
    const understood = lazy(() => interpretation(reading, mine));
    const judgement = lazy(() => judge(reading, understood(), settings, mine));
    const groups = lazy(() => new Map(grouped(judgement().shown).map((group) => [diagnosticOf(group), group])));
    const patient = lazy(() => ({
        reading,
        settings,
        engine,
        program: understood().program,
        files: understood().files,
        source: sourceOf(reading, understood().files),
        judgement: judgement(),
        trials: new Trials(engine),
    }));
    const fixes = once((group: Group) => fixesFor(group, patient()));
    const groupOf = (diagnostic: Diagnostic) => groups().get(diagnostic) ?? groupLike(diagnostic, groups());
    const isOwn = ({ site }: Diagnostic) => site.file === undefined;
    const diagnostics = lazy(() => [...groups().keys()].filter(isOwn));
    const elsewhere = lazy(() => [...groups().keys()].filter((it) => !isOwn(it)));
    const summary = lazy(() => summarise(understood(), reading.text));
    return {
        reading,
        get program() {
            return understood().program;
        },
        get diagnostics() {
            return diagnostics();
        },
        get elsewhere() {
            return elsewhere();
        },
        get heeded() {
            return judgement().heeded;
        },
        get files() {
            return understood().files;
        },
        get resolutions() {
            return understood().resolutions;
        },
        get summary() {
            return summary();
        },
        fixesOf(diagnostic) {
            const group = groupOf(diagnostic);
            return group ? fixes(group) : [];
        },
        draftOf(diagnostic) {
            const group = groupOf(diagnostic);
            return group && draftFor(group, patient());
        },
        heals(healed, edits) {
            const found = healed.map(groupOf).filter((group) => group !== undefined);
            return healTogether(found, edits, patient());
        },
    };
}

/** A diagnostic that went through an editor is no longer the same object. */
function groupLike({ rule, site }: Diagnostic, groups: ReadonlyMap<Diagnostic, Group>): Group | undefined {
    const found = [...groups].find(([it]) => it.rule === rule && sameSite(it.site, site));
    return found?.[1];
}

/** Computed when first asked for, once. */
function lazy<T>(compute: () => T): () => T {
    let known: { readonly value: T } | undefined;
    return () => (known ??= { value: compute() }).value;
}
