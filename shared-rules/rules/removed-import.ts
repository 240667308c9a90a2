import { advice, engineNames, movedFunction, movedModules, movedNames, onlyInTensorflow } from '../keras/moves';
import { copiesOfKeras, isKeras2 } from '../model/eras';
import type { Said } from '../model/text';
import type { Call, Import, Program } from '../model/graph';
import { defineRule, type Edit, type Messages, type RuleContext } from './rule';

const messages = {
    moved: { en: 'Keras 3 has no `{path}`: use `{now}`', ru: 'В Keras 3 нет `{path}`: берите `{now}`' },
    instead: {
        en: 'Keras 3 has no `{path}`: write `{now}` instead',
        ru: 'В Keras 3 нет `{path}`: пишите вместо него `{now}`',
    },
    gone: { en: 'Keras 3 has no `{path}`: there is no replacement', ru: 'В Keras 3 нет `{path}`: замены нет' },
    internal: {
        en: '`{path}` is an internal module: import from `{now}`',
        ru: '`{path}` – внутренний модуль: импортируйте из `{now}`',
    },
    flat: {
        en: 'In Keras 3 all layers lie in `keras.layers` itself, and what serves them in `keras.utils`; the old paths are left in textbooks and answers.',
        ru: 'В Keras 3 все слои лежат прямо в `keras.layers`, а служебные функции в `keras.utils`; старые пути остались в учебниках и ответах.',
    },
    copy: {
        en: '`tensorflow.python.keras` is an old copy of Keras 2: its layers are strangers to Keras 3.',
        ru: '`tensorflow.python.keras` – старая копия Keras 2: её слои для Keras 3 чужие.',
    },
    write: { en: 'Write `{now}`', ru: 'Писать `{now}`' },
    rewrite: { en: 'Import from `{now}`', ru: 'Импортировать из `{now}`' },
} as const satisfies Messages;

type Context = RuleContext<typeof messages>;

export const removedImport = defineRule({
    id: 'removed-import',
    severity: 'error',
    profile: 'standard',
    scope: 'file',
    since: '0.1.0',
    title: {
        en: 'An import that Keras 3 has no longer',
        ru: 'Импорт, которого в Keras 3 больше нет',
    },
    why: {
        en: `Layers used to be spread over modules such as \`keras.layers.core\` and \`keras.layers.convolutional\`, and
             utilities over \`keras.utils.np_utils\` and its kin. Keras 3 has them directly in \`keras.layers\` and
             \`keras.utils\`. Paths with \`python\` or \`src\` in them are internal and may change at any time.`,
        ru: `Раньше слои были разложены по модулям вроде \`keras.layers.core\` и \`keras.layers.convolutional\`, а служебные
             функции – по \`keras.utils.np_utils\` и подобным. В Keras 3 они лежат прямо в \`keras.layers\` и
             \`keras.utils\`. Пути, в которых есть \`python\` или \`src\`, внутренние и могут измениться в любой момент.`,
    },
    messages,
    references: ['https://keras.io/guides/migrating_to_keras_3/'],

    check(context) {
        const { program } = context;
        if (isKeras2(program)) return;
        const byStatement = new Map<number, Import[]>();
        for (const it of program.imports.filter(({ guarded }) => !guarded)) {
            byStatement.set(it.statement.start, [...(byStatement.get(it.statement.start) ?? []), it]);
        }
        for (const names of byStatement.values()) judge(context, names);
        const refused = program.refusals.flatMap(({ code, call }) => (code === 'removed-name' && call ? [call] : []));
        const calls = new Map([...program.calls, ...refused].map((call) => [call.callee.start, call]));
        for (const call of calls.values()) reportAttribute(context, call);
    },
});

/** `tensorflow.keras` and `keras` are one package under two names. */
function inKeras(module: string): string | undefined {
    const path = module.replace(/^tensorflow\.keras\b/, 'keras');
    return /^keras\b/.test(path) ? path : undefined;
}

/** Where something has gone: another place, or nowhere. */
interface Move {
    readonly path: string;
    readonly now: string;
    /** What it is called there. */
    readonly name: string | undefined;
}

function judge(context: Context, names: readonly Import[]): void {
    const [first] = names;
    if (!first) return;
    const internal = internalPath(first);
    if (internal !== undefined && isKerasItself(context.program)) return;
    if (internal !== undefined && isMixed(context.program, first)) return;
    if (internal !== undefined) return reportInternal(context, first, internal);
    const moves = names.flatMap((it) => moveOf(it) ?? []);
    const [move] = moves;
    if (move) report(context, names, moves, move);
}

function moveOf({ module, name }: Import): Move | undefined {
    const path = inKeras(module);
    if (path === undefined) return undefined;
    const isKerasItself = module.startsWith('keras');
    if (path === 'keras.engine' || path.startsWith('keras.engine.'))
        return { path: module, now: engineNames[name ?? ''] ?? '', name };
    const moved = movedModules[path];
    if (moved !== undefined) return { path: module, now: moved, name };
    const old = `${path}.${name ?? ''}`;
    const target = movedNames[old] ?? movedFunction(old, !isKerasItself);
    if (target !== undefined) {
        const dot = target.lastIndexOf('.');
        return { path: `${module}.${name ?? ''}`, now: target.slice(0, Math.max(dot, 0)), name: target.slice(dot + 1) };
    }
    const kept = isKerasItself ? onlyInTensorflow[path] : undefined;
    const isKept = kept?.includes('*') || (name !== undefined && kept?.includes(name));
    return isKept
        ? {
              path: name === undefined ? module : `${module}.${name}`,
              now: module.replace('keras', 'tensorflow.keras'),
              name,
          }
        : undefined;
}

