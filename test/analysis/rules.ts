import { numberOf } from '../../shared-rules/model/value';
import { at, defineRule, type AnyRule, type Profile, type Severity } from '../../shared-rules/rules/rule';

const prose = { title: { ru: '', en: '' }, why: { ru: '', en: '' }, since: '0.1.0', references: [] } as const;

/** Complains about every Dropout, the whole call; deletes it. */
export const anyDropout = named('any-dropout');

export function named(id: string, severity: Severity = 'warning', profile: Profile = 'standard'): AnyRule {
    return defineRule({
        ...prose,
        id,
        severity,
        profile,
        messages: {
            found: { ru: 'Dropout с {rate}', en: 'Dropout of {rate}' },
            remove: { ru: 'Удалить', en: 'Remove' },
        },
        check({ program, say, report }) {
            for (const application of program.applications) {
                const { layer } = application;
                if (layer.class !== 'Dropout') continue;
                const rate = numberOf(layer.arguments.get('rate')?.value) ?? '?';
                const place = { site: layer.call.site, frames: layer.call.frames };
                report(place, say('found', { rate })).sureFix(say('remove'), { kind: 'removeLayer', application });
            }
        },
    });
}

/** Wants Dense layers narrow, and complains about the argument. */
export const wideDense: AnyRule = defineRule({
    ...prose,
    id: 'wide-dense',
    severity: 'warning',
    profile: 'standard',
    messages: {
        wide: { ru: '{n} нейронов', en: '{n} units' },
        narrow: { ru: 'Взять {n}', en: 'Take {n}' },
        tooNarrow: { ru: 'Взять {n}, хотя это ничего не даст', en: 'Take {n}, which does not help' },
    },
    check({ program, say, report }) {
        for (const { layer } of program.applications) {
            const units = layer.class === 'Dense' ? numberOf(layer.arguments.get('units')?.value) : undefined;
            if (units === undefined || units <= 100) continue;
            const take = (code: string) => ({ kind: 'setArgument', call: layer.call, name: 'units', code }) as const;
            report(at(layer.call, 'units'), say('wide', { n: units }))
                .fix(say('tooNarrow', { n: 200 }), take('200'))
                .fix(say('narrow', { n: 32 }), take('32'))
                .sureFix(say('narrow', { n: 64 }), take('64'))
                .sureFix(say('narrow', { n: 16 }), take('16'));
        }
    },
});

/** Keras refuses: reported as it is. */
export const buildError: AnyRule = defineRule({
    ...prose,
    id: 'build-error',
    severity: 'error',
    profile: 'standard',
    messages: { stops: { ru: 'Keras остановится', en: 'Keras stops here' } },
    check({ program, say, report }) {
        for (const refusal of program.refusals) report(refusal.raisedAt, say('stops')).speakFor(refusal);
    },
});

/** Knows why Keras refuses a layer that is given no units. */
export const zeroUnits: AnyRule = defineRule({
    ...prose,
    id: 'zero-units',
    severity: 'error',
    profile: 'standard',
    messages: { none: { ru: 'Нет нейронов', en: 'No units' } },
    check({ program, say, report }) {
        for (const refusal of program.refusals) {
            if (refusal.blame === 'units' && refusal.layer) {
                report(at(refusal.layer.call, 'units'), say('none')).speakFor(refusal);
            }
        }
    },
});

export const crashing: AnyRule = defineRule({
    ...prose,
    id: 'crashing',
    severity: 'warning',
    profile: 'standard',
    messages: {},
    check() {
        throw new Error('a mistake of ours');
    },
});
