import { isLoader, type LoadedLabels } from '../model/chains';
import type { Call } from '../model/graph';
import { meetingOf, wantedBy, type Meeting } from '../model/loaded';
import { outputOf } from '../model/output';
import type { Site } from '../model/site';
import { trainings, type LossKind, type Training } from '../model/training';
import { itemsOf, stringOf } from '../model/value';
import { placeOfLoss, setLoss } from './edits/loss';
import { at, defineRule, type Messages, type Report, type RuleContext } from './rule';

const messages = {
    mismatch: {
        en: "The loader yields '{mode}' labels, but `{loss}` with {units} {units|output|outputs} expects {want}",
        ru: 'Загрузчик отдаёт метки «{mode}», а `{loss}` с {units} {units|выходом|выходами|выходами} ждёт {want}',
    },
    none: {
        en: 'The loader yields no labels, but `{loss}` has to compare with them',
        ru: 'Загрузчик не отдаёт меток, а `{loss}` сравнивать без них не с чем',
    },
    folders: {
        en: "'binary' labels are for two classes, and here there are {n}",
        ru: 'Метки «binary» – для двух классов, а здесь их {n}',
    },
    vectors: { en: 'one-hot vectors', ru: 'one-hot-векторы' },
    numbers: { en: 'class numbers', ru: 'номера классов' },
    single: { en: 'one number, 0 or 1', ru: 'одно число, 0 или 1' },
    several: { en: 'a 0 or 1 for each output', ru: '0 или 1 для каждого выхода' },
    labels: { en: 'the labels come from here', ru: 'метки приходят отсюда' },
    compared: { en: 'what compares with labels', ru: 'то, что сравнивает с метками' },
    fit: { en: 'here they meet', ru: 'здесь они встречаются' },
    modes: {
        en: "`'int'` and `'sparse'` give the number of the class, `'categorical'` a vector of zeros and a one, `'binary'` one number, 0 or 1.",
        ru: "`'int'` и `'sparse'` дают номер класса, `'categorical'` – вектор из нулей и единицы, `'binary'` – одно число 0 или 1.",
    },
    defaults: {
        en: 'Left alone, `flow_from_directory` gives vectors and `image_dataset_from_directory` numbers: easily mixed up.',
        ru: 'По умолчанию у `flow_from_directory` вектор, а у `image_dataset_from_directory` – номер: легко перепутать.',
    },
    nothing: {
        en: 'With `None` the loader gives images alone, and `fit()` stops at the first batch.',
        ru: 'С `None` загрузчик отдаёт одни картинки, и `fit()` остановится на первом же батче.',
    },
    takeLoss: { en: 'Take `{loss}`', ru: 'Взять `{loss}`' },
    takeMode: { en: 'Let the loader yield `{mode}`', ru: 'Загружать метки в виде `{mode}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

/**
 * Of the combinations in the catalogue `'binary'` with three folders is refused by `*_dataset_from_directory` alone:
 * `flow_from_directory` numbers the classes and goes on. A categorical loss over one output belongs to
 * `categorical-loss-on-one-unit`, whatever the labels are.
 */
export const labelModeMismatch = defineRule({
    id: 'label-mode-mismatch',
    severity: 'error',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'The loader writes labels in another way than the loss reads them',
        ru: 'Загрузчик пишет метки не так, как их читает функция потерь',
    },
    why: {
        en: `Loaders of folders write the classes as numbers (\`'int'\`, \`'sparse'\`), as one-hot vectors (\`'categorical'\`) or
             as a single 0 or 1 (\`'binary'\`), and each loss reads one of these. Their defaults differ: \`'categorical'\` for
             \`flow_from_directory\`, \`'int'\` for \`image_dataset_from_directory\`. What does not fit stops \`fit()\` at the
             first batch. Change the loss, or the loader's mode.`,
        ru: `Загрузчики папок записывают классы номерами (\`'int'\`, \`'sparse'\`), one-hot-векторами (\`'categorical'\`) или одним
             числом 0 или 1 (\`'binary'\`), и каждая функция потерь читает что-то одно. По умолчанию они пишут по-разному:
             \`flow_from_directory\` – \`'categorical'\`, \`image_dataset_from_directory\` – \`'int'\`. Если не совпало, \`fit()\`
             остановится на первом же батче. Нужно поменять функцию потерь или режим загрузчика.`,
    },
    messages,
    references: ['https://keras.io/api/data_loading/image/', 'https://keras.io/api/losses/probabilistic_losses/'],

    check(context) {
        for (const training of trainings(context.program)) judge(context, training);
        for (const call of context.program.calls) judgeFolders(context, call);
    },
});

function judge(context: Context, training: Training): void {
    const meeting = meetingOf(training);
    if (meeting?.labels.mode === 'none') reportNone(context, meeting);
    else if (meeting) reportMismatch(context, meeting);
}

function reportMismatch(context: Context, meeting: Meeting): void {
    const { say, report } = context;
    const { training, loss, units, labels, fit } = meeting;
    const want = wantedBy(meeting);
    if (!want) return;
    const name = loss.written ?? loss.name ?? '';
    const finding = report(
        placeOfLoss(training.compile, loss),
        say('mismatch', { mode: labels.mode, loss: name, units, want: say(want) }),
    )
        .because(siteOf(labels), say('labels'))
        .because(fit.arguments.get('x')?.site, say('fit'))
        .explain(say('modes'), say('defaults'));
    const other = otherLoss(meeting);
    const edits = other === undefined ? [] : setLoss(training.compile, loss, other);
    if (other !== undefined && edits.length > 0) {
        const title = say('takeLoss', { loss: other });
        if (isSoftmax(training)) finding.sureFix(title, ...edits);
        else finding.fix(title, ...edits);
    }
    offerMode(context, finding, meeting);
}

/** The loss that reads what the loader writes, over as many outputs. */
function otherLoss({ kind, units, labels }: Meeting): string | undefined {
    if (units === 1) return undefined;
    if (labels.mode === 'categorical') return kind === 'sparse' ? 'categorical_crossentropy' : undefined;
    return 'sparse_categorical_crossentropy';
}

function isSoftmax({ model }: Training): boolean {
    const [output] = model.outputs;
    return output !== undefined && outputOf(model, output)?.activation === 'softmax';
}

function offerMode({ say }: Context, finding: Report, { labels, kind, units }: Meeting): void {
    const mode = otherMode(labels, kind, units);
    if (mode === undefined) return;
    const { loader: call, argument: name } = labels;
    finding.fix(say('takeMode', { mode }), { kind: 'setArgument', call, name, code: `"${mode}"` });
}

/** The mode in which the loader writes what the loss reads. */
function otherMode({ argument }: LoadedLabels, kind: LossKind, units: number): string | undefined {
    const numbers = argument === 'label_mode' ? 'int' : 'sparse';
    if (units === 1) return kind === 'binary' ? 'binary' : undefined;
    return kind === 'sparse' ? numbers : kind === 'regression' ? undefined : 'categorical';
}

function reportNone(context: Context, meeting: Meeting): void {
    const { say, report } = context;
    const { training, loss, labels, fit } = meeting;
    if (fit.arguments.get('y')?.site) return;
    const name = loss.written ?? loss.name ?? '';
    const finding = report(at(labels.loader, labels.argument), say('none', { loss: name }))
        .because(placeOfLoss(training.compile, loss).site, say('compared'))
        .because(fit.arguments.get('x')?.site, say('fit'))
        .explain(say('nothing'), say('modes'));
    offerMode(context, finding, meeting);
}

/** Where the mode is written, else the loader. */
const siteOf = ({ loader, argument }: LoadedLabels): Site => loader.arguments.get(argument)?.site ?? loader.callee;

/** `label_mode="binary", class_names=["a", "b", "c"]` */
function judgeFolders({ say, report }: Context, call: Call): void {
    if (!isLoader(call) || stringOf(call.arguments.get('label_mode')?.value) !== 'binary') return;
    const names = call.arguments.get('class_names');
    const n = itemsOf(names?.value)?.length;
    if (n === undefined || n === 2) return;
    report(at(call, 'label_mode'), say('folders', { n }))
        .because(names?.site, say('labels'))
        .explain(say('modes'))
        .sureFix(say('takeMode', { mode: 'int' }), { kind: 'setArgument', call, name: 'label_mode', code: '"int"' });
}
