import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../core/text/sentences.ts';

/** Splits at the marks | of a text, which must be where the rules split it too. */
function expectSplit(language: string, marked: string): void {
  const wanted = marked.split('|').map((sentence) => sentence.trim());
  const text = marked.replaceAll('|', '');
  expect(splitSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
}

describe('splitSentences', () => {
  it.each([
    [
      'abbreviations',
      'nl',
      'Dr. E. Kuiper (52) e.a. waarschuwden in nr. 3 al.| Minister mr. drs. J. P. van Ameyde zweeg.',
    ],
    ['initials before a capital particle', 'nl', 'Dat zei J. De Vries.| Zij ging.'],
    ['a letter that is no initial', 'nl', 'Er is geen plan B.| De minister zwijgt.'],
    ['figures', 'nl', 'Er zijn 15.000 mensen.| 300 per dag vluchten om 3.40 uur.| Het werd 3-2.'],
    [
      'a quotation of several sentences and its reporting clause',
      'nl',
      '‘Zij trokken weg.| Ze slaan hard toe, zonder succes’, schrijft hij.| Daarna bleef het stil.',
    ],
    [
      'low double quotation marks as commas',
      'nl',
      ',,We moeten door.| Het kan niet anders.”| Hij ging zitten.',
    ],
    [
      'a question within quotation marks',
      'nl',
      ',,Heeft iemand dat gelezen?”, vraagt hij.| ‘Was er te weinig geld?’ vroeg de oppositie.',
    ],
    ['a clitic at the beginning', 'nl', "Het regent.| 's Avonds wordt het droog.| ’t Is wat."],
    ['a lost space', 'nl', 'Hij ging weg.|De deur bleef open.'],
    ['a stray bracket', 'nl', 'De wijk ligt in puin. ]'],
    [
      'an opening mark with a space',
      'nl',
      'Het leger meldde dat ‘ zeer nauwkeurige raketten’ zijn gebruikt.',
    ],
    ['an ellipsis', 'nl', 'Hij aarzelde… en ging.| Zij zweeg…| Toen kwam de rest.'],
    [
      'ordinals',
      'de',
      'Die Brücke bleibt nach dem 3. Mai gesperrt.| Der 1. FC Altwied spielt im 2. Bezirk.| Sie ist 14.| Das Team gewann.',
    ],
    [
      'abbreviations with spaces',
      'de',
      'Er kommt z. B. aus Wien, d. h. von Prof. Dr. Maß.| Das Land zahlt 12,4 Mio. Euro usw.| Der Rest fehlt.',
    ],
    [
      'marks that close as others open',
      'de',
      '„Die Brücke hält noch zehn Jahre!“, sagte er.| »Wirklich?«| Sie lachte.',
    ],
    [
      'guillemets with spaces',
      'fr',
      '« Pourquoi maintenant ? » demande Mme C. Tanguy.| « Personne ne sait. »| Le 1er mars, tout ferme.',
    ],
    [
      'inverted marks',
      'es',
      '¿Quién tiene razón?| ¡Nadie!| El Sr. Paz vive en EE. UU. desde 1989.| «No.»| Se fue.',
    ],
    [
      'titles, initials and states',
      'en',
      'Gen. Mark A. Milley met Sen. Smith at 5 p.m. on Jan. 6.| The U.S. Senate voted.| It left the E.U.| How?',
    ],
    ['a speaker after a question', 'en', '“Will he go?” Prof. Calder asked.| “No!”| She left.'],
    ['a list of its own', 'en', '1. The first item.| 2. The second item.'],
    ['line breaks', 'en', 'Harbour office|\n12 Quay Street|\nThe clerk said that\nnothing was open.'],
    ['words without capitals', 'en', 'no idea what happened.| they left us there.'],
    ['a language without a pack', 'ru', 'Он ушёл.| Она осталась?| Да!'],
    ['terminators without spaces', 'zh', '他来了。|她走了！|好吗？'],
    ['an Arabic question', 'ar', 'هل هذا صحيح؟| نعم.'],
  ])('%s (%s)', (_rule, language, marked) => expectSplit(language, marked));

  it('gives nothing for white space', () => expect(splitSentences(' \n\t ', 'nl')).toEqual([]));

  const prose = fc.array(
    fc.constantFrom(
      'De',
      'man',
      'zei',
      '“Nee',
      'weg.”',
      '.',
      '!',
      '?',
      '…',
      '...',
      ' ',
      '  ',
      '\n',
      '\n\n',
      'J.',
      '3.',
      '12',
      '‘',
      '’',
      "'",
      '"',
      '«',
      '»',
      '(',
      ')',
      ']',
      ',,',
      'Dr.',
      'enz.',
      '𝒳',
      '👩‍🚒',
      'é',
    ),
    { maxLength: 60 },
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    prose.map((parts) => parts.join('')),
  );
  const languages = fc.constantFrom('nl', 'en', 'de', 'fr', 'es', 'und', 'th');

  it('leaves nothing but white space between sentences, and none at their ends', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        let reached = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(text.slice(reached, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('takes twice as long for twice the text, whatever it holds', () => {
    for (const unit of ['a. ', '" ', 'Dr. ', '. . ', '’', '\n', '1. ', 'Zij zei: “Ja.” En ging. ']) {
      const time = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        const begun = performance.now();
        splitSentences(text, 'nl');
        return performance.now() - begun;
      };
      time(20_000);
      const small = Math.min(time(50_000), time(50_000), time(50_000));
      const large = Math.min(time(400_000), time(400_000));
      // Eight times the text: a quadratic rule would take sixty-four times as long.
      expect(large, JSON.stringify(unit)).toBeLessThan(32 * Math.max(small, 5));
    }
  });
});
