import type { Program } from '../model/graph';
import { overlapIn, splits, type Split } from '../model/splits';
import { at, defineRule, type Edit } from './rule';

/**
 * Not windows alone give it away but what is done with them: somebody has to train a network on them. Windows of text
 * are silent besides what the catalogue lists: their neighbours are no future that a prediction could know.
 */
export const shuffledTimeSeries = defineRule({
    id: 'shuffled-time-series',
    severity: 'info',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'Windows of a time series are shuffled before the split',
        ru: 'Окна временного ряда перемешаны до разделения',
    },
    why: {
        en: `Windows that move by one step share all points but one with their neighbours. When \`train_test_split\` mixes
             them, nearly every test window has an almost identical one in training, and training sees what comes after the
             test windows. The error comes out unreally small. A series is split by time: training first, then the test.`,
        ru: `У соседних окон с шагом 1 общие все точки, кроме одной. Если \`train_test_split\` их перемешает, почти для каждого
             тестового окна в обучении найдётся почти копия, а сеть увидит то, что было после тестовых окон. Ошибка выйдет
             нереально маленькой. Ряд делят по времени: сначала обучение, потом тест.`,
    },
    messages: {
        shuffled: {
            en: 'Time-series windows are shuffled: training sees the future of the test windows',
            ru: 'Окна временного ряда перемешаны: сеть увидит будущее тестовых окон',
        },
        windows: { en: 'windows that overlap their neighbours', ru: 'окна, которые перекрываются с соседними' },
        alike: {
            en: 'Neighbouring windows are nearly the same: they share all points but one.',
            ru: 'Соседние окна почти совпадают: у них общие все точки, кроме одной.',
        },
        copies: {
            en: 'Mixed, nearly every test window has an almost identical one in training, and the error comes out unreally small.',
            ru: 'После перемешивания почти для каждого тестового окна в обучении найдётся почти копия, и ошибка выйдет нереально маленькой.',
        },
        time: {
            en: 'A series is split by time: training first, then the test.',
            ru: 'Ряд делят по времени: сначала обучение, потом тест.',
        },
        keep: { en: 'Split by time: `shuffle=False`', ru: 'Делить по времени: `shuffle=False`' },
    },
    references: ['https://scikit-learn.org/stable/modules/cross_validation.html#time-series-split'],

    check({ program, say, report }) {
        if (!trainsNetwork(program)) return;
        for (const split of splits(program)) {
            const overlap = split.shuffles === true ? overlapIn(split, program) : undefined;
            if (!overlap) continue;
            report(at(split.settings, 'shuffle'), say('shuffled'))
                .because(overlap.site, say('windows'))
                .explain(say('alike'), say('copies'), say('time'))
                .fix(say('keep'), ...inOrder(split));
        }
    },
});

const trainsNetwork = ({ models }: Program): boolean =>
    models.some(({ life }) => life.some(({ kind }) => kind === 'fit' || kind === 'train_on_batch'));

/** `shuffle=False`, without what works only where rows are mixed: `stratify=`, and the seed of folds. */
function inOrder({ call, settings }: Split): readonly Edit[] {
    const useless = settings === call ? ['stratify'] : ['random_state'];
    const removed = useless.filter((name) => settings.arguments.get(name)?.site !== undefined);
    return [
        { kind: 'setArgument', call: settings, name: 'shuffle', code: 'False' },
        ...removed.map((name): Edit => ({ kind: 'removeArgument', call: settings, name })),
    ];
}
