import type { Program } from '../../../shared-rules/model/graph';
import type { Island } from '../../../shared-rules/model/island';
import type { AnyRule, Finding } from '../../../shared-rules/rules/rule';
import type { Interpretation } from '../keras/interpret';
import type { Module } from '../python/syntax';
import { Around, isSameList } from './islands';
import { Moving, Statements } from './moving';

/** Told of what went wrong in footgun itself: `part` is the rule's id, or the name of what failed. */
export type OnError = (part: string, error: unknown) => void;

export interface Found {
    readonly findings: readonly Finding[];
    /** The rules that threw: what they would have found is not known. */
    readonly failed: ReadonlySet<string>;
}

/** What the rules have found on an island, rule by rule. */
interface Explored {
    readonly stamp: Island['stamp'];
    readonly around: Around;
    readonly findings: ReadonlyMap<AnyRule, readonly Finding[]>;
    readonly failed: ReadonlySet<string>;
    readonly moving: Moving;
}

/** What a run of the rules needs to know. */
interface Search {
    readonly rules: readonly AnyRule[];
    readonly program: Program;
    readonly statements: Statements;
    readonly onError: OnError;
}

/** Runs the rules on a program, island by island; after an edit only on those that have changed. */
export class Explorer {
    private known: ReadonlyMap<unknown, Explored> = new Map();
    /** What has been asked on any island. */
    private asked: Around | undefined;

    /** One rule that throws costs itself and nothing else. */
    explore(
        rules: readonly AnyRule[],
        { program, islands, files }: Pick<Interpretation, 'program' | 'islands' | 'files'>,
        module: Module,
        onError: OnError,
    ): Found {
        const bodies = [module, ...files.map((file) => file.module)].map(({ body }) => body);
        const tell = onceEach(onError);
        const search = { rules, program, statements: new Statements(bodies), onError: tell };
        const isCalm = this.asked?.holds(program) === true;
        const explored = islands.map((island) => this.recall(island, program, isCalm) ?? exploreIsland(island, search));
        const fresh = explored.filter((each) => !isCalm || this.known.get(each.stamp[0]) !== each);
        if (!isCalm) this.asked = new Around();
        for (const { around } of fresh) this.asked?.include(around);
        this.known = new Map(explored.map((each) => [each.stamp[0], each]));
        const failed = new Set(explored.flatMap((each) => [...each.failed]));
        const byRule = inTheOrderOf(rules, explored);
        for (const rule of rules) {
            if (rule.scope === 'file') byRule.set(rule, attempt(rule, program, failed, tell));
        }
        const findings = [...byRule.values()].flat();
        return { findings: withoutSpokenFor(findings), failed };
    }

    private recall(island: Island, program: Program, isCalm: boolean): Explored | undefined {
        const known = this.known.get(island.stamp[0]);
        if (!known || !isSameList(known.stamp, island.stamp)) return undefined;
        if (!isCalm && !known.around.holds(program)) return undefined;
        known.moving.follow();
        return known;
    }
}

/** What is wrong with a rule is told once, on however many islands it shows. */
function onceEach(onError: OnError): OnError {
    const told = new Set<string>();
    return (part, error) => {
        if (!told.has(part)) onError(part, error);
        told.add(part);
    };
}

function inTheOrderOf(rules: readonly AnyRule[], explored: readonly Explored[]): Map<AnyRule, readonly Finding[]> {
    const found = new Map<AnyRule, Finding[]>(rules.map((rule) => [rule, []]));
    for (const { findings } of explored) for (const [rule, each] of findings) found.get(rule)?.push(...each);
    return found;
}

function exploreIsland(island: Island, { rules, program: whole, statements, onError }: Search): Explored {
    const around = new Around();
    const program = around.programOf(island, whole);
    const failed = new Set<string>();
    const local = rules.filter(({ scope }) => scope !== 'file');
    const found = local.map((rule) => [rule, attempt(rule, program, failed, onError)] as const);
    const findings = new Map(found.filter(([, each]) => each.length > 0));
    const moving = new Moving([...findings.values()].flat(), statements);
    return { stamp: island.stamp, around, findings, failed, moving };
}

function attempt(rule: AnyRule, program: Program, failed: Set<string>, onError: OnError): readonly Finding[] {
    try {
        return rule.run(program);
    } catch (error) {
        failed.add(rule.id);
        onError(rule.id, error);
        return [];
    }
}

/** What Keras would say is said once: by the rule that knows why, if there is one. */
function withoutSpokenFor(findings: readonly Finding[]): readonly Finding[] {
    const spokenFor = new Set(
        findings.filter(({ rule }) => rule !== BUILD_ERROR).flatMap(({ speaksFor }) => speaksFor),
    );
    return findings.filter((it) => it.rule !== BUILD_ERROR || !it.speaksFor.some((refusal) => spokenFor.has(refusal)));
}

const BUILD_ERROR = 'build-error';
