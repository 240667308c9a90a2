import type { ProgramSummary } from '../../server/src/analysis/summary';
import type { AnyShape } from '../../shared-rules/model/shape';

const isOpen = (shape: AnyShape): boolean => !shape || shape.includes(undefined);

/** Lines where something is `?` and no `unknown` says why. */
export function unexplained({ calls, models, unknown }: ProgramSummary): readonly string[] {
    const said = new Set(unknown.map(({ line }) => line));
    const open = [
        ...calls.filter((it) => it.params === undefined || it.outputShapes.some(isOpen)),
        ...models.filter((it) => it.params === undefined || [...it.inputs, ...it.outputs].some(isOpen)),
    ];
    return open.filter(({ line }) => !said.has(line)).map((it) => `${it.line} unexplained ${it.class}`);
}
