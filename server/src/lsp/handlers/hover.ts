import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover';
import type { Question } from '../question';
import { toHover } from '../toProtocol';

export function hover({ analysis, language, text, client, rules }: Question, { position }: HoverParams): Hover | null {
    const found = hoverAt(analysis, text.offsetAt(position), language, rules);
    return found ? toHover(found, text, client) : null;
}
