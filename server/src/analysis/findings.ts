import type { Program } from '../../../shared-rules/model/graph';
import type { AnyRule, Finding } from '../../../shared-rules/rules/rule';

/** Told of what went wrong in footgun itself: `part` is the rule's id, or the name of what failed. */
export type OnError = (part: string, error: unknown) => void;

export interface Found {
    readonly findings: readonly Finding[];
    /** The rules that threw: what they would have found is not known. */
    readonly failed: ReadonlySet<string>;
}

/** Runs every rule. One that throws costs itself and nothing else. */
export function runRules(rules: readonly AnyRule[], program: Program, onError: OnError): Found {
    const failed = new Set<string>();
    const findings = rules.flatMap((rule) => {
        try {
            return rule.run(program);
        } catch (error) {
            failed.add(rule.id);
            onError(rule.id, error);
            return [];
        }
    });
    return { findings: withoutSpokenFor(findings), failed };
}

/** What Keras would say is said once: by the rule that knows why, if there is one. */
function withoutSpokenFor(findings: readonly Finding[]): readonly Finding[] {
    const spokenFor = new Set(
        findings.filter(({ rule }) => rule !== BUILD_ERROR).flatMap(({ speaksFor }) => speaksFor),
    );
    return findings.filter((it) => it.rule !== BUILD_ERROR || !it.speaksFor.some((refusal) => spokenFor.has(refusal)));
}

const BUILD_ERROR = 'build-error';
