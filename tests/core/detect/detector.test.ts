import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/detect/detector.ts';
import { scoreLine } from '../../../core/detect/scoring/score-line.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { tidyText } from '../../../core/kernel/tidy.ts';
import { graphemeCutter, signsOfSeveral } from '../../helpers/graphemes.ts';
import { inputFor } from './input.ts';

const claims = (language: string, text: string) => analyse(inputFor(text, language, '2022-06-09')).claims;

describe('analyse', () => {
  it.each([
    ['en', 'What happens to the market now?'],
    ['en', 'Please call the helpline if you feel unwell.'],
    ['nl', 'Hoe moet dat nu verder?'],
    ['nl', 'We moeten Rusland daarom verzwakken.'],
    ['nl', 'Ik hoop dat het meevalt.'],
    ['de', 'Was soll jetzt werden?'],
    ['fr', 'Que va-t-il se passer ?'],
    ['es', '¿Qué va a pasar ahora?'],
    ['nl', '‘Wie praat er nu met hem?’, vraagt Duda zich af.'],
    ['nl', 'Duda vraagt zich af hoe lang dit nog kan duren.'],
    ['nl', 'De vraag is of de dijk het houdt.'],
    ['nl', 'Wat als de gaskraan dichtgaat?'],
    ['nl', 'Doden'],
    ['en', '“Why was nothing done?” he asked.'],
    ['en', 'She asked whether the plan would work.'],
    ['en', 'Is that what a corrupt man looks like, he asked the jury.'],
    ['en', '"It is a disgrace," he added.'],
    ['en', 'Bring a packed lunch.'],
    ['de', '„Warum hat niemand etwas getan?“, fragte Duda.'],
    ['de', 'Er fragt sich, ob das reicht.'],
    ['fr', '« Pourquoi maintenant ? » demande la maire.'],
    ['fr', 'Il se demande si le pont va tenir.'],
    ['es', 'Se pregunta si el puente aguantará.'],
    ['pl', 'Co teraz będzie?'],
    ['ar', 'ماذا سيحدث الآن؟'],
    ['ja', 'これからどうなりますか？'],
  ])('suggests no claim, %s: %s', (language, text) => {
    expect(claims(language, text)).toEqual([]);
  });

  it('parts a sentence that holds two statements, and says so', () => {
    const text =
      'De gemeente opende drie sporthallen, en in Leeuwarden zaten 8.000 huishoudens zonder stroom.';
    const found = claims('nl', text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'De gemeente opende drie sporthallen',
      'in Leeuwarden zaten 8.000 huishoudens zonder stroom',
    ]);
    for (const { picked } of found) expect(picked.map(({ code }) => code)).toContain('part');
  });

  it('carries hedges, but not those of a wish', () => {
    expect(claims('nl', 'Ik zou in 2023 ook 300 commandanten willen benoemen.')[0]?.hedge ?? null).toBeNull();
    expect(claims('nl', 'Tot nu toe zouden 2100 inslagen zijn geteld.')[0]?.hedge).toBe('zouden');
    expect(claims('nl', 'Oekraïne zou in 2023 ook 300 commandanten willen benoemen.')[0]?.hedge).toBe('zou');
    expect(claims('nl', 'De regering zou 300 mensen moeten helpen.')[0]?.hedge).toBeNull();
    expect(claims('de', 'Der Täter soll 40 Menschen verletzt haben.')[0]?.hedge).toBe('soll');
    expect(claims('en', 'The firm reportedly sold 40 ships.')[0]?.hedge).toBe('reportedly');
    expect(claims('fr', 'Le groupe aurait vendu 40 navires.')[0]?.hedge).toBe('aurait');
    expect(claims('es', 'El grupo habría vendido 40 barcos.')[0]?.hedge).toBe('habría');
  });

  it('links a caveat to the figures before it, and does not take it for a claim', () => {
    const found = analyse(
      inputFor(
        'Volgens schattingen sneuvelen 300 soldaten per dag. Oekraïne zou 150 soldaten verliezen. Deze aantallen zijn niet te controleren door onafhankelijke bronnen.',
        'nl',
      ),
    );
    expect(found.claims).toHaveLength(2);
    expect(found.caveats.map(({ claims: about }) => about)).toEqual([[0, 1]]);
    expect(found.claims[0]?.picked.map(({ code }) => code)).toContain('caveat');
  });

  it('finds what holds in all languages where it has no pack, and says so', () => {
    const found = analyse(inputFor('W mieście zginęło 300 osób.', 'pl'));
    expect(found.supported).toBe(false);
    expect(found.claims).toHaveLength(1);
    expect(analyse(inputFor('In the city 300 people died.', 'en-GB')).supported).toBe(true);
  });

  it('takes a number that is drawn as an emoji for no figure, and counts what begins with İ to its end', () => {
    expect(analyse(inputFor('1️⃣ De brug is weer open.', 'nl')).figures).toEqual([]);
    const [claim] = claims('nl', 'Er zijn 5 miljoen İstanbullular in de stad.');
    expect(claim?.picked[0]).toMatchObject({ code: 'figure', words: '5 miljoen İstanbullular' });
  });

  it('keeps a figure that a question holds', () => {
    expect(claims('nl', '‘Weet u dat er 300 mensen zijn gestorven?’, vroeg zij.')).toHaveLength(1);
  });

  it('takes an age in brackets or a telephone number for no figure', () => {
    for (const text of ['Het was mooi, zegt Trijntje Postma (71).', 'Bel dan met 0900-8844.'])
      for (const { picked } of claims('nl', text))
        expect(picked.map(({ code }) => code)).not.toContain('figure');
  });

  it.each([
    ['pl', 'W mieście zginęło 300 osób. Nikt nie wie dlaczego.'],
    ['uk', 'У місті загинуло 300 осіб. Ніхто не знає чому.'],
    ['ru', 'В городе погибло 300 человек. Никто не знает почему.'],
    ['ar', 'قتل 300 شخص في المدينة. لا أحد يعرف لماذا.'],
    ['zh', '该市有 300 人死亡。没有人知道原因。'],
    ['ja', '町で 300 人が死亡した。理由は誰も知らない。'],
    ['tr', 'Şehirde 300 kişi öldü. Nedenini kimse bilmiyor.'],
  ])('finds a figure in %s, which has no pack, says so, and suggests nothing else', (language, text) => {
    const found = analyse(inputFor(text, language));
    expect(found.supported).toBe(false);
    expect(found.claims.map(({ sentences }) => sentences)).toEqual([[0]]);
    expect(found.claims[0]?.picked.map(({ code }) => code)).toContain('figure');
    expect(found.figures.map(({ value }) => value)).toContain(300);
  });

  it('has a sentence in both languages for every reason', () => {
    for (const { picked } of claims(
      'nl',
      'Volgens Jan Bos daalde de verkoop in mei met 6 procent door de storm.',
    ))
      for (const { code, words } of picked)
        for (const language of ['en', 'nl'] as const)
          expect(translator(language)(`picked.${code}`, { words })).not.toContain('{');
  });

  it('leaves captions and boilerplate alone', () => {
    const input = inputFor('In 2020 stierven 300 mensen.\nIn 2021 stierven 400 mensen.', 'nl');
    const blocks = input.blocks.map((block) => ({ ...block, isText: false }));
    expect(analyse({ ...input, blocks }).claims).toEqual([]);
  });

  it('reads a heading by itself: for a claim where it states something, and for nothing else', () => {
    const text = 'Haidai: 15.000 inwoners zijn niet gevlucht\nZij zouden in 40 kelders schuilen.\nDoden';
    const input = inputFor(text, 'nl');
    const blocks = input.blocks.map((block, position) => ({
      ...block,
      kind: position === 1 ? ('paragraph' as const) : ('heading' as const),
    }));
    const found = analyse({ ...input, blocks }).claims;
    expect(found.map(({ sentences, attribution }) => [sentences, attribution?.speaker])).toEqual([
      [[0], 'Haidai'],
      [[1], undefined],
    ]);
  });
});

