import { knownCallbacks, type Callback } from '../model/callbacks';
import type { LifeEvent } from '../model/graph';
import { trainings, type Training } from '../model/training';
import { boolOf, itemsOf, stringOf, type Value } from '../model/value';
import { only } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    validation: {
        en: '`{callback}` monitors `{monitor}`, but `fit()` has no validation data',
        ru: '`{callback}` следит за `{monitor}`, а валидации у `fit()` нет',
    },
    undeclared: {
        en: '`{callback}` monitors `{monitor}`, which `compile()` does not declare',
        ru: '`{callback}` следит за `{monitor}`, а `compile()` такой метрики не объявляет',
    },
    mode: {
        en: '`{callback}` monitors `{monitor}`, and `mode="{mode}"` picks the worst epoch',
        ru: '`{callback}` следит за `{monitor}`, а `mode="{mode}"` выберет худшую эпоху',
    },
    here: { en: 'trained here', ru: 'обучается здесь' },
    metrics: { en: 'what is declared: {names}', ru: 'объявлено: {names}' },
    name: {
        en: 'The name in `monitor` has to be the one in the lines of training: `val_` appears with validation only, and `acc` and `accuracy` are different names.',
        ru: 'Величина в `monitor` должна называться так же, как в строках обучения: `val_` появляется только при валидации, а `acc` и `accuracy` – разные имена.',
    },
    warns: {
        en: 'Without it EarlyStopping never stops, ReduceLROnPlateau never lowers the rate, and ModelCheckpoint overwrites the file at each epoch, all with a single warning in the log.',
        ru: 'Без неё EarlyStopping никогда не остановит обучение, ReduceLROnPlateau не уменьшит шаг, а ModelCheckpoint будет перезаписывать файл каждую эпоху, и всё это с одним предупреждением в журнале.',
    },
    raises: {
        en: 'Keras cannot tell whether it is to grow or to fall, and stops.',
        ru: 'Keras не сможет понять, расти ей или убывать, и остановится.',
    },
    rename: { en: 'Monitor `{name}`', ru: 'Следить за `{name}`' },
    split: { en: 'Keep back a fifth for validation', ru: 'Отложить пятую часть на валидацию' },
    flip: { en: 'Write `mode="{mode}"`', ru: 'Написать `mode="{mode}"`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const callbackMonitorUnavailable = defineRule({
    id: 'callback-monitor-unavailable',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A callback monitors what is not there',
        ru: 'Колбэк следит за тем, чего нет',
    },
    why: {
        en: `EarlyStopping, ReduceLROnPlateau and ModelCheckpoint look at one of the numbers that training reports. Numbers with
             \`val_\` are there only if \`fit\` has validation data, and the others are called as in \`metrics\`: with
             \`metrics=["accuracy"]\` there is no \`acc\`. If the name says nothing about the direction and none is given, Keras
             stops; else it only warns once and the callback does nothing.`,
        ru: `EarlyStopping, ReduceLROnPlateau и ModelCheckpoint смотрят на одно из чисел, о которых сообщает обучение. Числа с
             \`val_\` есть, только если у \`fit\` есть валидация, а остальные называются так, как в \`metrics\`: при
             \`metrics=["accuracy"]\` никакого \`acc\` нет. Если по имени не понять направления и оно не задано, Keras
             остановится, иначе лишь однажды предупредит, и колбэк не сделает ничего.`,
    },
    messages,
    references: ['https://keras.io/api/callbacks/early_stopping/', 'https://keras.io/api/callbacks/model_checkpoint/'],

    check(context) {
        for (const training of trainings(context.program)) {
            if (training.model.outputs.length > 1 || training.model.ownTraining) continue;
            for (const fit of training.events.filter(({ kind }) => kind === 'fit')) {
                for (const callback of knownCallbacks(fit.call)) judge(context, training, fit, callback);
            }
        }
    },
});

