import type { Language } from '../../../../shared-rules/model/text';
import type { FileReport } from '../checkFile';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** How a report is to look. */
export interface Style {
    readonly language: Language;
    readonly colour: boolean;
    readonly columns: number;
    readonly version: string;
}

/** Turns the reports of all files into what goes to the standard output. */
export type Formatter = (reports: readonly FileReport[], style: Style) => string;
