import { expect, test } from 'vitest';
import { buildReport } from '../../../core/report/model/build-report.ts';
import { NO_HASH, type Event } from '../../../core/model/history/event.ts';
import { defaultReportOptions } from '../../../core/model/report/options.ts';
import { historyRows } from '../../../core/report/wording/history-rows.ts';
import { reportWording } from '../../../core/report/wording/report-wording.ts';
import { renderJson } from '../../../core/report/forms/json/json.ts';
import { harbourState } from '../../helpers/harbour.ts';
import { reportMeta } from '../../helpers/report.ts';
import { fixedId } from '../../helpers/report-state.ts';

/** A history of steps, each a list of entries; the claims are 1 to 4. */
function historyOf(...steps: Partial<Event>[][]): Event[] {
  let seq = 0;
  return steps.flatMap((entries, step) =>
    entries.map((part) => {
      seq++;
      return {
        id: fixedId(9000 + seq),
        articleId: fixedId(1),
        seq,
        step: fixedId(9500 + step),
        at: '2024-09-18T09:00:00.000Z',
        checkerId: fixedId(100),
        sessionId: null,
        kind: 'claim.made',
        entity: 'claim',
        entityId: fixedId(1000),
        from: null,
        to: {},
        undoes: null,
        previousHash: NO_HASH,
        hash: NO_HASH,
        ...part,
      } satisfies Event;
    }),
  );
}

const suggested = (claim: number, removed = false, version = 2): Partial<Event> => ({
  entityId: fixedId(1000 + claim),
  to: { versionId: fixedId(version), status: 'suggested', removed },
});
const shift = (claim: number, removed: boolean): Partial<Event> => ({
  kind: removed ? 'claim.removed' : 'claim.restored',
  entityId: fixedId(1000 + claim),
  from: { removed: !removed },
  to: { removed },
});

const events = historyOf(
  [
    { kind: 'article.loaded', entity: 'article', entityId: fixedId(1) },
    { kind: 'version.loaded', entity: 'version', entityId: fixedId(2) },
    suggested(0),
    suggested(1),
    suggested(2),
    suggested(3, true),
  ],
  [shift(1, true), shift(2, true)],
  [shift(2, false), shift(3, false)],
  [
    {
      kind: 'claim.verdictSet',
      from: { verdict: 'unchecked' },
      to: { verdict: 'unverifiable', status: 'kept' },
    },
  ],
  [
    {
      kind: 'claim.detailsSet',
      from: { reason: null, note: null },
      to: { reason: 'singleSource', note: 'secret' },
    },
  ],
  [
    {
      kind: 'claim.detailsSet',
      from: { attribution: null },
      to: { attribution: { speaker: 'De haven', speakerSpan: null, cue: null, cueSpan: null } },
    },
  ],
  [shift(0, true)],
  [
    { kind: 'version.loaded', entity: 'version', entityId: fixedId(3) },
    { entityId: fixedId(1008), to: { versionId: fixedId(3), status: 'kept' } },
    { kind: 'evidence.added', entity: 'evidence', entityId: fixedId(3000) },
    // Those of the older version, two of which are still shown there, are none of this one's.
    suggested(9, false, 3),
    suggested(10, true, 3),
  ],
);

test('what the app did is a line, a drag of the suggestions too, and every other line says what', () => {
  const options = { ...defaultReportOptions, language: 'en', history: true } as const;
  const report = buildReport(harbourState(), options, { ...reportMeta, events });
  const rows = historyRows(report.entries?.listed ?? [], reportWording(report));
  expect(rows.map(({ what }) => what)).toEqual([
    'Loaded the article',
    '3 claims suggested by the app',
    'Suggestions of the app shown: 3 of 4',
    'Set the verdict: unchecked → unverifiable',
    'Changed the claim’s details: reason ‘Single source’ · note',
    'Changed the claim’s details: speaker ‘De haven’',
    'Deleted the claim',
    'Loaded a version',
    '1 claim of the version before came along',
    '1 claim suggested by the app',
  ]);
  expect(rows.filter(({ by }) => by === null).map(({ what }) => what)).toEqual([
    '3 claims suggested by the app',
    '1 claim of the version before came along',
    '1 claim suggested by the app',
  ]);
  expect(
    (JSON.parse(renderJson(report)) as { history: { entries: unknown[] } }).history.entries,
  ).toHaveLength(events.length);
});
