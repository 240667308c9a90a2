import { once } from '../model/facts';
import type { Argument, Call, Layer, Place, Program, Refusal } from '../model/graph';
import { misbuiltLayers, type Misbuilt } from '../model/misbuilt';
import type { Site } from '../model/site';
import { itemsOf, type Value } from '../model/value';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    class: {
        en: 'The class `{name}` was passed, an instance is needed: write `{name}()`',
        ru: 'Передан класс `{name}`, а нужен объект: добавьте скобки, `{name}()`',
    },
    activation: {
        en: 'The class `{name}` was passed, a function is needed: write `"{string}"`',
        ru: 'Передан класс `{name}`, а нужна функция: пишите `"{string}"`',
    },
    built: {
        en: 'A layer is created first and called second: `{name}(…)(x)`',
        ru: 'Слой сначала создают, потом вызывают: `{name}(…)(x)`',
    },
    list: { en: '`{argument}` takes a list: write `[…]`', ru: '`{argument}` – это список: пишите `[…]`' },
    layer: { en: '`{name}` is called on a tensor, not on a layer', ru: '`{name}` вызывают от тензора, а не от слоя' },
    blueprint: {
        en: '`{name}` is the blueprint of an object, `{name}()` is the object itself.',
        ru: '`{name}` – это чертёж объекта, `{name}()` – сам объект.',
    },
    late: {
        en: 'The model is built all the same, and stops at its first call with an error that is hard to understand.',
        ru: 'Модель даже соберётся и упадёт только при первом вызове с непонятной ошибкой.',
    },
    settings: {
        en: 'The first brackets give the settings of the layer, the second ones apply it to the tensor; so Keras complains of a strange setting, not of the tensor.',
        ru: 'Первые скобки задают настройки слоя, вторые применяют его к тензору; поэтому Keras ругается не на тензор, а на странное значение настройки.',
    },
    here: { en: 'and it is here that the program stops', ru: 'а программа остановится в этом месте' },
    instantiate: { en: 'Write `{name}()`', ru: 'Писать `{name}()`' },
    string: { en: 'Write `"{string}"`', ru: 'Писать `"{string}"`' },
    create: { en: 'Create the layer, then call it', ru: 'Создать слой, потом вызвать' },
    brackets: { en: 'Make it a list', ru: 'Сделать списком' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const classInsteadOfInstance = defineRule({
    id: 'class-instead-of-instance',
    severity: 'error',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'A class where an object is needed',
        ru: 'Класс вместо объекта',
    },
    why: {
        en: `Layers, optimizers and callbacks are objects, made by calling their class: \`Flatten()\`, \`Adam()\`. A layer is then
             called on a tensor: \`Flatten()(x)\`; \`Flatten(x)\` would make \`x\` a setting of the layer. Losses, metrics in
             a list, initializers and regularizers may be classes, which Keras instantiates itself.`,
        ru: `Слои, оптимизаторы и колбэки – это объекты, их создают вызовом класса: \`Flatten()\`, \`Adam()\`. Слой потом
             вызывают от тензора: \`Flatten()(x)\`; в \`Flatten(x)\` тензор \`x\` оказался бы настройкой слоя. Потери, метрики в
             списке, инициализаторы и регуляризаторы могут быть классами: объекты из них Keras сделает сам.`,
    },
    messages,
    references: ['https://keras.io/guides/functional_api/', 'https://keras.io/guides/sequential_model/'],

    check(context) {
        const { program } = context;
        for (const { value, place } of layersGiven(program)) reportClass(context, value, place);
        for (const layer of program.layers) reportActivation(context, layer);
        for (const { kind, call } of program.models.flatMap(({ life }) => life)) {
            if (kind === 'compile') reportCompile(context, call);
            else reportCallbacks(context, call);
        }
        for (const it of misbuiltLayers(program)) if (!it.layer.roles.has('merge')) reportBuilt(context, it);
        for (const refusal of program.refusals) reportLayer(context, refusal);
    },
});

interface Given {
    readonly value: Value;
    readonly place: Place;
}

/** What stands where layers should: in lists, in `add`, in wrappers. */
function layersGiven({ models, calls, layers }: Program): readonly Given[] {
    const listed = models.flatMap(({ call }) => each(call, itemsOf(call.arguments.get('layers')?.value)));
    const added = calls.filter(({ name }) => name === 'Model.add').flatMap((call) => one(call, '0'));
    const wrapped = layers.filter(({ roles }) => roles.has('wrapper')).flatMap(({ call }) => one(call, 'layer'));
    return [...listed, ...added, ...wrapped].filter(({ value }) => classOf(value, 'layers') !== undefined);
}

const one = (call: Call, name: string): readonly Given[] => {
    const { value, site } = call.arguments.get(name) ?? {};
    return value && site ? [{ value, place: { site, frames: call.frames } }] : [];
};

const each = ({ frames }: Call, items: readonly Value[] = []): readonly Given[] =>
    items.flatMap((value) => (value.site ? [{ value, place: { site: value.site, frames } }] : []));

/** `Flatten` for the class itself. */
function classOf(value: Value | undefined, module: string): string | undefined {
    if (value?.kind !== 'symbol') return undefined;
    return new RegExp(`^keras\\.${module}\\.([A-Z]\\w*)$`).exec(value.name)?.[1];
}