const piece = fc.constantFrom(
  'Volgens',
  'de minister',
  'zei',
  'said',
  '"',
  '‘',
  '’',
  '„',
  '“',
  '300',
  '2,5',
  'miljoen',
  'dat',
  ',',
  '.',
  '. ',
  ' ',
  '\n',
  'Guterres',
  'zou',
  'niet bevestigd',
  ...signsOfSeveral,
  '«',
  '»',
  ':',
  '(',
  ')',
  'en',
  'tussen',
  '100',
  'laut',
  'und',
  'sei',
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('properties of analyse', () => {
  it('keeps every span inside article text, cuts no character that people see as one, and every score within 0-1', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('nl', 'en', 'de', 'fr', 'es', 'pl'), (given, language) => {
        const text = tidyText(given);
        const cuts = graphemeCutter(text);
        const input = inputFor(text, language, '2022-06-09');
        const found = analyse(input);
        const spans = [
          ...found.claims,
          ...found.caveats,
          ...found.figures,
          ...found.claims.flatMap(({ picked, attribution, via }) => [
            ...picked.flatMap(({ span }) => span ?? []),
            ...[attribution, ...via].flatMap((one) => [one?.speakerSpan ?? [], one?.cueSpan ?? []].flat()),
          ]),
        ];
        for (const { start, end } of spans) {
          expect(input.blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
          expect(start).toBeLessThan(end);
          expect([start, end].filter(cuts), JSON.stringify(text)).toEqual([]);
        }
        for (const { span, words } of found.claims.flatMap(({ picked }) => picked))
          if (span !== null) expect(words).toBe(text.slice(span.start, span.end));
        for (const { score } of found.claims) expect(score >= 0 && score <= 1).toBe(true);
        for (const caveat of found.caveats)
          for (const index of caveat.claims) expect(found.claims[index]).toBeDefined();
        const line = scoreLine(text, language);
        expect(line >= 0 && line <= 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'Volgens de minister zijn 300 mensen gevlucht en zei Jan Bos dat „het misging. ',
    '"a "b ‘c „d ',
    'zei hij, ',
    '300 doden en 400 gewonden, die ',
  ])('gets through a long text of nothing but: %s', (part) => {
    expect(analyse(inputFor(part.repeat(4000), 'nl')).supported).toBe(true);
  });
});

describe('a reason that is a name', () => {
  it.each([
    ['en', 'The crew of the old ship will be there on Tuesday.'],
    ['en', 'The crew of the old ship will be there until December.'],
    ['de', 'Die alten Leute bleiben wohl bis Dienstag.'],
    ['nl', 'De bemanning van het oude schip is er Dinsdag weer.'],
    ['fr', 'Les gens du vieux navire seront là Mardi.'],
    ['es', 'La gente del viejo barco estará allí el Martes.'],
  ])('is never a day or a month, %s: %s', (language, text) => {
    const codes = analyse(inputFor(text, language)).claims.flatMap(({ picked }) => picked);
    expect(codes.filter(({ code }) => code === 'name')).toEqual([]);
  });
});

describe('sentences that are no claim, and sentences that are one', () => {
  const shown = (line: string, language: string) =>
    analyse(inputFor(line, language)).claims.filter(({ score }) => score >= 0.4).length > 0;

  it.each([
    ['nl', 'Met medewerking van Lotte Vos en Bram Dijk.'],
    ['nl', 'Aan dit artikel werkte ook Lotte Vos mee.'],
    ['nl', 'Wij vinden dat jammer.'],
    ['nl', '‘Wij vinden dat jammer’, zegt wethouder Joke Blom.'],
    ['en', 'With contributions from Lotte Vos.'],
    ['en', 'Additional reporting by Lotte Vos and Bram Dijk.'],
    ['en', 'We think that is a pity.'],
    ['de', 'Unter Mitarbeit von Lotte Vos.'],
    ['de', '„Das finden wir schade“, sagte Bürgermeisterin Joke Blom.'],
    ['fr', 'Avec la collaboration de Lotte Vos.'],
    ['fr', '« Nous trouvons cela dommage », a dit la maire Joke Blom.'],
    ['es', 'Con la colaboración de Lotte Vos.'],
    ['es', 'Nos parece una pena.'],
  ])('%s: a credit or a mere feeling is not suggested: %s', (language, line) => {
    expect(shown(line, language)).toBe(false);
  });

  it.each([
    ['nl', 'Met medewerking van de politie is de brug in 2019 hersteld.'],
    ['nl', 'Dinsdag stemt de raad over het plan van 4 miljoen.'],
    ['nl', 'Wij vinden het jammer dat er 300 banen verdwijnen.'],
    ['en', 'On Tuesday the council votes on the plan of 4 million.'],
    ['de', 'Am Dienstag stimmt der Rat über den Plan von 4 Millionen ab.'],
    ['fr', 'Mardi, le conseil vote sur le plan de 4 millions.'],
    ['es', 'El martes el pleno vota el plan de 4 millones.'],
  ])('%s: what is on the agenda, with its figures, is: %s', (language, line) => {
    expect(shown(line, language)).toBe(true);
  });
});
