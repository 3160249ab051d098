import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareWords } from '../../../../core/text/versions/words.ts';
import { countChanges, type TextChange } from '../../../../core/text/versions/text-change.ts';
import { whatIsNew, type ComparedVersion } from '../../../../core/text/versions/what-is-new.ts';
import { changeWords, comparedVersion } from '../../../helpers/compared-versions.ts';

const bridge = 'De brug over de Lint is sinds maandag gesloten voor vrachtwagens.';
const cost = 'Het herstel kost volgens de gemeente 4,2 miljoen euro.';
const detour = 'Bussen van lijn 17 rijden om via de Korenmarkt.';
const school = 'De basisschool aan de kade begint een half uur later.';
const alderman = 'Wethouder Brandsma verwacht dat het werk in mei klaar is.';

function told(before: readonly string[], after: readonly string[], aside: readonly number[] = []): string[] {
  const [old, now] = [comparedVersion(before, 'nl', aside), comparedVersion(after, 'nl', aside)];
  return changeWords(whatIsNew(old, now, 'nl'), old, now);
}

describe('what is new in a version', () => {
  test('is nothing in the same text, in other quotation marks, or in other paragraphs', () => {
    const texts = [`${bridge} ${cost}`, 'Hij noemde het ‘een ramp’.', detour];
    expect(told(texts, texts)).toEqual([]);
    expect(told(texts, [texts[0] ?? '', "Hij noemde het 'een ramp'.", detour])).toEqual([]);
    expect(told([`${bridge} ${cost}`], [bridge, cost])).toEqual([]);
  });

  test('is told by words within a sentence, with what stood there before', () => {
    const now = cost.replace('4,2', '4,7').replace('volgens de gemeente', 'volgens het college');
    expect(told([bridge, cost], [bridge, now])).toEqual(['~ de gemeente 4,2 | het college 4,7']);
    expect(told([bridge, detour], [bridge, detour.replace('lijn 17', 'lijn 17 en 21')])).toEqual([
      '~  | en 21',
    ]);
    expect(told([detour], [detour.replace(' via de Korenmarkt', '')])).toEqual(['~ via de Korenmarkt | ']);
  });

  test('says which changes can turn a claim into another one', () => {
    const weighs = (was: string, is: string): unknown => {
      const [change] = whatIsNew(comparedVersion([was], 'nl'), comparedVersion([is], 'nl'), 'nl');
      return change?.kind === 'changed' ? change.weighs : null;
    };
    expect(weighs(cost, cost.replace('4,2', '4,7'))).toEqual(['figure']);
    expect(weighs(alderman, alderman.replace('mei', 'juni'))).toEqual(['date']);
    expect(weighs(alderman, alderman.replace('Brandsma', 'De Wit'))).toContain('name');
    expect(weighs(school, school.replace('begint', 'begint niet'))).toEqual(['negation']);
    expect(weighs(bridge, bridge.replace('gesloten', 'dicht'))).toEqual([]);
  });

  test('is a new sentence in an old paragraph, a new paragraph, and one that is gone at its place', () => {
    expect(told([`${bridge} ${detour}`, school], [`${bridge} ${cost} ${detour}`, alderman, school])).toEqual([
      `+ ${cost}`,
      `+ ${alderman}`,
    ]);
    expect(told([bridge, `${cost} ${detour}`, school], [bridge, detour, school])).toEqual([`- ${cost}`]);
    expect(told([bridge, cost], [cost])).toEqual([`- ${bridge}`]);
    expect(told([bridge, cost], [bridge])).toEqual([`- ${cost}`]);
  });

  test('puts what is gone beside its neighbour of the same paragraph', () => {
    const place = (before: string[], after: string[]): string => {
      const [old, now] = [comparedVersion(before, 'nl'), comparedVersion(after, 'nl')];
      const gone = whatIsNew(old, now, 'nl').find(({ kind }) => kind === 'removed');
      const at = gone?.kind === 'removed' ? gone.at : -1;
      return `${now.text.slice(Math.max(0, at - 9), at)}|${now.text.slice(at, at + 9)}`.replaceAll('\n', '¶');
    };
    expect(place([bridge, `${cost} ${detour}`], [bridge, detour])).toBe('twagens.¶|Bussen va');
    expect(place([`${bridge} ${cost}`, detour], [bridge, detour])).toBe('htwagens.|¶Bussen v');
    expect(place([bridge, cost, detour], [bridge, detour])).toBe('htwagens.|¶Bussen v');
    expect(place([cost, bridge], [bridge])).toBe('|De brug o');
  });

  test('tells what was moved as moved: the shorter past the longer', () => {
    expect(told([bridge, cost, detour, school], [school, bridge, cost, detour])).toEqual([`> ${school}`]);
    expect(told([bridge, cost, detour, school], [cost, detour, school, bridge])).toEqual([`> ${bridge}`]);
    expect(told([bridge, cost, detour], [cost.replace('4,2', '4,7'), bridge, detour])).toEqual([
      '>~ 4,2 | 4,7',
    ]);
  });

  test('leaves out what is no article text', () => {
    expect(
      told([bridge, 'Lees ook: de markt verhuist.'], [bridge, 'Lees ook: nieuw gras gezaaid.'], [1]),
    ).toEqual([]);
  });

  test('is the same seen from the newer version, but turned', () => {
    const [old, now] = [comparedVersion([bridge, cost, school], 'nl'), comparedVersion([detour, cost], 'nl')];
    const [forth, back] = [whatIsNew(old, now, 'nl'), whatIsNew(now, old, 'nl', true)];
    expect(countChanges(forth)).toEqual({ new: 1, changed: 0, moved: 0, removed: 2 });
    expect(countChanges(back)).toEqual({ new: 2, changed: 0, moved: 0, removed: 1 });
  });
});

