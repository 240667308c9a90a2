import type { Application, Argument, Call, Layer, Model, Refusal } from '../model/graph';
import { misbuiltLayers, type Misbuilt } from '../model/misbuilt';
import { spanning, type Site } from '../model/site';
import { itemsOf } from '../model/value';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    sequential: {
        en: 'Layers are passed as a list: `Sequential([…])`',
        ru: 'Слои передают списком: `Sequential([…])`',
    },
    merge: {
        en: '`{name}` takes one list of tensors: add square brackets',
        ru: '`{name}` ждёт один список тензоров: добавьте квадратные скобки',
    },
    add: { en: '`add()` takes one layer, not a list', ru: '`add()` принимает один слой, а не список' },
    nested: { en: 'Extra brackets inside the list of layers', ru: 'Внутри списка слоёв лишние скобки' },
    built: {
        en: 'A layer is created first and called second: `{name}()([…])`',
        ru: 'Слой сначала создают, потом вызывают: `{name}()([…])`',
    },
    flag: {
        en: 'The second positional argument of `Sequential` is no layer, but the flag `trainable`; that is why the error speaks of it.',
        ru: 'Второй позиционный аргумент `Sequential` – это не слой, а флаг `trainable`, поэтому и сообщение об ошибке говорит про `trainable`.',
    },
    iterates: {
        en: 'Keras goes through what it is given layer by layer, and a single layer is no list.',
        ru: 'Keras перебирает то, что ему дали, слой за слоем, а один слой – это не список.',
    },
    one: {
        en: 'A merging layer takes one argument: a list of tensors.',
        ru: 'Слои слияния принимают один аргумент – список тензоров.',
    },
    settings: {
        en: 'The first brackets give the settings of the layer, the second ones apply it to tensors.',
        ru: 'Первые скобки задают настройки слоя, вторые применяют его к тензорам.',
    },
    here: { en: 'and it is here that the program stops', ru: 'а программа остановится в этом месте' },
    brackets: { en: 'Add square brackets', ru: 'Добавить квадратные скобки' },
    remove: { en: 'Remove the inner brackets', ru: 'Убрать внутренние скобки' },
    oneByOne: { en: 'Add the layers one by one', ru: 'Добавить слои по одному' },
    create: { en: 'Create the layer, then call it', ru: 'Создать слой, потом вызвать' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const layersNotInAList = defineRule({
    id: 'layers-not-in-a-list',
    severity: 'error',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'Layers or tensors without their list',
        ru: 'Слои или тензоры не в списке',
    },
    why: {
        en: `\`Sequential\` takes one list of layers, \`model.add\` one layer, and a merging layer such as \`Add\` or
             \`Concatenate\` is created first and then called on one list of tensors. Whatever is passed otherwise lands in
             another argument, so that the error speaks of something else.`,
        ru: `\`Sequential\` принимает один список слоёв, \`model.add\` – один слой, а слой слияния вроде \`Add\` или
             \`Concatenate\` сначала создают, а потом вызывают от одного списка тензоров. Всё, что передано иначе, попадает в
             другой аргумент, и ошибка говорит совсем о другом.`,
    },
    messages,
    references: ['https://keras.io/guides/sequential_model/', 'https://keras.io/api/layers/merging_layers/'],

    check(context) {
        const { program } = context;
        for (const model of program.models) if (model.class === 'Sequential') reportSequential(context, model);
        for (const refusal of program.refusals) reportMerge(context, refusal);
        for (const call of program.calls) reportAdd(context, call);
        for (const it of misbuiltLayers(program)) if (it.layer.roles.has('merge')) reportBuilt(context, it);
    },
});

/** `Sequential(Dense(1), Dense(2))`, and lists within the list. */
function reportSequential({ program, say, report }: Context, { call }: Model): void {
    const given = ['layers', 'trainable', 'name'].flatMap((name) => call.arguments.get(name) ?? []);
    const bare = given.filter(({ value, site }) => site && (value.kind === 'layer' || value.kind === 'tensor'));
    const [first, last] = [bare[0]?.site, bare.at(-1)?.site];
    if (first && last && bare[0]?.name === 'layers') {
        const site = spanning(first, last);
        report({ site, frames: call.frames }, say('sequential'))
            .explain(say(bare.length > 1 ? 'flag' : 'iterates'))
            .speakFor(...program.refusals.filter((refusal) => isAbout(refusal, call)))
            .sureFix(say('brackets'), ...around(site, '[', ']'));
    }
    for (const item of itemsOf(call.arguments.get('layers')?.value) ?? []) {
        if (!item.site || !holdsLayers(item)) continue;
        const refusals = program.refusals.filter(
            ({ code, call: refused }) => code === 'not-a-layer' && refused === call,
        );
        const finding = report({ site: item.site, frames: call.frames }, say('nested')).speakFor(...refusals);
        const edits = withoutBrackets(item);
        if (edits) finding.sureFix(say('remove'), ...edits);
    }
}

/** What Python and Keras say of an only layer, of a second one, and of a tensor. */
const isAbout = ({ code = '', call: refused, raisedAt }: Refusal, call: Call): boolean =>
    ['not-iterable', 'trainable'].includes(code)
        ? refused === call
        : code === 'symbolic-tensor' && raisedAt.site.start === call.statement.start;

type Listed = Parameters<typeof itemsOf>[0];

