import { isFlow, isLoader } from '../model/chains';
import { methodOf } from '../model/derivation';
import type { Call, Place, Program } from '../model/graph';
import { misaligned, type Misaligned } from '../model/predictions';
import { endOf } from '../model/site';
import { usesIn } from '../model/uses';
import { at, defineRule, type Messages, type Report, type RuleContext } from './rule';

const messages = {
    listing: {
        en: 'The data is shuffled: predictions do not line up with `{labels}`',
        ru: 'Данные перемешаны: порядок предсказаний не совпадает с `{labels}`',
    },
    pass: {
        en: 'The data is shuffled: predictions do not line up with labels of another pass',
        ru: 'Данные перемешаны: порядок предсказаний не совпадает с метками другого прохода',
    },
    predictions: { en: 'predictions, in the order of one pass', ru: 'предсказания, в порядке одного прохода' },
    files: { en: 'in the order of the files', ru: 'в порядке файлов' },
    another: { en: 'labels, in the order of another pass', ru: 'метки, в порядке другого прохода' },
    meet: { en: 'here they are laid side by side', ru: 'здесь их сопоставляют' },
    flow: {
        en: 'The loader shuffles the files unless told otherwise, while `{labels}` keeps the order in which they were found.',
        ru: 'Загрузчик по умолчанию перемешивает файлы, а `{labels}` хранит исходный порядок.',
    },
    passes: {
        en: 'The data is shuffled anew in each pass, so that the labels of a second pass come in another order.',
        ru: 'Данные перемешиваются заново при каждом проходе, поэтому метки второго прохода идут в другом порядке.',
    },
    random: {
        en: 'The confusion matrix comes out as if predicted at random, though `evaluate()` shows the true accuracy.',
        ru: 'Матрица ошибок получится случайной, хотя `evaluate()` покажет настоящую точность.',
    },
    keep: { en: 'Keep the order: `shuffle=False`', ru: 'Не перемешивать: `shuffle=False`' },
    drop: { en: 'Do not shuffle this data', ru: 'Не перемешивать эти данные' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/** Files beside predictions in one table count as labels do: `DataFrame({"file": gen.filenames, "class": predicted})`. */
export const shuffledPredictions = defineRule({
    id: 'shuffled-predictions',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Predictions of shuffled data are compared with labels in another order',
        ru: 'Предсказания на перемешанных данных сравнивают с метками в другом порядке',
    },
    why: {
        en: `\`predict()\` answers in the order in which the data comes. \`flow_from_directory\` and
             \`image_dataset_from_directory\` shuffle the files unless told otherwise, and \`.shuffle()\` of a
             \`tf.data.Dataset\` shuffles anew in each pass. \`classes\` and \`file_paths\`, or labels that are collected in
             a second pass, are in another order then: a confusion matrix of the two says nothing. Load what you evaluate
             with \`shuffle=False\`, or collect labels and predictions in one pass.`,
        ru: `\`predict()\` отвечает в том порядке, в каком приходят данные. \`flow_from_directory\` и
             \`image_dataset_from_directory\` по умолчанию перемешивают файлы, а \`.shuffle()\` у \`tf.data.Dataset\` перемешивает
             их заново при каждом проходе. Тогда \`classes\`, \`file_paths\` и метки, собранные во втором проходе, стоят в
             другом порядке, и матрица ошибок ничего не значит. Загружайте проверочные данные с \`shuffle=False\` или
             собирайте метки и предсказания за один проход.`,
    },
    messages,
    references: [
        'https://keras.io/api/data_loading/image/',
        'https://github.com/keras-team/keras/issues/11427',
        'https://github.com/keras-team/keras/issues/6499',
    ],

    check(context) {
        const seen = new Set<Call>();
        for (const found of misaligned(context.program)) {
            if (seen.has(found.shuffle)) continue;
            seen.add(found.shuffle);
            judge(context, found);
        }
    },
});

function judge(context: Context, { predict, shuffle, meeting, labels }: Misaligned): void {
    const { say, report, program } = context;
    const isListing = labels.kind === 'listing';
    const finding = report(placeOf(shuffle), isListing ? say('listing', { labels: labels.name }) : say('pass'))
        .because(predict.callee, say('predictions'))
        .because(labels.value.site, say(isListing ? 'files' : 'another'))
        .because(meeting.callee, say('meet'));
    if (isListing) finding.explain(say('flow', { labels: labels.name }));
    else finding.explain(say('passes'));
    finding.explain(say('random'));
    offer(context, finding, shuffle, program);
}

const hasFlag = (call: Call): boolean => isLoader(call) || isFlow(call);

/** The flag, or the loader that has none; of `data.shuffle(100)` its name. */
function placeOf(shuffle: Call): Place {
    if (hasFlag(shuffle)) return at(shuffle, 'shuffle');
    return { site: endOf(shuffle.callee, methodOf(shuffle).length), frames: shuffle.frames };
}

/** What is trained on as well is better left shuffled. */
function offer({ say }: Context, finding: Report, call: Call, program: Program): void {
    const isTrained = usesIn(program).training.has(call);
    if (hasFlag(call)) {
        const edit = { kind: 'setArgument', call, name: 'shuffle', code: 'False' } as const;
        if (isTrained) finding.suggest(say('keep'), edit);
        else finding.sureFix(say('keep'), edit);
        return;
    }
    const receiver = program.wording.codeAt(call.callee).replace(/\s*\.\s*shuffle$/, '');
    if (receiver !== '' && !isTrained)
        finding.suggest(say('drop'), { kind: 'replace', site: call.site, code: receiver });
}
