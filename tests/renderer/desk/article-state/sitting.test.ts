import { expect, test } from 'vitest';
import type { Event } from '../../../../core/model/history/event.ts';
import { sittingOf, sittingsAfter } from '../../../../renderer/desk/article-state/sitting.ts';
import { sittingToRecall } from '../../../../renderer/desk/app/desk/desk-notices.ts';

function event(kind: Event['kind'], at: string, checkerId = 'a', undoes: string | null = null): Event {
  return { kind, at, checkerId, undoes } as Event;
}

test('a sitting counts what was done and not taken back, and the groups make up the whole', () => {
  const made = sittingsAfter([], [event('claim.made', '10:00')]);
  const marked = sittingsAfter(made, [
    event('claim.verdictSet', '10:01'),
    event('claim.verdictSet', '10:01'),
  ]);
  expect(marked).toMatchObject([{ since: '10:00', changes: 3, done: { claims: 1, verdicts: 2 } }]);
  const undone = sittingsAfter(marked, [event('claim.saidSet', '10:02', 'a', 'step')]);
  expect(undone).toMatchObject([{ changes: 2, done: { claims: 1, verdicts: 1 } }]);
  expect(sittingsAfter(undone, [])).toBe(undone);
});

test('a drag of the suggestions, or a joining of claims, is one change', () => {
  const dragged = Array.from({ length: 46 }, () => event('claim.removed', '10:00'));
  const joined = [
    event('claim.spanSet', '10:01'),
    event('claim.removed', '10:01'),
    event('evidence.added', '10:01'),
  ];
  const after = sittingsAfter(sittingsAfter([], dragged), joined);
  expect(after).toMatchObject([{ changes: 2, done: { other: 2 } }]);
});

test('each checker has a sitting, and goes on with it after another', () => {
  const first = sittingsAfter([], [event('claim.verdictSet', '10:00')]);
  const second = sittingsAfter(first, [event('review.signedOff', '10:03', 'b')]);
  const back = sittingsAfter(second, [event('claim.saidSet', '10:05')]);
  expect(sittingOf(back, 'a')).toMatchObject({ since: '10:00', changes: 2 });
  expect(sittingOf(back, 'b')).toEqual({ checkerId: 'b', since: '10:03', changes: 1, done: { reviews: 1 } });
  expect(sittingOf(back, 'c')).toBeNull();
});

test('only a sitting that is some time ago is recalled', () => {
  const session = { endedAt: '2026-03-04T10:00:00.000Z', startedAt: '2026-03-04T09:00:00.000Z' } as never;
  expect(sittingToRecall([session], Date.parse('2026-03-04T10:05:00.000Z'))).toBeNull();
  expect(sittingToRecall([session], Date.parse('2026-03-05T10:05:00.000Z'))).toBe(session);
  expect(sittingToRecall([], 0)).toBeNull();
});
