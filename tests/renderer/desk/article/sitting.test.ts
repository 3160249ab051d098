import { expect, test } from 'vitest';
import type { Event } from '../../../../core/event.ts';
import { sittingAfter } from '../../../../renderer/desk/article/sitting.ts';
import { sittingToRecall } from '../../../../renderer/desk/article/welcome.ts';

function event(kind: Event['kind'], at: string, checkerId = 'a', undoes: string | null = null): Event {
  return { kind, at, checkerId, undoes } as Event;
}

test('a sitting counts what was done and not taken back, and another checker begins another', () => {
  const made = sittingAfter(null, [event('claim.made', '10:00')]);
  const marked = sittingAfter(made, [event('claim.verdictSet', '10:01'), event('claim.saidSet', '10:01')]);
  expect(marked).toMatchObject({ since: '10:00', changes: 2, done: { claims: 1, verdicts: 2 } });
  const undone = sittingAfter(marked, [event('claim.saidSet', '10:02', 'a', 'step')]);
  expect(undone).toMatchObject({ changes: 3, done: { claims: 1, verdicts: 1 } });
  expect(sittingAfter(undone, [])).toBe(undone);
  const other = sittingAfter(undone, [event('review.signedOff', '10:03', 'b')]);
  expect(other).toEqual({ checkerId: 'b', since: '10:03', changes: 1, done: { reviews: 1 } });
});

test('only a sitting that is some time ago is recalled', () => {
  const session = { endedAt: '2026-03-04T10:00:00.000Z', startedAt: '2026-03-04T09:00:00.000Z' } as never;
  expect(sittingToRecall([session], Date.parse('2026-03-04T10:05:00.000Z'))).toBeNull();
  expect(sittingToRecall([session], Date.parse('2026-03-05T10:05:00.000Z'))).toBe(session);
  expect(sittingToRecall([], 0)).toBeNull();
});
