import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { grouped } from './grouping';
import { fingerprint, linesOf, type Program } from './program';

/** A finding in one of the programs. */
export interface Found {
    readonly program: Program;
    readonly place: string;
    readonly fingerprint: string;
    readonly rule: string;
    readonly severity: 'error' | 'warning' | 'info' | 'hint';
    readonly message: string;
}

export interface Checked {
    readonly found: readonly Found[];
    /** How many networks stand in the programs. */
    readonly models: number;
    /** What the command line complained of. */
    readonly complaints: string;
}

/** The command line is asked, as people ask it; several hundred programs at a time, since it is told their names. */
export function check(programs: readonly Program[], profile: string): Checked {
    const found: Found[] = [];
    let [models, complaints] = [0, ''];
    for (let at = 0; at < programs.length; at += AT_A_TIME) {
        const some = programs.slice(at, at + AT_A_TIME);
        const findings = footgun(some, 'check', '--profile', profile, '--lang', 'en', '--format', 'json');
        found.push(...foundIn(some, JSON.parse(findings.out) as JsonFinding[]));
        const inspected = footgun(some, 'inspect', '--format', 'jsonl').out.split('\n').filter(Boolean);
        for (const line of inspected) models += (JSON.parse(line) as { readonly models: unknown[] }).models.length;
        complaints += findings.err;
    }
    return { found, models, complaints };
}

const AT_A_TIME = 400;
const cli = join(__dirname, '../../../dist/cli.js');

function footgun(programs: readonly Program[], command: string, ...options: readonly string[]) {
    const args = [cli, command, ...options, ...programs.map(({ file }) => file)];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf-8', maxBuffer: 1 << 30, env: {} });
    return { out: stdout, err: stderr };
}

interface JsonFinding {
    readonly path: string;
    readonly cell?: number;
    readonly line: number;
    readonly rule: string;
    readonly severity: Found['severity'];
    readonly message: string;
}

function foundIn(programs: readonly Program[], findings: readonly JsonFinding[]): readonly Found[] {
    const byFile = grouped(findings, ({ path }) => path);
    return programs.flatMap((program) => {
        const own = byFile.get(program.file) ?? [];
        const lines = own.length > 0 ? linesOf(program.file) : () => [];
        return own.map(({ cell, line, rule, severity, message }) => ({
            program,
            place: cell === undefined ? `${line}` : `${cell}.${line}`,
            fingerprint: fingerprint(lines(cell)[line - 1] ?? ''),
            rule,
            severity,
            message,
        }));
    });
}
