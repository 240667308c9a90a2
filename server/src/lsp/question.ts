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
import type { Again } from '../features/fixAll';
import type { RuleBook } from '../features/ruleBook';
import type { Client } from './client';
import type { Log } from './log';
import type { Preferences } from './preferences';
import type { Projects } from './projects';
import type { Session } from './session';

/** All that an answer about one version of a document needs. */
export interface Question {
    readonly text: TextDocument;
    readonly analysis: Analysis;
    readonly again: Again;
    readonly language: Language;
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
    answer: (question: Question, params: Params) => Answer,
    stale: ResponseError<unknown> = contentModified,
) {
    return async (params: Params, token: CancellationToken): Promise<Answer> => {
        const { uri } = params.textDocument;
        const document = service.session.find(uri);
        const version = document?.text.version;
        const refuse = () => {
            if (token.isCancellationRequested) return cancelled;
            const current = service.session.find(uri);
            return current === document && current?.text.version === version ? undefined : stale;
        };
        const outcome = await attempt(service, uri, (question) => answer(question, params), refuse);
        if (outcome instanceof ResponseError) throw outcome;
        return outcome ?? empty;
    };
}

/**
 * Answers about the version that is the latest when the queue of messages has been heard and the settings are known,
 * unless there is a reason not to; undefined where there is nothing to say. Never throws.
 */
export async function attempt<Answer>(
    service: Service,
    uri: string,
    answer: (question: Question) => Answer,
    refuse: () => ResponseError<unknown> | undefined = () => undefined,
): Promise<Answer | ResponseError<unknown> | undefined> {
    try {
        await pause();
        const { enable, language, settings } = await service.preferences.of(uri);
        const refusal = refuse();
        if (refusal) return refusal;
        const document = service.session.find(uri);
        if (!document || !enable) return undefined;
        const analysis = document.analysis(settings);
        const again = (text: string) => document.analysisOf(text, settings);
        const { client, rules } = service;
        return answer({ text: document.text, analysis, again, language, client, rules });
    } catch (error) {
        service.log.error(uri, error);
        return undefined;
    }
}

/** Lets a cancellation or a newer version in that is already waiting. */
function pause(): Promise<void> {
    return new Promise((resolve) => RAL().timer.setImmediate(resolve));
}
