import type { Configuration } from './encoding';

/** Drops calls and arguments as long as the verdict stays; what is left is the smallest example. */
export async function shrink(
    configuration: Configuration,
    isStill: (candidate: Configuration) => Promise<boolean>,
): Promise<Configuration> {
    for (const candidate of smaller(configuration)) {
        if (await isStill(candidate)) return shrink(candidate, isStill);
    }
    return configuration;
}

function* smaller(it: Configuration): Generator<Configuration> {
    if (it.calls.length > 1) yield { ...it, calls: it.calls.slice(0, -1) };
    for (const name of Object.keys(it.kwargs)) yield { ...it, kwargs: without(it.kwargs, name) };
    if (it.args.length > 0) yield { ...it, args: it.args.slice(0, -1) };
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
