import type { Translated } from './model/text';

/** Texts that belong to no rule. */
export const define = <const Phrases extends Readonly<Record<string, Translated>>>(phrases: Phrases): Phrases =>
    phrases;

/** What the editor shows beside the findings. */
export const editorPhrases = define({
    silenceLine: { en: 'Ignore `{rule}` on this line', ru: 'Не замечать `{rule}` в этой строке' },
    fixAll: { en: 'footgun: apply all sure fixes', ru: 'footgun: применить все бесспорные исправления' },
    more: { en: 'More: {links}', ru: 'Подробнее: {links}' },
    parameters: { en: '{n} {n|parameter|parameters}', ru: '{n} {n|параметр|параметра|параметров}' },
    parameterSum: {
        en: '{sum} = {n} {n|parameter|parameters}',
        ru: '{sum} = {n} {n|параметр|параметра|параметров}',
    },
    noParameters: { en: 'no parameters', ru: 'параметров нет' },
    refused: { en: 'Keras stops here', ru: 'здесь Keras остановится' },
    frozen: { en: '{n} of them {n|is|are} not trained', ru: 'из них не {n|обучается|обучаются|обучаются} {n}' },
    noActivation: {
        en: 'No activation was given, and the default of Keras is `None`: the layer is linear',
        ru: 'Активация не задана, а по умолчанию в Keras она `None`: слой линейный',
    },
    moreUses: { en: 'and {n} more {n|use|uses}', ru: 'и ещё {n} {n|применение|применения|применений}' },
});

/** What an editor says about a network in one line. */
export const modelPhrases = define({
    lens: { en: '{class}: {parts}', ru: '{class}: {parts}' },
    layers: { en: '{n} {n|layer|layers}', ru: '{n} {n|слой|слоя|слоёв}' },
    parameters: { en: '{n} {n|parameter|parameters}', ru: '{n} {n|параметр|параметра|параметров}' },
    frozen: { en: '{n} of them {n|is|are} not trained', ru: 'из них не {n|обучается|обучаются|обучаются} {n}' },
});

/** What is said when all files of a workspace are looked at. */
export const workspacePhrases = define({
    checking: { en: 'footgun: checking the workspace', ru: 'footgun: проверка проекта' },
    checked: {
        en: 'footgun: {files} {files|file|files} checked, {n} {n|finding|findings}',
        ru: 'footgun: проверено {files} {files|файл|файла|файлов}, {n} {n|находка|находки|находок}',
    },
});

/** What may be written in a comment to footgun. */
export const completionPhrases = define({
    'ignore[': { en: 'Do not show these rules on this line', ru: 'Не показывать эти правила в этой строке' },
    'ignore-file[': { en: 'Do not show these rules in this file', ru: 'Не показывать эти правила в этом файле' },
    'task=': {
        en: 'What the network learns, where the code cannot tell',
        ru: 'Чему учится сеть, если из кода этого не видно',
    },
    'single-label': { en: 'One class out of several', ru: 'Один класс из нескольких' },
    'multi-label': { en: 'Several labels at once', ru: 'Несколько меток сразу' },
    binary: { en: 'Yes or no', ru: '«Да или нет»' },
    regression: { en: 'A number', ru: 'Число' },
});

/** What is wrong with the settings of an editor; `guess` is what was probably meant. */
export const settingPhrases = define({
    notAnObject: { en: '`{key}` must be an object', ru: '`{key}` должно быть объектом' },
    unknownKey: { en: 'there is no setting `{key}`{guess}', ru: 'настройки `{key}` нет{guess}' },
    unknownRule: {
        en: '`{key}` names the rule `{rule}`, which does not exist{guess}',
        ru: 'в `{key}` названо правило `{rule}`, которого нет{guess}',
    },
    badValue: {
        en: '`{key}` cannot be {value}{guess}; possible values: {choices}',
        ru: '`{key}` не может быть {value}{guess}; возможные значения: {choices}',
    },
});

/** What is wrong with `[tool.footgun]` in a `pyproject.toml`. */
export const projectPhrases = define({
    maybe: { en: '; did you mean `{name}`?', ru: '; может быть, `{name}`?' },
    badToml: { en: 'line {line}: not valid TOML: {reason}', ru: 'строка {line}: это не TOML: {reason}' },
    unknownKey: {
        en: '`[tool.footgun]` has no key `{key}`{guess}',
        ru: 'в `[tool.footgun]` нет ключа `{key}`{guess}',
    },
    unknownRule: {
        en: '`{key}` names the rule `{rule}`, which does not exist{guess}',
        ru: 'в `{key}` названо правило `{rule}`, которого нет{guess}',
    },
    badValue: {
        en: '`{key}` cannot be {value}{guess}; possible values: {choices}',
        ru: '`{key}` не может быть {value}{guess}; возможные значения: {choices}',
    },
    notStrings: { en: '`{key}` must be a list of strings', ru: '`{key}` должен быть списком строк' },
    notTable: { en: '`{key}` must be a table', ru: '`{key}` должен быть таблицей' },
});

/** How a mistake in a loop or a function came about. */
export const turnPhrases = define({
    turn: { en: 'turn {turn}', ru: 'оборот {turn}' },
    turnWith: { en: 'turn {turn}: {variables}', ru: 'оборот {turn}: {variables}' },
    turnInTurn: { en: '{outer}, {inner}', ru: '{outer}, {inner}' },
    moreTurns: { en: 'and {n} more {n|turn|turns}', ru: 'и ещё {n} {n|оборот|оборота|оборотов}' },
    calledHere: { en: '`{name}` is called here', ru: '`{name}` вызывается здесь' },
    importedHere: { en: 'the file is imported here, as `{name}`', ru: 'файл импортируется здесь, как `{name}`' },
    moreCalls: { en: 'and {n} more {n|call|calls}', ru: 'и ещё {n} {n|вызов|вызова|вызовов}' },
});
