import { first, type Builtin } from './builtins';
import type { Machine } from './machine';
import { newDict, newList } from './merge';
import { bool, float, int, none, string, type Runtime } from './values';

/** `json.loads(text)` of a text that stands in the program. */
export const loads: Builtin = (args, _, machine) => {
    const text = first(args);
    if (text.kind !== 'str') return undefined;
    try {
        return valueOf(JSON.parse(text.value), machine);
    } catch {
        return undefined;
    }
};

function valueOf(parsed: unknown, machine: Machine): Runtime {
    machine.step();
    if (parsed === null) return none;
    if (typeof parsed === 'string') return string(parsed);
    if (typeof parsed === 'boolean') return bool(parsed);
    if (typeof parsed === 'number') return Number.isInteger(parsed) ? int(parsed) : float(parsed);
    if (Array.isArray(parsed))
        return newList(
            parsed.map((item) => valueOf(item, machine)),
            machine,
        );
    return newDict(
        Object.entries(parsed as object).map(([key, item]) => [string(key), valueOf(item, machine)]),
        machine,
    );
}
