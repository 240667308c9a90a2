import type { AnyRule } from '../../../shared-rules/rules/rule';
import { rules } from '../../../shared-rules/rules/index';
import { interpret, Interpreter } from '../keras/interpret';
import type { Reading } from '../python/syntax';
import type { Analysis, Diagnostic, Settings } from './analysis';
import { sourceOf } from './edits/source';
import { interpretation, judge, type Engine } from './engine';
import type { OnError } from './findings';
import { fixesFor } from './fixes';
import { diagnosticOf, grouped, type Group } from './fold';
import { summarise } from './summarise';

/** Reads a text from scratch; used to try fixes. */
export type Read = (text: string) => Reading;

export interface AnalysisOptions {
    /** Told of a rule that threw, by its id; without it nobody is. The other rules go on. */
    readonly onRuleError?: OnError;
    /** All rules of footgun unless said otherwise. */
    readonly rules?: readonly AnyRule[];
    /** What is remembered of earlier versions of this text, read by one parser: most of it need not be worked out again. */
    readonly memory?: Memory;
}

/** Remembers one text through its edits. An analysis made with it is good until the next one is. */
export class Memory {
    private readonly interpreter = new Interpreter();

    readonly interpret: Engine['interpret'] = (module, text) => this.interpreter.interpret(module, text);
}

/** The façade: total, deterministic, synchronous. `read` is only called when a fix is tried. */
export function analyse(reading: Reading, settings: Settings, read: Read, options: AnalysisOptions = {}): Analysis {
    const onError = options.onRuleError ?? (() => undefined);
    const engine = { rules: options.rules ?? rules, interpret, read, onError };
    return analyseWith(engine, reading, settings, options.memory);
}

/** The same with another understanding of programs than ours of Keras. */
export function analyseWith(engine: Engine, reading: Reading, settings: Settings, memory?: Memory): Analysis {
    const understood = lazy(() => interpretation(reading, memory ? { ...engine, ...memory } : engine));
    const judgement = lazy(() => judge(reading, understood().program, settings, engine));
    const groups = lazy(() => new Map(grouped(judgement().shown).map((group) => [diagnosticOf(group), group])));
    const patient = lazy(() => ({ reading, settings, engine, source: sourceOf(reading), judgement: judgement() }));
    const fixes = remembered((group: Group) => fixesFor(group, patient()));
    const diagnostics = lazy(() => [...groups().keys()]);
    const summary = lazy(() => summarise(understood(), reading.text));
    return {
        reading,
        get program() {
            return understood().program;
        },
        get diagnostics() {
            return diagnostics();
        },
        get summary() {
            return summary();
        },
        fixesOf(diagnostic) {
            const group = groups().get(diagnostic) ?? groupLike(diagnostic, groups());
            return group ? fixes(group) : [];
        },
    };
}

/** A diagnostic that went through an editor is no longer the same object. */
function groupLike({ rule, site }: Diagnostic, groups: ReadonlyMap<Diagnostic, Group>): Group | undefined {
    const found = [...groups].find(
        ([it]) => it.rule === rule && it.site.start === site.start && it.site.end === site.end,
    );
    return found?.[1];
}

/** Computed when first asked for, once. */
function lazy<T>(compute: () => T): () => T {
    let known: { readonly value: T } | undefined;
    return () => (known ??= { value: compute() }).value;
}

function remembered<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
    const known = new Map<Key, T>();
    return (key) => {
        const value = known.has(key) ? (known.get(key) as T) : compute(key);
        known.set(key, value);
        return value;
    };
}
