import { said } from '../../../shared-rules/model/text';
import { usagePhrases as phrases } from '../../../shared-rules/terminalPhrases';
import { ruleIds } from '../features/ruleBook';
import { check } from './check';
import { inspect } from './inspect';
import { misuseOf } from './misuse';
import { explain, listRules } from './rules';
import { Projects } from './settings';
import { languageHint, languageOf, Speaker } from './speaker';
import { readArguments, type Request } from './usage';
import { exitStatus, type ExitStatus, type World } from './world';

/** Runs `footgun` with the arguments behind its name; gives the exit status, or nothing while it serves an editor. */
export async function run(args: readonly string[], world: World): Promise<ExitStatus | undefined> {
    const hint = languageOf(languageHint(args), world.env);
    const usage = readArguments(args, hint, world.version);
    if (usage.kind === 'request') return carryOut(usage.request, world);
    if (usage.kind === 'show') {
        world.out.write(usage.text);
        return args.length > 0 ? exitStatus.clean : exitStatus.misuse;
    }
    const speaker = new Speaker(world, hint);
    speaker.misuse(misuseOf(usage.error, usage.program));
    const command = usage.program.commands.find((it) => it.name() === args[0])?.name();
    speaker.misuse(said(phrases.seeHelp, { command: command === undefined ? '' : `${command} ` }));
    return exitStatus.misuse;
}

async function carryOut(request: Request, world: World): Promise<ExitStatus | undefined> {
    if (request.kind === 'lsp') {
        world.serve();
        return undefined;
    }
    const projects = new Projects(world.cwd, ruleIds);
    const home = await projects.of(projects.folderOf(placeOf(request)));
    const language = languageOf(request.options.lang ?? home.settings.language, world.env);
    const speaker = new Speaker(world, language);
    switch (request.kind) {
        case 'check':
            return check(request, { world, speaker, projects });
        case 'inspect':
            return inspect(request, { world, speaker });
        case 'rules':
            return listRules(request.options, { world, speaker });
        case 'explain':
            return explain(request, { world, speaker });
    }
}

/** One run speaks one language: that of the project of its first path. */
function placeOf(request: Exclude<Request, { kind: 'lsp' }>): string {
    switch (request.kind) {
        case 'check':
            return request.paths[0] ?? request.options.stdinFilename ?? '.';
        case 'inspect':
            return request.files[0] ?? '.';
        default:
            return '.';
    }
}
