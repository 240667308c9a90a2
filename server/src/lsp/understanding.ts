import { stillHold, type Analysis, type Settings, type Sources } from '../analysis/analysis';
import type { analyse as Analyse } from '../analysis/analyse';
import { Memory } from '../analysis/memory';
import type { OnError } from '../analysis/findings';
import type { PythonDocument, PythonParser, TextChange } from '../python/parser';
import type { Reading } from '../python/syntax';

/** What understands Python; the real one, or that of a test. */
export interface Engine {
    readonly parser: PythonParser;
    readonly analyse: typeof Analyse;
}

/** What a program under edit means. Owns its tree, and keeps the analysis of the latest version. */
export class Understanding {
    private python: PythonDocument;
    private readonly memory = new Memory();
    /** Another file may have changed meanwhile that it imports: then it is made anew as well. */
    private known: { readonly reading: Reading; readonly settings: Settings; readonly analysis: Analysis } | undefined;

    constructor(
        text: string,
        private readonly engine: Engine,
        /** The files that it may import. */
        private readonly sources: Sources,
        /** Told of a rule that threw; the others went on. */
        private readonly onRuleError: OnError,
    ) {
        this.python = engine.parser.open(text);
    }

    /** The analysis of a text, and the changes that led to it since the last question: made when asked for, then kept. */
    analysis(text: string, changes: readonly TextChange[], settings: Settings): Analysis {
        const reading = this.reading(text, changes);
        const { known } = this;
        const isCurrent = known?.reading === reading && known.settings === settings;
        if (isCurrent && stillHold(known.analysis.resolutions, this.sources)) return known.analysis;
        const analysis = this.understand(reading, settings, this.memory);
        this.known = { reading, settings, analysis };
        return analysis;
    }

    /** The settings with which it was analysed last; undefined where nobody has asked for it yet. */
    get settings(): Settings | undefined {
        return this.known?.settings;
    }

    /** Another text with the same settings: what a fix would leave. */
    analysisOf(text: string, settings: Settings): Analysis {
        return this.understand(this.engine.parser.read(text), settings);
    }

    forget(): void {
        this.known = undefined;
    }

    close(): void {
        this.python.close();
    }

    private understand(reading: Reading, settings: Settings, memory?: Memory): Analysis {
        const { parser, analyse } = this.engine;
        const { onRuleError, sources } = this;
        const rereader = () => parser.rereader();
        const options = { onRuleError, sources, rereader, ...(memory && { memory }) };
        return analyse(reading, settings, (text) => parser.read(text), options);
    }

    /** A tree that lost its text, whatever the reason, is thrown away: the editor's text is what counts. */
    reading(text: string, changes: readonly TextChange[]): Reading {
        if (changes.length > 0) this.python.edit(changes);
        if (this.python.reading.text !== text) {
            this.python.close();
            this.python = this.engine.parser.open(text);
        }
        return this.python.reading;
    }
}
