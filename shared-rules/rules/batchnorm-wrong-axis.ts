import type { Application } from '../model/graph';
import { intOf, stringOf } from '../model/value';
import { backward } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    rows: {
        en: 'BatchNormalization normalises axis {axis}, which is image rows, not channels',
        ru: 'BatchNormalization нормирует по оси {axis}: это строки картинки, а не каналы',
    },
    columns: {
        en: 'BatchNormalization normalises axis {axis}, which is image columns, not channels',
        ru: 'BatchNormalization нормирует по оси {axis}: это столбцы картинки, а не каналы',
    },
    steps: {
        en: 'BatchNormalization normalises axis {axis}, which is time steps, not features',
        ru: 'BatchNormalization нормирует по оси {axis}: это шаги времени, а не признаки',
    },
    last: {
        en: 'Channels are last in Keras by default, and they are what is to be normalised: `axis=-1`.',
        ru: 'В Keras по умолчанию каналы последние, и нормировать надо их: `axis=-1`.',
    },
    first: {
        en: 'Here the layers before have their channels first: `axis=1`.',
        ru: 'Здесь у предыдущих слоёв каналы стоят первыми: `axis=1`.',
    },
    counts: {
        en: 'With `axis={axis}` the layer makes 4 numbers for each of the {h} positions of this axis instead of the {c} channels: there is no error, but a picture of another size it will not take.',
        ru: 'С `axis={axis}` слой заведёт по 4 числа на каждую из {h} {h|позиции|позиций|позиций} этой оси вместо {c} {c|канала|каналов|каналов}: ошибки не будет, но картинку другого размера сеть уже не примет.',
    },
    remove: { en: 'Remove `axis={axis}`', ru: 'Убрать `axis={axis}`' },
    one: { en: 'Write `axis=1`', ru: 'Написать `axis=1`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const batchnormWrongAxis = defineRule({
    id: 'batchnorm-wrong-axis',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'BatchNormalization over another axis than the channels',
        ru: 'BatchNormalization не по оси каналов',
    },
    why: {
        en: `BatchNormalization keeps a mean and a variance for each position along its axis, which has to be that of the
             channels. They are last unless \`data_format="channels_first"\` is set. \`axis=1\` is a habit of PyTorch and
             Theano, where the channels come first; in Keras it normalises the rows of the picture, silently.`,
        ru: `BatchNormalization хранит среднее и дисперсию для каждой позиции своей оси, и это должна быть ось каналов. Они
             последние, если не задано \`data_format="channels_first"\`. \`axis=1\` – привычка PyTorch и Theano, где каналы
             стоят первыми; в Keras так нормируются строки картинки, и никто об этом не скажет.`,
    },
    messages,
    references: ['https://keras.io/api/layers/normalization_layers/batch_normalization/'],

    check(context) {
        const { names } = context.program;
        if (names.has('image_data_format') || names.has('image_dim_ordering')) return;
        for (const application of context.program.applications) {
            if (application.layer.class === 'BatchNormalization') judge(context, application);
        }
    },
});

function judge(context: Context, application: Application): void {
    const { say, report } = context;
    const { layer, inputs } = application;
    const shape = inputs[0]?.shape;
    const argument = layer.call.arguments.get('axis');
    const axis = intOf(argument?.value);
    const format = shape && formatBefore(application);
    if (!argument?.site || axis === undefined || !shape || !format) return;
    const position = axis < 0 ? axis + shape.length : axis;
    const right = format === 'channels_first' ? 1 : shape.length - 1;
    if (position === right || position < 1 || position >= shape.length) return;
    const key = shape.length === 3 ? 'steps' : position === (format === 'channels_first' ? 2 : 1) ? 'rows' : 'columns';
    const finding = report(at(layer.call, 'axis'), say(key, { axis: String(axis) }))
        .as(shape.length === 3 ? 'info' : 'warning')
        .explain(say(format === 'channels_first' ? 'first' : 'last'));
    const [h, c] = [shape[position], shape[right]];
    if (shape.length === 4 && typeof h === 'number' && typeof c === 'number')
        finding.explain(say('counts', { axis: String(axis), h, c }));
    if (format === 'channels_first')
        finding.sureFix(say('one'), { kind: 'setArgument', call: layer.call, name: 'axis', code: '1' });
    else
        finding.sureFix(say('remove', { axis: String(axis) }), {
            kind: 'removeArgument',
            call: layer.call,
            name: 'axis',
        });
}

/** How the nearest layer that has a say keeps its channels; undefined where that is not known, or there is none. */
function formatBefore(application: Application): 'channels_first' | 'channels_last' | undefined {
    const rank = application.inputs[0]?.shape?.length;
    const { end } = backward(
        application,
        ({ layer: { roles } }) => roles.has('activation') || roles.has('noise') || roles.has('dropout'),
    );
    const format = end?.layer.arguments.get('data_format')?.value;
    if ((rank !== 3 && rank !== 4) || !end || !format) return undefined;
    if (format.kind === 'none') return 'channels_last';
    return (['channels_first', 'channels_last'] as const).find((known) => known === stringOf(format));
}
