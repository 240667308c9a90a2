/** The same but for some of its fields. */
export function without<Data extends object, Key extends keyof Data>(
    data: Data,
    ...keys: readonly Key[]
): Omit<Data, Key> {
    const left: Partial<Data> = { ...data };
    for (const key of keys) delete left[key];
    return left as Omit<Data, Key>;
}