const holdsLayers = (value: Listed): boolean =>
    itemsOf(value)?.some((it) => it.kind === 'layer' || it.kind === 'tensor') === true;

function withoutBrackets(value: Listed): readonly Edit[] | undefined {
    const items = itemsOf(value);
    const [whole, first, last] = [value?.site, items?.[0]?.site, items?.at(-1)?.site];
    if (!whole || !first || !last) return undefined;
    return [
        { kind: 'replace', site: { ...whole, end: first.start }, code: '' },
        { kind: 'replace', site: { ...whole, start: last.end }, code: '' },
    ];
}

function around(site: Site, before: string, after: string): readonly Edit[] {
    return [
        { kind: 'replace', site: { ...site, end: site.start }, code: before },
        { kind: 'replace', site: { ...site, start: site.end }, code: after },
    ];
}

/** `Add()(a, b)`, `add(a, b)`. */
function reportMerge(context: Context, refusal: Refusal): void {
    const { code, layer, application } = refusal;
    if (!layer || !takesList(layer)) return;
    const isFunction = isFunctionOf(context, layer);
    const isSurplus = code === 'too-many-arguments' || code === 'not-a-list';
    if (!(isSurplus || (isFunction && code === 'unknown-argument' && refusal.blame === 'axis'))) return;
    const { say, report } = context;
    const inside = isFunction ? insideFunction(context, layer) : insideCall(layer, application);
    const site = inside ?? application?.place.site ?? layer.call.callee;
    const finding = report({ site, frames: layer.call.frames }, say('merge', { name: layer.class }))
        .explain(say('one'))
        .speakFor(refusal);
    if (inside) finding.sureFix(say('brackets'), ...around(inside, '[', ']'));
}

const takesList = ({ class: name, roles }: Layer): boolean =>
    roles.has('merge') || name === 'Attention' || name === 'AdditiveAttention';

const isFunctionOf = ({ program }: Context, { call }: Layer): boolean => functionOf(program.calls, call) !== undefined;

const functionOf = (calls: readonly Call[], { site }: Call): Call | undefined =>
    calls.find((it) => /^keras\.layers\.[a-z]/.test(it.name) && it.site.start === site.start);

/** From the first tensor to the last one. */
function insideFunction({ program }: Context, { call }: Layer): Site | undefined {
    const own = functionOf(program.calls, call);
    const given: readonly Argument[] = [...(own?.arguments.values() ?? []), ...call.arguments.values()];
    const sites = given.flatMap(({ value, site }) => (value.kind === 'tensor' && site ? [site] : []));
    const [first, ...others] = [...sites].sort((a, b) => a.start - b.start);
    return first && spanning(first, others.at(-1) ?? first);
}

/** What stands in the brackets behind `Add()`. */
function insideCall({ call }: Layer, application: Application | undefined): Site | undefined {
    const place = application?.place.site;
    if (place?.start !== call.site.start) return undefined;
    return { ...place, start: call.site.end + 1, end: place.end - 1 };
}

/** `model.add([Dense(1), Dense(2)])` */
function reportAdd({ program, say, report }: Context, call: Call): void {
    const argument = call.name === 'Model.add' ? call.arguments.get('0') : undefined;
    if (!argument?.site || !holdsLayers(argument.value)) return;
    const { start } = call.site;
    const refusals = program.refusals.filter(
        ({ code, raisedAt }) => code === 'not-a-layer' && raisedAt.site.start === start,
    );
    const finding = report({ site: argument.site, frames: call.frames }, say('add')).speakFor(...refusals);
    const edits = oneByOne(program.models, call, argument);
    if (edits) finding.sureFix(say('oneByOne'), ...edits);
}

/** A statement for each; at the margin only, else the indentation is wrong and the fix is dropped. */
function oneByOne(
    models: readonly Model[],
    { site, callee, receiver }: Call,
    { value, site: list }: Argument,
): readonly Edit[] | undefined {
    const model = models.find((it) => receiver?.kind === 'layer' && receiver.layer.model === it);
    const brackets = withoutBrackets({ ...value, ...(list && { site: list }) });
    const items = itemsOf(value)?.map((it) => it.site);
    const name = model?.variable;
    if (!brackets || !items?.every((it) => it !== undefined)) return undefined;
    if (items.length > 1 && (name === undefined || callee.end - callee.start !== `${name}.add`.length))
        return undefined;
    const between = items.slice(1).flatMap((it, i): readonly Edit[] => {
        const before = items[i];
        return before
            ? [{ kind: 'replace', site: { ...site, start: before.end, end: it.start }, code: `)\n${name ?? ''}.add(` }]
            : [];
    });
    return [...brackets, ...between];
}

/** `Concatenate([a, b])` */
function reportBuilt({ say, report }: Context, { layer, argument, refusals }: Misbuilt): void {
    const { call, class: name } = layer;
    const finding = report({ site: call.callee, frames: call.frames }, say('built', { name }))
        .explain(say('settings'))
        .speakFor(...refusals);
    const later = refusals.find(({ raisedAt }) => raisedAt.site.start > call.site.end);
    if (later) finding.because(later.raisedAt.site, say('here'));
    const isAlone = !argument || [...call.arguments.values()].filter(({ site }) => site).length === 1;
    const end = { ...call.callee, start: call.callee.end };
    if (isAlone) finding.sureFix(say('create'), { kind: 'replace', site: end, code: '()' });
}
