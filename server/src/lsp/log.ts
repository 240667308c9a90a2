import type { RemoteConsole } from 'vscode-languageserver';

/** The output channel of the editor. The same is not said twice: a mistake in the settings holds for every document. */
export class Log {
    private readonly written = new Set<string>();

    constructor(private readonly console: RemoteConsole) {}

    /** Something is wrong with what the user or the editor gave us. */
    warn(text: string): void {
        if (this.isNew(text)) this.console.warn(text);
    }

    /** Something is wrong with us: `where` it came to light, and the error that should not have been. */
    error(where: string, error: unknown): void {
        const text = `${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
        if (this.isNew(text)) this.console.error(text);
    }

    private isNew(text: string): boolean {
        const isNew = !this.written.has(text);
        this.written.add(text);
        return isNew;
    }
}
