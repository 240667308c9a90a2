import { isKeras2 } from '../model/eras';
import { ENDINGS, fileUses, renamed, type FileUse } from '../model/files';
import type { Argument, Call, Model, Program } from '../model/graph';
import { boolOf, stringOf } from '../model/value';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    save: {
        en: 'The file name must end in `{ending}`: otherwise Keras 3 will not save the model',
        ru: 'Имя файла должно кончаться на `{ending}`: иначе Keras 3 не сохранит модель',
    },
    load: {
        en: 'The file name must end in `{ending}`: otherwise Keras 3 will not load the model',
        ru: 'Имя файла должно кончаться на `{ending}`: иначе Keras 3 не загрузит модель',
    },
    format: {
        en: 'Keras 3 has no argument `save_format`: the ending of the file name decides',
        ru: 'Аргумента `save_format` в Keras 3 нет: всё решает окончание имени файла',
    },
    legacy: {
        en: 'The format `.h5` is out of date: `.keras` keeps the whole model',
        ru: 'Формат `.h5` устарел: модель целиком хранит `.keras`',
    },
    loss: {
        en: "A model with loss='{loss}' will not load from .h5: save it as .keras",
        ru: "Модель с loss='{loss}' из .h5 не загрузится: сохраните её в .keras",
    },
    whole: {
        en: 'A whole model is kept in `.keras`, its weights alone in `.weights.h5`.',
        ru: 'Модель целиком хранится в `.keras`, одни веса в `.weights.h5`.',
    },
    late: {
        en: 'The saddest part is that it shows only when the training is over.',
        ru: 'Обиднее всего, когда это выясняется после обучения.',
    },
    folder: {
        en: 'A folder of the SavedModel kind is written by `model.export()`, and `load_model()` does not read it back.',
        ru: 'Папку SavedModel пишет `model.export()`, и обратно через `load_model()` она не читается.',
    },
    short: {
        en: 'By the short name Keras does not find the loss again when it reads the old format; by the long one it does.',
        ru: 'По короткому имени Keras при чтении старого формата потерю не найдёт, а по длинному найдёт.',
    },
    compiled: { en: 'the loss by its short name', ru: 'потеря под коротким именем' },
    rename: { en: 'Call the file `{name}`', ru: 'Назвать файл `{name}`' },
    remove: { en: 'Remove `save_format`', ru: 'Убрать `save_format`' },
    long: { en: "Write loss='{loss}'", ru: "Писать loss='{loss}'" },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const badFileExtension = defineRule({
    id: 'bad-file-extension',
    severity: 'error',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'A file name that Keras 3 does not take',
        ru: 'Имя файла, которое Keras 3 не примет',
    },
    why: {
        en: `Keras 3 tells the format of a file by its name. A whole model is \`.keras\` (or, as before, \`.h5\`), its weights alone
             are \`.weights.h5\`; for any other name \`save()\`, \`save_weights()\` and \`ModelCheckpoint\` raise an exception, the
             first two after the training.`,
        ru: `Формат файла Keras 3 узнаёт по имени. Модель целиком – это \`.keras\` (или по-старому \`.h5\`), одни веса –
             \`.weights.h5\`; с любым другим именем \`save()\`, \`save_weights()\` и \`ModelCheckpoint\` бросят исключение, причём
             первые два уже после обучения.`,
    },
    messages,
    references: [
        'https://keras.io/guides/serialization_and_saving/',
        'https://keras.io/api/callbacks/model_checkpoint/',
    ],

    check(context) {
        const { program } = context;
        if (isKeras2(program)) return;
        const uses = fileUses(program);
        for (const use of uses) {
            const isRight = ENDINGS[use.kind].some((ending) => use.path.endsWith(ending));
            if (!isRight) reportEnding(context, uses, use);
            else if (use.kind === 'save' && !use.path.endsWith('.keras')) reportLegacy(context, uses, use);
            if (use.kind === 'load' && isRight) reportLoss(context, uses, use);
        }
        for (const call of program.calls) reportFormat(context, call, uses);
    },
});

function reportEnding({ say, report }: Context, uses: readonly FileUse[], use: FileUse): void {
    const { call, kind, argument } = use;
    if (!argument.site) return;
    const verb = kind === 'load' || kind === 'loadWeights' ? 'load' : 'save';
    const finding = report({ site: argument.site, frames: call.frames }, say(verb, { ending: ENDINGS[kind][0] }));
    finding.explain(say('whole'));
    if (verb === 'save') finding.explain(say('late'));
    else if (kind === 'load') finding.explain(say('folder'));
    const name = renamed(use);
    const edits = [...renaming(uses, use.path, name), ...withoutFormat(call)];
    if (edits.length > 0) finding.sureFix(say('rename', { name }), ...edits);
}

