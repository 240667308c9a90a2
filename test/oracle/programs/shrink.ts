/** Leaves out lines, the more at once the better, as long as the disagreement stays. */
export async function shrinkText(text: string, isStill: (candidates: readonly string[]) => Promise<readonly boolean[]>): Promise<string> {
    for (let size = Math.ceil(text.split('\n').length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        text = await without(text, size, isStill);
    }
    return text;
}

async function without(text: string, size: number, isStill: (candidates: readonly string[]) => Promise<readonly boolean[]>): Promise<string> {
    const lines = text.split('\n');
    const starts = Array.from({ length: Math.max(0, lines.length - size + 1) }, (_, i) => i).filter((i) => size === 1 || i % Math.ceil(size / 2) === 0);
    const candidates = starts.map((start) => lines.toSpliced(start, size).join('\n'));
    const still = await isStill(candidates);
    const found = still.indexOf(true);
    return found < 0 ? text : without(candidates[found]!, size, isStill);
}
