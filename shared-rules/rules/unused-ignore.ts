import { defineRule, type Messages } from './rule';

export const unusedIgnoreMessages = {
    nothing: {
        en: 'Nothing is found here, so this comment ignores nothing',
        ru: 'Здесь ничего не найдено, и этот комментарий ничего не скрывает',
    },
    nothingOfIt: {
        en: '`{rule}` finds nothing here, so there is nothing to ignore',
        ru: 'Правило `{rule}` здесь ничего не находит, скрывать нечего',
    },
    nothingInFile: {
        en: 'Nothing is found in this file, so this comment ignores nothing',
        ru: 'В этом файле ничего не найдено, и этот комментарий ничего не скрывает',
    },
    nothingOfItInFile: {
        en: '`{rule}` finds nothing in this file, so there is nothing to ignore',
        ru: 'Правило `{rule}` в этом файле ничего не находит, скрывать нечего',
    },
    where: {
        en: 'A comment at the end of a line speaks of the squiggle that begins or ends on it, one alone on its line of the line that follows.',
        ru: 'Комментарий в конце строки относится к замечанию, которое на ней начинается или кончается, а стоящий отдельно – к следующей строке.',
    },
    removeComment: { en: 'Remove the comment', ru: 'Удалить комментарий' },
    removeName: { en: 'Remove `{rule}` from the list', ru: 'Убрать `{rule}` из списка' },
} as const satisfies Messages;

/** Says nothing by itself: what a comment ignores is known once all other rules have spoken, to whoever ran them. */
export const unusedIgnore = defineRule({
    id: 'unused-ignore',
    severity: 'hint',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A comment ignores what is not there',
        ru: 'Комментарий скрывает то, чего нет',
    },
    why: {
        en: `A comment \`# footgun: ignore\` that has outlived its reason hides nothing today and the next mistake tomorrow.
             It may also stand on the wrong line, and then it does not hide what it was written for. A rule that is
             switched off in the settings still counts as found.`,
        ru: `Комментарий \`# footgun: ignore\`, который пережил свою причину, сегодня ничего не скрывает, а завтра скроет
             новую ошибку. Бывает и так, что он стоит не на той строке и не скрывает того, ради чего написан. Находки
             правил, выключенных в настройках, тоже считаются найденными.`,
    },
    messages: unusedIgnoreMessages,
    references: [],
    check: () => undefined,
});
