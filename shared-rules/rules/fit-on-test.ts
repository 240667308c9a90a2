import { callBehind, isSameObject, isSameSite, methodOf } from '../model/derivation';
import { fittings, isSameFitted, type Fitting } from '../model/fitting';
import type { Program } from '../model/graph';
import { partsOf } from '../model/names';
import { endOf } from '../model/site';
import { fittedBefore, overlapIn, splits, type FittedFirst, type Split } from '../model/splits';
import { numberOf } from '../model/value';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    test: {
        en: '`{name}` is fitted on test data: `transform` is due here, not `fit_transform`',
        ru: '`{name}` настраивается на тестовых данных: здесь нужен `transform`, а не `fit_transform`',
    },
    validation: {
        en: '`{name}` is fitted on validation data: `transform` is due here, not `fit_transform`',
        ru: '`{name}` настраивается на валидационных данных: здесь нужен `transform`, а не `fit_transform`',
    },
    learnsTest: {
        en: '`{name}` is fitted on test data; it may learn from the training data only',
        ru: '`{name}` настраивается на тестовых данных, а учиться может только на обучающих',
    },
    learnsValidation: {
        en: '`{name}` is fitted on validation data; it may learn from the training data only',
        ru: '`{name}` настраивается на валидационных данных, а учиться может только на обучающих',
    },
    all: {
        en: '`{name}` is fitted on all data before the split: the test set leaks into training',
        ru: '`{name}` настраивается на всех данных до разделения: тест влияет на обучение',
    },
    before: { en: 'it was fitted on the training data here', ru: 'на обучающих данных он уже настроен здесь' },
    other: { en: 'another one was fitted on the training data here', ru: 'на обучающих данных здесь настроен другой' },
    split: { en: 'the test set is taken out of it here', ru: 'тест отделяется от них только здесь' },
    parameters: {
        en: 'What it learns (a mean, a deviation, a vocabulary) are parameters of the model too, and they come from the training data.',
        ru: 'То, чему он учится (среднее, разброс, словарь), – тоже параметры модели, и считать их можно только по обучающей части.',
    },
    unlike: {
        en: 'Fitted again, it turns one and the same object into different numbers in training and in the test, and the score means nothing.',
        ru: 'Если настроить его заново, одинаковые объекты в обучении и в тесте получат разные числа, и оценка ничего не скажет.',
    },
    classes: {
        en: 'Codes of classes come out the same only as long as each class is in the test set too.',
        ru: 'Номера классов совпадут, только если в тесте есть все те же классы.',
    },
    leak: {
        en: 'Here they know the test set already: the score comes out better than on new data.',
        ru: 'Здесь они уже знают тест: оценка окажется лучше, чем на новых данных.',
    },
    transform: { en: 'Only transform', ru: 'Только преобразовать: `transform`' },
    drop: { en: 'Leave it as the training data fitted it', ru: 'Оставить настройку по обучающим данным' },
    use: { en: 'Transform with `{name}`, fitted on the training data', ru: 'Преобразовать уже настроенным `{name}`' },
    move: { en: 'Split first, fit on the training part', ru: 'Сначала разделить, настроить на обучающей части' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/**
 * Besides what the catalogue lists, silent where a fitting has both parts in its argument (`fit(train + test)`: that is
 * no fit on the test set alone), where nothing in the file is called training data, and for PCA to two or three
 * axes, which makes pictures. Codes of answers that are fitted again are an `info`: mostly they come out the same. Tokenizers and encoders do not leak by being fitted before the split: a vocabulary is no
 * answer, so that half of the rule speaks of scalers, imputers, decompositions and tf-idf alone.
 */
export const fitOnTest = defineRule({
    id: 'fit-on-test',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A scaler or encoder fitted on test data',
        ru: 'Нормировка настроена на тестовых данных',
    },
    why: {
        en: `The mean and the deviation that a scaler computes, the vocabulary of a tokenizer, the axes of a PCA are parameters
             of the model, and parameters come from the training data. Fitted again on the test set, a scaler turns one and
             the same object into different numbers in training and in the test. Fitted on all data before the split, it
             carries the test set into training. Fit on the training part, then \`transform\` all others with it.`,
        ru: `Среднее и разброс, которые считает нормировщик, словарь токенизатора, оси PCA – тоже параметры модели, и брать их
             можно только из обучающей части. Если настроить его на тесте заново, одинаковые объекты в обучении и в тесте
             получат разные числа. Если настроить на всех данных до разделения, тест попадёт в обучение. Настройте на
             обучающей части, а остальные преобразуйте методом \`transform\`.`,
    },
    messages,
    references: [
        'https://scikit-learn.org/stable/common_pitfalls.html#data-leakage',
        'https://keras.io/api/layers/preprocessing_layers/numerical/normalization/',
    ],

    check(context) {
        const { program } = context;
        if (speaksOfTraining(program)) for (const fitting of fittings(program)) judge(context, fitting);
        for (const split of splits(program)) judgeSplit(context, split);
    },
});

