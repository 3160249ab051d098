import { describe, expect, it } from 'vitest';
import { classifyBlocks } from '../../../core/text/complete-article.ts';
import { kindByWords } from '../../../core/text/classify-block.ts';
import { plainBlock } from '../../../core/text/source-article.ts';

describe('kindByWords', () => {
  it.each([
    'Onze excuses Helaas kunnen wij deze social post niet tonen omdat het social media-elementen bevat.',
    'Wij gebruiken cookies om video’s te tonen. Accepteer alle cookies of beheer uw voorkeuren.',
    'We use cookies to measure how our pages are read.',
    'Externer Inhalt: Mit Ihrer Zustimmung wird hier ein Beitrag geladen.',
    'Ce contenu est bloqué car vous n’avez pas accepté les cookies.',
    'Este contenido no puede mostrarse sin cookies.',
    'Lees ook: Waarom de dijk brak',
    'Read more: How a levee fails, hour by hour',
    'Lesen Sie auch: Warum Brücken marode sind',
    'À lire aussi : Dix ans de fermetures',
    'Lee también: El puerto',
    'Delen',
    'Share on Facebook',
    'Kommentare (12)',
    '34 reacties',
    'Advertentie',
    'Volledig scherm',
    'Inscrivez-vous à notre newsletter pour recevoir l’essentiel.',
    'Schrijf je in voor onze nieuwsbrief',
    '© 2024 De Courant. Alle rechten voorbehouden.',
  ])('boilerplate: %s', (text) => expect(kindByWords(text)).toBe('boilerplate'));

  it.each([
    'Volledig scherm De dijkgraaf tijdens zijn persconferentie. © AP',
    'Een schip in de haven. © ANP / Jan Smit',
    'Foto: De haven bij nacht',
    'Empty berths at Wexcombe on Thursday. Photograph: Lena Strand/Post',
    'Die gesperrte Brücke am Freitag. Foto: Anja Groß/dpa',
    'Devant l’usine, mardi matin. Photo : Erwan Salaün / AFP',
    'Un camión cisterna en la plaza Mayor. EFE',
    'De haven van Odesa (foto: Reuters)',
  ])('caption: %s', (text) => expect(kindByWords(text)).toBe('caption'));

  it.each([
    'De minister zei dat cookies op de site niet aan de wet voldoen.',
    'Facebook moet de cookies van de baan halen, vindt de toezichthouder.',
    'Zo ontstaat een beeld: alles wijst op brandstichting.',
    'De foto: een haven in brand.',
    'Het persbureau spreekt van 300 doden, aldus AP.',
    'Lees hier niet uit dat de dijk veilig is. Dat is hij volgens de ingenieurs namelijk allerminst, en dat weten de bewoners van de wijk al jaren, zo blijkt uit een rondgang langs de huizen aan de kade, waar het water stond.',
    'Share prices fell by 3% on Friday.',
    'The ministry could not be reached for comment.',
  ])('neither: %s', (text) => expect(kindByWords(text)).toBeNull());
});

describe('classifyBlocks', () => {
  const paragraph =
    'De gemeente telt 2100 onbewoonbare huizen. De provincie houdt het op ruim 1.400, zei de wethouder.';
  const kinds = (...texts: string[]): string[] =>
    classifyBlocks(texts.map(plainBlock)).map(({ kind }) => kind);

  it('takes one short line above a paragraph for a heading', () =>
    expect(kinds(paragraph, 'Doden', paragraph, 'Wat nu?', paragraph)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ]));

  it('looks past a notice for the paragraph below a heading', () =>
    expect(kinds(paragraph, 'Krim', 'Lees ook: De dijk', paragraph)).toEqual([
      'paragraph',
      'heading',
      'boilerplate',
      'paragraph',
    ]));

  it('takes a short sentence for a sentence, and a last line for text', () =>
    expect(kinds(paragraph, 'Niemand weet het.', paragraph, 'Doden')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]));
});
