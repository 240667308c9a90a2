import type { Scaling } from '../model/data';
import { entryOf, type Entry } from '../model/entry';
import type { Application } from '../model/graph';
import { familyOf, modeOf } from '../model/scales';
import { boolOf, numberOf } from '../model/value';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    twice: {
        en: 'Scaling is applied twice: the pixels have been divided already',
        ru: 'Нормировка выполняется дважды: пиксели уже поделены',
    },
    backbone: {
        en: '`{backbone}` scales its input itself: the pixels have been divided already',
        ru: '`{backbone}` сама нормирует вход, а пиксели уже поделены',
    },
    before: { en: 'they are divided here', ru: 'они делятся здесь' },
    data: { en: 'the data of the training', ru: 'данные для обучения' },
    dark: {
        en: 'What is left lies between {low} and {high}: nearly black pictures, of which the network learns hardly anything.',
        ru: 'Остаются числа от {low} до {high}: картинки почти чёрные, и сеть на них почти не учится.',
    },
    inside: {
        en: 'The network has a layer inside that scales; it wants pixels from 0 to 255, and with smaller ones stays at guessing.',
        ru: 'Внутри сети есть слой, который нормирует вход; ей нужны пиксели от 0 до 255, а с меньшими она останется на уровне угадывания.',
    },
    drop: { en: 'Delete `Rescaling`', ru: 'Удалить `Rescaling`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const doubleRescale = defineRule({
    id: 'double-rescale',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: { en: 'Pixels are scaled twice', ru: 'Пиксели нормируются дважды' },
    why: {
        en: `Pixels that were divided by 255 in the data and are divided again by \`Rescaling(1/255)\` in the model lie between
             0 and 0.004: all pictures look the same to the network. EfficientNet, EfficientNetV2, MobileNetV3 and ConvNeXt
             scale their input themselves and want pixels from 0 to 255.`,
        ru: `Если пиксели поделены на 255 в данных и ещё раз слоем \`Rescaling(1/255)\` в модели, они лежат от 0 до 0,004: для
             сети все картинки одинаковы. EfficientNet, EfficientNetV2, MobileNetV3 и ConvNeXt нормируют вход сами и ждут
             пиксели от 0 до 255.`,
    },
    messages,
    references: [
        'https://keras.io/api/layers/preprocessing_layers/image_preprocessing/rescaling/',
        'https://keras.io/api/applications/efficientnet/',
    ],

    check(context) {
        for (const model of context.program.models) {
            const entry = entryOf(context.program, model);
            if (entry && !judgeTwice(context, entry)) judgeBackbone(context, entry);
        }
    },
});

/** A division by about as much as pixels reach. */
const shrinks = (factor: number | undefined): boolean => factor !== undefined && factor > 0 && factor <= 1 / 100;

const divisions = ({ facts }: Entry): readonly Scaling[] =>
    (facts.scalings ?? []).filter((it) => it.kind === 'affine' && shrinks(it.factor));

const scaleOf = ({ layer }: Application): number | undefined => numberOf(layer.arguments.get('scale')?.value);

/** Nothing else may have happened to the numbers meanwhile: `x / 255 * 255` is none the worse. */
function judgeTwice({ say, report }: Context, entry: Entry): boolean {
    const { facts, rescalings, event } = entry;
    const layers = rescalings.filter((it) => shrinks(scaleOf(it)));
    const { range } = facts;
    const last = layers.at(-1);
    const factor = layers.reduce((all, it) => all * (scaleOf(it) ?? 1), 1);
    const before = [
        ...divisions(entry).map(({ site }) => site),
        ...layers.slice(0, -1).map((it) => it.layer.call.site),
    ];
    if (!last || range?.kind !== 'between' || before.length === 0 || range.high * factor > 0.05) return false;
    const finding = report(at(last.layer.call, 'scale'), say('twice'));
    for (const site of before) finding.because(site, say('before'));
    finding
        .because(at(event.call, 'x').site, say('data'))
        .explain(say('dark', { low: rounded(range.low * factor), high: rounded(range.high * factor) }))
        .sureFix(say('drop'), { kind: 'removeLayer', application: last });
    return true;
}

const rounded = (value: number): number => Number(value.toPrecision(2));

/** Networks that scale inside, unless they are told not to. */
function judgeBackbone({ say, report }: Context, { first, rescalings, facts, event, ...rest }: Entry): void {
    const call = first.layer.model?.call ?? first.layer.call;
    const name = call.name.replace('keras.applications.', '');
    const asks = call.arguments.get('include_preprocessing')?.value;
    const isScaling = call.name.startsWith('keras.applications.') && modeOf(familyOf(name) ?? '') === 'none';
    if (!isScaling || (asks && boolOf(asks) !== true)) return;
    const layer = rescalings.find((it) => shrinks(scaleOf(it)));
    const { range } = facts;
    const inData = divisions({ first, rescalings, facts, event, ...rest });
    const [site] = layer ? [layer.layer.call.site] : inData.map((it) => it.site);
    if (!site || range?.kind !== 'between' || (!layer && (range.low < -1 || range.high > 1))) return;
    const finding = report(
        layer ? at(layer.layer.call, 'scale') : at(event.call, 'x'),
        say('backbone', { backbone: name }),
    )
        .because(site, say('before'))
        .explain(say('inside'));
    if (layer) finding.sureFix(say('drop'), { kind: 'removeLayer', application: layer });
}
