import type { Application } from '../model/graph';
import { numberOf } from '../model/value';
import { sizesOf } from '../model/vocabulary';
import { nextOf } from '../model/walk';
import { at, defineRule } from './rule';

export const dropoutMisplaced = defineRule({
    id: 'dropout-misplaced',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Dropout right before BatchNormalization or MaxPooling',
        ru: 'Дропаут прямо перед BatchNormalization или MaxPooling',
    },
    why: {
        en: `Dropout widens the spread of the values in training only. BatchNormalization remembers this spread, and in
             prediction it is another one. A maximum over a window almost always finds a value that survived, so in front of
             max pooling most of the dropout is lost. Behind these layers it works as meant.`,
        ru: `Дропаут увеличивает разброс значений только при обучении. BatchNormalization этот разброс запоминает, а при
             предсказании он другой. Максимум по окну почти всегда находит уцелевшее значение, поэтому перед max-пулингом
             дропаут по большей части пропадает. После этих слоёв он работает как задумано.`,
    },
    messages: {
        norm: {
            en: 'Dropout before BatchNormalization: it will remember a variance that inference does not have',
            ru: 'Дропаут перед BatchNormalization: она запомнит разброс, которого на проверке не будет',
        },
        pool: {
            en: 'Dropout before MaxPooling: the maximum largely cancels it',
            ru: 'Дропаут перед MaxPooling: максимум почти сводит его на нет',
        },
        next: { en: 'it comes next', ru: 'он идёт следом' },
        variance: {
            en: 'Behind ReLU and Dropout(0.5) a variance of 0.85 is stored, and in prediction it is 0.34.',
            ru: 'После ReLU и Dropout(0.5) накопится дисперсия 0,85, а на проверке она 0,34.',
        },
        zeros: {
            en: 'In a window of {k} {k|number|numbers} the maximum almost always finds one that survived: at a rate of 0.5 and a window of 2×2 32% zeros are left instead of 53%.',
            ru: 'В окне из {k} {k|числа|чисел|чисел} максимум почти всегда найдёт уцелевшее: при доле 0,5 и окне 2×2 нулей останется 32%, а не 53%.',
        },
        after: { en: 'Put the dropout behind it.', ru: 'Поставьте дропаут после.' },
        swap: { en: 'Exchange the two layers', ru: 'Поменять слои местами' },
    },
    references: ['https://arxiv.org/abs/1801.05134'],

    check({ program, say, report }) {
        for (const application of program.applications.filter(drops)) {
            const next = nextOf(program, application);
            const isNorm = next?.layer.class === 'BatchNormalization';
            if (!next || (!isNorm && !/^MaxPooling/.test(next.layer.class))) continue;
            const k = sizesOf(next.layer, 'pool_size')?.reduce((product, size) => product * size, 1) ?? 4;
            const finding = report(at(application.layer.call), say(isNorm ? 'norm' : 'pool'))
                .because(next.layer.call.callee, say('next'))
                .explain(isNorm ? say('variance') : say('zeros', { k }), say('after'))
                .sureFix(say('swap'), { kind: 'swap', first: application, second: next });
            if (!isNorm) finding.as('hint').in('teaching');
        }
    },
});

/** Element by element: whole channels that are dropped stay dropped in a maximum. */
function drops({ layer }: Application): boolean {
    const rate = numberOf(layer.arguments.get('rate')?.value);
    return (
        ['Dropout', 'AlphaDropout', 'GaussianDropout'].includes(layer.class) &&
        rate !== undefined &&
        rate > 0 &&
        rate < 1
    );
}
