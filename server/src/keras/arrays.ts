import type { Dim } from '../../../shared-rules/model/shape';
import { given as argument, type Given } from '../interpreter/library';
import { indexOf, type Runtime } from '../interpreter/values';

/** Functions of NumPy, and of libraries like it, whose result is an array of a shape that stands in their arguments. */
const CREATORS = /^(numpy|keras\.ops|tf)\.(zeros|ones|empty|full)$|^numpy\.random\.(random|random_sample|uniform|normal|randint|standard_normal)$|^tf\.random\.(normal|uniform)$|^keras\.random\.(normal|uniform)$/;

/** An array whose shape the call gives; undefined for any other function. */
export function arrayFunction(name: string, given: Given): Runtime | undefined {
    if (name === 'numpy.random.rand' || name === 'numpy.random.randn') {
        const sizes = given.positional.map(({ value }) => indexOf(value));
        return { kind: 'array', shape: given.complete ? sizes : undefined };
    }
    if (!CREATORS.test(name)) return undefined;
    const position = /random\.(uniform|normal|randint)$/.test(name) && name.startsWith('numpy') ? 2 : 0;
    return { kind: 'array', shape: sizesOf(argument(given, position, argument(given, 9, 'size') ? 'size' : 'shape')) };
}

function sizesOf(value: Runtime | undefined): readonly Dim[] | undefined {
    if (!value) return undefined;
    const size = indexOf(value);
    if (size !== undefined) return [size];
    const items = value.kind === 'tuple' ? value.items : value.kind === 'list' ? value.cell.content : undefined;
    return items?.map(indexOf);
}
