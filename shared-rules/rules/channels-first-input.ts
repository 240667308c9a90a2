import type { Application, Program, Refusal } from '../model/graph';
import { shapeArgument, shapeCode } from '../model/inputShape';
import { channelsFirstInput as suspect, inputOf } from '../model/layout';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    first: {
        en: 'Channels seem to come first: {shape}. Keras expects (height, width, channels)',
        ru: 'Похоже, каналы стоят первыми: {shape}. Keras ждёт (высота, ширина, каналы)',
    },
    stops: { en: 'the height of {c} is used up here', ru: 'здесь высота {c} кончилась' },
    reads: {
        en: 'This is how PyTorch stores pictures; Keras reads it as a picture of {c}×{h} with {w} {w|channel|channels} and goes along the wrong axes.',
        ru: 'Так хранит картинки PyTorch; Keras прочтёт это как картинку {c}×{h} с {w} {w|каналом|каналами|каналами} и пойдёт не по тем осям.',
    },
    breaks: {
        en: 'The height of {c} is not enough, and the model will not build.',
        ru: 'Высоты {c} не хватит, и модель не соберётся.',
    },
    silent: { en: 'There will be no error.', ru: 'Ошибки не будет.' },
    transpose: {
        en: 'Turn the axes of the data as well: `x.transpose(0, 2, 3, 1)`.',
        ru: 'Переставьте и оси данных: `x.transpose(0, 2, 3, 1)`.',
    },
    turn: { en: 'Put the channels last: {shape}', ru: 'Поставить каналы последними: {shape}' },
    configure: { en: 'Tell Keras that channels come first', ru: 'Сказать Keras, что каналы стоят первыми' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const channelsFirstInput = defineRule({
    id: 'channels-first-input',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The channels of a picture stand first',
        ru: 'Каналы картинки стоят первыми',
    },
    why: {
        en: `Keras expects pictures as (height, width, channels); PyTorch stores them as (channels, height, width). With
             \`Input((3, 224, 224))\` a convolution walks over 3 and 224 and mixes 224 "channels". Sometimes Keras says
             nothing, sometimes a height of 3 is soon used up. Either turn the axes, or tell Keras for all layers at once:
             on a single layer \`data_format\` only moves the mistake to the next one.`,
        ru: `Keras ждёт картинки как (высота, ширина, каналы), а PyTorch хранит их как (каналы, высота, ширина). С
             \`Input((3, 224, 224))\` свёртка ходит по осям 3 и 224 и смешивает 224 «канала». Иногда Keras молчит, иногда
             высоты 3 скоро не хватает. Либо переставьте оси, либо скажите об этом Keras сразу для всех слоёв:
             \`data_format\` у одного слоя только сдвинет ошибку в следующий.`,
    },
    messages,
    references: ['https://keras.io/api/layers/convolution_layers/convolution2d/'],

    check(context) {
        const { program } = context;
        const suspects = program.applications.flatMap((application) => suspect(program, application) ?? []);
        for (const input of new Set(suspects)) judge(context, input);
    },
});

function judge({ program, say, report }: Context, input: Application): void {
    const sizes = input.outputs[0]?.shape?.slice(1).filter((size) => typeof size === 'number') ?? [];
    const [c, h, w] = sizes;
    const argument = shapeArgument(program, input);
    if (!argument || c === undefined || h === undefined || w === undefined) return;
    const refusals = refusalsBehind(program, input);
    const finding = report(at(argument.call, argument.name), say('first', { shape: shapeCode(sizes) }))
        .as(refusals.length > 0 ? 'error' : 'warning')
        .explain(
            say('reads', { c, h, w }),
            refusals.length > 0 ? say('breaks', { c }) : say('silent'),
            say('transpose'),
        )
        .speakFor(...refusals);
    for (const { layer } of refusals.slice(0, 1)) finding.because(layer?.call.callee, say('stops', { c }));
    const turned = shapeCode([h, w, c]);
    finding.fix(say('turn', { shape: turned }), {
        kind: 'setArgument',
        call: argument.call,
        name: argument.name,
        code: turned,
    });
    const code = '{keras.config.set_image_data_format}("channels_first")';
    finding.fix(say('configure'), {
        kind: 'insertStatement',
        before: firstStatement(program, argument.call.statement),
        code,
    });
}

/** Every layer made before would keep the old order. */
function firstStatement({ layers, models }: Program, statement: Application['place']['site']) {
    const statements = [
        ...layers.map(({ call }) => call.statement),
        ...models.map(({ call }) => call.statement),
        statement,
    ];
    return statements.reduce((first, other) => (other.start < first.start ? other : first));
}

/** What the wrong height, or the wrong number of axes, comes to. */
function refusalsBehind({ refusals }: Program, input: Application): readonly Refusal[] {
    return refusals.filter(
        ({ application, code }) =>
            (code === 'size-eaten' || code === 'rank') && application !== undefined && inputOf(application) === input,
    );
}
