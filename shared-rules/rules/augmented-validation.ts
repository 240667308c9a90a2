import { augments, flowOf, plainArguments, randomArguments, type Flow } from '../model/augmentation';
import { callsBehind, methodOf } from '../model/derivation';
import type { Call, Program } from '../model/graph';
import { partNamed, type Part } from '../model/names';
import { usesIn } from '../model/uses';
import { at, defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    validation: {
        en: 'Validation images are randomly augmented too: the score is noisy',
        ru: 'Валидационные картинки тоже искажаются случайно: оценка шумит',
    },
    test: {
        en: 'Test images are randomly augmented too: the score is noisy',
        ru: 'Тестовые картинки тоже искажаются случайно: оценка шумит',
    },
    random: { en: 'this changes them at random', ru: 'это искажает их случайно' },
    purpose: {
        en: 'Augmentation is there to make training more varied.',
        ru: 'Искажения нужны, чтобы разнообразить обучение.',
    },
    plain: {
        en: 'Checked is on plain images; otherwise `val_accuracy` changes from epoch to epoch by itself.',
        ru: 'Проверяют на обычных картинках, иначе `val_accuracy` меняется от эпохи к эпохе сама по себе.',
    },
    outside: {
        en: 'Outside a model a random layer changes images whenever it is called, unless `training=False` says otherwise.',
        ru: 'Вне модели случайный слой искажает картинки при каждом вызове, если не сказано `training=False`.',
    },
    second: {
        en: 'Take a generator of its own, without random changes',
        ru: 'Взять отдельный генератор, без случайных искажений',
    },
    drop: { en: 'Leave these images as they are', ru: 'Не искажать эти картинки' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/**
 * Besides `Random*` layers the functions `tf.image.random_*` count: in a `map` they do the same. A name alone says that
 * data is for validation only where it names what is made (`val_ds = …`): `flow(x_test[:1])` draws pictures.
 */
export const augmentedValidation = defineRule({
    id: 'augmented-validation',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'Validation images are augmented',
        ru: 'Валидационные картинки искажаются',
    },
    why: {
        en: `Random flips, turns and shifts make training more varied. Validation answers another question: how good is the
             network on images as they come? If they are changed at random as well, \`val_accuracy\` moves from epoch to epoch
             by itself and is lower than it should be. \`subset="validation"\` of a generator that augments augments too, and
             a random layer that is called outside a model changes images unless it is told \`training=False\`.`,
        ru: `Случайные отражения, повороты и сдвиги разнообразят обучение. Валидация отвечает на другой вопрос: как сеть
             справляется с картинками, какими они приходят? Если искажать и их, \`val_accuracy\` меняется от эпохи к эпохе сама
             по себе и занижена. \`subset="validation"\` генератора с искажениями тоже искажает, а случайный слой вне модели
             искажает картинки, если не сказать ему \`training=False\`.`,
    },
    messages,
    references: [
        'https://keras.io/api/layers/preprocessing_layers/image_augmentation/',
        'https://github.com/keras-team/keras/issues/3477',
    ],

    check(context) {
        for (const call of context.program.calls) {
            const flow = flowOf(call);
            if (flow) judgeFlow(context, flow);
            else if (call.inside?.some(augments)) judgeMap(context, call);
        }
    },
});

function judgeFlow(context: Context, flow: Flow): void {
    const { say, report, program } = context;
    const random = randomArguments(flow.generator);
    const part = flow.subset === 'validation' ? 'validation' : partOf(flow.call, program);
    if (random.length === 0 || (part !== 'validation' && part !== 'test')) return;
    if (flow.subset === 'training') return;
    const place = flow.subset === 'validation' ? at(flow.call, 'subset') : at(flow.call);
    const finding = report(place, say(part)).explain(say('purpose'), say('plain'));
    for (const argument of random.slice(0, 3)) finding.because(argument.whole ?? argument.site, say('random'));
    const edits = secondGenerator(flow, program);
    if (edits) finding.fix(say('second'), ...edits);
}

/** What the data is for: what becomes of it says it, else the name that it gets. */
function partOf(call: Call, program: Program): Part | undefined {
    const { validating, training } = usesIn(program);
    const named = partNamed(program.wording.boundBy(call.statement));
    if (training.has(call) || isAveraged(call, program)) return undefined;
    if (validating.has(call)) return named === 'test' ? 'test' : 'validation';
    return named;
}

/** Several passes over changed pictures whose predictions are averaged: that is done on purpose. */
const isAveraged = (call: Call, { models }: Program): boolean =>
    models.some(({ life }) =>
        life.some((event) => {
            const isRepeated =
                event.kind.startsWith('predict') && event.call.frames.some(({ kind }) => kind === 'turn');
            return isRepeated && callsBehind(event.call.arguments.get('x')?.value).includes(call);
        }),
    );

/** `val_datagen = ImageDataGenerator(rescale=1./255)`, in front of the first use. */
function secondGenerator({ call, generator }: Flow, { wording, names }: Program): readonly Edit[] | undefined {
    const kept = plainArguments(generator);
    const [receiver, method, another] = wording.wordsAt(call.callee);
    if (!kept || receiver === undefined || method !== methodOf(call) || another !== undefined) return undefined;
    const name = ['val_datagen', 'plain_datagen', 'unchanged_datagen'].find((it) => !names.has(it));
    const given = kept.map(({ whole, site }) => ((whole ?? site) ? wording.codeAt(whole ?? site ?? call.site) : ''));
    const made = wording.codeAt(generator.callee);
    if (name === undefined || made === '' || given.includes('')) return undefined;
    const code = `${name} = ${made}(${given.join(', ')})`;
    return [
        { kind: 'insertStatement', before: call.statement, code },
        { kind: 'replace', site: call.callee, code: `${name}.${method}` },
    ];
}

function judgeMap(context: Context, call: Call): void {
    const { say, report, program } = context;
    const part = partOf(call, program);
    if (part !== 'validation' && part !== 'test') return;
    const random = (call.inside ?? []).filter(augments);
    const [function_] = call.arguments.keys();
    const finding = report(at(call, function_), say(part)).explain(say('purpose'), say('plain'), say('outside'));
    for (const { site } of random.slice(0, 3)) finding.because(site, say('random'));
    const [only, another] = call.inside ?? [];
    if (!only || another) return;
    if (isNothingElse(call)) finding.sureFix(say('drop'), withoutMap(call, program));
    else finding.suggest(say('drop'), withoutMap(call, program));
}

/** `map(augment)`, `map(lambda x, y: (augment(x), y))`; a function with a name may do more than that. */
function isNothingElse({ arguments: given }: Call): boolean {
    const [first] = given.values();
    return first?.value.kind === 'layer' || (first?.value.kind === 'function' && first.value.name === '<lambda>');
}

/** `ds` for `ds.map(augment)`; a statement that does nothing else goes. */
function withoutMap({ site, callee, statement }: Call, { wording }: Program): Edit {
    const receiver = wording.codeAt(callee).replace(/\s*\.\s*map$/, '');
    const isAll = wording.codeAt(statement) === `${receiver} = ${wording.codeAt(site)}`;
    return isAll ? { kind: 'removeStatement', statement } : { kind: 'replace', site, code: receiver };
}
