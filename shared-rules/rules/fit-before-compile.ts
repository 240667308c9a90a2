import type { LifeEvent, Model } from '../model/graph';
import { guessLoss, isOurs, mayHaveOwnLoss, type Guess } from '../model/trained';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    uncompiled: {
        en: 'Call `compile()` before `{call}()`: the model has no loss and no optimizer',
        ru: 'Сначала `compile()`, потом `{call}()`: у модели нет ни функции потерь, ни оптимизатора',
    },
    noLoss: {
        en: '`compile()` got no loss: `{call}()` has nothing to minimise',
        ru: 'В `compile()` не указана функция потерь: `{call}()` нечего уменьшать',
    },
    made: { en: 'the model is made here', ru: 'модель создаётся здесь' },
    ties: {
        en: '`compile()` ties the architecture to a loss and an optimizer; without it there is nothing to train with, and Keras stops at `{call}()`.',
        ru: '`compile()` связывает архитектуру с функцией потерь и оптимизатором; без него обучать нечем, и Keras остановится на `{call}()`.',
    },
    predict: {
        en: 'For `predict()` a model need not be compiled.',
        ru: 'Для `predict()` компилировать модель не нужно.',
    },
    compute: {
        en: 'Keras stops: no loss to compute',
        ru: 'Keras остановится: считать потерю не по чему',
    },
    insert: { en: 'Insert `{model}.compile(…)` before it', ru: 'Вставить перед ним `{model}.compile(…)`' },
    setLoss: { en: 'Take the loss `{loss}`', ru: 'Взять функцию потерь `{loss}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

const TRAINING: readonly LifeEvent['kind'][] = ['fit', 'train_on_batch'];
const NEEDS_COMPILE: readonly LifeEvent['kind'][] = [...TRAINING, 'evaluate', 'test_on_batch'];

export const fitBeforeCompile = defineRule({
    id: 'fit-before-compile',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A model is trained before it is compiled, or without a loss',
        ru: 'Модель обучают до compile() или без функции потерь',
    },
    why: {
        en: `\`compile\` gives a model its loss, its optimizer and its metrics. Without it \`fit\`, \`evaluate\` and
             \`train_on_batch\` stop at once; without a loss \`fit\` stops, because there is nothing to minimise. Only
             \`predict\` and \`summary\` work on a model that has not been compiled.`,
        ru: `\`compile\` даёт модели функцию потерь, оптимизатор и метрики. Без него \`fit\`, \`evaluate\` и
             \`train_on_batch\` остановятся сразу, а без функции потерь остановится \`fit\`: уменьшать нечего. У
             нескомпилированной модели работают только \`predict\` и \`summary\`.`,
    },
    messages,
    references: ['https://keras.io/api/models/model_training_apis/'],

    check(context) {
        for (const model of context.program.models.filter(isOurs)) {
            const first = model.life.find(({ kind }) => kind === 'compile' || NEEDS_COMPILE.includes(kind));
            if (first && first.kind !== 'compile') reportUncompiled(context, model, first);
            else reportNoLoss(context, model);
        }
    },
});

function reportUncompiled({ program, say, report }: Context, model: Model, event: LifeEvent): void {
    const call = event.kind;
    const finding = report(at(event.call), say('uncompiled', { call }))
        .because(model.call.callee, say('made'))
        .explain(say('ties', { call }), say('predict'))
        .speakFor(...program.refusals.filter((refusal) => refusal.call === event.call));
    const guess = guessLoss(model, event);
    if (!guess || model.variable === undefined) return;
    const fix = [say('insert', { model: model.variable }), compileBefore(model.variable, guess, event)] as const;
    if (guess.isCertain) finding.sureFix(...fix);
    else finding.suggest(...fix);
}

function compileBefore(variable: string, { loss, metric }: Guess, { call }: LifeEvent): Edit {
    const code = `${variable}.compile(optimizer="adam", loss="${loss}", metrics=["${metric}"])`;
    return { kind: 'insertStatement', before: call.statement, code };
}

/** Every `compile` so far left the loss out. */
function reportNoLoss({ program, say, report }: Context, model: Model): void {
    const index = model.life.findIndex(({ kind }) => TRAINING.includes(kind));
    const event = model.life[index];
    const compiles = model.life.slice(0, index).filter(({ kind }) => kind === 'compile');
    const last = compiles.at(-1)?.call;
    if (!event || !last || mayHaveOwnLoss(program, model)) return;
    if (!compiles.every(({ call }) => call.complete && call.arguments.get('loss')?.value.kind === 'none')) return;
    const finding = report(at(last, 'loss'), say('noLoss', { call: event.kind }))
        .because(event.call.callee, say('compute'))
        .explain(say('ties', { call: event.kind }))
        .speakFor(...program.refusals.filter((refusal) => refusal.call === event.call));
    const guess = guessLoss(model, event);
    if (!guess) return;
    const { loss } = guess;
    finding.suggest(say('setLoss', { loss }), { kind: 'setArgument', call: last, name: 'loss', code: `"${loss}"` });
}
