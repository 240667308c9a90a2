import { defineRule, type Messages } from './rule';

export const unknownRuleMessages = {
    unknown: {
        en: 'There is no rule `{rule}`, so nothing is ignored by that name',
        ru: 'Правила `{rule}` нет, и под этим именем ничего не скрывается',
    },
    misspelt: {
        en: 'There is no rule `{rule}`; did you mean `{name}`?',
        ru: 'Правила `{rule}` нет; может быть, `{name}`?',
    },
    correct: { en: 'Write `{name}`', ru: 'Написать `{name}`' },
    removeName: { en: 'Remove `{rule}` from the list', ru: 'Убрать `{rule}` из списка' },
    removeComment: { en: 'Remove the comment', ru: 'Удалить комментарий' },
} as const satisfies Messages;

/** Says nothing by itself: rules do not see comments, whoever runs them does. */
export const unknownRule = defineRule({
    id: 'unknown-rule',
    severity: 'warning',
    profile: 'standard',
    since: '0.1.0',
    title: {
        en: 'A comment ignores a rule that does not exist',
        ru: 'Комментарий скрывает правило, которого нет',
    },
    why: {
        en: `\`# footgun: ignore[…]\` lists the rules to be silent here by their names. A misspelt name ignores nothing, and
             nobody would notice. \`footgun rules\` prints all names.`,
        ru: `В \`# footgun: ignore[…]\` перечислены имена правил, которым здесь велено молчать. Имя с опечаткой ничего
             не скрывает, и никто этого не заметит. Все имена печатает \`footgun rules\`.`,
    },
    messages: unknownRuleMessages,
    references: [],
    check: () => undefined,
});
