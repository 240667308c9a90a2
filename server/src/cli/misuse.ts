import type { Command, CommanderError } from 'commander';
import { said, verbatim, type Said } from '../../../shared-rules/model/text';
import { usagePhrases as phrases } from '../../../shared-rules/terminalPhrases';
import { guess } from '../features/project';

/** What is wrong with the arguments, in our words; in commander's own where it is about something rare. */
export function misuseOf(error: CommanderError, program: Command): Said {
    const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
    switch (error.code) {
        case 'commander.unknownOption':
            return said(phrases.unknownOption, { name, guess: guess(name, optionsOf(program)) });
        case 'commander.unknownCommand':
            return unknownCommand(name, program);
        case 'commander.optionMissingArgument':
            return said(phrases.missingValue, { name });
        case 'commander.missingArgument':
            return said(phrases.missingArgument, { name });
        case 'commander.excessArguments':
            return said(phrases.tooMany);
        case 'commander.invalidArgument':
            return badValue(error.message) ?? verbatim(error.message);
        default:
            return verbatim(error.message);
    }
}

function unknownCommand(name: string, program: Command): Said {
    if (/[./\\]/.test(name)) return said(phrases.pathWithoutCommand, { name });
    const names = program.commands.map((command) => command.name());
    return said(phrases.unknownCommand, { name, guess: guess(name, names) });
}

/** `error: option '--format <FORMAT>' argument 'xml' is invalid. Allowed choices are text, json.` */
function badValue(message: string): Said | undefined {
    const found = /'(\S+)[^']*' argument '(.*)' is invalid\. Allowed choices are (.*)\./.exec(message);
    if (!found) return undefined;
    const [, name = '', value = '', choices = ''] = found;
    return said(phrases.badValue, { name, value, choices, guess: guess(value, choices.split(', ')) });
}

function optionsOf(program: Command): readonly string[] {
    return program.commands.flatMap((command) => command.options.flatMap(({ long }) => long ?? []));
}
