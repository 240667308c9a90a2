import assert from 'node:assert/strict';
import { judgeProgram } from '../oracle/programs/examine';
import { recordedPrograms } from '../oracle/programs/facts';
import { loadAnalyser, type Analyser } from '../support/analyser';

/** Whole programs, each with what Keras did when it ran them: `npm run oracle -- --programs 450 --seed 501 --record`, `--written --record`. */
describe('whole programs, as Keras ran them', () => {
    let analyser: Analyser;
    before(async () => {
        analyser = await loadAnalyser();
    });

    const facts = recordedPrograms();
    const programs = facts.flatMap((it) => it.programs);

    it('are varied', () => {
        assert.deepEqual(
            facts.map(({ keras }) => keras),
            ['3.15.1', '3.15.1'],
        );
        assert.ok(programs.length >= 100);
        const refused = programs.filter(({ outcome }) => outcome.error).length;
        assert.ok(refused > 30 && refused < programs.length - 30);
    });

    programs.forEach(({ text, outcome, silent }, i) => {
        const title = outcome.error?.message.split('\n')[0]?.slice(0, 60) ?? `${outcome.models.length} models`;
        it(`${i + 1}: ${title}`, () => {
            const { points } = judgeProgram(text, outcome, analyser);
            const open = points.filter(({ verdict }) => verdict === 'wrong' || (verdict === 'silent' && !silent));
            assert.deepEqual(
                open.map(({ difference }) => difference),
                [],
                `\n${text}`,
            );
        });
    });
});
