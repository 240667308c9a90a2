import type { Site } from '../../../shared-rules/model/site';
import type { TextEdit } from '../analysis/analysis';

/** The text after edits that do not overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    const sorted = [...edits].sort((a, b) => a.site.start - b.site.start || a.site.end - b.site.end);
    const parts: string[] = [];
    let end = 0;
    for (const { site, newText } of sorted) {
        parts.push(text.slice(end, site.start), newText);
        end = site.end;
    }
    return parts.join('') + text.slice(end);
}

/** Whether two sets of edits get in each other's way; two insertions at one place do. */
export function collide(some: readonly TextEdit[], others: readonly TextEdit[]): boolean {
    return some.some((one) => others.some((other) => touch(one.site, other.site)));
}

const touch = (a: Site, b: Site): boolean => a.start <= b.end && b.start <= a.end;
