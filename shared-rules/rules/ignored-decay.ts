import { isKeras2 } from '../model/eras';
import type { Call, Program } from '../model/graph';
import { floatRepr } from '../model/python';
import { numberOf } from '../model/value';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    ignored: {
        en: '`decay` is ignored in Keras 3: the learning rate will not decrease',
        ru: '`decay` в Keras 3 пропускается: шаг уменьшаться не будет',
    },
    formula: {
        en: 'The rate used to be lr / (1 + decay·t), where t is the number of the batch.',
        ru: 'Раньше шаг считался как lr / (1 + decay·t), где t – номер батча.',
    },
    thrown: {
        en: 'Now the argument is taken and thrown away, and only a warning is left; the schedule `InverseTimeDecay` does the same.',
        ru: 'Теперь аргумент принимают и выбрасывают, остаётся только предупреждение; то же самое даёт расписание `InverseTimeDecay`.',
    },
    schedule: { en: 'Take the schedule `InverseTimeDecay`', ru: 'Взять расписание `InverseTimeDecay`' },
    remove: { en: 'Remove `decay`', ru: 'Убрать `decay`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const ignoredDecay = defineRule({
    id: 'ignored-decay',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The argument decay of an optimizer',
        ru: 'Аргумент decay у оптимизатора',
    },
    why: {
        en: `Optimizers of Keras 1 and 2 lowered their rate at every batch by \`decay\`. Keras 3 takes the argument and does
             nothing with it. The same formula is the schedule \`InverseTimeDecay(rate, 1, decay)\`. \`weight_decay\` is another
             thing and works.`,
        ru: `Оптимизаторы Keras 1 и 2 с аргументом \`decay\` уменьшали шаг на каждом батче. Keras 3 аргумент принимает и ничего с
             ним не делает. Та же формула – у расписания \`InverseTimeDecay(rate, 1, decay)\`. \`weight_decay\` – другое дело, он
             работает.`,
    },
    messages,
    references: ['https://keras.io/api/optimizers/learning_rate_schedules/inverse_time_decay/'],

    check(context) {
        if (isKeras2(context.program)) return;
        for (const call of context.program.calls.filter(({ name }) => /^keras\.optimizers\.[A-Z]\w*$/.test(name)))
            judge(context, call);
    },
});

function judge({ program, say, report }: Context, call: Call): void {
    const decay = numberOf(call.arguments.get('decay')?.value);
    if (decay === undefined) return;
    const finding = report(at(call, 'decay'), say('ignored'))
        .as(decay === 0 ? 'hint' : 'warning')
        .explain(say('formula'), say('thrown'));
    const remove = { kind: 'removeArgument', call, name: 'decay' } as const;
    const given = call.arguments.get('learning_rate');
    const rate = given ? numberOf(given.value) : call.name === 'keras.optimizers.SGD' ? 0.01 : 0.001;
    if (decay !== 0 && rate !== undefined && !hasOwnPlan(program)) {
        const code = `{keras.optimizers.schedules.InverseTimeDecay}(${floatRepr(rate)}, 1, ${floatRepr(decay)})`;
        finding.sureFix(say('schedule'), { kind: 'setArgument', call, name: 'learning_rate', code }, remove);
    }
    if (decay === 0) finding.sureFix(say('remove'), remove);
    else finding.fix(say('remove'), remove);
}

/** A callback that sets the rate does not go with a schedule. */
const hasOwnPlan = ({ names }: Program) => names.has('ReduceLROnPlateau') || names.has('LearningRateScheduler');
