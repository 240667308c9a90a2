import { numberOf, type Runtime } from './values';

/** A format specification of Python: `*^+#010,.2f`. */
interface Specification {
    readonly fill: string;
    readonly align: string;
    readonly sign: string;
    readonly alternate: boolean;
    readonly width: number;
    readonly group: string;
    readonly precision: number | undefined;
    readonly type: string;
}

const SPECIFICATION = /^(?:(.)?([<>=^]))?([+\- ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

function read(format: string): Specification | undefined {
    const match = SPECIFICATION.exec(format);
    if (!match) return undefined;
    const [, fill, align, sign = '', alternate, zero, width, group = '', precision, type = ''] = match;
    return {
        fill: fill ?? (zero ? '0' : ' '),
        align: align ?? (zero ? '=' : ''),
        sign,
        alternate: alternate !== undefined,
        width: Math.min(Number(width ?? 0), 1000),
        group,
        precision: precision === undefined ? undefined : Math.min(Number(precision), 50),
        type,
    };
}

/** `format(value, specification)` of a number or a string; undefined where Python would raise, or we do not follow. */
export function formatValue(value: Runtime, format: string, text: string | undefined): string | undefined {
    const spec = read(format);
    if (!spec) return undefined;
    const number = value.kind === 'int' || value.kind === 'float' ? numberOf(value) : undefined;
    if (number === undefined) return value.kind === 'str' && text !== undefined ? formatText(text, spec) : undefined;
    const digits = digitsOf(Math.abs(number), value.kind === 'int', spec, text);
    if (digits === undefined) return undefined;
    const sign = number < 0 || Object.is(number, -0) ? '-' : spec.sign === '-' ? '' : spec.sign;
    return justify(sign + prefixOf(spec), grouped(digits, spec.group), spec, '>');
}

function formatText(text: string, spec: Specification): string | undefined {
    if (spec.type !== '' && spec.type !== 's') return undefined;
    const shown = spec.precision === undefined ? text : text.slice(0, spec.precision);
    return justify('', shown, spec.align === '=' ? { ...spec, align: '<' } : spec, '<');
}

function digitsOf(size: number, whole: boolean, spec: Specification, text: string | undefined): string | undefined {
    const { type, precision } = spec;
    if (type in RADIX && whole) {
        const digits = size.toString(RADIX[type]);
        return type === 'X' ? digits.toUpperCase() : digits;
    }
    if (type === 'd' || type === 'n') return whole ? String(size) : undefined;
    if (type === '' && precision === undefined) return text?.replace(/^-/, '');
    if (type === 'f' || type === 'F') return fixed(size, precision ?? 6);
    if (type === '%') return `${fixed(size * 100, precision ?? 6)}%`;
    if (type === 'e' || type === 'E') return exponent(size.toExponential(precision ?? 6), type);
    return type === 'g' || type === 'G' || type === '' ? general(size, precision ?? 6, type === '') : undefined;
}

/** Of two numbers equally near Python takes the even one: `"%.1f" % 2.25` is 2.2. */
function fixed(size: number, digits: number): string {
    if (size >= 1e21) return BigInt(Math.round(size)).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
    const shown = size.toFixed(digits);
    const [, rest = ''] = size.toFixed(Math.min(100, digits + 30)).split('.');
    const isTie = /^50*$/.test(rest.slice(digits));
    if (!isTie || /[02468]$/.test(shown)) return shown;
    const below = (Number(shown) - 10 ** -digits).toFixed(digits);
    return below;
}

const RADIX: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/** Python writes two digits of an exponent at least. */
const exponent = (text: string, type: string): string => {
    const shown = text.replace(/e([+-])(\d)$/, 'e$10$2');
    return type === 'E' ? shown.toUpperCase() : shown;
};

/** `g`: as many digits as count, without zeros behind. */
function general(size: number, precision: number, plain: boolean): string | undefined {
    const digits = Math.max(1, precision);
    const power = size === 0 ? 0 : Math.floor(Math.log10(Number(size.toPrecision(digits))));
    const isSmall = power >= -4 && power < digits;
    const shown = isSmall ? size.toFixed(Math.max(0, digits - 1 - power)) : size.toExponential(digits - 1);
    const [mantissa = '', tail] = shown.split('e');
    const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
    if (tail !== undefined) return exponent(`${short}e${tail}`, 'g');
    return plain && !short.includes('.') ? `${short}.0` : short;
}

const prefixOf = ({ alternate, type }: Specification): string =>
    alternate ? ({ b: '0b', o: '0o', x: '0x', X: '0X' }[type] ?? '') : '';

function grouped(digits: string, group: string): string {
    if (group === '') return digits;
    const [whole = '', ...rest] = digits.split(/(?=[.e%])/);
    return whole.replace(/\B(?=(\d{3})+(?!\d))/g, group) + rest.join('');
}

function justify(sign: string, body: string, spec: Specification, usual: string): string {
    const missing = Math.max(0, spec.width - [...(sign + body)].length);
    const align = spec.align || usual;
    if (align === '=') return sign + spec.fill.repeat(missing) + body;
    const left = align === '>' ? missing : align === '<' ? 0 : Math.floor(missing / 2);
    return spec.fill.repeat(left) + sign + body + spec.fill.repeat(missing - left);
}
