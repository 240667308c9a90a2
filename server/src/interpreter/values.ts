import type { Derivation, ValueOf } from '../../../shared-rules/model/value';
import type { Site } from '../../../shared-rules/model/site';
import type { Expression, StatementOf, Parameter } from '../python/syntax';
import type { Episode } from './episode';
import { Cell } from './heap';
import type { Given } from './library';
import type { Machine } from './machine';

/**
 * What a Python value may be while the program is followed. Immutable but for the cells, which the heap alone writes.
 * `site` is where the value was written: it goes with the value through variables, calls and loops.
 */
export type Runtime = (
    | ValueOf<'int' | 'float' | 'bool' | 'str' | 'none' | 'ellipsis' | 'symbol' | 'unknown'>
    | ArrayValue
    | TupleValue
    | ListValue
    | DictValue
    | SetValue
    | IteratorValue
    | RangeValue
    | SliceValue
    | FunctionValue
    | ClassValue
    | ObjectValue
    | BoundValue
    | BuiltinValue
    | PartialValue
    | ModuleValue
    | NativeValue
) & {
    readonly site?: Site;
    /** What data, something unknown, or a list of unknown length (`[0] * count`) came of. */
    readonly derived?: Derivation;
};

/** Data, with what only matters while the program runs. */
export type ArrayValue = ValueOf<'array'> & {
    /** What was done to the numbers in place; views share it. Absent where nothing is known of the numbers anyway. */
    readonly written?: Cell<InPlace>;
    /** One number, or one a column, that was computed from data. */
    readonly statistic?: 'mean' | 'deviation' | 'other';
    /** The numbers themselves, of a short array of NumPy, until one of them is written. */
    readonly numbers?: readonly number[];
    /** A tensor of TensorFlow or Keras, whose arithmetic has types of its own. */
    readonly eager?: true;
};

export type InPlace = 'written' | 'shuffled' | undefined;

export interface TupleValue {
    readonly kind: 'tuple';
    readonly items: readonly Runtime[];
    /** The class of a named tuple, whose fields are its items. */
    readonly class?: ClassValue;
    readonly site?: Site;
}

/** `undefined` contents: a list of which we no longer know what is in it. */
export interface ListValue {
    readonly kind: 'list';
    readonly cell: Cell<readonly Runtime[] | undefined>;
    readonly site?: Site;
}

export interface DictValue {
    readonly kind: 'dict';
    readonly cell: Cell<readonly (readonly [Runtime, Runtime])[] | undefined>;
    /** `defaultdict(list)`: what makes the value of a key that is not there. */
    readonly missing?: Runtime;
    /** `object.__dict__`: writing to it writes the attributes. */
    readonly owner?: ObjectValue;
    readonly site?: Site;
}

export interface SetValue {
    readonly kind: 'set';
    readonly cell: Cell<readonly Runtime[] | undefined>;
    readonly site?: Site;
}

/** What is left of a generator, of `zip(…)`, of `iter(…)`: reading it takes it away. `undefined`: nobody knows what. */
export interface IteratorValue {
    readonly kind: 'iterator';
    readonly cell: Cell<readonly Runtime[] | undefined>;
    /** There is more than stands in the cell: a generator without an end. */
    readonly endless: boolean;
    readonly site?: Site;
}

export interface RangeValue {
    readonly kind: 'range';
    readonly start: number;
    readonly stop: number;
    readonly step: number;
    readonly site?: Site;
}

export interface SliceValue {
    readonly kind: 'slice';
    readonly lower: Runtime;
    readonly upper: Runtime;
    readonly step: Runtime;
    readonly site?: Site;
}

export interface FunctionValue {
    readonly kind: 'function';
    readonly name: string;
    readonly parameters: readonly Parameter[];
    readonly defaults: ReadonlyMap<string, Runtime>;
    readonly body: FunctionBody;
    readonly scope: Scope;
    /** The class in whose body it stands: what `super()` starts from. */
    readonly owner: ClassValue | undefined;
    readonly binding: 'instance' | 'static' | 'class' | 'property';
    readonly site?: Site;
}

export type FunctionBody =
    | { readonly kind: 'block'; readonly definition: StatementOf<'function'> }
    | { readonly kind: 'expression'; readonly expression: Expression };

export interface ClassValue {
    readonly kind: 'class';
    readonly name: string;
    readonly bases: readonly Runtime[];
    readonly members: Scope;
    /** Parameters of the generated `__init__` of a dataclass or a named tuple, in order. */
    readonly fields: readonly string[] | undefined;
    /** What its instances are, where they are not plain objects. */
    readonly flavour?: 'namedtuple' | 'enum' | 'intenum' | 'namespace' | 'argparse';
    readonly site?: Site;
}

/** An instance of a class of the file. */
export interface ObjectValue {
    readonly kind: 'object';
    readonly id: number;
    readonly class: ClassValue;
    readonly attributes: Scope;
    /** What a library keeps about it, where the class derives from a library's: `class Net(keras.Model)`. */
    readonly native: unknown;
    readonly site?: Site;
}

/** A method with its receiver: of a class of the file, or a method of a builtin or library object, by name. */
export interface BoundValue {
    readonly kind: 'bound';
    readonly receiver: Runtime;
    readonly method: FunctionValue | string;
    /** Where lookup goes on for `super()`. */
    readonly site?: Site;
}

