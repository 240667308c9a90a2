import { stacksOf } from '../model/stacks';
import { placeOfActivation, setActivation } from './edits/activation';
import { defineRule } from './rule';

export const exponentialHiddenStack = defineRule({
    id: 'exponential-hidden-stack',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The exponential in several hidden layers in a row',
        ru: 'Экспонента в нескольких скрытых слоях подряд',
    },
    why: {
        en: `The exponential of an exponential grows beyond all bounds: 1 becomes 2.7, then 15, then 3.8 million, and the next
             layer overflows. The loss becomes infinite or NaN, and where it does not, the gradient explodes in the same way.
             The exponential is for outputs that must be positive; hidden layers take ReLU.`,
        ru: `Экспонента от экспоненты растёт без всякой меры: 1 превращается в 2,7, затем в 15, затем в 3,8 миллиона, а
             следующий слой переполнится. Loss станет бесконечным или NaN, а если и не станет, точно так же взорвётся
             градиент. Экспонента нужна на выходе, который обязан быть положительным; внутри ставят ReLU.`,
    },
    messages: {
        stack: {
            en: '{n} exponential layers in a row: the numbers overflow',
            ru: '{n} {n|экспонента|экспоненты|экспонент} подряд: числа переполнятся',
        },
        another: { en: 'one more exponential', ru: 'ещё одна экспонента' },
        grows: {
            en: 'One exponential makes 2.7 of 1, the second 15, the third 3.8 million, and float32 holds no exponential of more than 88.',
            ru: 'Одна экспонента сделает из 1 число 2,7, вторая – 15, третья – 3,8 миллиона, а экспонента от чисел больше 88 во float32 не умещается.',
        },
        replace: { en: 'Replace all of them by ReLU', ru: 'Заменить их все на ReLU' },
    },
    references: ['https://keras.io/api/layers/activations/#exponential-function'],

    check({ program, say, report }) {
        for (const stack of stacksOf(program, ['exponential'])) {
            const [first, ...others] = stack.map(({ applied }) => applied);
            if (!first || others.length === 0) continue;
            const draft = report(placeOfActivation(first), say('stack', { n: stack.length }));
            others.forEach((each) => draft.because(placeOfActivation(each).site, say('another')));
            draft
                .explain(say('grows'))
                .fix(say('replace'), ...[first, ...others].map((each) => setActivation(each, 'relu')));
        }
    },
});
