import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { modelSymbols, type ModelSymbol } from '../../features/models';
import type { Question } from '../question';
import { toRange } from '../toProtocol';

const kinds = { model: SymbolKind.Object, layer: SymbolKind.Field } as const;

/** The networks of the document, and their layers. */
export function documentSymbols({ analysis, part, language }: Question): DocumentSymbol[] {
    const toSymbol = ({ name, detail, kind, site, nameSite, children }: ModelSymbol): DocumentSymbol => ({
        name,
        detail,
        kind: kinds[kind],
        range: toRange(site, part),
        selectionRange: toRange(nameSite, part),
        children: children.map(toSymbol),
    });
    return modelSymbols(analysis, part, language).map(toSymbol);
}
