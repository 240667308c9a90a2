import { define } from './phrases';

/** Why a file could not be read or written. */
export const filePhrases = define({
    binary: { en: 'a binary file, not a text', ru: 'это двоичный файл, а не текст' },
    unknownEncoding: { en: 'unknown encoding `{name}`', ru: 'неизвестная кодировка `{name}`' },
    notEncoded: {
        en: 'not {encoding}: line {line} has bytes that mean nothing in it',
        ru: 'это не {encoding}: в строке {line} есть байты, которые в ней ничего не значат',
    },
    cannotEncode: {
        en: 'the fixed text cannot be written in {encoding}; the file stays as it is',
        ru: 'исправленный текст не записать в кодировке {encoding}; файл остался прежним',
    },
    notJson: { en: 'a broken notebook: not JSON: {reason}', ru: 'блокнот повреждён: это не JSON: {reason}' },
    ourFault: {
        en: 'footgun failed on this file, please report it: {trace}',
        ru: 'footgun споткнулся на этом файле, сообщите о нём, пожалуйста: {trace}',
    },
    noCells: { en: 'a broken notebook: no `cells` in it', ru: 'блокнот повреждён: в нём нет `cells`' },
});

/** What is wrong with the paths that were given. */
export const pathPhrases = define({
    missing: { en: 'no such file or folder', ru: 'такого файла или папки нет' },
    noPython: { en: 'no Python files in {path}', ru: 'в {path} нет файлов Python (.py, .ipynb)' },
    notPython: { en: 'neither a .py nor an .ipynb file', ru: 'это не файл .py и не .ipynb' },
    denied: { en: 'no permission to read it', ru: 'нет прав на чтение' },
    danglingLink: { en: 'a link to nowhere', ru: 'ссылка в никуда' },
    linkCircle: { en: 'a link that leads to itself', ru: 'ссылка ведёт сама на себя' },
    linkLoop: {
        en: 'a link back to {target}: the folder is not entered a second time',
        ru: 'ссылка ведёт обратно в {target}: второй раз папка не просматривается',
    },
    unreadable: { en: 'cannot be read: {reason}', ru: 'не читается: {reason}' },
    unwritable: { en: 'cannot be written: {reason}', ru: 'не записывается: {reason}' },
});

/** What a report in words consists of, beside the findings themselves. */
export const reportPhrases = define({
    error: { en: 'error', ru: 'ошибка' },
    warning: { en: 'warning', ru: 'предупреждение' },
    info: { en: 'info', ru: 'совет' },
    hint: { en: 'hint', ru: 'подсказка' },
    cell: { en: 'cell {n}', ru: 'ячейка {n}' },
    fix: { en: 'fix: {title}', ru: 'исправление: {title}' },
    sureFix: { en: 'fix (`--fix` does it): {title}', ru: 'исправление (сделает `--fix`): {title}' },
    more: { en: 'and {n} more {n|place|places}', ru: 'и ещё {n} {n|место|места|мест}' },
    errors: { en: '{n} {n|error|errors}', ru: '{n} {n|ошибка|ошибки|ошибок}' },
    warnings: { en: '{n} {n|warning|warnings}', ru: '{n} {n|предупреждение|предупреждения|предупреждений}' },
    infos: { en: '{n} {n|piece of advice|pieces of advice}', ru: '{n} {n|совет|совета|советов}' },
    hints: { en: '{n} {n|hint|hints}', ru: '{n} {n|подсказка|подсказки|подсказок}' },
    found: { en: 'Found: {counts}', ru: 'Найдено: {counts}' },
    inFiles: { en: 'in {files} of {n} {n|file|files}', ru: 'файлов с замечаниями: {files} из {n}' },
    clean: {
        en: '{n} {n|file|files} checked, nothing found',
        ru: '{n|Проверен|Проверено|Проверено} {n} {n|файл|файла|файлов}, замечаний нет',
    },
    fixable: { en: '`--fix` heals {n}', ru: '`--fix` исправит {n}' },
    fixed: { en: '{path}: fixed {rules}', ru: '{path}: исправлено {rules}' },
});

