import type { AnyRule } from './rules/rule';

/** What the command line says of a file that is not Python: a rule like others for everyone who reads about it, but run by no engine. */
export const syntaxError = {
    id: 'syntax-error',
    severity: 'info',
    profile: 'standard',
    since: '0.1.0',
    title: { en: 'The file is not valid Python', ru: 'Файл не разбирается' },
    why: {
        en: `Python would not even start this program. footgun reads on behind the broken place and checks what it
             understands, so the findings around it may be fewer than they will be.`,
        ru: `Такую программу Python даже не запустит. footgun читает дальше сломанного места и проверяет то, что понял,
             поэтому замечаний рядом с ним может быть меньше, чем будет потом.`,
    },
    messages: {
        missing: {
            en: '`{token}` is missing here; the rest of the file is checked all the same',
            ru: 'здесь не хватает `{token}`; остальное всё равно проверено',
        },
        unexpected: {
            en: 'this is not Python; the rest of the file is checked all the same',
            ru: 'это не похоже на Python; остальное всё равно проверено',
        },
    },
    references: ['https://docs.python.org/3/tutorial/errors.html#syntax-errors'],
} as const satisfies Omit<AnyRule, 'run'>;
