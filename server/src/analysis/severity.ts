import type { Finding, Profile } from '../../../shared-rules/rules/rule';
import type { Settings } from './analysis';

/** Each holds the one before. */
const order: readonly Profile[] = ['standard', 'teaching', 'strict'];

/** The findings as the settings want them: a rule with a severity of its own speaks whatever the profile. */
export function judged(findings: readonly Finding[], { profile, rules }: Settings): readonly Finding[] {
    return findings.flatMap((finding) => {
        const chosen = Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined;
        if (chosen === 'off') return [];
        if (chosen !== undefined) return [{ ...finding, severity: chosen }];
        return order.indexOf(finding.profile) <= order.indexOf(profile) ? [finding] : [];
    });
}
