import { backboneOf, type Backbone } from '../model/backbones';
import type { Application, Model, Program } from '../model/graph';
import { boolOf, intOf, itemsOf, stringOf } from '../model/value';
import { isNoise } from '../model/vocabulary';
import { forward, nextOf } from '../model/walk';
import { at, defineRule, type Edit, type Messages, type Report, type RuleContext } from './rule';

const messages = {
    problem: { en: '`{model}`: {why}', ru: '`{model}`: {why}' },
    classes: {
        en: 'remove the ImageNet head for your own {n} {n|class|classes}: `include_top=False`',
        ru: 'для своих {n} {n|класса|классов|классов} снимите голову ImageNet: `include_top=False`',
    },
    small: {
        en: 'a {h}×{w} image is below the minimum {min}×{min}',
        ru: 'картинка {h}×{w} меньше минимальной {min}×{min}',
    },
    channels: {
        en: 'ImageNet weights need 3 channels, not {c}',
        ru: 'веса ImageNet требуют 3 канала, а не {c}',
    },
    native: {
        en: 'with the ImageNet head the input must be {native}×{native}',
        ru: 'с головой ImageNet вход только {native}×{native}',
    },
    onTop: {
        en: 'the new Dense sits on top of finished probabilities of 1000 classes',
        ru: 'новый Dense стоит поверх готовых вероятностей 1000 классов',
    },
    head: {
        en: 'The head is trained on the 1000 classes of ImageNet, so for classes of one’s own it is taken off: `include_top=False`.',
        ru: 'Голова сети обучена на 1000 классах ImageNet, поэтому для своих классов её снимают: `include_top=False`.',
    },
    halves: {
        en: 'Inside, the picture becomes 32 times smaller, so fewer than {min}×{min} pixels are not enough.',
        ru: 'Внутри картинка уменьшается в 32 раза, поэтому меньше {min}×{min} пикселей сети не хватит.',
    },
    grey: {
        en: '`Concatenate()([x, x, x])` makes three channels of a grey picture.',
        ru: 'Серую картинку превращает в трёхканальную `Concatenate()([x, x, x])`.',
    },
    takeOff: { en: 'Take the head off: `include_top=False`', ru: 'Снять голову: `include_top=False`' },
    untrained: { en: 'Start without the weights: `weights=None`', ru: 'Начать без весов: `weights=None`' },
    enlarge: { en: 'Make the input {shape}', ru: 'Сделать вход {shape}' },
    dense: { en: 'the new Dense', ru: 'новый Dense' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const backboneArguments = defineRule({
    id: 'backbone-arguments',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A pretrained network with arguments that do not fit its weights',
        ru: 'Аргументы готовой сети не подходят к её весам',
    },
    why: {
        en: `The networks of \`keras.applications\` come with ImageNet weights and, unless told otherwise, with a head for
             1000 classes. For other classes the head is taken off. The weights want three channels, the head wants the
             size it was trained with, and the body needs a picture that survives its poolings.`,
        ru: `Сети из \`keras.applications\` приходят с весами ImageNet и, если не сказать иначе, с головой на 1000 классов.
             Для других классов голову снимают. Весам нужны три канала, голове – размер, на котором её учили, а телу
             сети – картинка, которой хватит на все его пулинги.`,
    },
    messages,
    references: ['https://keras.io/api/applications/', 'https://keras.io/guides/transfer_learning/'],

    check(context) {
        for (const model of context.program.models) {
            const backbone = backboneOf(model);
            if (backbone && model.call.complete) judge(context, model, backbone);
        }
    },
});

/** What is known of the call; undefined where it is not. */
interface Settings {
    readonly top: boolean | undefined;
    readonly weights: 'imagenet' | 'none' | undefined;
    readonly classes: number | undefined;
    readonly shape: readonly (number | undefined)[] | undefined;
}

function settingsOf({ call }: Model): Settings {
    const value = (name: string) => call.arguments.get(name)?.value;
    const weights = value('weights');
    return {
        top: boolOf(value('include_top')),
        weights: weights?.kind === 'none' ? 'none' : stringOf(weights) === 'imagenet' ? 'imagenet' : undefined,
        classes: intOf(value('classes')),
        shape: value('input_tensor')?.kind === 'none' ? itemsOf(value('input_shape'))?.map(intOf) : undefined,
    };
}

function judge(context: Context, model: Model, backbone: Backbone): void {
    const settings = settingsOf(model);
    const { top, weights, classes } = settings;
    if (top && weights === 'imagenet' && classes !== undefined && classes !== 1000)
        return reportClasses(context, model, classes);
    const [h, w, c] = settings.shape?.length === 3 ? settings.shape : [];
    if (h === undefined || w === undefined) return reportTop(context, model, settings);
    if (Math.min(h, w) < backbone.least) reportSmall(context, model, { h, w, min: backbone.least });
    else if (weights === 'imagenet' && backbone.wantsColours && c !== undefined && c !== 3)
        reportChannels(context, model, c);
    else if (top && weights === 'imagenet' && backbone.native && !(h === w && backbone.native.includes(h))) {
        reportNative(context, model, backbone.native.at(-1) ?? 224);
    } else reportTop(context, model, settings);
}

const nameOf = ({ call }: Model) => call.name.slice(call.name.lastIndexOf('.') + 1);

function reportClasses(context: Context, model: Model, n: number): void {
    const { say, report } = context;
    const finding = report(
        at(model.call, 'classes'),
        say('problem', { model: nameOf(model), why: say('classes', { n }) }),
    ).explain(say('head'));
    const isUsed = usesOf(context.program, model).length > 0;
    if (isUsed) finding.sureFix(say('takeOff'), ...withoutTop(context.program, model));
    finding.fix(say('untrained'), set(model, 'weights', 'None'));
    speakFor(context, model, finding);
}

/** Keras stops at the same call, in words of its own. */
function speakFor({ program }: Context, { call }: Model, finding: Report): void {
    for (const refusal of program.refusals) if (refusal.call === call) finding.speakFor(refusal);
}

function reportSmall(
    context: Context,
    model: Model,
    sizes: { readonly h: number; readonly w: number; readonly min: number },
): void {
    const { say, report } = context;
    const { h, w, min } = sizes;
    const shape = itemsOf(model.call.arguments.get('input_shape')?.value)?.map(intOf) ?? [];
    const code = `(${Math.max(h, min)}, ${Math.max(w, min)}, ${shape[2] ?? 3})`;
    const finding = report(
        at(model.call, 'input_shape'),
        say('problem', { model: nameOf(model), why: say('small', sizes) }),
    )
        .explain(say('halves', { min }))
        .fix(say('enlarge', { shape: code }), set(model, 'input_shape', code));
    speakFor(context, model, finding);
}

function reportChannels(context: Context, model: Model, c: number): void {
    const { say, report } = context;
    const finding = report(
        at(model.call, 'input_shape'),
        say('problem', { model: nameOf(model), why: say('channels', { c }) }),
    )
        .explain(say('grey'))
        .fix(say('untrained'), set(model, 'weights', 'None'));
    speakFor(context, model, finding);
}

function reportNative(context: Context, model: Model, native: number): void {
    const { say, report } = context;
    const code = `(${native}, ${native}, 3)`;
    const finding = report(
        at(model.call, 'input_shape'),
        say('problem', { model: nameOf(model), why: say('native', { native }) }),
    )
        .explain(say('head'))
        .fix(say('takeOff'), ...withoutTop(context.program, model))
        .fix(say('enlarge', { shape: code }), set(model, 'input_shape', code));
    speakFor(context, model, finding);
}

/** Dense over 1000 probabilities: it builds, and learns little. */
function reportTop(context: Context, model: Model, { top, weights }: Settings): void {
    const { program, say, report } = context;
    const dense = usesOf(program, model).flatMap((use) => denseBehind(program, use) ?? []);
    if (!top || weights !== 'imagenet' || dense.length === 0) return;
    report(at(model.call, 'include_top'), say('problem', { model: nameOf(model), why: say('onTop') }))
        .as('warning')
        .because(dense[0]?.layer.call.callee, say('dense'))
        .explain(say('head'))
        .sureFix(say('takeOff'), ...withoutTop(program, model));
}

const usesOf = ({ applications }: Program, model: Model) => applications.filter(({ layer }) => layer.model === model);

function denseBehind(program: Program, use: Application): Application | undefined {
    const { end } = forward(program, use, ({ layer }) => isNoise(layer) || layer.roles.has('flatten'));
    return end?.layer.class === 'Dense' ? end : undefined;
}

const set = ({ call }: Model, name: string, code: string): Edit => ({ kind: 'setArgument', call, name, code });

/** Without its head the network gives maps, so pooling takes the head's place where a vector is wanted. */
function withoutTop(program: Program, model: Model): readonly Edit[] {
    const { call } = model;
    const removed: readonly Edit[] = call.arguments.get('classes')?.site
        ? [{ kind: 'removeArgument', call, name: 'classes' }]
        : [];
    const next = usesOf(program, model).map((use) => nextOf(program, use)?.layer);
    const wantsVector = next.some(
        (layer) => layer && (layer.class === 'Dense' || isNoise(layer) || layer.class === 'Flatten'),
    );
    const hasPooling = call.arguments.get('pooling')?.site !== undefined;
    const pooled = wantsVector && !hasPooling ? [set(model, 'pooling', '"avg"')] : [];
    return [set(model, 'include_top', 'False'), ...removed, ...pooled];
}
