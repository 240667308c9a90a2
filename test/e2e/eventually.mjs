import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what is to come; when it has not come, the failure shows what there is instead. */
export async function eventually(read, expected) {
    const deadline = Date.now() + 30_000;
    for (;;) {
        const found = await read();
        const same = JSON.stringify(found) === JSON.stringify(expected);
        if (same || Date.now() > deadline) return assert.deepEqual(found, expected);
        await pause(100);
    }
}
