import { isKeras2 } from '../model/eras';
import type { Argument, AttributeUse, Call, Program, Refusal } from '../model/graph';
import type { Site } from '../model/site';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    gone: { en: '`lr` is gone: write `learning_rate`', ru: 'Имени `lr` больше нет: пишите `learning_rate`' },
    refused: {
        en: 'In Keras 2 the name `lr` was deprecated, in Keras 3 the argument is refused, and old examples stop at this line.',
        ru: 'В Keras 2 имя `lr` устарело, в Keras 3 аргумент запрещён, и старые примеры из сети падают на этой строке.',
    },
    attribute: {
        en: 'Optimizers of Keras 3 have no attribute `lr`.',
        ru: 'У оптимизаторов Keras 3 нет атрибута `lr`.',
    },
    assigned: {
        en: 'The assignment raises no error, but does not change the rate either: it only makes a new attribute.',
        ru: 'Присваивание ошибки не даст, но и шага не изменит: просто появится новый атрибут.',
    },
    rename: { en: 'Write `learning_rate`', ru: 'Писать `learning_rate`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const lrArgument = defineRule({
    id: 'lr-argument',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'lr instead of learning_rate',
        ru: 'lr вместо learning_rate',
    },
    why: {
        en: `The learning rate of an optimizer is called \`learning_rate\`. \`lr\` was its name in Keras 1 and deprecated in
             Keras 2; Keras 3 refuses the argument. Assigning \`optimizer.lr\` is worse: Python makes a new attribute, and the
             rate stays what it was.`,
        ru: `Шаг обучения у оптимизатора называется \`learning_rate\`. Имя \`lr\` было в Keras 1, в Keras 2 устарело, а Keras 3
             такой аргумент не примет. Присвоить \`optimizer.lr\` хуже: Python заведёт новый атрибут, а шаг останется прежним.`,
    },
    messages,
    references: ['https://keras.io/api/optimizers/'],

    check(context) {
        const { program } = context;
        if (isKeras2(program)) return;
        for (const call of program.calls.filter(({ name }) => name.startsWith('keras.optimizers.'))) {
            const argument = call.arguments.get('lr');
            const refusals = program.refusals.filter(
                (refusal) => refusal.call?.site.start === call.site.start && refusal.blame === 'lr',
            );
            if (argument?.whole) reportArgument(context, call, argument, refusals);
        }
        for (const use of program.attributes.filter(isRate)) reportAttribute(context, use);
    },
});

function reportArgument(
    { say, report }: Context,
    call: Call,
    { site, whole }: Argument,
    refusals: readonly Refusal[],
): void {
    if (!site || !whole || whole.start === site.start) return;
    report({ site: whole, frames: call.frames }, say('gone'))
        .explain(say('refused'))
        .speakFor(...refusals)
        .sureFix(say('rename'), { kind: 'replace', site: { ...whole, end: site.start }, code: 'learning_rate=' });
}

const isRate = ({ owner, name }: AttributeUse) => name === 'lr' && owner.startsWith('keras.optimizers.');

function reportAttribute({ program, say, report }: Context, { site, frames, value }: AttributeUse): void {
    const name = { ...site, start: site.end - 'lr'.length };
    report({ site: name, frames }, say('gone'))
        .as(value ? 'warning' : 'error')
        .explain(say(value ? 'assigned' : 'attribute'))
        .sureFix(
            say('rename'),
            { kind: 'replace', site: name, code: 'learning_rate' },
            ...withoutBackend(program, site),
        );
}

/** `K.set_value(optimizer.lr, rate)` is an assignment today, and `K.get_value(optimizer.lr)` a number. */
function withoutBackend({ calls }: Program, rate: Site): readonly Edit[] {
    const call = calls.find((it) => it.arguments.get('0')?.site?.start === rate.start);
    const value = call?.arguments.get('1')?.site;
    if (call?.name === 'keras.backend.get_value') return [{ kind: 'replace', site: call.callee, code: 'float' }];
    if (call?.name !== 'keras.backend.set_value' || !value) return [];
    return [
        { kind: 'replace', site: { ...call.site, end: rate.start }, code: '' },
        { kind: 'replace', site: { ...value, start: rate.end, end: value.start }, code: ' = ' },
        { kind: 'replace', site: { ...call.site, start: value.end }, code: '' },
    ];
}
