import type { Builtin } from './builtins';
import { callValue } from './calls';
import { newObject } from './classes';
import { given, noArguments, type CallSite, type Given } from './library';
import type { Machine } from './machine';
import { bool, none, Scope, tuple, unknown, type ClassValue, type ObjectValue, type Runtime } from './values';

/** Objects of Python's own library that are followed as if the file had their class. */
function classNamed(name: string, flavour: ClassValue['flavour'], machine: Machine): ClassValue {
    const value = {
        kind: 'class',
        name,
        bases: [],
        members: new Scope(machine, undefined, 'class'),
        fields: undefined,
    } as const;
    return flavour ? { ...value, flavour } : value;
}

/** `SimpleNamespace(units=3)`, `argparse.Namespace(…)` */
export const namespace: Builtin = (args, at, machine) => {
    const object = newObject(classNamed('SimpleNamespace', 'namespace', machine), undefined, at, machine);
    for (const [name, { value }] of args.keywords) machine.bind(object.attributes, name, value);
    return object;
};

/** `argparse.ArgumentParser()`: what it will parse is a namespace of defaults. */
export const argumentParser: Builtin = (_, at, machine) => {
    const parser = newObject(classNamed('ArgumentParser', 'argparse', machine), undefined, at, machine);
    machine.bind(parser.attributes, '#parsed', namespace(noArguments, at, machine) ?? none);
    return parser;
};

type OwnMethod = (object: ObjectValue, args: Given, at: CallSite, machine: Machine) => Runtime | undefined;

const parsed = ({ attributes }: ObjectValue): Runtime | undefined => attributes.get('#parsed');

const ARGPARSE: Readonly<Record<string, OwnMethod>> = {
    add_argument(parser, args, at, machine) {
        const target = parsed(parser);
        const dest = destinationOf(args);
        if (target?.kind === 'object' && dest !== undefined)
            machine.bind(target.attributes, dest, defaultOf(args, dest, at, machine));
        return none;
    },
    add_argument_group: (parser) => parser,
    add_mutually_exclusive_group: (parser) => parser,
    set_defaults(parser, { keywords }, _, machine) {
        const target = parsed(parser);
        for (const [name, { value }] of keywords)
            if (target?.kind === 'object') machine.bind(target.attributes, name, value);
        return none;
    },
    parse_args: (parser) => parsed(parser),
    parse_known_args: (parser) => tuple([parsed(parser) ?? none, unknown('the rest of the command line')]),
    add_subparsers(parser, _, __, machine) {
        const target = parsed(parser);
        if (target?.kind === 'object') machine.bind(target.attributes, '#open', none);
        return unknown('a command of the command line');
    },
};

export const hasOwnMethod = (flavour: NonNullable<ClassValue['flavour']>, name: string): boolean =>
    flavour === 'argparse' && Object.hasOwn(ARGPARSE, name);

export function callOwnMethod(
    object: ObjectValue,
    name: string,
    args: Given,
    at: CallSite,
    machine: Machine,
): Runtime | undefined {
    const isOwn = object.class.flavour !== undefined && hasOwnMethod(object.class.flavour, name);
    return isOwn ? ARGPARSE[name]?.(object, args, at, machine) : undefined;
}

/** `--hidden-depth` is `hidden_depth`. */
function destinationOf({ positional, keywords }: Given): string | undefined {
    const dest = keywords.get('dest')?.value;
    if (dest?.kind === 'str') return dest.value;
    const names = positional.flatMap(({ value }) => (value.kind === 'str' ? [value.value] : []));
    const long = names.find((name) => name.startsWith('--')) ?? names[0];
    return long?.replace(/^-+/, '').replace(/-/g, '_');
}

/** What the argument is where the command line does not say. */
function defaultOf(args: Given, dest: string, at: CallSite, machine: Machine): Runtime {
    const action = given(args, 99, 'action');
    const written = given(args, 99, 'default');
    const isPositional = !args.positional.some(({ value }) => value.kind === 'str' && value.value.startsWith('-'));
    const required = given(args, 99, 'required');
    const isAsked = (isPositional && !written) || (required && !(required.kind === 'bool' && !required.value));
    if (isAsked) return unknown(`\`${dest}\` stands on the command line`, at.site);
    if (action?.kind === 'str' && !written) {
        if (action.value === 'store_true') return bool(false);
        if (action.value === 'store_false') return bool(true);
    }
    const type = given(args, 99, 'type');
    if (!written) return none;
    if (written.kind !== 'str' || !type) return written;
    return callValue(type, { ...noArguments, positional: [{ value: written }] }, at, machine);
}
