import { describe, expect, test } from 'vitest';
import { newId } from '../../../../../core/kernel/ids.ts';
import { proofKey, ticksByLine, type ProofTick } from '../../../../../core/model/proof-tick.ts';
import {
  listedLines,
  placeInSource,
  proofLines,
} from '../../../../../renderer/desk/features/prooflist/proof-lines.ts';
import { checksOf, matchOf, proofOf, quotationAt } from '../../article-state/some-checks.ts';

const found = {
  state: 'otherwise',
  source: 1,
  place: { start: 0, end: 4 },
  passage: 7,
  words: 'Kroess',
} as const;
const checks = checksOf({
  quotations: [quotationAt(40, 52, matchOf('exact', { source: 0, passages: [3, 4] })), quotationAt(60, 70)],
  proof: [
    proofOf('name', 'Jan Kroes', 0, found),
    proofOf('figure', '14,000', 20, { state: 'absent' }),
    proofOf('quotation', 'It is safe.', 40, { ...found, state: 'same', source: 1 }),
    proofOf('quotation', 'Never here.', 60, { state: 'absent' }),
    proofOf('date', '2 March', 80),
  ],
});
const lines = proofLines(checks);
const words = (listed: typeof lines): string[] => listed.map(({ checked }) => checked.item.words);

function tickOf(line: (typeof lines)[number]): ProofTick {
  const { kind, words: ticked, of } = line.checked.item;
  const made = { createdBy: newId(), createdAt: '2026-03-04T10:00:00.000Z', removed: false };
  return { id: newId(), articleId: newId(), kind, words: ticked, of, ...made };
}

describe('the lines of a proof list', () => {
  test('are in the order of the text, each with its key, a quotation with how the sources have it', () => {
    expect(lines.map(({ key }) => key)).toEqual(checks.proof.map(({ item }) => proofKey(item)));
    expect(lines.map(({ quotation }) => quotation?.content.start ?? null)).toEqual([
      null,
      null,
      40,
      60,
      null,
    ]);
  });

  test('are listed by what they are and whether somebody ticked them; the selected one stays', () => {
    const [first, second] = lines;
    if (first === undefined || second === undefined) throw new Error('there are no lines');
    const ticked = ticksByLine([tickOf(first), tickOf(second)]);
    const list = (kind: Parameters<typeof listedLines>[1]['kind'], open: boolean, held: string | null) =>
      words(listedLines(lines, { kind, open }, ticked, held));
    expect(list('all', false, null)).toHaveLength(5);
    expect(list('quotation', false, null)).toEqual(['It is safe.', 'Never here.']);
    expect(list('all', true, null)).toEqual(['It is safe.', 'Never here.', '2 March']);
    expect(list('all', true, first.key)).toEqual(['Jan Kroes', 'It is safe.', 'Never here.', '2 March']);
    // Of another kind, the selected one goes.
    expect(list('figure', true, first.key)).toEqual([]);
  });

  test('lead to where the sources have them: of a quotation its best place, else what was found', () => {
    expect(lines.map(placeInSource)).toEqual([
      { source: 1, passage: 7 },
      null,
      { source: 0, passage: 3 },
      null,
      null,
    ]);
    const bare = checksOf({
      quotations: [quotationAt(40, 52, matchOf('exact', { passages: null }))],
      proof: [proofOf('quotation', 'It is safe.', 40)],
    });
    expect(proofLines(bare).map(placeInSource)).toEqual([{ source: 0, passage: null }]);
  });
});
