import { isLoader } from '../model/chains';
import { isSameSite } from '../model/derivation';
import type { Argument, Call, Program } from '../model/graph';
import { groupedIn, mixes, type Grouped } from '../model/grouping';
import { lossKind, trainings } from '../model/training';
import { boolOf, numberOf, type Value } from '../model/value';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    one: {
        en: '`validation_split` takes the last {p}% before shuffling: validation will hold one class',
        ru: '`validation_split` берёт последние {p}% до перемешивания: в валидации останется один класс',
    },
    some: {
        en: '`validation_split` takes the last {p}% before shuffling: validation will miss some classes',
        ru: '`validation_split` берёт последние {p}% до перемешивания: в валидации не будет всех классов',
    },
    groups: { en: 'all of one class, then all of the next', ru: 'сначала весь один класс, потом весь следующий' },
    files: { en: 'files come folder by folder', ru: 'файлы идут папка за папкой' },
    order: {
        en: '`shuffle=True` of `fit()` mixes the training part only, and after the cut.',
        ru: '`shuffle=True` в `fit()` перемешивает только обучающую часть и уже после разреза.',
    },
    unseen: {
        en: 'The last class goes to validation as a whole: the network never sees it, and `val_accuracy` says nothing about quality.',
        ru: 'Последний класс целиком уйдёт в валидацию: сеть его ни разу не увидит, и `val_accuracy` ничего не скажет о качестве.',
    },
    seen: {
        en: 'Only the last class is checked: `val_accuracy` is no accuracy at large but the share of right answers on it.',
        ru: 'Проверка пойдёт только по последнему классу: `val_accuracy` покажет не общую точность, а долю верных ответов на нём.',
    },
    folders: {
        en: 'Without shuffling the last folders are validation as a whole, and training never sees them.',
        ru: 'Без перемешивания последние папки целиком уйдут в валидацию, и в обучении их не будет.',
    },
    mix: { en: 'Mix the rows before', ru: 'Сначала перемешать строки' },
    shuffle: { en: 'Shuffle the files before the split', ru: 'Перемешать файлы до разделения' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/**
 * What the labels of a loader are for is not asked: its split takes whole folders away from training whatever they are.
 * Of data sets that come with a library those of Keras are mixed, but scikit-learn's irises and wines stand class by class.
 */
export const splitOnOrderedData = defineRule({
    id: 'split-on-ordered-data',
    severity: 'warning',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'A validation split of data that is ordered by class',
        ru: 'Валидация отрезана от данных, упорядоченных по классам',
    },
    why: {
        en: `\`validation_split=0.2\` takes the last fifth of the rows as they stand; \`shuffle=True\` mixes the rest, and only
             after the cut. Where all rows of one class come first and then all of the next, validation is made of the last
             classes alone, and training may never see them. Mix rows and labels together before \`fit()\`, or split with
             \`train_test_split(…, stratify=y)\`.`,
        ru: `\`validation_split=0.2\` берёт последнюю пятую часть строк, как они стоят; \`shuffle=True\` перемешивает остальные и
             уже после разреза. Если сначала идёт весь один класс, потом весь следующий, валидация состоит из последних
             классов, а в обучении их может не быть вовсе. Перемешайте строки вместе с метками до \`fit()\` или разделите их
             через \`train_test_split(…, stratify=y)\`.`,
    },
    messages,
    references: [
        'https://keras.io/api/models/model_training_apis/',
        'https://github.com/keras-team/keras/issues/8346',
        'https://github.com/keras-team/keras/issues/20946',
    ],

    check(context) {
        const { program } = context;
        for (const call of program.calls) if (isLoader(call)) judgeLoader(context, call);
        if (mixes(program)) return;
        for (const training of trainings(program)) {
            if (training.losses.some(({ loss }) => lossKind(loss.name) === 'regression')) continue;
            for (const { kind, call } of training.events) if (kind === 'fit') judgeFit(context, call);
        }
    },
});

