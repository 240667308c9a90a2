import type { Argument, Layer } from '../model/graph';
import { spanning } from '../model/site';
import { intOf } from '../model/value';
import { showShape } from '../model/shape';
import { usesOf } from '../model/walk';
import { at, defineRule, type Messages, type RuleContext } from './rule';

const messages = {
    stride: {
        en: 'The third number is the stride, not the kernel: the convolution moves {s} {s|pixel|pixels} at a time',
        ru: 'Третье число – это шаг, а не размер ядра: свёртка сдвигается сразу на {s} {s|пиксель|пикселя|пикселей}',
    },
    old: {
        en: 'In Keras 1 one wrote `{layer}(32, {s}, {s})` and meant a {s}×{s} kernel; now it is a {s}×{s} kernel with a stride of {s}.',
        ru: 'В Keras 1 писали `{layer}(32, {s}, {s})`, имея в виду ядро {s}×{s}; теперь это ядро {s}×{s} с шагом {s}.',
    },
    smaller: {
        en: 'The picture becomes {s} times smaller, and nobody will say so.',
        ru: 'Картинка уменьшится в {s} {s|раз|раза|раз}, и об этом никто не скажет.',
    },
    shapes: { en: 'Here {shape} comes out.', ru: 'Здесь выходит {shape}.' },
    kernel: { en: 'Make it a {s}×{s} kernel', ru: 'Сделать ядром {s}×{s}' },
    named: { en: 'Say that it is the stride', ru: 'Написать, что это шаг' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const kernelBecameStride = defineRule({
    id: 'kernel-became-stride',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A kernel of Keras 1 has become a stride',
        ru: 'Ядро из Keras 1 стало шагом',
    },
    why: {
        en: `Keras 1 took the height and the width of a kernel as two arguments: \`Convolution2D(32, 3, 3)\`. Since Keras 2
             the kernel is one argument, and the third is the stride. Such a line still runs, but the picture becomes three
             times smaller in every layer.`,
        ru: `Keras 1 принимал высоту и ширину ядра двумя аргументами: \`Convolution2D(32, 3, 3)\`. Начиная с Keras 2 ядро –
             один аргумент, а третий – это шаг. Такая строка по-прежнему работает, но картинка в каждом слое уменьшается
             втрое.`,
    },
    messages,
    references: ['https://keras.io/api/layers/convolution_layers/convolution2d/'],

    check(context) {
        for (const layer of context.program.layers.filter(
            ({ class: name }) => name === 'Conv2D' || name === 'SeparableConv2D',
        ))
            judge(context, layer);
    },
});

function judge({ program, say, report }: Context, layer: Layer): void {
    const { call } = layer;
    const [kernel, strides] = [call.arguments.get('kernel_size'), call.arguments.get('strides')];
    const s = strides && intOf(strides.value);
    if (!kernel || !strides || s === undefined || ![3, 5, 7].includes(s) || intOf(kernel.value) !== s) return;
    if (!isPositional(kernel) || !isPositional(strides)) return;
    const finding = report(at(call, 'strides'), say('stride', { s })).explain(
        say('old', { s, layer: layer.class }),
        say('smaller', { s }),
    );
    const shape = usesOf(program, layer)[0]?.outputs[0]?.shape;
    if (shape) finding.explain(say('shapes', { shape: showShape(shape) }));
    const both = kernel.site && strides.site && spanning(kernel.site, strides.site);
    if (both) finding.sureFix(say('kernel', { s }), { kind: 'replace', site: both, code: `(${s}, ${s})` });
    if (strides.site)
        finding.fix(say('named'), {
            kind: 'replace',
            site: { ...strides.site, end: strides.site.start },
            code: 'strides=',
        });
}

/** Given by its place, and written as a number. */
const isPositional = ({ site, whole }: Argument) => site !== undefined && (!whole || whole.start === site.start);
