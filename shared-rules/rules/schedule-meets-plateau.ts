import { knownCallbacks } from '../model/callbacks';
import type { AttributeUse, Call } from '../model/graph';
import { isSchedule } from '../model/optimizer';
import { trainings } from '../model/training';
import { numberOf } from '../model/value';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    callback: {
        en: 'The rate is already set by a schedule: `{callback}` cannot change it',
        ru: 'Шаг уже задан расписанием: `{callback}` не сможет его изменить',
    },
    assigned: {
        en: 'The rate is already set by a schedule: a number cannot be assigned to it',
        ru: 'Шаг уже задан расписанием: присвоить ему число не получится',
    },
    schedule: { en: 'the schedule', ru: 'расписание' },
    computes: {
        en: 'A schedule works the rate out itself; it is no number that could be overwritten.',
        ru: 'Расписание считает шаг само, это не число, которое можно переписать.',
    },
    scheduler: {
        en: '`LearningRateScheduler` stops at the beginning of the very first epoch.',
        ru: '`LearningRateScheduler` упадёт в начале первой же эпохи.',
    },
    plateau: {
        en: '`ReduceLROnPlateau` stops later, at the end of the epoch in which it first wants to lower the rate.',
        ru: '`ReduceLROnPlateau` упадёт позже, в конце той эпохи, когда впервые решит уменьшить шаг.',
    },
    initial: { en: 'Replace the schedule by its initial rate', ru: 'Заменить расписание его начальным шагом' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const scheduleMeetsPlateau = defineRule({
    id: 'schedule-meets-plateau',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A schedule and somebody else want to set the rate',
        ru: 'Шагом распоряжаются и расписание, и кто-то ещё',
    },
    why: {
        en: `An optimizer made with a schedule computes its rate from the number of the step. Keras refuses to overwrite it:
             \`LearningRateScheduler\` and an assignment stop at once, \`ReduceLROnPlateau\` when it first wants to act. One of
             the two has to go. Assigning another schedule is allowed.`,
        ru: `Оптимизатор с расписанием вычисляет шаг по номеру итерации. Переписать его Keras не даст: \`LearningRateScheduler\`
             и присваивание остановятся сразу, \`ReduceLROnPlateau\` – когда впервые захочет вмешаться. Одно из двух нужно
             убрать. Присвоить другое расписание можно.`,
    },
    messages,
    references: [
        'https://keras.io/api/optimizers/learning_rate_schedules/',
        'https://keras.io/api/callbacks/reduce_lr_on_plateau/',
    ],

    check(context) {
        for (const { compile, events } of trainings(context.program)) {
            const optimizer = scheduledIn(compile);
            for (const fit of optimizer ? events.filter(({ kind }) => kind === 'fit') : [])
                judge(context, optimizer, fit.call);
        }
        for (const use of context.program.attributes) judgeAssignment(context, use);
    },
});

/** The optimizer, if its rate is a schedule. */
function scheduledIn(compile: Call): Call | undefined {
    const value = compile.arguments.get('optimizer')?.value;
    return value?.kind === 'instance' && isSchedule(value.call.arguments.get('learning_rate')?.value)
        ? value.call
        : undefined;
}

function judge({ say, report }: Context, optimizer: Call | undefined, fit: Call): void {
    if (!optimizer) return;
    for (const { name, call } of knownCallbacks(fit)) {
        if (name !== 'ReduceLROnPlateau' && name !== 'LearningRateScheduler') continue;
        const finding = report(at(call), say('callback', { callback: name }))
            .because(optimizer.arguments.get('learning_rate')?.site, say('schedule'))
            .explain(say('computes'), say(name === 'ReduceLROnPlateau' ? 'plateau' : 'scheduler'));
        const initial = initialRate(optimizer);
        if (initial !== undefined) {
            finding.fix(say('initial'), { kind: 'setArgument', call: optimizer, name: 'learning_rate', code: initial });
        }
    }
}

/** As it is written in the schedule. */
function initialRate(optimizer: Call): string | undefined {
    const schedule = optimizer.arguments.get('learning_rate')?.value;
    const rate =
        schedule?.kind === 'instance'
            ? numberOf(schedule.call.arguments.get('initial_learning_rate')?.value)
            : undefined;
    return rate === undefined ? undefined : String(rate);
}

/** `optimizer.learning_rate = 1e-4` */
function judgeAssignment({ say, report }: Context, { name, receiver, value, site, frames }: AttributeUse): void {
    if (name !== 'learning_rate' || numberOf(value) === undefined || receiver.kind !== 'instance') return;
    const rate = receiver.call.arguments.get('learning_rate');
    if (!isSchedule(rate?.value)) return;
    report({ site, frames }, say('assigned')).because(rate?.site, say('schedule')).explain(say('computes'));
}
