import type { CodeLens } from 'vscode-languageserver';
import { modelLenses } from '../../features/models';
import type { Question } from '../question';
import { toRange } from '../toProtocol';

/** A line above each network; there is nothing to click. */
export function codeLenses({ analysis, part, language, shows }: Question): CodeLens[] {
    if (!shows.codeLens) return [];
    return modelLenses(analysis, part, language).map(({ site, title }) => ({
        range: toRange(site, part),
        command: { title, command: '' },
    }));
}
