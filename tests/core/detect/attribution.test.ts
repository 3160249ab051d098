import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/detect/detector.ts';
import { inputFor } from './input.ts';

/** The speaker and cue of each claim of a text, in order. */
function speakers(language: string, text: string): (string | null)[] {
  return analyse(inputFor(text, language)).claims.map(({ attribution }) => attribution?.speaker ?? null);
}

describe('who says it', () => {
  it.each([
    ['en', 'Cllr. Jo Marsh said 40 homes were lost.', 'Cllr. Jo Marsh'],
    ['en', 'Dr. Ruth Eames, who runs the surgery, said the number was 400.', 'Dr. Ruth Eames'],
    ['en', 'Mr. Patel, head of the school, told the Echo 40 were ill.', 'Mr. Patel, head of the school'],
    ['en', 'Lt. Gov. Sam Cole said 40 people died.', 'Lt. Gov. Sam Cole'],
    ['nl', 'Volgens dr. Jan Kroes zijn er 40 gevallen.', 'dr. Jan Kroes'],
    ['nl', 'Prof. dr. Ineke Bos zegt dat er 300 zijn.', 'Prof. dr. Ineke Bos'],
    ['de', 'Dr. Jan Kohl sagte, es seien 40.', 'Dr. Jan Kohl'],
    ['fr', 'M. Perrin affirme que 40 maisons ont brûlé.', 'M. Perrin'],
    ['es', 'El Sr. Gómez dijo que son 40 casas.', 'El Sr. Gómez'],
  ])('knows a title that is written short (%s): %s', (language, text, speaker) => {
    expect(speakers(language, text)[0]).toBe(speaker);
  });

  it.each([
    [
      'nl',
      'before, with volgens',
      'Volgens het Britse ministerie zijn 300 soldaten gesneuveld.',
      'het Britse ministerie',
    ],
    [
      'nl',
      'after, with aldus',
      'In de stad zijn twaalf mensen gewond geraakt, aldus de lokale gouverneur.',
      'de lokale gouverneur',
    ],
    [
      'nl',
      'an apposition',
      '‘De stad is in 2020 verlaten’, aldus Serhiy Haidai, de gouverneur van Loehansk.',
      'Serhiy Haidai, de gouverneur van Loehansk',
    ],
    [
      'nl',
      'after the verb',
      'In zijn toespraak zei de Oekraïense president Zelenski dat Rusland in 2014 de Krim bezette.',
      'de Oekraïense president Zelenski',
    ],
    [
      'es',
      'no apposition of all that is said',
      'Según Ana Robles, el trasvase costará 120 millones.',
      'Ana Robles',
    ],
    [
      'nl',
      'an adverb before the particle',
      'De minister kondigde ook aan volgende week 40 huizen te openen.',
      'De minister',
    ],
    [
      'nl',
      'a surname with an article in it',
      'Het zijn 12 filialen, zei wethouder Henk de Groot.',
      'wethouder Henk de Groot',
    ],
    [
      'nl',
      'uit … blijkt',
      'Uit cijfers van het CBS blijkt dat de verkoop met 6 procent daalde.',
      'cijfers van het CBS',
    ],
    [
      'nl',
      'by their own account',
      'Schapenhouder Jan Hadders verloor naar eigen zeggen 27 dieren.',
      'Schapenhouder Jan Hadders',
    ],
    ['en', 'according to', 'About 9,400 vehicles cross it every day, according to the county.', 'the county'],
    [
      'en',
      'after a comma',
      'Takings fell by a third, the chamber of trade said in a letter.',
      'the chamber of trade',
    ],
    [
      'en',
      'a quotation',
      '"We had 40 calls," said Ruth Adeyemi, the head of highways.',
      'Ruth Adeyemi, the head of highways',
    ],
    ['de', 'laut', 'Laut Polizei wurden in Berlin drei Menschen verletzt.', 'Polizei'],
    ['de', 'nach Angaben', 'Nach Angaben der Polizei wurden drei Menschen verletzt.', 'der Polizei'],
    [
      'de',
      'wie … mitteilte',
      'Wie das Ministerium mitteilte, wurden drei Menschen verletzt.',
      'das Ministerium',
    ],
    ['fr', 'selon', 'Selon le ministère, 300 soldats sont morts en mai.', 'le ministère'],
    [
      'fr',
      'a déclaré',
      'Le ministre Jean Morel a déclaré que 300 soldats étaient morts.',
      'Le ministre Jean Morel',
    ],
    ['es', 'según', 'Según el ministerio, 300 soldados murieron en mayo.', 'el ministerio'],
    ['es', 'dijo que', 'El ministro Juan Pérez dijo que 300 soldados murieron.', 'El ministro Juan Pérez'],
  ])('%s: %s', (language, _name, text, speaker) => {
    expect(speakers(language, text)).toEqual([speaker]);
  });

  it('carries a quotation of several sentences, and one that follows its speaker', () => {
    const text =
      '‘Zij trokken in mei 2020 weg. Ze sloegen 300 keer toe’, schrijft Jan Maas op Telegram. ‘Er vielen 40 doden.’';
    expect(speakers('nl', text)).toEqual(['Jan Maas', 'Jan Maas', 'Jan Maas']);
  });

  it('lets a pronoun mean the one speaker before it, and leaves it open otherwise', () => {
    const certain = analyse(
      inputFor('Minister Ans Bol zei dat er 40 doden zijn. Zij meldde dat 300 mensen vluchtten.', 'nl'),
    );
    expect(certain.claims[1]?.attribution?.speaker).toBe('Minister Ans Bol');
    const open = analyse(inputFor('In de stad vielen 40 doden. Zij meldde dat 300 mensen vluchtten.', 'nl'));
    expect(open.claims[1]?.attribution?.speaker).toBe('Zij');
  });

  it('keeps who passes it on apart from who said it', () => {
    const { claims } = analyse(
      inputFor('According to Reuters, minister Ann Ball said that 40 people died.', 'en'),
    );
    expect(claims[0]?.attribution?.speaker).toBe('minister Ann Ball');
    expect(claims[0]?.via.map(({ speaker }) => speaker)).toEqual(['Reuters']);
  });

  it('shows sources without a name as such', () => {
    const { claims } = analyse(inputFor('Oekraïense bronnen melden dat 40 tanks zijn vernietigd.', 'nl'));
    expect(claims[0]).toMatchObject({ unnamedSource: true, attribution: { speaker: 'Oekraïense bronnen' } });
  });

  it('gives nobody what the paper says itself', () => {
    expect(speakers('nl', 'In beide steden woonden voor de oorlog 200.000 mensen.')).toEqual([null]);
  });
});
