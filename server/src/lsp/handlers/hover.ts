import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover';
import type { Question } from '../question';
import { isIn, offsetOf, toHover } from '../toProtocol';

export function hover(question: Question, { position }: HoverParams): Hover | null {
    const { part, program } = question;
    const found = hoverAt(question, offsetOf(position, part));
    return found && isIn(part, found.site, program) ? toHover(found, question) : null;
}
