import { isKeras2 } from '../model/eras';
import type { Application, Model } from '../model/graph';
import { print } from '../model/python';
import { intOf, itemsOf } from '../model/value';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    prefer: {
        en: 'Prefer an `Input` layer to the argument `{argument}`',
        ru: 'Форму входа лучше задать слоем `Input`, а не аргументом `{argument}`',
    },
    advice: {
        en: 'So Keras 3 itself advises: with `Input` the model is built at once, and each of its shapes is known.',
        ru: 'Так советует сам Keras 3: с `Input` модель собирается сразу, и форма каждого слоя известна.',
    },
    later: {
        en: 'On a layer that is not the first one the argument has no effect at all.',
        ru: 'Не в первом слое аргумент вообще ни на что не влияет.',
    },
    insert: { en: 'Put `Input` in front', ru: 'Поставить `Input` первым' },
    remove: { en: 'Remove `{argument}`', ru: 'Убрать `{argument}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const inputShapeArgument = defineRule({
    id: 'input-shape-argument',
    severity: 'hint',
    profile: 'strict',
    since: '0.1.0',
    title: {
        en: 'The shape of the input as an argument of a layer',
        ru: 'Форма входа аргументом слоя',
    },
    why: {
        en: `In Keras 2 the first layer of a Sequential model told the shape of the input. Keras 3 still takes the argument, with
             a warning, and puts an \`Input\` in front itself; on any other layer the argument does nothing, even if it
             contradicts what comes in.`,
        ru: `В Keras 2 форму входа сообщал первый слой Sequential. Keras 3 этот аргумент ещё принимает, но с предупреждением, и
             сам ставит впереди \`Input\`; в любом другом слое аргумент ничего не делает, даже если он противоречит тому,
             что приходит на вход.`,
    },
    messages,
    references: ['https://keras.io/guides/sequential_model/'],

    check(context) {
        if (isKeras2(context.program)) return;
        for (const model of context.program.models.filter((it) => it.class === 'Sequential')) judge(context, model);
    },
});

function judge(context: Context, { applications }: Model): void {
    const layers = applications.filter(({ layer }) => !layer.roles.has('input'));
    // An `Input` that nobody wrote stands where the first layer does.
    const input = applications.find(({ layer }) => layer.roles.has('input'));
    for (const application of layers) {
        const isFirst = application === layers[0] && input?.layer.call.site.start === application.layer.call.site.start;
        report(context, application, isFirst);
    }
}

function report({ say, report: tell }: Context, application: Application, isFirst: boolean): void {
    const { call, roles } = application.layer;
    const argument = ['input_shape', 'input_dim'].flatMap((name) => call.arguments.get(name) ?? [])[0];
    // `input_dim` of an embedding is the size of its vocabulary.
    const isOwn = !call.name.startsWith('keras.layers.') || roles.has('embedding');
    if (!argument?.whole || isOwn || isNumber(argument.name, intOf(argument.value))) return;
    const { name } = argument;
    const finding = tell({ site: argument.whole, frames: call.frames }, say('prefer', { argument: name })).explain(
        say('advice'),
    );
    const remove: Edit = { kind: 'removeArgument', call, name };
    if (!isFirst) finding.explain(say('later')).sureFix(say('remove', { argument: name }), remove);
    else {
        const shape = shapeOf(argument.value);
        const code = shape && `{keras.layers.Input}(${shape})`;
        if (code) finding.sureFix(say('insert'), { kind: 'insertBefore', application, code }, remove);
    }
}

/** `input_shape=39` is a mistake of its own. */
const isNumber = (name: string, n: number | undefined): boolean => name === 'input_shape' && n !== undefined;

/** A list is as good as a tuple, and becomes one. */
function shapeOf(value: Parameters<typeof intOf>[0]): string | undefined {
    const n = intOf(value);
    if (n !== undefined) return `(${n},)`;
    const items = itemsOf(value);
    return items && print({ kind: 'tuple', items });
}