/** How the command line is used, and what is wrong with how it was. */
export const usagePhrases = define({
    about: {
        en: 'Finds mistakes in Keras networks without running them',
        ru: 'Находит ошибки в сетях на Keras, не запуская их',
    },
    check: { en: 'check files and folders', ru: 'проверить файлы и папки' },
    inspect: {
        en: 'show layers, shapes and parameters, as model.summary() would',
        ru: 'показать слои, формы и параметры, как model.summary()',
    },
    rules: { en: 'list the rules', ru: 'перечислить правила' },
    explain: { en: 'explain a rule', ru: 'объяснить правило' },
    lsp: {
        en: 'speak the language server protocol with an editor',
        ru: 'говорить с редактором по протоколу языкового сервера',
    },
    paths: {
        en: '.py and .ipynb files, folders; the current folder if none is given',
        ru: 'файлы .py и .ipynb, папки; без них текущая папка',
    },
    files: { en: '.py and .ipynb files', ru: 'файлы .py и .ipynb' },
    rule: { en: 'the id of a rule', ru: 'имя правила' },
    format: { en: 'form of the output', ru: 'вид вывода' },
    lang: { en: 'language of the messages', ru: 'язык сообщений' },
    profile: { en: 'how much to say', ru: 'насколько подробно' },
    select: { en: 'only these rules, separated by commas', ru: 'только эти правила, через запятую' },
    ignore: { en: 'without these rules, separated by commas', ru: 'без этих правил, через запятую' },
    fix: { en: 'carry out the sure fixes', ru: 'применить бесспорные исправления' },
    failOn: { en: 'least severity that makes the exit status 1', ru: 'с какой важности статус выхода равен 1' },
    stdinFilename: {
        en: 'check the standard input as if it were this file',
        ru: 'проверить стандартный ввод, как если бы это был этот файл',
    },
    color: { en: 'colour the output', ru: 'цвет в выводе' },
    stdio: { en: 'over standard input and output', ru: 'через стандартный ввод и вывод' },
    help: { en: 'show this help', ru: 'показать эту справку' },
    version: { en: 'show the version', ru: 'показать версию' },
    default: { en: 'default', ru: 'по умолчанию' },
    choices: { en: 'choices', ru: 'варианты' },
    usageTitle: { en: 'Usage:', ru: 'Использование:' },
    argumentsTitle: { en: 'Arguments:', ru: 'Аргументы:' },
    optionsTitle: { en: 'Options:', ru: 'Параметры:' },
    commandsTitle: { en: 'Commands:', ru: 'Команды:' },
    status: {
        en: 'Exit status: 0 nothing found, 1 something found, 2 something could not be done.',
        ru: 'Статус выхода: 0 ничего не найдено, 1 найдено, 2 что-то не удалось.',
    },
    unknownOption: { en: 'there is no option `{name}`{guess}', ru: 'параметра `{name}` нет{guess}' },
    unknownCommand: { en: 'there is no command `{name}`{guess}', ru: 'команды `{name}` нет{guess}' },
    pathWithoutCommand: {
        en: 'to check it, write `footgun check {name}`',
        ru: 'чтобы проверить его, напишите `footgun check {name}`',
    },
    missingValue: { en: '`{name}` needs a value', ru: 'для `{name}` нужно значение' },
    badValue: {
        en: '`{name}` cannot be `{value}`{guess}; possible values: {choices}',
        ru: '`{name}` не может быть `{value}`{guess}; возможные значения: {choices}',
    },
    missingArgument: { en: '{name} is missing', ru: 'не хватает {name}' },
    tooMany: { en: 'too many arguments', ru: 'слишком много аргументов' },
    unknownRule: { en: 'there is no rule `{name}`{guess}', ru: 'правила `{name}` нет{guess}' },
    oneFileOnly: {
        en: '`--format json` takes one file; `--format jsonl` takes any number',
        ru: '`--format json` берёт один файл; `--format jsonl` берёт сколько угодно',
    },
    fixStdin: {
        en: '`--fix` needs files: the standard input cannot be changed',
        ru: 'для `--fix` нужны файлы: стандартный ввод не изменить',
    },
    seeHelp: { en: 'See `footgun {command}--help`', ru: 'Справка: `footgun {command}--help`' },
});

/** Headings of `footgun inspect` and of the lists of rules. */
export const summaryPhrases = define({
    layer: { en: 'Layer', ru: 'Слой' },
    shape: { en: 'Output shape', ru: 'Форма выхода' },
    parameters: { en: 'Parameters', ru: 'Параметры' },
    line: { en: 'Line', ru: 'Строка' },
    total: {
        en: '{all} parameters: {trainable} trained, {frozen} not',
        ru: 'Параметров: {all}; обучаемых: {trainable}, необучаемых: {frozen}',
    },
    compile: { en: 'compile:', ru: 'compile:' },
    calls: { en: 'Layers that are called:', ru: 'Вызовы слоёв:' },
    nothing: { en: 'no networks found', ru: 'сетей не найдено' },
    unknown: { en: 'not known', ru: 'неизвестно' },
    rule: { en: 'Rule', ru: 'Правило' },
    severity: { en: 'Severity', ru: 'Важность' },
    profile: { en: 'Profile', ru: 'Профиль' },
    about: { en: 'What it finds', ru: 'Что находит' },
    more: { en: 'See also:', ru: 'Подробнее:' },
});
