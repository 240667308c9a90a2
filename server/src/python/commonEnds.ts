/** How many characters two texts begin with together. */
export function commonStart(a: string, b: string): number {
    let length = 0;
    while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
    return length;
}

/** How many they end with together, where they begin with `start` of them. */
export function commonEnd(a: string, b: string, start: number): number {
    const limit = Math.min(a.length, b.length) - start;
    let length = 0;
    while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
    return length;
}
