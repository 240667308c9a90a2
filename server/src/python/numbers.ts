import type { Site } from '../../../shared-rules/model/site';
import type { Expression } from './syntax';

/** `1_000`, `0xFF`; integers beyond 2^53, Python 2's `0777` and `10L`, and complex numbers are gaps. */
export function readInteger(text: string, site: Site): Expression {
    const isPython3 = /^(?:0[xob][\da-f_]+|0[0_]*|[1-9][\d_]*)$/i.test(text);
    const value = isPython3 ? Number(text.replaceAll('_', '')) : NaN;
    return Number.isSafeInteger(value) ? { kind: 'int', value, site } : { kind: 'gap', site };
}

/** `1e-3`, `.5`, `1_0.`. */
export function readFloat(text: string, site: Site): Expression {
    const value = Number(text.replaceAll('_', ''));
    return Number.isNaN(value) ? { kind: 'gap', site } : { kind: 'float', value, site };
}