const speaksOfTraining = ({ names }: Program): boolean =>
    names.some(/(^|[^A-Za-z]|[a-z0-9](?=T))[Tt]rain(?![a-z])|(^|[^A-Za-z])TRAIN(?![A-Za-z])/);

function judge(context: Context, fitting: Fitting): void {
    const { say, report, program } = context;
    const { name, part, method, call } = fitting;
    if (part !== 'test' && part !== 'validation') return;
    if (isForPictures(fitting) || isAUnitOfItsOwn(fitting, program)) return;
    const key = method === 'fit_transform' ? part : part === 'test' ? 'learnsTest' : 'learnsValidation';
    const areAnswers = isOfAnswers(fitting, program);
    const finding = report(at(call), say(key, { name })).explain(say('parameters'));
    if (areAnswers) finding.as('info').explain(say('classes'));
    else finding.explain(say('unlike'));
    const others = fittings(program).filter((it) => it.part === 'train');
    const before = others.find((it) => isSameFitted(it, fitting));
    if (before) {
        finding.because(before.call.callee, say('before'));
        const edit = withoutFitting(fitting, program);
        if (edit) finding.sureFix(say(method === 'fit_transform' ? 'transform' : 'drop'), edit);
        return;
    }
    const [other, another] = others.filter((it) => it.name === fitting.name && it.family !== undefined);
    if (!other) return;
    finding.because(other.call.callee, say('other'));
    const [variable, called] = program.wording.wordsAt(other.call.callee);
    if (another || method !== 'fit_transform' || called !== methodOf(other.call) || variable === undefined) return;
    const edit = { kind: 'replace', site: call.callee, code: `${variable}.transform` } as const;
    finding.suggest(say('use', { name: variable }), edit);
}

/** `encoder.fit_transform(y_test)`: the same codes come out as long as each class is there. */
function isOfAnswers({ family, data }: Fitting, { wording }: Program): boolean {
    const parts = data.site ? wording.wordsAt(data.site).flatMap(partsOf) : [];
    return family === 'encoder' && parts.some((part) => /^(y|labels?|targets?|answers?)$/.test(part));
}

/** `PCA(n_components=2).fit_transform(x_test)` is drawn. */
function isForPictures({ receiver }: Fitting): boolean {
    const call = callBehind(receiver);
    if (!call?.name.startsWith('sklearn.decomposition.')) return false;
    const count = numberOf((call.arguments.get('n_components') ?? call.arguments.get('0'))?.value);
    return count !== undefined && count <= 3;
}

/** A scaler of the answers of one set, there to turn predictions back: fitted nowhere else, asked for `inverse_transform`. */
function isAUnitOfItsOwn(fitting: Fitting, program: Program): boolean {
    const isAlone = fittings(program).filter((it) => isSameFitted(it, fitting)).length === 1;
    return (
        isAlone &&
        program.calls.some((it) => methodOf(it) === 'inverse_transform' && isSameObject(it.receiver, fitting.receiver))
    );
}

/** `scaler.transform(x)` for `scaler.fit_transform(x)`; a statement that does nothing but fit goes. */
function withoutFitting({ call, method }: Fitting, { wording }: Program): Edit | undefined {
    if (isSameSite(call.site, call.statement)) return { kind: 'removeStatement', statement: call.statement };
    if (method !== 'fit_transform' || wording.wordsAt(call.callee).at(-1) !== method) return undefined;
    return { kind: 'replace', site: endOf(call.callee, method.length), code: 'transform' };
}

function judgeSplit(context: Context, split: Split): void {
    const { say, report, program } = context;
    if (split.shuffles !== false && overlapIn(split, program)) return;
    for (const first of fittedBefore(split, program)) {
        const { fitting } = first;
        const finding = report(at(fitting.call), say('all', { name: fitting.name }))
            .as('info')
            .because(split.call.callee, say('split'))
            .explain(say('parameters'), say('leak'));
        const edits = splitFirst(first, split, program);
        if (edits) finding.suggest(say('move'), ...edits);
    }
}

/** `x = scaler.fit_transform(x)` goes, and after the split each part is transformed by what the first one taught. */
function splitFirst({ fitting, argument }: FittedFirst, split: Split, program: Program): readonly Edit[] | undefined {
    const { wording } = program;
    const place = split.data.indexOf(argument);
    const [variable, another] = wording.boundBy(fitting.call.statement);
    const parts = wording.boundBy(split.call.statement);
    const [train, test] = parts.slice(2 * place, 2 * place + 2);
    const [scaler, method] = wording.wordsAt(fitting.call.callee);
    const given = [fitting.data.site, argument.site].map((site) => (site ? wording.wordsAt(site).join(' ') : ''));
    const isInPlace = variable !== undefined && another === undefined && given.every((it) => it === variable);
    if (!isInPlace || method !== 'fit_transform' || parts.length !== 2 * split.data.length || !train || !test) {
        return undefined;
    }
    const code = `${train} = ${scaler}.fit_transform(${train})\n${test} = ${scaler}.transform(${test})`;
    return [
        { kind: 'removeStatement', statement: fitting.call.statement },
        { kind: 'appendStatement', after: split.call.statement, code },
    ];
}