/** In every call that speaks of the same file and writes its name out. */
function renaming(uses: readonly FileUse[], path: string, name: string): readonly Edit[] {
    const sites = uses.flatMap(({ argument, path: other }) => {
        const site = argument.value.site ?? argument.site;
        // What is longer than its text and two quotes is no plain string.
        return other === path && site && site.end - site.start === path.length + 2 ? [site] : [];
    });
    const distinct = new Map(sites.map((site) => [site.start, site]));
    return [...distinct.values()].map((site) => ({ kind: 'replace', site, code: `"${name}"` }));
}

const withoutFormat = (call: Call): readonly Edit[] =>
    call.arguments.has('save_format') ? [{ kind: 'removeArgument', call, name: 'save_format' }] : [];

/** `save_weights` refuses it whatever the name, `save` only where the name is wrong as well. */
function reportFormat({ say, report }: Context, call: Call, uses: readonly FileUse[]): void {
    if (call.name !== 'Model.save_weights') return;
    const argument = call.arguments.get('save_format');
    const use = uses.find((it) => it.call === call);
    const isWrong = use && !ENDINGS[use.kind].some((ending) => use.path.endsWith(ending));
    if (!argument?.whole || isWrong) return;
    report({ site: argument.whole, frames: call.frames }, say('format'))
        .explain(say('whole'))
        .sureFix(say('remove'), ...withoutFormat(call));
}

function reportLegacy({ say, report }: Context, uses: readonly FileUse[], use: FileUse): void {
    const { call, argument } = use;
    if (!argument.site || use.path.endsWith('.weights.h5')) return;
    const name = renamed(use);
    const finding = report({ site: argument.site, frames: call.frames }, say('legacy'))
        .as('hint')
        .explain(say('whole'));
    const edits = renaming(uses, use.path, name);
    if (edits.length > 0) finding.fix(say('rename', { name }), ...edits);
}

/** The old format knows losses by the long names only. */
function reportLoss(
    { program, say, report }: Context,
    uses: readonly FileUse[],
    { call, path, argument }: FileUse,
): void {
    if (path.endsWith('.keras') || boolOf(call.arguments.get('compile')?.value) !== true || !argument.site) return;
    const saved = uses.find((it) => it.kind === 'save' && it.path === path && it.call.site.start < call.site.start);
    const model = saved && modelOf(program, saved.call);
    const loss = model && shortLoss(model);
    if (!loss?.argument.site) return;
    const name = path.replace(/\.(h5|hdf5)$/, '.keras');
    const finding = report({ site: argument.site, frames: call.frames }, say('loss', { loss: loss.short }))
        .because(loss.argument.site, say('compiled'))
        .explain(say('short'));
    const edits = renaming(uses, path, name);
    if (edits.length > 0) finding.sureFix(say('rename', { name }), ...edits);
    finding.fix(say('long', { loss: loss.long }), {
        kind: 'replace',
        site: loss.argument.site,
        code: `"${loss.long}"`,
    });
}

function modelOf({ models }: Program, { receiver, arguments: given }: Call): Model | undefined {
    const value = receiver ?? given.get('model')?.value;
    return models.find((model) => value?.kind === 'layer' && value.layer.model === model);
}

interface ShortLoss {
    readonly argument: Argument;
    readonly short: string;
    readonly long: string;
}

function shortLoss({ life }: Model): ShortLoss | undefined {
    const argument = life
        .filter(({ kind }) => kind === 'compile')
        .at(-1)
        ?.call.arguments.get('loss');
    const short = argument && stringOf(argument.value);
    const long = LONG[short?.toLowerCase() ?? ''];
    return argument && short !== undefined && long !== undefined ? { argument, short, long } : undefined;
}

/** Those that cannot be found again. */
const LONG: Readonly<Record<string, string>> = {
    mse: 'mean_squared_error',
    mae: 'mean_absolute_error',
    mape: 'mean_absolute_percentage_error',
    msle: 'mean_squared_logarithmic_error',
    kld: 'kl_divergence',
    bce: 'binary_crossentropy',
};
