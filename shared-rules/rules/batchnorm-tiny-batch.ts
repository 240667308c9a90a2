import type { Application, LifeEvent, Model, Program } from '../model/graph';
import { boolOf, intOf } from '../model/value';
import { isAutoencoder, isDecoded } from '../model/vocabulary';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    zeros: {
        en: 'BatchNormalization with batch size {b}: each value has itself subtracted, so the layer outputs zeros',
        ru: 'BatchNormalization при батче {b}: из каждого числа вычтется оно само, и слой выдаст нули',
    },
    noisy: {
        en: 'BatchNormalization with batch size {b}: statistics of {b} {b|sample|samples} are too noisy',
        ru: 'BatchNormalization при батче {b}: статистика по {b} {b|примеру|примерам|примерам} слишком случайна',
    },
    norm: { en: 'normalised over the batch here', ru: 'здесь нормировка по батчу' },
    dense: {
        en: 'Behind Dense the mean is taken over the samples only: at a batch of 1 zeros are left, at 2 every number becomes nearly +1 or −1.',
        ru: 'После Dense среднее берётся только по примерам: при батче 1 остаются нули, при батче 2 каждое число становится почти точно +1 или −1.',
    },
    maps: {
        en: 'Behind a convolution the points of the picture are averaged as well, so it is not as bad there.',
        ru: 'После свёртки усредняются ещё и точки картинки, поэтому там всё не так страшно.',
    },
    cure: {
        en: 'Take a larger batch, or a normalisation that does not look at the batch.',
        ru: 'Возьмите батч побольше или нормировку, которой батч не важен.',
    },
    larger: { en: 'Take batches of 32', ru: 'Взять батчи по 32' },
    replace: { en: 'Take `{name}`', ru: 'Взять `{name}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const batchnormTinyBatch = defineRule({
    id: 'batchnorm-tiny-batch',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'BatchNormalization with batches of one or two',
        ru: 'BatchNormalization с батчами из одного-двух примеров',
    },
    why: {
        en: `BatchNormalization takes mean and variance over the batch. Over a single row of features each value is its own
             mean, and the layer gives zeros; over two rows each feature becomes +1 or −1. Over maps of pictures the points
             are averaged too, which helps. LayerNormalization and GroupNormalization do not look at the batch.`,
        ru: `BatchNormalization берёт среднее и дисперсию по батчу. По единственной строке признаков среднее каждого числа –
             оно само, и слой выдаёт нули; по двум строкам каждый признак становится +1 или −1. По картам картинок
             усредняются и точки, это спасает. LayerNormalization и GroupNormalization на батч не смотрят.`,
    },
    messages,
    references: [
        'https://arxiv.org/abs/1803.08494',
        'https://keras.io/api/layers/normalization_layers/group_normalization/',
    ],

    check(context) {
        const { program } = context;
        for (const model of program.models.filter((it) => !makesPictures(it))) {
            for (const event of model.life) judge(context, model, event);
        }
    },
});

/** Networks from picture to picture train with a batch of one on purpose. */
function makesPictures(model: Model): boolean {
    return isAutoencoder(model) || model.outputs.some((tensor) => isDecoded(tensor) || tensor.shape?.length === 4);
}

function judge(context: Context, model: Model, event: LifeEvent): void {
    const b = intOf(event.call.arguments.get('batch_size')?.value);
    if (event.kind !== 'fit' || b === undefined || b < 1 || b > 3) return;
    const norms = model.applications.filter((it) => isTrainedNorm(context.program, it));
    const flat = norms.find(({ inputs }) => inputs[0]?.shape?.length === 2);
    const norm = flat ?? norms.find(({ inputs }) => (inputs[0]?.shape?.length ?? 0) > 2);
    if (norm && (flat || b <= 2)) tell(context, event, norm, b);
}

function isTrainedNorm({ frozen }: Program, { layer }: Application): boolean {
    const isWider = ['synchronized', 'renorm'].some((name) => boolOf(layer.arguments.get(name)?.value) === true);
    return layer.class === 'BatchNormalization' && !frozen.has(layer.id) && !isWider;
}

function tell({ say, report }: Context, { call }: LifeEvent, norm: Application, b: number): void {
    const isFlat = norm.inputs[0]?.shape?.length === 2;
    const isZero = isFlat && b === 1;
    const finding = report(at(call, 'batch_size'), say(isZero ? 'zeros' : 'noisy', { b }))
        .as(isZero ? 'warning' : 'info')
        .because(norm.layer.call.callee, say('norm'))
        .explain(say('dense'), say('maps'), say('cure'))
        .fix(say('larger'), { kind: 'setArgument', call, name: 'batch_size', code: '32' });
    const { name, edit } = replacement(norm, isFlat);
    finding.suggest(say('replace', { name }), edit);
}

/** Groups as many as the channels allow: the default of 32 refuses fewer channels. */
function replacement({ layer, inputs }: Application, isFlat: boolean): { readonly name: string; readonly edit: Edit } {
    const channels = inputs[0]?.shape?.at(-1);
    const groups = [32, 16, 8, 4, 2].find((count) => typeof channels === 'number' && channels % count === 0) ?? 1;
    const name = isFlat ? 'LayerNormalization' : 'GroupNormalization';
    const code = `{keras.layers.${name}}(${isFlat ? '' : `groups=${groups}`})`;
    return { name, edit: { kind: 'replace', site: layer.call.site, code } };
}
