import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { said, type Said } from '../../../shared-rules/model/text';
import { usagePhrases as phrases } from '../../../shared-rules/terminalPhrases';
import { defaultSettings } from '../analysis/analysis';
import { engineOf, type Engine } from './checkFile';
import { failure, isNotebook } from './discover';
import { openDocument } from './document';
import { showInspection } from './formats/summary';
import { inspection, type Inspection } from './inspection';
import type { Speaker } from './speaker';
import { styleOf } from './style';
import type { Request } from './usage';
import { exitStatus, type ExitStatus, type World } from './world';

/** `footgun inspect`: the networks of files as tables, or as data. */
export async function inspect(
    { files, options }: Extract<Request, { kind: 'inspect' }>,
    { world, speaker }: { world: World; speaker: Speaker },
): Promise<ExitStatus> {
    if (options.format === 'json' && files.length > 1) speaker.misuse(said(phrases.oneFileOnly));
    if (speaker.failed) return exitStatus.misuse;
    const engine = engineOf(await world.createParser('brief'));
    const write = writer(options, world, speaker);
    for (const path of files) {
        const seen = look(path, resolve(world.cwd, path), engine);
        if ('models' in seen) world.out.write(write(seen));
        else speaker.notice({ path, said: seen, serious: true });
    }
    return speaker.failed ? exitStatus.misuse : exitStatus.clean;
}

function look(path: string, absolute: string, { parser, analyse, imported }: Engine): Inspection | Said {
    try {
        const document = openDocument(readFileSync(absolute), isNotebook(path));
        if (!('file' in document)) return document;
        const read = (text: string) => parser.read(text);
        const sources = imported.sourcesFor({ path, absolute });
        return inspection(path, document, analyse(read(document.text), defaultSettings, read, { sources }).summary);
    } catch (error) {
        return failure(error, absolute);
    }
}

type Options = Extract<Request, { kind: 'inspect' }>['options'];

function writer(options: Options, world: World, { language }: Speaker): (seen: Inspection) => string {
    if (options.format === 'json') return (seen) => `${JSON.stringify(seen, null, 2)}\n`;
    if (options.format === 'jsonl') return (seen) => `${JSON.stringify(seen)}\n`;
    const style = styleOf(options.color, world, language);
    return (seen) => showInspection(seen, style);
}
