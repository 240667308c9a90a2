/** Every word of a file that may be a name, in comments and strings too: evidence of what it is about. */
export function namesIn(text: string): ReadonlySet<string> {
    return new Set(text.match(/[A-Za-z_]\w*/g));
}