function judge(context: Context, training: Training, fit: LifeEvent, callback: Callback): void {
    const { call, name } = callback;
    const monitor = stringOf(call.arguments.get('monitor')?.value);
    if (!['EarlyStopping', 'ReduceLROnPlateau', 'ModelCheckpoint'].includes(name) || monitor === undefined) return;
    const declared = declaredNames(training);
    // A checkpoint of every epoch looks at the name too, but at nothing else.
    const isSelecting = name !== 'ModelCheckpoint' || boolOf(call.arguments.get('save_best_only')?.value) === true;
    if (declared && !declared.includes(monitor.replace(/^val_/, '')))
        reportName(context, training, callback, monitor, declared);
    else if (isSelecting && monitor.startsWith('val_') && hasNoValidation(fit))
        reportValidation(context, fit, callback, monitor);
    else if (isSelecting) reportMode(context, callback, monitor);
}

/** `loss`, and the metrics by the names under which they are logged; undefined where one of them is not known. */
function declaredNames({ compile }: Training): readonly string[] | undefined {
    const argument = compile.arguments.get('metrics');
    if (!argument || !compile.complete || compile.arguments.get('weighted_metrics')?.site) return undefined;
    if (argument.value.kind === 'none') return ['loss'];
    const items = itemsOf(argument.value);
    const names = items?.map(loggedName);
    return names?.every((name) => name !== undefined) ? ['loss', ...names] : undefined;
}

/** A string is logged as it is written. */
const loggedName = (value: Value) => stringOf(value);

function hasNoValidation({ call }: LifeEvent): boolean {
    const [data, split] = ['validation_data', 'validation_split'].map((name) => call.arguments.get(name));
    const isNoSplit = split === undefined || (split.value.kind !== 'unknown' && split.site === undefined);
    return call.complete && data?.value.kind === 'none' && isNoSplit;
}

/** Numbers that are to grow, and such as are to fall. */
const GROWING = /(^|_)(acc|accuracy|auc|precision|recall|f1_score|fbeta_score|r2_score|iou|io_u)/i;
const FALLING = /(^|_)(loss|error|mse|mae|rmse|crossentropy)$/i;

function reportName(
    { say, report }: Context,
    training: Training,
    { name, call }: Callback,
    monitor: string,
    declared: readonly string[],
): void {
    const isModeGiven = ['min', 'max'].includes(stringOf(call.arguments.get('mode')?.value) ?? '');
    const finding = report(at(call, 'monitor'), say('undeclared', { callback: name, monitor }))
        .as(isModeGiven ? 'warning' : 'error')
        .because(
            training.compile.arguments.get('metrics')?.site ?? training.compile.callee,
            say('metrics', { names: declared.join(', ') }),
        )
        .explain(say('name'), isModeGiven ? say('warns') : say('raises'));
    const meant = only(declared.filter((each) => each !== 'loss' && isAccuracy(each) === isAccuracy(monitor)));
    if (meant === undefined) return;
    const right = monitor.startsWith('val_') ? `val_${meant}` : meant;
    finding.sureFix(say('rename', { name: right }), { kind: 'setArgument', call, name: 'monitor', code: `"${right}"` });
}

const isAccuracy = (name: string) => /acc/.test(name);

function reportValidation({ say, report }: Context, fit: LifeEvent, { name, call }: Callback, monitor: string): void {
    const finding = report(at(call, 'monitor'), say('validation', { callback: name, monitor }))
        .as('warning')
        .because(fit.call.callee, say('here'))
        .explain(say('name'), say('warns'));
    if (fit.call.arguments.get('x')?.value.kind !== 'array') return;
    finding.fix(say('split'), { kind: 'setArgument', call: fit.call, name: 'validation_split', code: '0.2' });
}

function reportMode({ say, report }: Context, { name, call }: Callback, monitor: string): void {
    const mode = stringOf(call.arguments.get('mode')?.value);
    const isWrong = (mode === 'min' && GROWING.test(monitor)) || (mode === 'max' && FALLING.test(monitor));
    if (!isWrong || mode === undefined) return;
    const right = mode === 'min' ? 'max' : 'min';
    report(at(call, 'mode'), say('mode', { callback: name, monitor, mode }))
        .as('warning')
        .sureFix(say('flip', { mode: right }), { kind: 'setArgument', call, name: 'mode', code: `"${right}"` });
}
