import { createColors } from 'picocolors';
import { words, type Filling, type Translated } from '../../../../shared-rules/model/text';
import type { Severity } from '../../../../shared-rules/rules/rule';
import type { Style } from './format';

/** What writes for people: words of one language, in colour or without. */
export interface Pen {
    readonly colours: ReturnType<typeof createColors>;
    readonly columns: number;
    readonly say: (text: Translated, values?: Readonly<Record<string, Filling>>) => string;
    /** What stands in backticks is code; in colour it needs no backticks. */
    readonly prose: (text: string) => string;
}

export function penOf({ language, colour, columns }: Style): Pen {
    const colours = createColors(colour);
    return {
        colours,
        columns,
        say: (text, values = {}) => words({ text, values }, language),
        prose: (text) => (colour ? text.replace(/`([^`]+)`/g, (_, code: string) => colours.bold(code)) : text),
    };
}

export const colourOf = (severity: Severity, { colours }: Pen): ((text: string) => string) =>
    ({ error: colours.red, warning: colours.yellow, info: colours.blue, hint: colours.cyan })[severity];
