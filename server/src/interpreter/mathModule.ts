import { first, second, type Builtin } from './builtins';
import { numbersIn } from './itertools';
import { elementsOf } from './iterate';
import { binary } from './operators';
import { bool, float, int, none, numberOf, type Runtime } from './values';

const number =
    (make: (value: number) => Runtime, f: (...values: number[]) => number): Builtin =>
    (args) => {
        const values = numbersIn(args);
        const result = values && values.length > 0 ? f(...values) : NaN;
        return Number.isNaN(result) ? undefined : make(result);
    };

const whole = (f: (...values: number[]) => number): Builtin =>
    number(
        (value) =>
            Number.isSafeInteger(value) ? int(value) : { kind: 'unknown', reason: 'an integer too large to follow' },
        f,
    );

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));
const multiple = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / divisor(a, b));

/** `n (n - 1) … (n - k + 1)` */
const falling = (n: number, k: number): number =>
    Array.from({ length: Math.min(Math.max(k, 0), 200) }, (_, i) => n - i).reduce((all, it) => all * it, 1);

const asked =
    (f: (value: number) => boolean): Builtin =>
    (args) => {
        const value = numberOf(first(args));
        return value === undefined ? undefined : bool(f(value));
    };

export const MATH: Readonly<Record<string, Builtin>> = {
    'math.sqrt': number(float, Math.sqrt),
    'math.isqrt': whole((value) => Math.floor(Math.sqrt(value))),
    'math.cbrt': number(float, Math.cbrt),
    'math.log': (args) => {
        const value = numberOf(first(args));
        const base = args.positional.length > 1 ? numberOf(second(args) ?? none) : Math.E;
        return value === undefined || base === undefined || value <= 0
            ? undefined
            : float(Math.log(value) / Math.log(base));
    },
    'math.log2': number(float, Math.log2),
    'math.log10': number(float, Math.log10),
    'math.log1p': number(float, Math.log1p),
    'math.exp': number(float, Math.exp),
    'math.expm1': number(float, Math.expm1),
    'math.floor': whole(Math.floor),
    'math.ceil': whole(Math.ceil),
    'math.trunc': whole(Math.trunc),
    'math.fabs': number(float, Math.abs),
    'math.pow': number(float, (a, b = NaN) => a ** b),
    'math.hypot': number(float, Math.hypot),
    'math.dist': () => undefined,
    'math.sin': number(float, Math.sin),
    'math.cos': number(float, Math.cos),
    'math.tan': number(float, Math.tan),
    'math.tanh': number(float, Math.tanh),
    'math.atan2': number(float, (a, b = NaN) => Math.atan2(a, b)),
    'math.radians': number(float, (value) => (value * Math.PI) / 180),
    'math.degrees': number(float, (value) => (value * 180) / Math.PI),
    'math.copysign': number(float, (a, b = NaN) => (b < 0 || Object.is(b, -0) ? -Math.abs(a) : Math.abs(a))),
    'math.fmod': number(float, (a, b = NaN) => a % b),
    'math.gcd': whole((...values) => values.reduce(divisor, 0)),
    'math.lcm': whole((...values) => values.reduce(multiple, 1)),
    'math.factorial': whole((n) => (n < 0 ? NaN : falling(n, n))),
    'math.comb': whole((n, k = NaN) => (k > n ? 0 : Math.round(falling(n, k) / falling(k, k)))),
    'math.perm': whole((n, k = n) => (k > n ? 0 : falling(n, k))),
    'math.isnan': asked(Number.isNaN),
    'math.isinf': asked((value) => Math.abs(value) === Infinity),
    'math.isfinite': asked(Number.isFinite),
    'math.isclose': () => undefined,
    'math.prod': (args, _, machine) =>
        elementsOf(first(args), machine)?.reduce<Runtime | undefined>(
            (total, item) => total && binary('*', total, item, machine),
            args.keywords.get('start')?.value ?? int(1),
        ),
    'math.fsum': (args, _, machine) => {
        const values = elementsOf(first(args), machine)?.map(numberOf);
        return values?.every((it) => it !== undefined) ? float(values.reduce((a, b) => a + b, 0)) : undefined;
    },
};
