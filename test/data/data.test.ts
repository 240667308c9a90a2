import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpret } from '../../server/src/keras/interpret';
import type { Value } from '../../shared-rules/model/value';
import { loadParser } from '../support/python';
import { contradictionsOf, isKnownWell, type Fact } from './facts';

const here = join(__dirname, '../../../test/data');
const programs = readdirSync(join(here, 'programs')).filter((name) => name.endsWith('.py'));

/** What footgun knows of each of the program's variables: a call of a library shows it to us. */
async function valuesOf(text: string, names: readonly string[]): Promise<ReadonlyMap<string, Value>> {
    const parser = await loadParser();
    const shown = names.map((name) => `__probe.seen_${name}(${name})`).join('\n');
    const whole = `${text}\nimport numpy as __probe\n${shown}\n`;
    const { program } = interpret(parser.read(whole).module, whole);
    const calls = program.calls.filter(({ name }) => /^numpy\.seen_\w+$/.test(name));
    return new Map(
        calls.slice(-names.length).flatMap((call) => {
            const value = call.arguments.get('0')?.value ?? [...call.arguments.values()][0]?.value;
            return value ? [[call.name.replace('numpy.seen_', ''), value] as const] : [];
        }),
    );
}

describe('data', () => {
    for (const name of programs) {
        const text = readFileSync(join(here, 'programs', name), 'utf8');
        const facts = JSON.parse(readFileSync(join(here, 'facts', name.replace('.py', '.json')), 'utf8')) as Record<
            string,
            Fact
        >;
        it(`${name}: the libraries agree`, async () => {
            const values = await valuesOf(text, Object.keys(facts));
            const wrong = Object.entries(facts).flatMap(([variable, fact]) => {
                const value = values.get(variable);
                return contradictionsOf(value, fact).map((it) => `${variable}: ${it}`);
            });
            assert.deepEqual(wrong, []);
            const vague = Object.entries(facts).filter(([variable, fact]) => !isKnownWell(values.get(variable), fact));
            if (process.env['FOOTGUN_VAGUE'])
                console.log(
                    name,
                    vague.map(([variable]) => variable),
                );
        });
    }
});
