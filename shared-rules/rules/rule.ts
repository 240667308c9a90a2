import type { Application, Call, Place, Program, Refusal } from '../model/graph';
import type { Site } from '../model/site';
import type { Said, Translated, Values } from '../model/text';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** `standard`: an engineer's; `teaching` adds the textbook's advice; `strict` adds style and speed. Each holds the one before. */
export type Profile = 'standard' | 'teaching' | 'strict';

export type Messages = Readonly<Record<string, Translated>>;

/**
 * A change to the program, in the program's terms. The server knows the text and turns it into exact edits, in the
 * style of the code around; what cannot be carried out there drops the fix.
 * Code may name library things as `{keras.layers.Activation}("relu")`: spelt as the file spells them, imported if need be.
 */
export type Edit =
    | { readonly kind: 'replace'; readonly site: Site; readonly code: string }
    /** Where the value was written if that is one place, else at the call; adds `name=code` where the argument is not given. */
    | { readonly kind: 'setArgument'; readonly call: Call; readonly name: string; readonly code: string }
    | { readonly kind: 'removeArgument'; readonly call: Call; readonly name: string }
    /** The element of the list, the `add` statement, or the functional line whose neighbours are joined. */
    | { readonly kind: 'removeLayer'; readonly application: Application }
    | { readonly kind: 'insertBefore'; readonly application: Application; readonly code: string }
    | { readonly kind: 'insertAfter'; readonly application: Application; readonly code: string }
    /** Exchanges two neighbours. */
    | { readonly kind: 'swap'; readonly first: Application; readonly second: Application }
    /** A statement of its own, in front of another one. */
    | { readonly kind: 'insertStatement'; readonly before: Site; readonly code: string }
    /** And behind another one. */
    | { readonly kind: 'appendStatement'; readonly after: Site; readonly code: string }
    /** Takes a whole statement away, with its line; not the only one of a block. */
    | { readonly kind: 'removeStatement'; readonly statement: Site };

/** `sure` heals and changes nothing else (runs in "fix all", preferred); `safe` is one click; `suggestion` changes what the model means. */
export type FixKind = 'sure' | 'safe' | 'suggestion';

export interface Fix {
    readonly title: Said;
    readonly kind: FixKind;
    readonly edits: readonly Edit[];
}

export interface Related {
    readonly site: Site;
    readonly said: Said;
}

/** Something a rule found: keys and values, no words of any language yet, nothing of a protocol. */
export interface Finding {
    readonly rule: string;
    readonly severity: Severity;
    readonly profile: Profile;
    readonly place: Place;
    readonly message: Said;
    /** The hover, sentence by sentence, with the numbers of this network. */
    readonly explanation: readonly Said[];
    readonly related: readonly Related[];
    readonly fixes: readonly Fix[];
    /** The refusals of Keras that this finding speaks for, so that `build-error` need not. */
    readonly speaksFor: readonly Refusal[];
}

/** Adds to a finding; reads as a sentence: `report(…).because(…).fix(…)`. */
export interface Report {
    as(severity: Severity): Report;
    in(profile: Profile): Report;
    /** Another place that takes part. */
    because(site: Site | undefined, said: Said): Report;
    explain(...said: readonly Said[]): Report;
    speakFor(...refusals: readonly Refusal[]): Report;
    sureFix(title: Said, ...edits: readonly Edit[]): Report;
    fix(title: Said, ...edits: readonly Edit[]): Report;
    suggest(title: Said, ...edits: readonly Edit[]): Report;
}

export interface RuleContext<M extends Messages> {
    readonly program: Program;
    say<Key extends keyof M & string>(this: void, key: Key, ...values: Values<M[Key]>): Said;
    report(this: void, place: Place, message: Said): Report;
}

export interface Rule<M extends Messages = Messages> {
    /** Reads after "allow": `softmax-in-hidden-layer`. */
    readonly id: string;
    readonly severity: Severity;
    readonly profile: Profile;
    readonly since: string;
    /** `file`: it looks at all of the program at once, where others look at one thing that hangs together after another. */
    readonly scope?: 'file';
    /** The row of the table, the heading of the page. */
    readonly title: Translated;
    /** The body of the page: why it is a mistake, without the numbers of a particular network. */
    readonly why: Translated;
    readonly messages: M;
    /** Keras' documentation, the paper. */
    readonly references: readonly string[];
    check(context: RuleContext<M>): void;
}

/** A rule whose own messages are forgotten: what the engine runs. */
export type AnyRule = Omit<Rule, 'check' | 'messages'> & {
    readonly messages: Messages;
    run(program: Program): readonly Finding[];
};

/** Ties messages to their values inside, hides them outside. */
export function defineRule<const M extends Messages>(rule: Rule<M>): AnyRule {
    return {
        ...rule,
        run(program) {
            const reports: Draft[] = [];
            rule.check({
                program,
                say: (key, ...values) => ({
                    text: rule.messages[key] as Translated,
                    values: (values[0] as Said['values'] | undefined) ?? {},
                }),
                report(place, message) {
                    const draft = new Draft(rule, place, message);
                    reports.push(draft);
                    return draft;
                },
            });
            return reports.map((report) => report.finding);
        },
    };
}

/** Collects a finding; lives only while its rule runs. */
class Draft implements Report {
    readonly finding: Finding;

    constructor(rule: Pick<Rule, 'id' | 'severity' | 'profile'>, place: Place, message: Said) {
        const { id, severity, profile } = rule;
        const nothing = { explanation: [], related: [], fixes: [], speaksFor: [] };
        this.finding = { rule: id, severity, profile, place, message, ...nothing };
    }

    as(severity: Severity): this {
        return this.with({ severity });
    }

    in(profile: Profile): this {
        return this.with({ profile });
    }

    because(site: Site | undefined, said: Said): this {
        return site ? this.with({ related: [...this.finding.related, { site, said }] }) : this;
    }

    explain(...said: readonly Said[]): this {
        return this.with({ explanation: [...this.finding.explanation, ...said] });
    }

    speakFor(...refusals: readonly Refusal[]): this {
        return this.with({ speaksFor: [...this.finding.speaksFor, ...refusals] });
    }

    sureFix(title: Said, ...edits: readonly Edit[]): this {
        return this.add('sure', title, edits);
    }

    fix(title: Said, ...edits: readonly Edit[]): this {
        return this.add('safe', title, edits);
    }

    suggest(title: Said, ...edits: readonly Edit[]): this {
        return this.add('suggestion', title, edits);
    }

    private add(kind: FixKind, title: Said, edits: readonly Edit[]): this {
        return this.with({ fixes: [...this.finding.fixes, { kind, title, edits }] });
    }

    private with(change: Partial<Finding>): this {
        Object.assign(this.finding, change);
        return this;
    }
}

/** An argument's value in the call; where it was left to its default, the name of what is called. */
export function at(call: Call, argument?: string): Place {
    const site = argument === undefined ? undefined : call.arguments.get(argument)?.site;
    return { site: site ?? call.callee, frames: call.frames };
}