/** `len`, `range`, `math.floor` … */
export interface BuiltinValue {
    readonly kind: 'builtin';
    readonly name: string;
    readonly site?: Site;
}

/** `functools.partial(Conv2D, padding="same")` */
export interface PartialValue {
    readonly kind: 'partial';
    readonly callee: Runtime;
    readonly given: Given;
    /** `field(default_factory=list)`: called for each instance. */
    readonly isFactory?: boolean;
    readonly site?: Site;
}

/** A module that is a file of the project, or a folder of such. */
export interface ModuleValue {
    readonly kind: 'module';
    readonly name: string;
    readonly scope: Scope;
    readonly site?: Site;
}

/** Something of a library with a behaviour of its own: a layer, a tensor, a model. */
export interface NativeValue {
    readonly kind: 'native';
    readonly native: Native;
    readonly site?: Site;
    /** Of data: what it came of. */
    readonly derived?: Derivation;
}

/** The library's own business; the interpreter only carries it around. */
export interface Native {
    readonly type: string;
    /** Data, which remembers what it came of. */
    readonly isData?: boolean;
}

/** Names of a module, a function, a class or an instance. */
export class Scope {
    private readonly cells = new Map<string, Cell<Runtime | undefined>>();
    private readonly born: Episode | undefined;
    /** Of an instance or a module: written when it gets another name, read by who looks at all of them. */
    private readonly names: Cell<object> | undefined;

    constructor(
        private readonly machine: Machine,
        readonly parent: Scope | undefined,
        /** A class body is skipped when its functions look names up. */
        readonly kind: 'module' | 'function' | 'comprehension' | 'class' | 'instance',
    ) {
        this.born = machine.heap.episode;
        this.names = kind === 'instance' || kind === 'module' ? machine.cell<object>({}, () => ({})) : undefined;
    }

    get(name: string): Runtime | undefined {
        const known = this.cells.get(name);
        if (known) return known.content;
        // That a name is not there is something to find, too.
        if (this.born !== this.machine.heap.episode) void this.make(name).content;
        return undefined;
    }

    has(name: string): boolean {
        return this.get(name) !== undefined;
    }

    set(name: string, value: Runtime | undefined): void {
        const { heap } = this.machine;
        const cell = this.cells.get(name) ?? this.make(name);
        if (this.names && cell.raw === undefined) heap.write(this.names, {});
        heap.write(cell, value);
    }

    /** What all its names hold. */
    values(): readonly Runtime[] {
        return this.boundNames().flatMap((name) => this.get(name) ?? []);
    }

    boundNames(): readonly string[] {
        void this.names?.content;
        return [...this.cells.keys()].filter((name) => this.has(name));
    }

    /** Its own cells. */
    ownCells(): ReadonlySet<unknown> {
        return new Set<unknown>(this.cells.values());
    }

    private make(name: string): Cell<Runtime | undefined> {
        const { heap, mergeVariable } = this.machine;
        const cell = new Cell<Runtime | undefined>(heap, undefined, mergeVariable, this.born);
        this.cells.set(name, cell);
        return cell;
    }
}

export const none: Runtime = { kind: 'none' };
export const int = (value: number, site?: Site): Runtime =>
    site ? { kind: 'int', value, site } : { kind: 'int', value };
/** A number that NumPy has computed: a `float` of its is one of Python's too, a whole number is not. */
export const numpyNumber = (value: number, isWhole: boolean): Runtime =>
    isWhole ? { kind: 'int', value, numpy: true } : { kind: 'float', value };
export const float = (value: number, site?: Site): Runtime => withSite({ kind: 'float', value }, site);
export const bool = (value: boolean, site?: Site): Runtime => withSite({ kind: 'bool', value }, site);
export const string = (value: string, site?: Site): Runtime =>
    site ? { kind: 'str', value, site } : { kind: 'str', value };
export const tuple = (items: readonly Runtime[], site?: Site): TupleValue => withSite({ kind: 'tuple', items }, site);
export const symbol = (name: string, site?: Site): Runtime => withSite({ kind: 'symbol', name }, site);
export const unknown = (reason: string, site?: Site): ValueOf<'unknown'> => withSite({ kind: 'unknown', reason }, site);

/** The value as if it had been written there; a value that was written somewhere keeps its place. */
export function withSite<V extends object>(value: V, site: Site | undefined): V {
    return site ? (placed(value as unknown as Runtime, site) as unknown as V) : value;
}

/** The kinds that come by the thousand are copied field by field: spreading costs several times as much. */
function placed(value: Runtime, site: Site): Runtime {
    switch (value.kind) {
        case 'symbol':
            return { kind: 'symbol', name: value.name, site };
        case 'native':
            return value.native.isData ? { ...value, site } : { kind: 'native', native: value.native, site };
        case 'bound':
            return { kind: 'bound', receiver: value.receiver, method: value.method, site };
        default:
            return { ...value, site };
    }
}

/** The number that arithmetic sees: `True` is 1. */
export function numberOf(value: Runtime): number | undefined {
    if (value.kind === 'int' || value.kind === 'float') return value.value;
    return value.kind === 'bool' ? Number(value.value) : undefined;
}

/** `operator.index`: whole numbers and booleans. */
export function indexOf(value: Runtime): number | undefined {
    return value.kind === 'float' ? undefined : numberOf(value);
}