/** Sentences of an invented language, in which no two begin with the same letters. */
const words = 'talo veri kusto marenda polvi zesta lorun hask widde 14 2.500 Jansma bril'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 })
  .map((some) => `Zo ${some.join(' ')}.`);
const blocks = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
  { maxLength: 6 },
);

/** An edit of a text: what is done to which of its blocks. */
const edit = fc.record({ at: fc.nat(5), how: fc.constantFrom('drop', 'turn', 'word', 'join'), by: sentence });
const edited = fc.tuple(blocks, fc.array(edit, { maxLength: 5 })).map(([before, edits]) => {
  const after = [...before];
  for (const { at, how, by } of edits) {
    if (how === 'drop') after.splice(at, 1);
    else if (how === 'turn') after.reverse();
    else if (how === 'join') after.splice(at, 2, after.slice(at, at + 2).join(' ') || by);
    else after[at % (after.length + 1)] = `${after[at % (after.length + 1)] ?? ''} ${by}`.trim();
  }
  return [before, after] as const;
});
const pairs = fc.oneof(edited, fc.tuple(blocks, blocks));

describe('what is new in any text', () => {
  test('together with what is the same covers both texts, each sentence once', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const [old, now] = [comparedVersion(before, 'nl'), comparedVersion(after, 'nl')];
        const changes = whatIsNew(old, now, 'nl');
        const olds = rest(
          old,
          changes.flatMap((change) => (change.kind === 'new' ? [] : [change.was])),
        );
        const news = rest(
          now,
          changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.is])),
        );
        expect(bareWords(news.join(' '))).toBe(bareWords(olds.join(' ')));
      }),
    );
  });

  test('has offsets in the texts, in order, and pieces that make up both wordings', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const [old, now] = [comparedVersion(before, 'nl'), comparedVersion(after, 'nl')];
        const changes = whatIsNew(old, now, 'nl');
        let reached = 0;
        for (const change of changes) {
          const at = change.kind === 'removed' ? change.at : change.is.start;
          expect(at).toBeGreaterThanOrEqual(reached);
          reached = at;
          if (change.kind === 'moved')
            expect(bareWords(wordsAt(now, change.is))).toBe(bareWords(wordsAt(old, change.was)));
          if (change.kind === 'changed') checkPieces(change, old, now);
        }
      }),
    );
  });

  test('is nothing beside itself, and turned round where the versions are', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const [old, now] = [comparedVersion(before, 'nl'), comparedVersion(after, 'nl')];
        expect(whatIsNew(now, now, 'nl')).toEqual([]);
        const [forth, back] = [whatIsNew(old, now, 'nl'), whatIsNew(now, old, 'nl', true)];
        const [is, was] = [changesBy(forth, 'new'), changesBy(back, 'removed')];
        expect(was).toEqual(is);
        expect(changesBy(back, 'new')).toEqual(changesBy(forth, 'removed'));
        const { changed, moved } = countChanges(forth);
        expect(countChanges(back)).toMatchObject({ changed, moved });
      }),
    );
  });
});

/** The sentences of a version that are in no span. Every span is made of whole sentences, and no two share one. */
function rest(version: ComparedVersion, spans: readonly { start: number; end: number }[]): string[] {
  const left = version.parts.filter(
    ({ start, end }) => !spans.some((span) => span.start < end && start < span.end),
  );
  const ordered = spans.toSorted((one, other) => one.start - other.start);
  for (const [at, { start, end }] of ordered.entries()) {
    expect(start).toBeGreaterThanOrEqual(ordered[at - 1]?.end ?? 0);
    expect(version.parts.some((part) => part.start === start)).toBe(true);
    expect(version.parts.some((part) => part.end === end)).toBe(true);
  }
  return left.map((part) => wordsAt(version, part));
}

function checkPieces(
  { pieces, is, was }: Extract<TextChange, { kind: 'changed' }>,
  old: ComparedVersion,
  now: ComparedVersion,
): void {
  expect(pieces.map((piece) => wordsAt(old, piece.was)).join('')).toBe(wordsAt(old, was));
  expect(pieces.map((piece) => wordsAt(now, piece.is)).join('')).toBe(wordsAt(now, is));
  for (const [at, piece] of pieces.entries()) {
    expect(piece.isSame).not.toBe(pieces[at - 1]?.isSame);
    const areSame = bareWords(wordsAt(old, piece.was)) === bareWords(wordsAt(now, piece.is));
    expect(areSame).toBe(piece.isSame);
  }
}

function wordsAt({ text }: ComparedVersion, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

function changesBy(changes: readonly TextChange[], kind: 'new' | 'removed'): unknown {
  return changes
    .flatMap((change) => {
      if (change.kind !== kind) return [];
      return [change.kind === 'removed' ? change.was : change.kind === 'new' ? change.is : null];
    })
    .sort((one, other) => (one?.start ?? 0) - (other?.start ?? 0));
}
