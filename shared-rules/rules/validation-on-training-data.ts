import { fedTo, validatedOn } from '../model/data';
import type { Call, LifeEvent } from '../model/graph';
import { numberOf, type Value } from '../model/value';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    whole: {
        en: 'The validation data are the training data: overfitting will not show',
        ru: 'Проверка идёт на обучающих данных: переобучения не будет видно',
    },
    part: {
        en: 'The validation data are a part of the training data: overfitting will not show',
        ru: 'Проверочные данные – часть обучающих: переобучения не будет видно',
    },
    training: { en: 'the network is trained on all of this', ru: 'на этом сеть обучают целиком' },
    known: {
        en: 'The network has seen these objects and their answers; what `val_loss` measures is how well it remembers, not what it will do with new ones.',
        ru: 'Эти объекты и ответы на них сеть уже видела; `val_loss` покажет, что она запомнила, а не то, как справится с новыми.',
    },
    split: {
        en: 'Keep a tenth of the data back: `validation_split=0.1`',
        ru: 'Отложить десятую часть данных: `validation_split=0.1`',
    },
} as const satisfies Messages;

export const validationOnTrainingData = defineRule({
    id: 'validation-on-training-data',
    severity: 'warning',
    profile: 'standard',
    since: 'next',
    title: {
        en: 'Validation on the training data',
        ru: 'Проверка на обучающих данных',
    },
    why: {
        en: `Validation data are there to show what the network does with objects that it has not been trained on. Where
             they are the training data, or a part of them, \`val_loss\` follows \`loss\` to the end, EarlyStopping never
             stops, and ModelCheckpoint keeps the network that has learnt most by heart.`,
        ru: `Проверочные данные нужны, чтобы увидеть, что сеть делает с объектами, на которых её не обучали. Если это сами
             обучающие данные или их часть, \`val_loss\` до конца идёт вслед за \`loss\`, EarlyStopping не срабатывает, а
             ModelCheckpoint сохраняет сеть, которая больше всего выучила наизусть.`,
    },
    messages,
    references: ['https://keras.io/api/models/model_training_apis/#fit-method'],

    check(context) {
        for (const fit of context.program.models.flatMap(({ life }) => life)) {
            if (fit.kind === 'fit') judge(context, fit);
        }
    },
});

function judge({ say, report }: RuleContext<typeof messages>, fit: LifeEvent): void {
    const [training, validation] = [fedTo(fit), validatedOn(fit)];
    if (training.stream || validation.stream) return;
    const isPart = isTakenFrom(validation.x, training.x);
    if (!isPart && !isSame(validation.x, training.x)) return;
    const { call } = fit;
    const remove: Edit = { kind: 'removeArgument', call, name: 'validation_data' };
    report(at(call, 'validation_data'), say(isPart ? 'part' : 'whole'))
        .because(training.sites.x, say('training'))
        .explain(say('known'))
        .fix(say('split'), remove, { kind: 'setArgument', call, name: 'validation_split', code: '0.1' });
}

/** `x[:100]` */
const isTakenFrom = (part: Value | undefined, whole: Value | undefined): boolean =>
    part?.derived?.kind === 'item' && isSame(part.derived.of, whole);

/** The same text gave both, and gave them of the same data: a function may be called for each. */
function isSame(a: Value | undefined, b: Value | undefined): boolean {
    const [one, other] = [a?.derived, b?.derived];
    if (a?.site?.start !== b?.site?.start || a?.site?.end !== b?.site?.end) return false;
    if (one?.kind === 'call') return other?.kind === 'call' && isSameCall(one.call, other.call);
    if (one?.kind === 'attribute') return other?.kind === 'attribute' && isSame(one.of, other.of);
    if (one?.kind === 'item')
        return other?.kind === 'item' && isSame(one.of, other.of) && numberOf(one.index) === numberOf(other.index);
    if (one?.kind !== 'operation' || other?.kind !== 'operation') return false;
    const data = one.operands.flatMap((it, i) => (it.derived ? [[it, other.operands[i]] as const] : []));
    return data.length > 0 && data.every(([it, its]) => isSame(it, its));
}

const isSameCall = (a: Call, b: Call): boolean =>
    a.site.start === b.site.start &&
    a.frames.length === b.frames.length &&
    a.frames.every(({ site }, i) => site.start === b.frames[i]?.site.start);
