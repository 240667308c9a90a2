import { classifierNets, undivided } from '../model/classifier';
import type { Application, Program } from '../model/graph';
import { certainly } from '../model/shape';
import { sizeAfter } from '../model/sizes';
import { isNormalization, sizesOf } from '../model/vocabulary';
import { forward } from '../model/walk';
import { at, defineRule, type Edit } from './rule';

export const noDownsampling = defineRule({
    id: 'no-downsampling',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Convolutions without pooling or stride',
        ru: 'Свёртки без пулинга и без шага',
    },
    why: {
        en: `A 3×3 convolution sees one pixel further to each side than the layer before. To see a whole object, pictures are
             made smaller on the way: by pooling or by a stride of 2 each further convolution sees twice as far, with a
             quarter of the work. Without it Flatten gets as many numbers as the whole picture has, times the channels.`,
        ru: `Свёртка 3×3 видит на пиксель дальше в каждую сторону, чем предыдущий слой. Чтобы увидеть предмет целиком, картинку
             по пути уменьшают: после пулинга или шага 2 каждая следующая свёртка видит вдвое дальше, а считает вчетверо
             меньше. Без этого Flatten получает столько чисел, сколько во всей картинке, да ещё на каждый канал.`,
    },
    messages: {
        none: {
            en: 'Convolutions but no pooling or stride: the receptive field barely grows and Flatten yields {n} values',
            ru: 'Свёртки есть, а пулинга нет: поле обзора почти не растёт, Flatten отдаёт {n} {n|число|числа|чисел}',
        },
        first: { en: 'the first of {k} {k|convolution|convolutions}', ru: 'первая из {k} {k|свёртки|свёрток|свёрток}' },
        field: {
            en: 'Without pooling each 3×3 convolution widens the view by 2 pixels only; here {rf}×{rf} is seen in the end.',
            ru: 'Без пулинга каждая свёртка 3×3 расширяет обзор всего на 2 пикселя, здесь в итоге видно {rf}×{rf}.',
        },
        double: {
            en: 'After a 2×2 pooling each further one adds 4, and there is a quarter of the work.',
            ru: 'После пулинга 2×2 каждая следующая прибавляет уже 4, а считать надо вчетверо меньше.',
        },
        insert: {
            en: 'Insert a 2×2 pooling after every second convolution',
            ru: 'Вставить пулинг 2×2 после каждой второй свёртки',
        },
    },
    references: ['https://arxiv.org/abs/1412.6806', 'https://keras.io/api/layers/pooling_layers/max_pooling2d/'],

    check({ program, say, report }) {
        for (const { convolutions, flatten, count } of classifierNets(program).flatMap(
            (model) => undivided(program, model) ?? [],
        )) {
            const field = convolutions.reduce(
                (sum, { layer }) => sum + (sizesOf(layer, 'kernel_size')?.[0] ?? 1) - 1,
                1,
            );
            const finding = report(at(flatten.layer.call), say('none', { n: count }))
                .because(convolutions[0]?.layer.call.callee, say('first', { k: convolutions.length }))
                .explain(say('field', { rf: field }), say('double'));
            const edits = poolings(program, convolutions);
            if (edits.length > 0) finding.suggest(say('insert'), ...edits);
        }
    },
});

/** After every second one, behind the activation or the normalisation that belongs to it, while there is something left. */
function poolings(program: Program, convolutions: readonly Application[]): readonly Edit[] {
    const chosen = convolutions.filter((_, i) => i % 2 === 1);
    let halvings = 0;
    return chosen.flatMap((convolution) => {
        const { through } = forward(
            program,
            convolution,
            ({ layer }) => layer.roles.has('activation') || isNormalization(layer),
        );
        const isRoom = (sizeAfter(convolution) ?? []).every((side) => certainly.above(side, 2 ** (halvings + 2) * 2));
        if (!isRoom) return [];
        halvings++;
        return [
            {
                kind: 'insertAfter' as const,
                application: through.at(-1) ?? convolution,
                code: '{keras.layers.MaxPooling2D}(2)',
            },
        ];
    });
}
