import type { Argument, Model } from '../model/graph';
import { nearest } from '../model/nearest';
import { repr } from '../model/python';
import type { Site } from '../model/site';
import { nameOf, trainings, type Training } from '../model/training';
import { isKnown, itemsOf, stringOf, type Value } from '../model/value';
import { only } from '../model/walk';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    count: {
        en: 'The model has {n} outputs but `{arg}` has {k} {k|entry|entries}: {why}',
        ru: 'У модели {n} {n|выход|выхода|выходов}, а в `{arg}` {k} {k|значение|значения|значений}: {why}',
    },
    weights: {
        en: '`loss_weights` has {k} {k|entry|entries} for {n} {n|loss|losses}: `fit()` will fail',
        ru: 'В `loss_weights` {k} {k|значение|значения|значений} на {n} {n|потерю|потери|потерь}: `fit()` остановится',
    },
    untrained: { en: '{name} will not be trained', ru: '{name} не будет учиться' },
    fails: { en: '`fit()` will fail', ru: '`fit()` остановится' },
    stranger: {
        en: 'The model has no output named {key}: it has {names}',
        ru: 'Выхода с именем {key} у модели нет: есть {names}',
    },
    missing: {
        en: '`{arg}` has nothing for the output {name}: `fit()` will fail',
        ru: 'В `{arg}` ничего нет для выхода {name}: `fit()` остановится',
    },
    nth: { en: 'output number {i}', ru: 'выход номер {i}' },
    each: {
        en: 'Each output needs a loss of its own. If the list of losses is shorter, Keras does not stop, and the output left over stays random; metrics and weights of losses must agree in number.',
        ru: 'Каждому выходу нужна своя потеря. Если список потерь короче, Keras не остановится, и лишний выход останется случайным; метрики и веса потерь обязаны совпадать по числу.',
    },
    names: {
        en: 'The names in a dictionary are the `name=` of the last layer of each branch.',
        ru: 'Имена в словаре – это `name=` последнего слоя каждой ветви.',
    },
    forAll: { en: 'One loss for all outputs', ru: 'Одна потеря для всех выходов' },
    none: {
        en: 'Make it explicit with `None` that the rest is not trained',
        ru: 'Явно указать `None` для выходов, которые не учатся',
    },
    byName: { en: 'Give the metrics to each output by its name', ru: 'Указать метрики каждому выходу по имени' },
    rename: { en: 'Rename the key to {name}', ru: 'Переименовать ключ в {name}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const perOutputLossMismatch = defineRule({
    id: 'per-output-loss-mismatch',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Losses or metrics that do not match the outputs',
        ru: 'Потери или метрики не соответствуют выходам',
    },
    why: {
        en: `A model with several outputs takes a loss for each: in a list by order, in a dictionary by the names of the output
             layers, or a single one for all. A list that is too short leaves the last outputs untrained without a word; a
             wrong name or a wrong number of metrics or weights stops \`fit()\`.`,
        ru: `Модели с несколькими выходами нужна потеря для каждого: в списке по порядку, в словаре по именам выходных слоёв
             или одна на всех. Слишком короткий список молча оставит последние выходы без обучения; неверное имя, неверное
             число метрик или весов остановит \`fit()\`.`,
    },
    messages,
    references: [
        'https://keras.io/guides/training_with_built_in_methods/#passing-data-to-multiinput-multioutput-models',
    ],

    check(context) {
        for (const training of trainings(context.program)) {
            const { model, events } = training;
            if (!model.complete || model.outputs.length < 2 || !events.some(({ kind }) => kind === 'fit')) continue;
            judgeLoss(context, training);
            judgeMetrics(context, training);
            judgeWeights(context, training);
        }
    },
});

/** Where a dictionary was given to `Model`, its keys are the names; else the layers' names, if all are known. */
function outputNames(model: Model): readonly string[] | undefined {
    const outputs = model.call.arguments.get('outputs')?.value;
    const names = outputs?.kind === 'dict' ? outputs.entries.map(([key]) => stringOf(key)) : model.outputs.map(nameOf);
    return names.every((name) => name !== undefined) ? names : undefined;
}

const given = ({ compile }: Training, name: string): Argument | undefined => compile.arguments.get(name);
const isFlat = (items: readonly Value[]) =>
    items.every((item) => !itemsOf(item) && item.kind !== 'dict' && item.kind !== 'unknown');

function judgeLoss(context: Context, training: Training): void {
    const value = given(training, 'loss')?.value;
    const items = itemsOf(value);
    if (items && isFlat(items)) judgeLosses(context, training, items);
    else if (value?.kind === 'dict') judgeKeys(context, training, 'loss', value.entries);
}

