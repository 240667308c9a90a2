import type { Argument, Call, Program } from './graph';
import { boolOf, stringOf } from './value';

/** A call that writes or reads a file, where the file's name is known. */
export interface FileUse {
    readonly call: Call;
    readonly kind: 'save' | 'load' | 'saveWeights' | 'loadWeights' | 'checkpoint' | 'checkpointWeights';
    readonly argument: Argument;
    readonly path: string;
}

export function fileUses({ calls }: Program): readonly FileUse[] {
    return calls.flatMap((call): readonly FileUse[] => {
        const kind = kindOf(call);
        if (!kind) return [];
        const argument = call.arguments.get('filepath') ?? call.arguments.get('0');
        const path = argument && stringOf(argument.value);
        // `gs://…` and `hf://…` have rules of their own.
        if (!argument || path === undefined || path === '' || path.includes('://')) return [];
        return [{ call, kind, argument, path }];
    });
}

function kindOf({ name, arguments: given, complete }: Call): FileUse['kind'] | undefined {
    const known = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (known !== 'checkpoint') return known;
    const isWeights = boolOf(given.get('save_weights_only')?.value);
    if (isWeights === undefined || !complete) return undefined;
    return isWeights ? 'checkpointWeights' : 'checkpoint';
}

const KINDS: Readonly<Record<string, FileUse['kind']>> = {
    'Model.save': 'save',
    'keras.models.save_model': 'save',
    'keras.models.load_model': 'load',
    'Model.save_weights': 'saveWeights',
    'Model.load_weights': 'loadWeights',
    'keras.callbacks.ModelCheckpoint': 'checkpoint',
};

/** The endings that Keras takes; the first one is today's. */
export const ENDINGS: Readonly<Record<FileUse['kind'], readonly [string, ...string[]]>> = {
    save: ['.keras', '.h5', '.hdf5'],
    load: ['.keras', '.h5', '.hdf5'],
    saveWeights: ['.weights.h5'],
    loadWeights: ['.weights.h5', '.h5', '.hdf5', '.keras'],
    checkpoint: ['.keras', '.h5'],
    checkpointWeights: ['.weights.h5'],
};

/** The name with the ending of today in the place of what others write there. */
export function renamed({ path, kind }: FileUse): string {
    const ending = ENDINGS[kind][0];
    const bare = path
        .replace(/[\\/]+$/, '')
        .replace(/(\.weights)?\.(keras|h5|hdf5|tf|pb|ckpt|model|sav|pkl|weights|json|pt|pth)$/i, '');
    return `${bare}${ending}`;
}
