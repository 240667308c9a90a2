import type { Dim } from '../../../shared-rules/model/shape';
import { show, type Construction, type Encoded } from '../encoding';
import type { Random } from '../random';
import { Names } from './names';

/** A program while it is being written: one statement, or one element of a list, on a line of its own. */
export class Writer {
    readonly names: Names;
    readonly isSound: boolean;
    /** Where layers are called with numbers, they take what is usual: of the rest each backend has its own opinion. */
    usual = false;
    private readonly lines: string[] = [];
    private readonly head: string[] = [];
    private depth = 0;
    private readonly counts = new Map<string, number>();

    constructor(
        readonly random: Random,
        /** Whether something wrong is still to come. */
        public mistake: boolean,
    ) {
        this.isSound = !mistake;
        this.names = new Names(random);
    }

    line(text: string): void {
        this.lines.push(`${'    '.repeat(this.depth)}${text}`);
    }

    /** `for …:` with what stands in it. */
    block(header: string, body: () => void): void {
        this.line(header);
        this.depth++;
        body();
        this.depth--;
    }

    /** A name that nothing in the program has yet. */
    fresh(stem: string): string {
        const count = this.counts.get(stem) ?? 0;
        this.counts.set(stem, count + 1);
        return count === 0 ? stem : `${stem}${count + 1}`;
    }

    /** Whether the mistake is to be made here; it is made once. */
    errs(probability: number): boolean {
        if (!this.mistake || !this.random.chance(probability)) return false;
        this.mistake = false;
        return true;
    }

    /** The call of a layer's class; numbers now and then by the name of a constant. */
    construction({ class: layer, args, kwargs }: Construction): string {
        return `${this.names.layer(layer)}(${this.arguments({ args, kwargs })})`;
    }

    arguments({ args, kwargs }: Pick<Construction, 'args' | 'kwargs'>): string {
        const entries = Object.entries(kwargs);
        const splatted = entries.length > 1 && this.depth === 0 && this.random.chance(0.06);
        if (splatted) {
            const name = this.fresh('options');
            this.line(`${name} = {${entries.map(([key, value]) => `"${key}": ${this.value(value)}`).join(', ')}}`);
        }
        const keywords = splatted
            ? [`**options${this.suffix('options')}`]
            : entries.map(([name, value]) => `${name}=${this.value(value)}`);
        return [...args.map((it) => this.value(it)), ...keywords].join(', ');
    }

    shape(shape: readonly Dim[]): string {
        return show(shape as Encoded);
    }

    text(): string {
        return [...this.names.imports(), '', ...this.head, ...this.lines, ''].join('\n');
    }

    private suffix(stem: string): string {
        const count = this.counts.get(stem) ?? 1;
        return count === 1 ? '' : String(count);
    }

    private value(value: Encoded): string {
        if (typeof value === 'number' && value > 3 && this.random.chance(0.1)) {
            const name = this.fresh('SIZE');
            this.head.push(`${name} = ${value}`);
            return name;
        }
        if (typeof value !== 'object' || value === null) return show(value);
        if (isTuple(value)) return `(${value.map((it) => this.value(it)).join(', ')}${value.length === 1 ? ',' : ''})`;
        if ('list' in value) return `[${value.list.map((it) => this.value(it)).join(', ')}]`;
        if ('dict' in value)
            return `{${value.dict.map((entry) => entry.map((it) => this.value(it)).join(': ')).join(', ')}}`;
        if ('layer' in value) return this.construction(value.layer);
        return 'symbol' in value ? this.names.symbol(value.symbol) : show(value);
    }
}

const isTuple = (value: Encoded): value is readonly Encoded[] => Array.isArray(value);
