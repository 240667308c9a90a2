import {
    LSPErrorCodes,
    RAL,
    ResponseError,
    type CancellationToken,
    type Connection,
    type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../../../shared-rules/model/text';
import type { Analysis } from '../analysis/analysis';
import { editorDiagnostics } from '../features/diagnostics';
import type { Again } from '../features/fixAll';
import { gathered, type Gathered, type Seen } from '../features/gathered';
import type { RuleBook } from '../features/ruleBook';
import type { Client } from './client';
import type { Log } from './log';
import type { Preference, Preferences, Shown } from './preferences';
import type { Projects } from './projects';
import type { OpenProgram, Part, ProgramText } from './openProgram';
import type { Session } from './session';

/** All that an answer about one version of a document needs. */
export interface Question {
    /** The program, in whose offsets the analysis speaks, and the document that is asked about. */
    readonly program: ProgramText;
    readonly part: Part;
    readonly analysis: Analysis;
    /** What there is to say of the program: in it, and where other programs that are open import it. */
    readonly diagnostics: readonly Gathered[];
    /** The text of another file, for positions. */
    documentOf(uri: string): TextDocument | undefined;
    readonly again: Again;
    /** Lets others have their turn; never comes back where the question has become pointless meanwhile. */
    readonly pause: () => Promise<void>;
    readonly language: Language;
    readonly shows: Shown;
    readonly client: Client;
    readonly rules: RuleBook;
}

/** What all questions of one connection share. */
export interface Service {
    readonly connection: Connection;
    readonly client: Client;
    readonly log: Log;
    readonly session: Session;
    readonly projects: Projects;
    readonly preferences: Preferences;
    readonly rules: RuleBook;
    /** By program that is open, the files of which it had something to say when all were looked at last. */
    readonly speakers: Map<string, ReadonlySet<string>>;
}

type Asked = { readonly textDocument: TextDocumentIdentifier };

/** The document has changed since the question: what was asked about is gone. */
const contentModified = new ResponseError<void>(LSPErrorCodes.ContentModified, 'The document has changed');

const cancelled = new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'Cancelled');

/**
 * The way of every request: the document's latest version, an answer about it, or the empty answer where there is no
 * such document, footgun is switched off, or an error of ours came in between, which is logged.
 */
export function answering<Params extends Asked, Answer>(
    service: Service,
    empty: Answer,
    answer: (question: Question, params: Params) => Answer | Promise<Answer>,
    stale: ResponseError<unknown> = contentModified,
) {
    return async (params: Params, token: CancellationToken): Promise<Answer> => {
        const { uri } = params.textDocument;
        const program = service.session.find(uri);
        const version = program?.version;
        const check = () => {
            if (token.isCancellationRequested) throw cancelled;
            const current = service.session.find(uri);
            if (current !== program || current?.version !== version) throw stale;
        };
        return (await attempt(service, uri, (question) => answer(question, params), check)) ?? empty;
    };
}

/**
 * Answers about the version that is the latest when the queue of messages has been heard and the settings are known;
 * undefined where there is nothing to say. Throws what `check` throws, where the question is no longer worth an answer.
 */
export async function attempt<Answer>(
    service: Service,
    uri: string,
    answer: (question: Question) => Answer | Promise<Answer>,
    check: () => void = () => undefined,
): Promise<Answer | undefined> {
    const pause = () => turnOfOthers().then(check);
    try {
        await turnOfOthers();
        const asked = service.session.find(uri);
        if (!asked) return undefined;
        const preference = await service.preferences.of(asked.uri);
        check();
        const open = service.session.find(uri);
        const program = open?.joined;
        const part = program?.cells.find(({ document }) => document.uri === uri);
        if (!preference.enable) open?.forget();
        if (!open || !program || !part || !preference.enable) return undefined;
        return await answer(Object.assign(questionAbout(open, preference, service), { program, part, pause }));
    } catch (error) {
        if (error instanceof ResponseError) throw error;
        service.log.error(uri, error);
        return undefined;
    }
}

function questionAbout(open: OpenProgram, { language, settings, shows }: Preference, service: Service) {
    const { client, rules, session } = service;
    const again = (text: string) => open.analysisOf(text, settings);
    const analysis = open.analysis(settings);
    const documentOf = (uri: string) => session.imported.documentOf(uri);
    let known: readonly Gathered[] | undefined;
    return {
        analysis,
        get diagnostics() {
            return (known ??= editorDiagnostics(gathered(open.uri, seenFor(open.uri, service))));
        },
        documentOf,
        again,
        language,
        shows,
        client,
        rules,
    };
}

/** The programs that are open and have been analysed, each as it is now. */
export const seenBy = ({ programs }: Session): readonly Seen[] => programs.flatMap(seen);

function seen({ uri, lastAnalysis: analysis }: OpenProgram): readonly Seen[] {
    return analysis ? [{ file: uri, analysis }] : [];
}

/** Of these the program itself, and those that had something to say of it: whether others have by now may wait. */
function seenFor(uri: string, { session, speakers }: Service): readonly Seen[] {
    return session.programs.filter((it) => it.uri === uri || speakers.get(it.uri)?.has(uri)).flatMap(seen);
}

/** In which a cancellation or a newer version comes in that is already waiting. */
export function turnOfOthers(): Promise<void> {
    return new Promise((resolve) => RAL().timer.setImmediate(resolve));
}
