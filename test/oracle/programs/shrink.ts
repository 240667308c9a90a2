/** Leaves out lines, the more at once the better, as long as the disagreement stays. */
export async function shrinkText(text: string, isStill: (candidate: string) => Promise<boolean>): Promise<string> {
    let lines: readonly string[] = text.split('\n');
    for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        // From the end: what stands there needs what stands before it.
        for (let start = lines.length - size; start > -size; start -= size) {
            const candidate = lines.filter((_, i) => i < start || i >= start + size);
            if (await isStill(candidate.join('\n'))) lines = candidate;
        }
    }
    return lines.join('\n');
}
