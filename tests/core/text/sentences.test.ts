import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../core/text/sentences.ts';
import { tidyText } from '../../../core/kernel/tidy.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { graphemeCutter, signsOfSeveral } from '../../helpers/graphemes.ts';

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
    ['a list in one line', 'en', '1) The first item| 2) The second item| 3) The third item'],
    ['a list of letters with stops', 'nl', 'a. De eerste eis| b. De tweede eis| c. De derde eis'],
    ['bullets in one line', 'es', '• 9. La primera parte| • 10. La segunda parte'],
    ['a count within a sentence is no list', 'nl', 'Er zijn twee eisen: 1) meer geld 2) minder werk.'],
    ['ordinals are no list', 'de', 'Der 1. FC spielt in der 2. Liga.| 3. Der dritte Punkt fehlt.'],
    [
      'an end after a time of day, but not before a zone or in an opening phrase',
      'en',
      'At 5 a.m. Mr. Wren left.| The ferry sails at 7 p.m. Sunday or at 6 p.m. Eastern.| It came back at 6 p.m.| Mrs. Wren slept.',
    ],
    ['a list that is closed', 'en', 'They sell pears, plums, etc.| Karel buys none.'],
    ['a number sign', 'en', 'It is kept under N°. 204.118.| Nobody found it.'],
    ['marks that are drawn as emoji', 'en', 'We won‼️| Did they really⁉️| He said so.'],
    ['words left out', 'en', 'What I mean is . . . I never said so.| . . . He agreed.'],
    ['a question without capitals', 'en', 'you know what that means?| where did you go?| “Why?” she asked.'],
    ['a question that goes on', 'nl', 'Waarom? vroeg zij zich af.| ‘Hoe dan?’ vroeg hij.'],
    ['numerals of kings', 'fr', 'Il succède à Dagobert I.| Elle se tait.'],
    ['items after semicolons', 'es', 'Llegó en 1881;| En 1890 se fue; nadie lo supo.'],
    ['lines that flow', 'de', 'Sie sollen helfen, eine ruhige \nZeit zu haben.|\nWir auch.'],
    ['emoji after the end', 'en', 'We won! 🎉🎉| See you there. :-)| Bye 👋🏽.'],
    [
      'Polish',
      'pl',
      'Prof. Nowak mieszka przy ul. Długiej.| W 2020 r. kupił dom za 2 mln zł.| Czy to prawda?| Tak.',
    ],
    [
      'Russian',
      'ru',
      'Он ушёл.| По словам А. С. Иванова, в г. Москве в 2020 г. погибло 300 чел.| Она осталась?| Да!',
    ],
    ['Ukrainian', 'uk', 'Проф. О. Коваль живе на вул. Шевченка.| У 2020 р. він поїхав.| Чи це правда?| Так.'],
    [
      'Turkish',
      'tr',
      'Prof. Dr. Ayşe Yılmaz 2. Dünya Savaşı üzerine konuştu.| Elma, armut vb.| Bu doğru mu?| Evet.',
    ],
    ['Chinese', 'zh', '他来了。|她走了！|价格是3.5万元。|“你来吗？”他问。|好吗？'],
    ['Japanese', 'ja', '彼は「もう終わった。」と言った。|本当ですか？|はい。|１．５倍になった。'],
    ['Arabic', 'ar', 'قال د. محمد إن 300 شخص قتلوا.| هل هذا صحيح؟| نعم.'],
    ['Hindi', 'hi', 'वह चला गया।| वह रुकी।'],
    ['a language of which nothing is known', 'it', 'Il dott. Rossi è qui.| Costa 3.000 euro.| Perché?'],
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
      '1) ',
      '2) ',
      '• ',
      ';',
      ' 🎉',
      '。',
      '」',
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
  const languages = fc.constantFrom('nl', 'en', 'de', 'fr', 'es', 'pl', 'uk', 'tr', 'ar', 'zh', 'und', 'th');

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

  it('cuts no character in two that people see as one', () => {
    const parts = fc.array(
      fc.constantFrom(
        ...signsOfSeveral,
        'De',
        'man',
        '. ',
        '。',
        '！',
        '?',
        '”',
        '」',
        ' ',
        '\n',
        '3.',
        '• ',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(parts, languages, (some, language) => {
        const text = tidyText(some.join(''));
        const cuts = graphemeCutter(text);
        for (const { start, end } of splitSentences(text, language))
          expect([start, end].filter(cuts), JSON.stringify(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const whole = [
    'https://site.example/een.twee?c=d&e=1!x#f.G',
    'www.site.example/A.B',
    'Jan.Smit@post.example',
    '👩‍👩‍👧‍👦',
    '👋🏽',
    '🇳🇱',
    '3️⃣',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '1.000.000,50',
    'é',
    'ﬁ',
    '한국',
  ];
  it('parts no link, number, emoji or letter with its accents, and keeps what is NFC', () => {
    const word = fc.constantFrom(...whole, 'De', 'man', 'ging', 'weg');
    const mark = fc.constantFrom(
      '. ',
      ' ',
      '! ',
      '? ',
      '… ',
      '.” ',
      ' (',
      ') ',
      '\n',
      '; ',
      ' ‘',
      ' 🎉 ',
      ', ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 30 }), languages, (parts, language) => {
        const text = parts.flat().join('').normalize('NFC');
        const places = parts.map(([one, after], at) => {
          const start = parts.slice(0, at).flat().join('').normalize('NFC').length;
          return { start, end: start + one.normalize('NFC').length, after };
        });
        for (const { start, end } of splitSentences(text, language)) {
          const inside = ({ start: from, end: to }: { start: number; end: number }) =>
            (start > from && start < to) || (end > from && end < to);
          expect(places.filter(inside)).toEqual([]);
          expect(text.slice(start, end)).toBe(text.slice(start, end).normalize('NFC'));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes twice as long for twice the text, whatever it holds', async () => {
    for (const unit of [
      'a. ',
      '" ',
      'Dr. ',
      '. . ',
      '’',
      '\n',
      '1. ',
      '1) A 2) ',
      '• b ',
      '🎉 ',
      'Is? a ',
      'Zij zei: “Ja.” En ging. ',
    ]) {
      const time = (length: number): Promise<number> => {
        const text = unit.repeat(length / unit.length);
        return cpuTime(() => splitSentences(text, 'nl'));
      };
      await time(20_000);
      const small = Math.min(await time(50_000), await time(50_000), await time(50_000));
      const large = Math.min(await time(400_000), await time(400_000));
      // Eight times the text: a quadratic rule would take sixty-four times as long.
      expect(large, JSON.stringify(unit)).toBeLessThan(32 * Math.max(small, 5));
    }
  });
});
