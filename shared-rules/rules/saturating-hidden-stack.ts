import type { Program } from '../model/graph';
import { stacksOf } from '../model/stacks';
import { placeOfActivation, setActivation } from './edits/activation';
import { defineRule } from './rule';

/** From so many layers on the first ones learn visibly worse. */
const DEEP = 3;

export const saturatingHiddenStack = defineRule({
    id: 'saturating-hidden-stack',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Sigmoid in several hidden layers in a row',
        ru: 'Сигмоиды в нескольких скрытых слоях подряд',
    },
    why: {
        en: `The derivative of the sigmoid is at most 1/4, so each such layer leaves less than a quarter of the gradient to
             those before it, and the first layers hardly learn. Sigmoid is for outputs and gates; hidden layers take ReLU,
             and \`tanh\` is milder too.`,
        ru: `Производная сигмоиды не больше 1/4, поэтому каждый такой слой оставляет предыдущим меньше четверти градиента,
             и первые слои почти не учатся. Сигмоида нужна на выходе и в вентилях; внутри ставят ReLU, и даже \`tanh\`
             мягче.`,
    },
    messages: {
        stack: {
            en: '{n} sigmoid layers in a row: almost no gradient reaches the first layers',
            ru: '{n} {n|сигмоида|сигмоиды|сигмоид} подряд: градиент до первых слоёв почти не дойдёт',
        },
        another: { en: 'one more sigmoid', ru: 'ещё одна сигмоида' },
        quarter: {
            en: 'The derivative of the sigmoid is at most 1/4, and after {n} layers of the gradient is left about (1/4)^{n} ≈ {x}.',
            ru: 'Производная сигмоиды не больше 1/4, и после {n} {n|слоя|слоёв|слоёв} от градиента остаётся порядка (1/4)^{n} ≈ {x}.',
        },
        relu: {
            en: 'So sigmoid is left for the output and for gates, and hidden layers take ReLU.',
            ru: 'Поэтому сигмоиду оставляют для выхода и вентилей, а внутри ставят ReLU.',
        },
        replace: { en: 'Replace all of them by ReLU', ru: 'Заменить их все на ReLU' },
    },
    references: ['https://proceedings.mlr.press/v9/glorot10a.html'],

    check({ program, say, report }) {
        if (isSpecial(program)) return;
        for (const stack of stacksOf(program, ['sigmoid', 'hard_sigmoid'])) {
            const [first, ...others] = stack.map(({ applied }) => applied);
            const n = stack.length;
            if (!first || n < DEEP) continue;
            const x = Number((0.25 ** n).toPrecision(1));
            const draft = report(placeOfActivation(first), say('stack', { n }));
            others.forEach((each) => draft.because(placeOfActivation(each).site, say('another')));
            draft
                .explain(say('quarter', { n, x }), say('relu'))
                .fix(say('replace'), ...[first, ...others].map((each) => setActivation(each, 'relu')));
        }
    },
});

/** Derivatives by the input are wanted smooth; layers that are trained one by one do not need the gradient. */
const isSpecial = ({ names }: Program) => names.some(/GradientTape|pretrain|\bRBM\b|siren|pinn/i);
