import { said, type Said } from '../../../shared-rules/model/text';
import { filePhrases as phrases } from '../../../shared-rules/terminalPhrases';

/** How a text stands on the disk. */
export interface Encoding {
    /** As `TextDecoder` calls it. */
    readonly label: string;
    readonly byteOrderMark: boolean;
}

export const utf8: Encoding = { label: 'utf-8', byteOrderMark: false };

/** A text as Python reads it: UTF-8 unless a byte order mark or a `# -*- coding: … -*-` line says otherwise. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | Said {
    if (bytes.includes(0)) return said(phrases.binary);
    const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const declared = byteOrderMark ? undefined : declaredEncoding(bytes);
    const label = declared === undefined ? utf8.label : labelOf(declared);
    if (label === undefined) return said(phrases.unknownEncoding, { name: declared ?? '' });
    try {
        return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: { label, byteOrderMark } };
    } catch {
        return said(phrases.notEncoded, { encoding: declared ?? 'UTF-8', line: String(firstBadLine(bytes, label)) });
    }
}

/** The bytes of a text, or what is wrong: not every encoding has every letter, and some we can only read. */
export function encode(text: string, { label, byteOrderMark }: Encoding): Uint8Array | Said {
    if (label === utf8.label) return Buffer.from(byteOrderMark ? `\ufeff${text}` : text, 'utf-8');
    const table = singleBytes(label);
    const bytes = Array.from(text, (letter) => table.get(letter));
    return bytes.every((byte) => byte !== undefined)
        ? Uint8Array.from(bytes)
        : said(phrases.cannotEncode, { encoding: label });
}

/** PEP 263: in the first line, or in the second if the first is a comment or empty. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
    const head = Buffer.from(bytes.subarray(0, 1000))
        .toString('latin1')
        .split(/\r\n|\r|\n/, 2);
    for (const line of head) {
        const found = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line);
        if (found) return found[1];
        if (!/^[ \t\f]*(#.*)?$/.test(line)) return undefined;
    }
    return undefined;
}

/** Python's names of encodings that `TextDecoder` spells differently. */
const pythonNames: Readonly<Record<string, string>> = {
    utf8: 'utf-8',
    'utf-8-sig': 'utf-8',
    ascii: 'utf-8',
    'us-ascii': 'utf-8',
    'latin-1': 'latin1',
    'iso-latin-1': 'latin1',
    cp866: 'ibm866',
    'mac-cyrillic': 'x-mac-cyrillic',
};

function labelOf(declared: string): string | undefined {
    const name = declared.toLowerCase().replaceAll('_', '-');
    try {
        return new TextDecoder(pythonNames[name] ?? name).encoding;
    } catch {
        return undefined;
    }
}

function firstBadLine(bytes: Uint8Array, label: string): number {
    const [good = ''] = new TextDecoder(label).decode(bytes).split('\ufffd', 1);
    return good.split(/\r\n|\r|\n/).length;
}

/** The letters of an encoding that has a byte for each. */
function singleBytes(label: string): ReadonlyMap<string, number> {
    const decoder = new TextDecoder(label);
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}
