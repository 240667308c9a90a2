import { once } from './facts';
import { kernelSides, otherLayers, renames } from '../keras/eras';
import type { Argument, Call, Import, Program } from './graph';
import { itemsOf } from './value';

/** An argument of an older Keras in a call. */
export interface OldArgument {
    readonly argument: Argument;
    /** Its name in Keras 3; empty where nothing has taken its place. */
    readonly now: string;
}

/** Methods of a model go by the names of those that have taken them over. */
const SUCCESSORS: Readonly<Record<string, string>> = {
    'Model.fit_generator': 'Model.fit',
    'Model.evaluate_generator': 'Model.evaluate',
    'Model.predict_generator': 'Model.predict',
    'Model.predict_classes': 'Model.predict',
    'Model.predict_proba': 'Model.predict',
};

/** The arguments of a call by names that only older versions know, in the order of the text. */
export function oldArguments(call: Call): readonly OldArgument[] {
    const name = SUCCESSORS[call.name] ?? call.name;
    const table = renames[name] ?? (/^keras\.layers\.[A-Z]/.test(name) ? otherLayers : {});
    return [...call.arguments.values()]
        .flatMap((argument) => {
            const now = Object.hasOwn(table, argument.name)
                ? table[argument.name]
                : isSide(argument.name)
                  ? 'kernel_size'
                  : undefined;
            const isKeyword = argument.whole !== undefined && argument.whole.start !== argument.site?.start;
            return now !== undefined && isKeyword ? [{ argument, now }] : [];
        })
        .sort((a, b) => (a.argument.whole?.start ?? 0) - (b.argument.whole?.start ?? 0));
}

/** `nb_row=3, nb_col=3`, which one argument has taken over. */
export const isSide = (name: string): boolean => kernelSides.flat().includes(name);

/** `Convolution2D(32, 3, 3)`: one argument today, of which the sizes stand side by side without brackets. */
export function bareKernel(call: Call): Argument | undefined {
    const argument = call.arguments.get('kernel_size');
    const first = itemsOf(argument?.value)?.[0];
    const isBare =
        argument?.site !== undefined && first?.site?.start === argument.site.start && argument.value.kind === 'tuple';
    return isBare && argument.whole?.start === argument.site?.start ? argument : undefined;
}

/** Whether the file asks for Keras 2 itself, where much of this is still allowed. */
export const isKeras2 = once(
    ({ imports, names }: Program): boolean =>
        names.has('TF_USE_LEGACY_KERAS') || imports.some(({ module }) => /^tf_keras\b/.test(module)),
);

/** What calls itself Keras, and does not go together. */
export type KerasCopy = 'keras' | 'tensorflow.keras' | 'tf_keras' | 'tensorflow.python.keras';

/** The imports of what goes into models, by the copy of Keras that they are from. */
export function copiesOfKeras({ imports }: Program): ReadonlyMap<KerasCopy, readonly Import[]> {
    const groups = new Map<KerasCopy, Import[]>();
    for (const it of imports.filter(({ guarded }) => !guarded)) {
        const library = libraryOf(it);
        if (library && matters(it, library)) groups.set(library, [...(groups.get(library) ?? []), it]);
    }
    return groups;
}

function libraryOf({ module, name }: Import): KerasCopy | undefined {
    const path = name === undefined || name === '*' ? module : `${module}.${name}`;
    return (['tensorflow.python.keras', 'tensorflow.keras', 'tf_keras', 'keras'] as const).find(
        (library) => path === library || path.startsWith(`${library}.`),
    );
}

/** Data sets and utilities go with anything; the whole package may be anything. */
function matters({ module, name }: Import, library: KerasCopy): boolean {
    const path = name === undefined || name === '*' ? module : `${module}.${name}`;
    const part = path.slice(library.length + 1).split('.')[0] ?? '';
    return !['datasets', 'utils', 'preprocessing', 'backend', 'ops', 'config', 'random'].includes(part);
}
