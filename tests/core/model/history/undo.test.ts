import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undoStacks, type Step } from '../../../../core/model/history/undo.ts';
import { newId } from '../../../../core/kernel/ids.ts';

test('undo and redo behave as a list with a cursor, whatever is done', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('work', 'undo', 'redo'), { maxLength: 60 }), (actions) => {
      const steps: Step[] = [];
      const list: number[] = [];
      let cursor = 0;
      for (const [at, action] of actions.entries()) {
        const { undo, redo } = undoStacks(steps);
        expect(undo.length).toBe(cursor);
        expect(redo.length).toBe(list.length - cursor);
        if (action === 'work') {
          steps.push({ step: newId(), undoes: null });
          list.length = cursor;
          list.push(at);
          cursor++;
        } else if (action === 'undo' && cursor > 0) {
          steps.push({ step: newId(), undoes: undo.at(-1) ?? null });
          cursor--;
        } else if (action === 'redo' && cursor < list.length) {
          steps.push({ step: newId(), undoes: redo.at(-1) ?? null });
          cursor++;
        }
      }
    }),
  );
});