function report(
    { program, say, report: tell }: Context,
    names: readonly Import[],
    moves: readonly Move[],
    { path, now, name }: Move,
): void {
    const [first] = names;
    if (!first) return;
    const root = now.startsWith('tensorflow') ? now : withRoot(first, now);
    const target =
        path.endsWith(`.${names[0]?.name ?? ''}`) && name !== first.name && now !== '' ? `${root}.${name ?? ''}` : root;
    const refusals = program.refusals.filter(
        ({ code, raisedAt }) => code === 'removed-import' && raisedAt.site.start === first.statement.start,
    );
    const finding = tell(
        { site: first.statement, frames: [] },
        now === '' ? goneOrAdvice(say, path) : say('moved', { path, now: target }),
    )
        .explain(say('flat'))
        .speakFor(...refusals);
    const edits = rewrite(program, names, moves, first);
    if (edits.length > 0) finding.sureFix(say('rewrite', { now: root }), ...edits);
}

function goneOrAdvice(say: Context['say'], path: string): Said {
    const now = advice[path.replace(/^tensorflow\./, '')];
    return now === undefined ? say('gone', { path }) : say('instead', { path, now });
}

/** `layers.CuDNNLSTM(…)`, by way of a module that is still there. */
function reportAttribute({ program, say, report: tell }: Context, { name, callee, site, frames }: Call): void {
    const target = Object.hasOwn(movedNames, name) ? movedNames[name] : undefined;
    const last = name.slice(name.lastIndexOf('.') + 1);
    const isImported = program.imports.some(
        (it) => it.name === last && callee.end - callee.start === (it.as ?? last).length,
    );
    if (target === undefined || isImported) return;
    const refusals = program.refusals.filter(
        ({ code, call }) => code === 'removed-name' && call?.site.start === site.start,
    );
    const about = target === '' ? goneOrAdvice(say, name) : say('moved', { path: name, now: target });
    const finding = tell({ site: callee, frames }, about)
        .explain(say('flat'))
        .speakFor(...refusals);
    const [owner, now] = [name.slice(0, -last.length), target.slice(target.lastIndexOf('.') + 1)];
    if (target !== `${owner}${now}`) return;
    finding.sureFix(say('write', { now: target }), {
        kind: 'replace',
        site: { ...callee, start: callee.end - last.length },
        code: now,
    });
}

/** Under the name that the file uses for the package. */
const withRoot = ({ module }: Import, now: string) =>
    module.startsWith('tensorflow') ? now.replace(/^keras/, 'tensorflow.keras') : now;

/** A line for each module that the names have gone to; nothing if one of them has gone for good, or is written in another way. */
function rewrite(program: Program, names: readonly Import[], moves: readonly Move[], first: Import): readonly Edit[] {
    if (names.some(({ name }) => name === undefined || name === '*') || moves.some(({ now }) => now === '')) return [];
    const lines = new Map<string, string[]>();
    for (const it of names) {
        const move = moveOf(it);
        const module = move ? (move.now.startsWith('tensorflow') ? move.now : withRoot(first, move.now)) : it.module;
        const name = move?.name ?? it.name ?? '';
        // Where the name is another one now, it keeps its old one in the file.
        const as = it.as ?? (name === it.name || it.name === 'np_utils' ? undefined : it.name);
        lines.set(module, [...(lines.get(module) ?? []), as === undefined ? name : `${name} as ${as}`]);
    }
    const code = [...lines].map(([module, items]) => `from ${module} import ${items.join(', ')}`).join('\n');
    return [{ kind: 'replace', site: first.statement, code }, ...withoutNpUtils(program, names)];
}

/** `np_utils.to_categorical(y)` was a function of a module that has gone. */
function withoutNpUtils({ calls }: Program, names: readonly Import[]): readonly Edit[] {
    if (!names.some(({ name, as }) => name === 'np_utils' && as === undefined)) return [];
    const uses = calls.filter(
        ({ name, callee }) =>
            name === 'keras.utils.to_categorical' && callee.end - callee.start === 'np_utils.to_categorical'.length,
    );
    return uses.map(({ callee }) => ({ kind: 'replace', site: callee, code: 'to_categorical' }));
}

/** What stands behind `tensorflow.python` or `keras.src`, with the public path. */
function internalPath({ module }: Import): string | undefined {
    const [, behind = ''] = /^(?:tensorflow\.python\.keras|keras\.src)(?:\.(\w+))?/.exec(module) ?? [];
    if (!/^(tensorflow\.python\.keras|keras\.src)\b/.test(module)) return undefined;
    const root = module.startsWith('tensorflow') ? 'tensorflow.keras' : 'keras';
    const isPublic = [
        'layers',
        'models',
        'optimizers',
        'losses',
        'metrics',
        'callbacks',
        'utils',
        'initializers',
        'regularizers',
        'datasets',
        'applications',
        'activations',
        'constraints',
    ];
    return isPublic.includes(behind) ? `${root}.${behind}` : root;
}

/** The sources of Keras, and its own tests, are at home there. */
const isKerasItself = ({ imports }: Program): boolean =>
    imports.some(({ module, name }) => /^keras\.src\.(api_export|testing)\b/.test(`${module}.${name ?? ''}`));

/** With another copy of Keras beside it, that is what has to be said. */
function isMixed(program: Program, { module }: Import): boolean {
    return module.startsWith('tensorflow.python') && copiesOfKeras(program).size > 1;
}

function reportInternal({ say, report: tell }: Context, { module, statement }: Import, now: string): void {
    const finding = tell({ site: statement, frames: [] }, say('internal', { path: module, now })).as('warning');
    if (module.startsWith('tensorflow')) finding.explain(say('copy'));
    else finding.explain(say('flat'));
}
