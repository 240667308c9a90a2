import { dictElement } from './access';
import { reprOf, textOf } from './format';
import { formatValue } from './spelling';
import { int, numberOf, string, type Runtime } from './values';

const FIELD = /%(?:\((\w+)\))?([-+ #0]*)(\*|\d+)?(?:\.(\d+))?([diouxXeEfFgGrsac%])/g;

/** `"fc%d_%s" % (i, name)`, `"%(name)s" % {...}`; undefined where a part is not known. */
export function percent(template: string, values: Runtime): string | undefined {
    const items = values.kind === 'tuple' ? values.items : [values];
    let next = 0;
    let known = true;
    const text = template.replace(
        FIELD,
        (
            _,
            name: string | undefined,
            flags: string,
            width: string | undefined,
            precision: string | undefined,
            type: string,
        ) => {
            if (type === '%') return '%';
            const value = name === undefined ? items[next++] : named(values, name);
            const shown = value && width !== '*' ? field(value, flags, width ?? '', precision, type) : undefined;
            if (shown === undefined) known = false;
            return shown ?? '';
        },
    );
    return known ? text : undefined;
}

const named = (values: Runtime, name: string): Runtime | undefined =>
    values.kind === 'dict' ? dictElement(values, string(name)) : undefined;

function field(
    value: Runtime,
    flags: string,
    width: string,
    precision: string | undefined,
    type: string,
): string | undefined {
    const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
    const left = flags.includes('-') ? '<' : '';
    const dot = precision === undefined ? '' : `.${precision}`;
    if (type === 's' || type === 'r' || type === 'a') {
        const text = type === 's' ? textOf(value) : reprOf(value);
        return text === undefined ? undefined : formatValue(string(text), `${left || '>'}${width}${dot}`, text);
    }
    const number = numberOf(value);
    if (number === undefined) return undefined;
    const zero = flags.includes('0') && left === '' ? '0' : '';
    const alternate = flags.includes('#') ? '#' : '';
    const isWhole = 'diu'.includes(type);
    const shown = isWhole ? int(Math.trunc(number)) : value;
    const format = `${left}${sign}${alternate}${zero}${width}${isWhole ? '' : dot}${isWhole ? 'd' : type}`;
    return formatValue(shown, format, textOf(shown));
}
