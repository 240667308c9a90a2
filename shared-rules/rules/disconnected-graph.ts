import type { Application, Argument, Model, Program, Refusal } from '../model/graph';
import { showShape } from '../model/shape';
import { itemsOf, type Value } from '../model/value';
import { ancestorsOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    missing: {
        en: 'The output is not connected to the inputs: the graph leads to {name}, which is not listed in `inputs`',
        ru: 'Выход не соединён со входом: граф тянется к {name}, которого нет в `inputs`',
    },
    input: { en: 'the input {shape}', ru: 'входу {shape}' },
    named: { en: '`{name}`', ru: '`{name}`' },
    here: { en: 'this is where it leads to', ru: 'вот куда он тянется' },
    layer: {
        en: '`{arg}` holds the layer `{name}`, not the tensor it returns',
        ru: 'В `{arg}` стоит сам слой `{name}`, а нужен его результат',
    },
    path: {
        en: 'A functional model is the path from its inputs to its outputs; here it breaks off.',
        ru: 'Функциональная модель – это путь от входов к выходам; здесь он обрывается.',
    },
    twice: {
        en: 'Most often an `Input` was made twice, or a variable was overwritten.',
        ru: 'Чаще всего `Input` создан дважды или переменная перезаписана.',
    },
    call: {
        en: 'A layer is first made and then called: `{name}(…)(x)`.',
        ru: 'Слой сначала создают, потом вызывают: `{name}(…)(x)`.',
    },
    add: { en: 'Add `{name}` to the inputs', ru: 'Добавить `{name}` к входам' },
    replace: { en: 'Take `{name}` as the input', ru: 'Взять входом `{name}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const disconnectedGraph = defineRule({
    id: 'disconnected-graph',
    severity: 'error',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'The outputs of a model are not connected to its inputs',
        ru: 'Выходы модели не соединены со входами',
    },
    why: {
        en: `\`Model(inputs, outputs)\` walks back from the outputs, and every way has to end at one of the listed inputs. If
             an \`Input\` was made twice under one name, the layers still hang on the first one. What is listed has to be
             tensors: a layer that has not been called is none.`,
        ru: `\`Model(inputs, outputs)\` идёт от выходов назад, и каждый путь должен закончиться в одном из перечисленных
             входов. Если \`Input\` создан под одним именем дважды, слои по-прежнему держатся за первый. Перечислять нужно
             тензоры: слой, который не вызвали, – не тензор.`,
    },
    messages,
    references: ['https://keras.io/guides/functional_api/'],

    check(context) {
        for (const model of context.program.models.filter(({ class: name }) => name === 'Functional')) {
            reportLayers(context, model, 'inputs');
            reportLayers(context, model, 'outputs');
        }
        for (const refusal of context.program.refusals) {
            const model = context.program.models.find(({ call }) => call === refusal.call);
            if (refusal.code === 'disconnected' && model) reportMissing(context, model, refusal);
        }
    },
});

function reportMissing({ program, say, report }: Context, model: Model, refusal: Refusal): void {
    const known = new Set(model.inputs.map(({ id }) => id));
    const missing = [...new Set(model.outputs.flatMap(ancestorsOf))].filter(
        ({ layer, outputs }) => layer.roles.has('input') && !outputs.some(({ id }) => known.has(id)),
    );
    const [first] = missing;
    if (!first) return;
    const name =
        first.variable === undefined || isRebound(program, first)
            ? say('input', { shape: showShape(first.outputs[0]?.shape) })
            : say('named', { name: first.variable });
    const finding = report(at(model.call, 'inputs'), say('missing', { name }))
        .because(first.layer.call.callee, say('here'))
        .explain(say('path'), say('twice'))
        .speakFor(refusal);
    offer({ program, say }, finding, model, first);
}

/** A name under which something else is known by now. */
function isRebound({ applications }: Program, input: Application): boolean {
    return applications.some(({ variable, id }) => variable === input.variable && id > input.id);
}

function offer(
    { program, say }: Pick<Context, 'program' | 'say'>,
    finding: ReturnType<Context['report']>,
    model: Model,
    missing: Application,
): void {
    const names = model.inputs.map(({ producer }) => producer?.variable);
    const name = missing.variable;
    const argument = model.call.arguments.get('inputs');
    if (name === undefined || isRebound(program, missing) || !argument?.site) return;
    const { site } = argument;
    const set = (code: string) => ({ kind: 'replace', site, code }) as const;
    if (names.every((it) => it !== undefined))
        finding.sureFix(say('add', { name }), set(`[${[...names, name].join(', ')}]`));
    const shape = showShape(missing.outputs[0]?.shape);
    if (model.inputs.length === 1 && showShape(model.inputs[0]?.shape) === shape)
        finding.fix(say('replace', { name }), set(name));
}

function reportLayers({ program, say, report }: Context, { call }: Model, arg: 'inputs' | 'outputs'): void {
    const argument = call.arguments.get(arg);
    for (const { value, place } of layersIn(argument)) {
        if (value.kind !== 'layer') continue;
        const name = value.layer.class;
        const refusals = program.refusals.filter(({ code, call: it }) => code === 'not-a-tensor' && it === call);
        report({ site: place ?? call.callee, frames: call.frames }, say('layer', { arg, name }))
            .explain(say('call', { name }))
            .speakFor(...refusals);
    }
}

function layersIn(
    argument: Argument | undefined,
): readonly { readonly value: Value; readonly place: Argument['site'] }[] {
    const items = itemsOf(argument?.value);
    if (items) return items.filter(isLayer).map((value) => ({ value, place: argument?.site }));
    return argument && isLayer(argument.value) ? [{ value: argument.value, place: argument.site }] : [];
}

const isLayer = (value: Value) => value.kind === 'layer' && value.layer.model === undefined;
