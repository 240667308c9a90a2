import { shapeCode, type ShapeArgument } from '../../model/inputShape';
import type { Site } from '../../model/site';
import { itemsOf } from '../../model/value';
import type { Edit } from '../rule';

const isSame = (a: Site | undefined, b: Site | undefined) => a !== undefined && a.start === b?.start && a.end === b.end;

/** Whether the sizes stand in brackets in the call itself: `(28, 28)`, `[rows, columns]`. */
function isDisplay({ argument: { site, value } }: ShapeArgument): boolean {
    return isSame(site, value.site) && (itemsOf(value) ?? []).every((item) => item.site !== undefined);
}

/** `x.shape` becomes `x.shape[1:]`, and (60000, 28, 28) becomes (28, 28). */
export function withoutFirstAxis(shape: ShapeArgument): Edit {
    const { call, name, argument, sizes } = shape;
    const { site } = argument;
    if (!site || isDisplay(shape)) return { kind: 'setArgument', call, name, code: shapeCode((sizes ?? []).slice(1)) };
    return { kind: 'replace', site: { ...site, start: site.end }, code: '[1:]' };
}

/** `(rows, columns)` becomes `(rows, columns, 1)`; a shape that stands elsewhere is written out. */
export function withAxis(shape: ShapeArgument, size: number): Edit {
    const { call, name, argument, sizes } = shape;
    const last = itemsOf(argument.value)?.length;
    if (!argument.site || !isDisplay(shape) || last === 1) {
        return { kind: 'setArgument', call, name, code: shapeCode([...(sizes ?? []), size]) };
    }
    const end = argument.site.end - 1;
    return { kind: 'replace', site: { ...argument.site, start: end, end }, code: `, ${size}` };
}
