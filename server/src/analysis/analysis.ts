import type { Program } from '../../../shared-rules/model/graph';
import type { Site } from '../../../shared-rules/model/site';
import type { Said } from '../../../shared-rules/model/text';
import type { FixKind, Profile, Related, Severity } from '../../../shared-rules/rules/rule';
import type { Resolution, SourceFile } from '../interpreter/sources';
import type { Reading } from '../python/syntax';
import type { ProgramSummary } from './summary';

export { FileBases, sourceFile, stillHold } from '../interpreter/sources';
export type { Found, Resolution, SourceFile, Sources } from '../interpreter/sources';

/** What the user chose; the same for all files of a folder. */
export interface Settings {
    readonly profile: Profile;
    /** By rule id: `off`, or a severity of its own. */
    readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: Settings = { profile: 'teaching', rules: {} };

/** One version of one text, understood. Immutable; what is dear is computed when first asked for. */
export interface Analysis {
    readonly reading: Reading;
    readonly program: Program;
    /** What to show: silenced, off and out-of-profile findings are not among them. Sorted by place. */
    readonly diagnostics: readonly Diagnostic[];
    /** The same where the mistake is written in another file that the program imports; `site.file` says in which. */
    readonly elsewhere: readonly Diagnostic[];
    /** Comments of other files that silence what was found there: they are of use, though their own file does not know. */
    readonly heeded: readonly Site[];
    /** The files that the program imports, as they are now. */
    readonly files: readonly SourceFile[];
    /** What was asked of other files: as long as the answers are the same, so is this analysis. */
    readonly resolutions: readonly Resolution[];
    /** What `inspect` prints. */
    readonly summary: ProgramSummary;
    /** The fixes of a diagnostic as edits of this text, each tried: applied and analysed again, it heals. */
    fixesOf(diagnostic: Diagnostic): readonly TextFix[];
    /** The edits of a diagnostic's first sure fix that can be carried out; not tried. */
    draftOf(diagnostic: Diagnostic): readonly TextEdit[] | undefined;
    /** Whether edits that do not overlap heal all of these diagnostics: tried, once. */
    heals(diagnostics: readonly Diagnostic[], edits: readonly TextEdit[]): boolean;
}

/** A finding as it is shown: folded over the turns of a loop, with the severity that the settings give it. */
export interface Diagnostic {
    readonly rule: string;
    readonly severity: Severity;
    /** Where the squiggle goes. */
    readonly site: Site;
    readonly message: Said;
    readonly explanation: readonly Said[];
    readonly related: readonly Related[];
    /** Whether it has fixes at all, before they are tried. */
    readonly fixable: boolean;
}

export interface TextFix {
    readonly title: Said;
    readonly kind: FixKind;
    /** The likeliest of the sure ones. */
    readonly preferred: boolean;
    /** In order, without overlap, file by file. */
    readonly edits: readonly TextEdit[];
}

export interface TextEdit {
    /** With its file, where that is not the one being analysed. */
    readonly site: Site;
    readonly newText: string;
}
