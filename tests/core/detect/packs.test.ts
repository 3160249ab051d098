import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseWith } from '../../../core/detect/analyse.ts';
import * as all from '../../../core/language/of-claims/all.ts';
import { claimPack } from '../../../core/language/of-claims/index.ts';
import { list, table } from '../../../core/language/of-claims/lists.ts';
import { unknown } from '../../../core/language/of-claims/none.ts';
import { reportClasses, wordClasses, type ClaimPack } from '../../../core/language/of-claims/pack.ts';
import { lexicon } from '../../../core/language/lexicon.ts';
import { inputFor } from './input.ts';

const empty = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;

/** A language that nobody speaks: nothing outside its pack can know a word of it. */
const invented: ClaimPack = {
  ...unknown,
  language: 'qx',
  words: lexicon({ ...empty(wordClasses), event: 'zunat', hedge: 'mirp', past: 'zunat' }),
  reports: lexicon({
    ...empty(reportClasses),
    say: 'polat',
    that: 'ke',
    role: 'vurd',
    determiner: 'lo',
    finite: 'zunat, fel',
    clause: 'ost',
    additive: 'ost',
    unconfirmed: 'nul provat',
    pointer: 'tis',
  }),
  numbers: { ...unknown.numbers, numbers: table('tri 3'), weekdays: list('lunat'), days: table('ersta -1') },
};

describe('language packs', () => {
  it('are all listed, one a line, and found by their language', () => {
    const folder = path.join(import.meta.dirname, '../../../core/language');
    const languages = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'claims.ts')));
    const packs = Object.values(all);
    expect(packs.map(({ language }) => language).sort()).toEqual(languages.sort());
    for (const pack of packs) expect(claimPack(`${pack.language}-XX`)).toBe(pack);
    expect(claimPack('qx')).toBe(unknown);
  });

  it('say all that is known of a language: one of an invented language works by itself', () => {
    const text =
      'Vurd Hela Mors polat ke tri kelmi zunat ersta. Lo kelmi mirp zunat 40 dulni ost 12 parni fel rost. Tis nul provat.';
    const found = analyseWith(inputFor(text, 'qx', '2022-06-09'), invented);
    expect(found.supported).toBe(true);
    expect(found.claims[0]).toMatchObject({ attribution: { speaker: 'Vurd Hela Mors', cue: 'polat' } });
    expect(found.claims[1]).toMatchObject({ hedge: 'mirp' });
    expect(found.claims.map(({ start, end }) => text.slice(start, end)).slice(1)).toEqual([
      'Lo kelmi mirp zunat 40 dulni',
      '12 parni fel rost',
    ]);
    expect(found.figures).toMatchObject([{ value: 3 }, { date: '2022-06-08' }, { value: 40 }, { value: 12 }]);
    expect(found.caveats).toHaveLength(1);
  });
});
