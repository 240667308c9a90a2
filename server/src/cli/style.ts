import type { Language } from '../../../shared-rules/model/text';
import type { Style } from './formats/format';
import type { SmallOptions } from './usage';
import type { World } from './world';

/** How to write on the standard output: `NO_COLOR` and `FORCE_COLOR` count where `--color` leaves it open. */
export function styleOf(color: SmallOptions['color'], world: World, language: Language): Style {
    const { out, env, version } = world;
    return { language, colour: isColoured(color, env, out.isTerminal), columns: out.columns ?? 160, version };
}

function isColoured(color: SmallOptions['color'], env: World['env'], isTerminal: boolean): boolean {
    if (color !== 'auto') return color === 'always';
    if (env['NO_COLOR']) return false;
    if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
    return isTerminal && env['TERM'] !== 'dumb';
}