function judgeFit({ say, report, program }: Context, fit: Call): void {
    const [x, y] = [fit.arguments.get('x'), fit.arguments.get('y')];
    const share = numberOf(fit.arguments.get('validation_split')?.value);
    if (!y || !share || share >= 1 || isSameSite(x?.value.site, y.value.site)) return;
    const grouped = groupedIn(y.value, program);
    const cut = grouped && cutOf(grouped, share);
    if (!cut) return;
    const finding = report(at(fit, 'validation_split'), say(cut.isOne ? 'one' : 'some', { p: percent(share) }))
        .because(grouped.site, say('groups'))
        .explain(say('order'));
    if (cut.isUnseen !== undefined) finding.explain(say(cut.isUnseen ? 'unseen' : 'seen'));
    const edit = x && mixed(fit, x, y, program);
    if (edit) finding.fix(say('mix'), edit);
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** What a cut does to groups: whether one class is left behind it, and whether the last one is not seen before it. */
interface Cut {
    readonly isOne: boolean;
    readonly isUnseen: boolean | undefined;
}

/** Undefined where each class is on both sides. */
function cutOf({ sizes }: Grouped, share: number): Cut | undefined {
    if (!sizes) return { isOne: false, isUnseen: undefined };
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const place = Math.floor(total * (1 - share));
    const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
    const behind = starts.filter((start, i) => start + (sizes[i] ?? 0) > place).length;
    const isUnseen = (starts.at(-1) ?? 0) >= place;
    return behind < sizes.length || isUnseen
        ? { isOne: behind === 1, isUnseen: behind === 1 ? isUnseen : undefined }
        : undefined;
}

/** Both arrays in one new order, in front of the call; only where they are variables. */
function mixed(fit: Call, x: Argument, y: Argument, { wording, names }: Program): Edit | undefined {
    const [rows, labels] = [x, y].map(({ site }) => (site ? wording.codeAt(site) : ''));
    const order = ['order', 'idx', 'permutation'].find((name) => !names.has(name));
    if (!rows || !labels || order === undefined || ![rows, labels].every((it) => /^[A-Za-z_]\w*$/.test(it)))
        return undefined;
    const [a, b] = [asArray(x.value, rows), asArray(y.value, labels)];
    const code = `${order} = {numpy.random.permutation}(len(${rows}))\n${rows}, ${labels} = ${a}[${order}], ${b}[${order}]`;
    return { kind: 'insertStatement', before: fit.statement, code };
}

/** A list cannot be indexed by an array. */
function asArray(value: Value, name: string): string {
    const isList = value.kind === 'list' || (value.kind === 'unknown' && value.derived === undefined);
    return isList ? `{numpy.array}(${name})` : name;
}

/** `image_dataset_from_directory(…, validation_split=0.2, subset="training", shuffle=False)` */
function judgeLoader({ say, report, program }: Context, call: Call): void {
    const share = splitInOrder(call);
    if (!share) return;
    report(at(call, 'shuffle'), say('some', { p: percent(share) }))
        .because(call.arguments.get('validation_split')?.site, say('files'))
        .explain(say('folders'))
        .sureFix(say('shuffle'), ...shuffleAll(program));
}

/** The share that a loader keeps back of files in their order. */
function splitInOrder(call: Call): number | undefined {
    const shuffle = call.arguments.get('shuffle');
    const isOrdered = isLoader(call) && shuffle?.site !== undefined && boolOf(shuffle.value) === false;
    return isOrdered ? numberOf(call.arguments.get('validation_split')?.value) : undefined;
}

/** Both halves at once, and by one seed: else a file could be in both. */
function shuffleAll({ calls, wording }: Program): readonly Edit[] {
    const loaders = calls.filter(splitInOrder);
    const seeds = loaders.flatMap((call) => {
        const seed = call.arguments.get('seed');
        return seed?.site && seed.value.kind !== 'none' ? wording.codeAt(seed.site) : [];
    });
    const code = seeds[0] ?? '42';
    return loaders.flatMap((call): readonly Edit[] => [
        { kind: 'setArgument', call, name: 'shuffle', code: 'True' },
        { kind: 'setArgument', call, name: 'seed', code },
    ]);
}
