import { displayWidth } from './width';

/** Lines of words that are not wider than a terminal; a longer word stands alone. */
export function wrap(text: string, columns: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const [word] of text.matchAll(WORD)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && displayWidth(longer) > columns) [line] = [word, lines.push(line)];
        else line = longer;
    }
    return line === '' ? lines : [...lines, line];
}

/** Code in backticks is not torn apart. */
const WORD = /(?:`[^`]*`|\S)+/g;
