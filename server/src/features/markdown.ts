/** A text of ours as Markdown: what stands in backticks is code, everything else is meant literally. */
export function prose(text: string): string {
    return text.replace(/`[^`]*`|[\\`*_<>[\]#~|]/g, (part) => (part.length > 1 ? part : `\\${part}`));
}

export function code(text: string): string {
    return `\`${text}\``;
}

export function link(text: string, address: string): string {
    return `[${prose(text)}](${encodeURI(decodeURI(address)).replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
