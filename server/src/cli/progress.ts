import type { Output } from './world';

/** A bar on a terminal while many files are checked; nothing elsewhere. */
export function progressBar(output: Output, total: number): { tick(done: number): void; end(): void } {
    const isShown = output.isTerminal && total > fewFiles;
    const width = Math.max(10, Math.min(40, (output.columns ?? 80) - 20));
    let percent = -1;
    return {
        tick(done) {
            const now = Math.floor((100 * done) / total);
            if (!isShown || now === percent) return;
            percent = now;
            const full = Math.round((width * done) / total);
            output.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total}`);
        },
        end() {
            if (isShown) output.write('\r\x1b[K');
        },
    };
}

const fewFiles = 24;