function judgeLosses(context: Context, training: Training, items: readonly Value[]): void {
    const { model, compile } = training;
    const [n, k] = [model.outputs.length, items.length];
    if (k === n || k === 0) return;
    const draft = mismatch(context, training, 'loss', k, k < n);
    const [first] = items;
    const site = first?.site;
    if (k > n || !site) return;
    const { say } = context;
    const text = first && (stringOf(first) === undefined ? undefined : repr(first));
    if (k === 1 && text) draft.fix(say('forAll'), { kind: 'setArgument', call: compile, name: 'loss', code: text });
    const codes = items.map((item) => (item.kind === 'none' ? 'None' : (repr(item) ?? '')));
    if (!codes.every(Boolean)) return;
    const padded = [...codes, ...Array.from({ length: n - k }, () => 'None')].join(', ');
    draft.fix(say('none'), { kind: 'setArgument', call: compile, name: 'loss', code: `[${padded}]` });
}

function mismatch({ say, report }: Context, training: Training, arg: string, k: number, isShort: boolean) {
    const { model, compile } = training;
    const n = model.outputs.length;
    const name = outputNames(model)?.[k];
    const untrained = say('untrained', { name: name === undefined ? say('nth', { i: k + 1 }) : `\`${name}\`` });
    return report(at(compile, arg), say('count', { n, arg, k, why: isShort ? untrained : say('fails') }))
        .as(isShort ? 'warning' : 'error')
        .explain(say('each'));
}

/** One entry an output, which may be a list of its own. */
function judgeMetrics(context: Context, training: Training): void {
    const value = given(training, 'metrics')?.value;
    const items = itemsOf(value);
    const isCounted = items && items.length > 0 && items.length !== training.model.outputs.length;
    if (isCounted && items.every(isKnown)) {
        const draft = mismatch(context, training, 'metrics', items.length, false);
        const code = isFlat(items) ? metricsByName(training.model, items) : undefined;
        if (code)
            draft.fix(context.say('byName'), { kind: 'setArgument', call: training.compile, name: 'metrics', code });
    }
    if (value?.kind === 'dict') judgeStrangers(context, training, value.entries);
}

/** A flat list meant all outputs in Keras 2: the same for each of them, by name. */
function metricsByName(model: Model, items: readonly Value[]): string | undefined {
    const names = outputNames(model);
    const metrics = items.map((item) => repr(item));
    if (!names || !metrics.every((metric) => metric !== undefined)) return undefined;
    return `{${names.map((name) => `"${name}": [${metrics.join(', ')}]`).join(', ')}}`;
}

/** As many weights as losses are given: a single loss for all outputs takes a single weight. */
function judgeWeights({ say, report }: Context, training: Training): void {
    const weights = itemsOf(given(training, 'loss_weights')?.value);
    const loss = given(training, 'loss')?.value;
    const single = loss && ['str', 'symbol', 'instance', 'function'].includes(loss.kind);
    const n = single ? 1 : itemsOf(loss)?.length;
    const k = weights?.length;
    if (n === undefined || k === undefined || k === n) return;
    report(at(training.compile, 'loss_weights'), say('weights', { n, k })).explain(say('each'));
}

type Entries = readonly (readonly [Value, Value])[];

function judgeKeys(context: Context, training: Training, arg: string, entries: Entries): void {
    const names = outputNames(training.model);
    const keys = entries.map(([key]) => stringOf(key));
    if (!names || !keys.every((key) => key !== undefined)) return;
    if (keys.some((key) => !names.includes(key))) return judgeStrangers(context, training, entries);
    const { say, report } = context;
    const name = names.find((each) => !keys.includes(each));
    if (name === undefined) return;
    report(at(training.compile, arg), say('missing', { arg, name: `\`${name}\`` })).explain(say('each'), say('names'));
}

function judgeStrangers({ say, report }: Context, training: Training, entries: Entries): void {
    const names = outputNames(training.model);
    if (!names) return;
    const keys = entries.map(([key]) => stringOf(key) ?? '');
    for (const [key] of entries) {
        const text = stringOf(key);
        if (text === undefined || names.includes(text)) continue;
        const { compile } = training;
        const place = { site: key.site ?? compile.callee, frames: compile.frames };
        const shown = names.map((name) => `\`${name}\``).join(', ');
        const draft = report(place, say('stranger', { key: `\`${text}\``, names: shown })).explain(say('names'));
        const left = names.filter((each) => !keys.includes(each));
        const name = only(left) ?? nearest(text, left);
        if (name && key.site) draft.sureFix(say('rename', { name: `\`${name}\`` }), replaceKey(key.site, name));
    }
}

const replaceKey = (site: Site, name: string): Edit => ({ kind: 'replace', site, code: `"${name}"` });
