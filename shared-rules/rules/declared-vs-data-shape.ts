import type { Argument, Call, LifeEvent, Model, Program } from '../model/graph';
import { shapeArgument, shapeCode } from '../model/inputShape';
import { certainly, type Shape } from '../model/shape';
import { only } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    differs: {
        en: 'The model expects {want} but the data has shape {got}',
        ru: 'Модель ждёт {want}, а у данных форма {got}',
    },
    data: { en: 'the data of shape {got} goes in here', ru: 'данные формы {got} подаются сюда' },
    weights: {
        en: 'A layer has already decided how many weights it has, and takes no other input.',
        ru: 'Слой уже решил, сколько у него весов, и другой вход не примет.',
    },
    compare: {
        en: 'Compare `Input` with what the data really is: {got} for one object.',
        ru: 'Сверьте `Input` с тем, каковы данные на самом деле: {got} на один объект.',
    },
    change: { en: 'Make the input {got}', ru: 'Сделать вход {got}' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const declaredVsDataShape = defineRule({
    id: 'declared-vs-data-shape',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The data has another shape than the declared input',
        ru: 'Форма данных не та, что объявлена у входа',
    },
    why: {
        en: `The shape given to \`Input\` decides how many weights the first layers have. Data with another number of features
             is refused by \`fit\`, \`evaluate\` and \`predict\`; another size of picture as well, unless everything up to a
             global pooling can live with it. A missing or superfluous last axis of size 1 Keras mends itself.`,
        ru: `Форма, указанная в \`Input\`, решает, сколько весов у первых слоёв. Данные с другим числом признаков \`fit\`,
             \`evaluate\` и \`predict\` не примут; картинки другого размера тоже, если только до глобального пулинга размер
             никому не важен. Недостающую или лишнюю последнюю ось размера 1 Keras исправит сам.`,
    },
    messages,
    references: ['https://keras.io/api/models/model_training_apis/', 'https://keras.io/api/layers/core_layers/input/'],

    check(context) {
        if (resizes(context.program)) return;
        for (const model of context.program.models) {
            const event = model.life.find((it) => contradicts(model, it));
            if (event) judge(context, model, event);
        }
    },
});

/** Something outside the model may have made the data fit. */
function resizes({ names }: Program): boolean {
    return ['Resizing', 'CenterCrop', 'RandomCrop', 'RGBToGrayscale', 'Grayscale'].some((name) => names.has(name));
}

/** The shape of one object, if the data is an array that is known. */
function objectShape({ call }: { readonly call: Call }): Shape | undefined {
    const value = call.arguments.get('x')?.value;
    const shape = value?.kind === 'array' ? value.shape?.slice(1) : undefined;
    return shape?.every((size) => typeof size === 'number') ? shape : undefined;
}

const EVENTS: readonly LifeEvent['kind'][] = [
    'fit',
    'evaluate',
    'predict',
    'train_on_batch',
    'test_on_batch',
    'predict_on_batch',
];

function contradicts(model: Model, event: LifeEvent): boolean {
    const want = wanted(model);
    const got = objectShape(event);
    if (!want || !got || !EVENTS.includes(event.kind)) return false;
    const [a, b] = [squeezed(want), squeezed(got)];
    if (a.length !== b.length) return true;
    const differing = a.flatMap((size, axis) => (certainly.differ(size, b[axis]) ? [axis] : []));
    const isLast = differing.includes(a.length - 1) && want.length === got.length;
    return isLast || (differing.length > 0 && isParticular(model));
}

/** The shape that the input was declared with, for one object. */
function wanted(model: Model): Shape | undefined {
    const input = only(model.inputs);
    const isOurs = ['Sequential', 'Functional'].includes(model.class) && input?.producer?.layer.roles.has('input');
    return isOurs ? input?.shape?.slice(1) : undefined;
}

const squeezed = (shape: Shape): Shape => (shape.at(-1) === 1 ? shape.slice(0, -1) : shape);

/** Takes its own size only: a functional model, or one that flattens. */
function isParticular({ class: name, applications }: Model): boolean {
    return name === 'Functional' || applications.some(({ layer }) => layer.class === 'Flatten');
}

function judge({ program, say, report }: Context, model: Model, event: LifeEvent): void {
    const [want, got] = [wanted(model) ?? [], objectShape(event) ?? []];
    const source = only(model.inputs)?.producer;
    const argument = source && shapeArgument(program, source);
    const data: Argument | undefined = event.call.arguments.get('x');
    if (!argument || (want.length === got.length + 1 && certainly.equal(want[0], numberOf(data)))) return;
    const shape = shapeCode(got.map((size) => size ?? null));
    report(
        at(argument.call, argument.name),
        say('differs', { want: shapeCode(want.map((size) => size ?? null)), got: shape }),
    )
        .because(data?.site, say('data', { got: shape }))
        .explain(say('weights'), say('compare', { got: shape }))
        .sureFix(say('change', { got: shape }), {
            kind: 'setArgument',
            call: argument.call,
            name: argument.name,
            code: shape,
        });
}

/** How many objects the data holds: if the input was declared with that number in front, another rule says so. */
function numberOf(data: Argument | undefined) {
    return data?.value.kind === 'array' ? data.value.shape?.[0] : undefined;
}