function reportClass(
    { program, say, report }: Context,
    value: Value,
    place: Place,
    ...modules: readonly string[]
): void {
    const name = (modules.length > 0 ? modules : ['layers']).map((module) => classOf(value, module)).find(Boolean);
    if (name === undefined) return;
    const refusals = program.refusals.filter((refusal) => isNoLayer(refusal, place.site));
    report(place, say('class', { name }))
        .explain(say('blueprint', { name }))
        .speakFor(...refusals)
        .sureFix(say('instantiate', { name }), after(place.site, '()'));
}

const isNoLayer = ({ code, raisedAt }: Refusal, { start, end }: Site): boolean =>
    code === 'not-a-layer' && raisedAt.site.start <= start && raisedAt.site.end >= end;

const after = (site: Site, code: string): Edit => ({ kind: 'replace', site: { ...site, start: site.end }, code });

/** Strings that mean the same as the layers. */
const FUNCTIONS: Readonly<Record<string, string>> = {
    ReLU: 'relu',
    LeakyReLU: 'leaky_relu',
    Softmax: 'softmax',
    ELU: 'elu',
};

const activations = once(({ call }: Layer): readonly Argument[] =>
    [...call.arguments.values()].filter(({ name }) => name.endsWith('activation')),
);

function reportActivation({ say, report }: Context, layer: Layer): void {
    const { call } = layer;
    for (const { value, site } of activations(layer)) {
        const name = classOf(value, 'layers');
        if (name === undefined || !site) continue;
        const string = FUNCTIONS[name];
        const message = string === undefined ? say('class', { name }) : say('activation', { name, string });
        const finding = report({ site, frames: call.frames }, message).explain(say('blueprint', { name }), say('late'));
        if (string === undefined) finding.sureFix(say('instantiate', { name }), after(site, '()'));
        else finding.sureFix(say('string', { string }), { kind: 'replace', site, code: `"${string}"` });
    }
}

function reportCompile(context: Context, call: Call): void {
    const { say, report } = context;
    for (const { value, place } of one(call, 'optimizer')) reportClass(context, value, place, 'optimizers');
    for (const argument of ['metrics', 'weighted_metrics']) {
        for (const { value, place } of one(call, argument)) {
            if (!isOneMetric(value)) continue;
            report(place, say('list', { argument })).sureFix(
                say('brackets'),
                { kind: 'replace', site: { ...place.site, end: place.site.start }, code: '[' },
                after(place.site, ']'),
            );
        }
    }
}

function isOneMetric(value: Value): boolean {
    const name = value.kind === 'instance' ? value.class : value.kind === 'symbol' ? value.name : '';
    return value.kind === 'str' || value.kind === 'function' || /^keras\.(metrics|losses)\./.test(name);
}

/** One callback may stand without its list. */
function reportCallbacks(context: Context, call: Call): void {
    const given = one(call, 'callbacks');
    for (const { value, place } of given) {
        const items = itemsOf(value);
        for (const it of items ? each(call, items) : [{ value, place }]) {
            reportClass(context, it.value, it.place, 'callbacks');
        }
    }
}

/** `Flatten(x)` */
function reportBuilt({ say, report }: Context, { layer, argument, refusals }: Misbuilt): void {
    const { call, class: name } = layer;
    const finding = report({ site: argument?.site ?? call.callee, frames: call.frames }, say('built', { name }))
        .explain(say('settings'))
        .speakFor(...refusals);
    const later = refusals.find(({ raisedAt }) => raisedAt.site.start > call.site.end);
    if (later) finding.because(later.raisedAt.site, say('here'));
    const edit = argument && calling(call, argument);
    if (edit) finding.sureFix(say('create'), edit);
}

/** `Flatten(x)` is `Flatten()(x)`, `Dense(64, x)` is `Dense(64)(x)`, where the tensor is the last argument. */
function calling({ arguments: given, callee }: Call, { site, whole }: Argument): Edit | undefined {
    const places = [...given.values()].flatMap((it) => it.whole ?? []);
    const isKeyword = whole !== undefined && site !== undefined && whole.start < site.start;
    if (!site || isKeyword || places.some(({ start }) => start > site.start)) return undefined;
    const before = places.filter(({ end }) => end <= site.start).sort((a, b) => b.end - a.end)[0];
    return before
        ? { kind: 'replace', site: { ...before, start: before.end, end: site.start }, code: ')(' }
        : { kind: 'replace', site: { ...callee, start: callee.end }, code: '()' };
}

/** `Dense(64)(Dense(32))` */
function reportLayer({ program, say, report }: Context, refusal: Refusal): void {
    const { code, layer, application } = refusal;
    if (code !== 'not-a-tensor' || !layer || application?.place.site.start !== layer.call.site.start) return;
    const given = program.layers.find(({ call }) => call.site.start === layer.call.site.end + 1);
    if (!given || given.call.site.end !== application.place.site.end - 1) return;
    report({ site: given.call.site, frames: layer.call.frames }, say('layer', { name: layer.class })).speakFor(refusal);
}
