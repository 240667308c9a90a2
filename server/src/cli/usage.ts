import { Command, CommanderError, Option } from 'commander';
import { words, type Language, type Translated } from '../../../shared-rules/model/text';
import { languageChoices, profiles, type LanguageChoice } from '../../../shared-rules/protocol';
import type { Profile, Severity } from '../../../shared-rules/rules/rule';
import { usagePhrases as phrases } from '../../../shared-rules/terminalPhrases';
import { formats, type Format } from './formats/format';

/** What is to be done, as the command line says it. */
export type Request =
    | { readonly kind: 'check'; readonly paths: readonly string[]; readonly options: CheckOptions }
    | { readonly kind: 'inspect'; readonly files: readonly string[]; readonly options: InspectOptions }
    | { readonly kind: 'rules'; readonly options: SmallOptions & { readonly format: 'text' | 'json' } }
    | { readonly kind: 'explain'; readonly rule: string; readonly options: SmallOptions }
    | { readonly kind: 'lsp' };

export interface SmallOptions {
    readonly lang?: LanguageChoice;
    readonly color: 'always' | 'never' | 'auto';
}

export interface CheckOptions extends SmallOptions {
    readonly format: Format;
    readonly profile?: Profile;
    readonly select?: readonly string[];
    readonly ignore?: readonly string[];
    readonly fix?: true;
    readonly failOn: Severity;
    readonly stdinFilename?: string;
}

export interface InspectOptions extends SmallOptions {
    readonly format: 'text' | 'json' | 'jsonl';
}

/** A request, a text to show (help, the version), or what is wrong; `command` is where it is. */
export type Usage =
    | { readonly kind: 'request'; readonly request: Request }
    | { readonly kind: 'show'; readonly text: string }
    | { readonly kind: 'misuse'; readonly error: CommanderError; readonly program: Command };

/** Reads the arguments behind `footgun`. The help speaks the given language. */
export function readArguments(args: readonly string[], language: Language, version: string): Usage {
    let shown = '';
    let request: Request | undefined;
    const program = describe(
        (text) => words({ text, values: {} }, language),
        (made) => (request = made),
    );
    program.version(version, '-V, --version', phrases.version[language]);
    const show = (text: string): void => void (shown += text);
    for (const command of [program, ...program.commands]) {
        command.exitOverride().configureOutput({ writeOut: show, writeErr: show, outputError: () => undefined });
    }
    try {
        program.parse(args, { from: 'user' });
    } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        const isHelp = error.exitCode === 0 || error.code === 'commander.help';
        return isHelp ? { kind: 'show', text: shown } : { kind: 'misuse', error, program };
    }
    return request ? { kind: 'request', request } : { kind: 'show', text: program.helpInformation() };
}

type Tell = (text: Translated) => string;

function describe(tell: Tell, demand: (request: Request) => void): Command {
    const program = new Command('footgun').description(tell(phrases.about)).helpCommand(false);
    const command = (name: string, about: Translated) => {
        const made = program.command(name).description(tell(about)).helpOption('-h, --help', tell(phrases.help));
        return made.configureHelp(helpIn(tell));
    };
    program.helpOption('-h, --help', tell(phrases.help)).configureHelp(helpIn(tell));
    program.addHelpText('after', `\n${tell(phrases.status)}`);

    command('check', phrases.check)
        .argument('[PATH...]', tell(phrases.paths))
        .addOption(choice('--format <FORMAT>', tell(phrases.format), formats, 'text'))
        .addOption(language(tell))
        .addOption(choice('--profile <PROFILE>', tell(phrases.profile), profiles))
        .addOption(list('--select <RULES>', tell(phrases.select)))
        .addOption(list('--ignore <RULES>', tell(phrases.ignore)))
        .option('--fix', tell(phrases.fix))
        .addOption(
            choice('--fail-on <SEVERITY>', tell(phrases.failOn), ['error', 'warning', 'info', 'hint'], 'warning'),
        )
        .option('--stdin-filename <FILE>', tell(phrases.stdinFilename))
        .addOption(colour(tell))
        .action((paths: string[], options: CheckOptions) => demand({ kind: 'check', paths, options }));
    command('inspect', phrases.inspect)
        .argument('<FILE...>', tell(phrases.files))
        .addOption(choice('--format <FORMAT>', tell(phrases.format), ['text', 'json', 'jsonl'], 'text'))
        .addOption(language(tell))
        .addOption(colour(tell))
        .action((files: string[], options: InspectOptions) => demand({ kind: 'inspect', files, options }));
    command('rules', phrases.rules)
        .addOption(choice('--format <FORMAT>', tell(phrases.format), ['text', 'json'], 'text'))
        .addOption(language(tell))
        .addOption(colour(tell))
        .action((options: SmallOptions & { format: 'text' | 'json' }) => demand({ kind: 'rules', options }));
    command('explain', phrases.explain)
        .argument('<RULE>', tell(phrases.rule))
        .addOption(language(tell))
        .addOption(colour(tell))
        .action((rule: string, options: SmallOptions) => demand({ kind: 'explain', rule, options }));
    command('lsp', phrases.lsp)
        .option('--stdio', tell(phrases.stdio))
        .action(() => demand({ kind: 'lsp' }));
    return program;
}

function choice(flags: string, about: string, choices: readonly string[], initial?: string): Option {
    const option = new Option(flags, about).choices(choices);
    return initial === undefined ? option : option.default(initial);
}

/** Names separated by commas; the option may stand several times. */
function list(flags: string, about: string): Option {
    return new Option(flags, about).argParser((value: string, before: readonly string[] = []) => [
        ...before,
        ...value
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean),
    ]);
}

const language = (tell: Tell): Option => choice('--lang <LANG>', tell(phrases.lang), languageChoices);
const colour = (tell: Tell): Option =>
    new Option('--color [WHEN]', tell(phrases.color))
        .choices(['always', 'never', 'auto'])
        .preset('always')
        .default('auto');

/** The headings and remarks that commander writes itself, in our language. */
function helpIn(tell: Tell) {
    const titles: Readonly<Record<string, Translated>> = {
        'Usage:': phrases.usageTitle,
        'Arguments:': phrases.argumentsTitle,
        'Options:': phrases.optionsTitle,
        'Commands:': phrases.commandsTitle,
    };
    return {
        styleTitle: (title: string) => (titles[title] ? tell(titles[title]) : title),
        styleOptionDescription: (text: string) =>
            text.replace('default: ', `${tell(phrases.default)}: `).replace('choices: ', `${tell(phrases.choices)}: `),
    };
}
