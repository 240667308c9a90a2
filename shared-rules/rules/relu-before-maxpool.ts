import type { Layer } from '../model/graph';
import { activationOf, sizesOf } from '../model/vocabulary';
import { nextOf } from '../model/walk';
import { at, defineRule } from './rule';

export const reluBeforeMaxpool = defineRule({
    id: 'relu-before-maxpool',
    severity: 'hint',
    profile: 'teaching',
    since: '0.1.0',
    title: {
        en: 'ReLU before max pooling instead of after it',
        ru: 'ReLU до MaxPooling, а не после',
    },
    why: {
        en: `Not a mistake: the maximum and ReLU commute, so the result is the same in either order. After the pooling
             there are fewer numbers, and ReLU has less to compute. This does not hold of average pooling, nor of
             activations that are not monotone, such as GELU.`,
        ru: `Это не ошибка: максимум и ReLU перестановочны, результат в обоих порядках один и тот же. После пулинга чисел
             меньше, и ReLU считает меньше. Для усредняющего пулинга и немонотонных активаций вроде GELU это неверно.`,
    },
    messages: {
        swap: {
            en: 'Not a mistake: ReLU after MaxPooling gives the same result on {k}× fewer numbers',
            ru: 'Не ошибка: ReLU можно поставить после MaxPooling, результат тот же, а чисел у ReLU в {k} {k|раз|раза|раз} меньше',
        },
        pooling: { en: 'the pooling', ru: 'пулинг' },
        commute: {
            en: 'The maximum and ReLU commute: max(relu(a), relu(b)) = relu(max(a, b)).',
            ru: 'Максимум и ReLU перестановочны: max(relu(a), relu(b)) = relu(max(a, b)).',
        },
        fewer: {
            en: 'After pooling with strides {s} there are {k}× fewer numbers. For GELU and for averaging this does not hold.',
            ru: 'После пулинга с шагом {s} чисел в {k} {k|раз|раза|раз} меньше. Для GELU и усреднения это уже неверно.',
        },
        exchange: { en: 'Put ReLU after the pooling', ru: 'Поставить ReLU после пулинга' },
    },
    references: ['https://keras.io/api/layers/pooling_layers/max_pooling2d/'],

    check({ program, say, report }) {
        for (const application of program.applications) {
            const { layer } = application;
            if (!layer.roles.has('activation') || activationOf(layer) !== 'relu') continue;
            const pooling = nextOf(program, application);
            const strides = pooling && stridesOf(pooling.layer);
            if (!pooling || !strides?.some((step) => step >= 2)) continue;
            const k = strides.reduce((product, step) => product * step, 1);
            report(at(layer.call, 'activation'), say('swap', { k }))
                .because(pooling.layer.call.callee, say('pooling'))
                .explain(say('commute'), say('fewer', { s: strides.join('×'), k }))
                .sureFix(say('exchange'), { kind: 'swap', first: application, second: pooling });
        }
    },
});

/** One step an axis; without strides the window moves by its own size. */
function stridesOf(layer: Layer): readonly number[] | undefined {
    if (!layer.roles.has('max-pooling') || layer.roles.has('global-pooling')) return undefined;
    const isDefault = layer.arguments.get('strides')?.value.kind === 'none';
    const steps = sizesOf(layer, isDefault ? 'pool_size' : 'strides');
    const rank = Number(/(\d)D$/.exec(layer.class)?.[1]);
    return steps?.length === 1 ? Array.from({ length: rank }, () => steps[0] ?? 1) : steps;
}
