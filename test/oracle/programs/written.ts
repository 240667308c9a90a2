import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analyser } from '../../support/analyser';
import { ROOT } from '../keras';
import { judgeProgram, type ExaminedProgram } from './examine';
import type { PythonKeras } from './keras';

const FOLDER = join(ROOT, 'test/oracle/written');

/** Programs that people wrote by hand, several a file, each after a line `# %%` that may say what it is about. */
export const writtenPrograms = (files: readonly string[]): readonly string[] =>
    files.flatMap((file) =>
        readFileSync(file, 'utf8')
            .split(/^(?=# %%)/m)
            .filter((text) => text.trim() !== ''),
    );

/** The files of programs that are kept in the repository. */
export const writtenFiles = (): readonly string[] =>
    readdirSync(FOLDER)
        .filter((file) => file.endsWith('.py'))
        .map((file) => join(FOLDER, file));

export async function examineWritten(
    keras: PythonKeras,
    analyser: Analyser,
    files: readonly string[],
): Promise<readonly ExaminedProgram[]> {
    const texts = writtenPrograms(files);
    const outcomes = await keras.run(texts);
    return texts.map((text, i) => judgeProgram(text, outcomes[i]!, analyser));
}
