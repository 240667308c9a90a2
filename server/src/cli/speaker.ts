import { words, type Language, type Said, type Translated } from '../../../shared-rules/model/text';
import type { LanguageChoice } from '../../../shared-rules/protocol';
import type { Notice } from './discover';
import type { World } from './world';

/** Says on the error output what could not be done, in one language. */
export class Speaker {
    /** Whether anything was said that the exit status must tell. */
    failed = false;

    constructor(
        private readonly world: World,
        readonly language: Language,
    ) {}

    notice({ path, said, serious }: Notice): void {
        const text = words(said, this.language);
        this.world.err.write(`footgun: ${path === '' ? '' : `${path}: `}${text}\n`);
        this.failed ||= serious;
    }

    /** Something that is wrong with the call as a whole. */
    misuse(said: Said): void {
        this.notice({ path: '', said, serious: true });
    }

    word(text: Translated): string {
        return text[this.language];
    }
}

/** `auto` is the language of the environment; without any wish it is Russian. */
export function languageOf(choice: LanguageChoice | undefined, env: World['env']): Language {
    if (choice === undefined) return 'ru';
    if (choice !== 'auto') return choice;
    const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
    return locale.startsWith('ru') ? 'ru' : 'en';
}

/** Before the arguments are understood: what `--lang` seems to say. */
export function languageHint(args: readonly string[]): LanguageChoice | undefined {
    const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
    const value = args[index]?.includes('=') ? args[index]?.split('=')[1] : args[index + 1];
    return index >= 0 && (value === 'ru' || value === 'en' || value === 'auto') ? value : undefined;
}
