import { describe, expect, it } from 'vitest';
import { analyse } from '../../../core/claims/analyse.ts';
import { inputFor } from './input.ts';

/** The sentences that each caveat of a text is about. */
function about(language: string, text: string): number[][] {
  const { caveats, claims } = analyse(inputFor(text, language));
  return caveats.map((caveat) => [
    ...new Set(caveat.claims.flatMap((claim) => claims[claim]?.sentences ?? [])),
  ]);
}

describe('caveats', () => {
  it.each<[string, string, number[]]>([
    [
      'en',
      'The army says it killed 40 rebels. The rebels speak of 3 dead. Neither claim could be independently verified.',
      [0, 1],
    ],
    [
      'en',
      'Residents reported three explosions in the port. It was not immediately clear what caused them.',
      [0],
    ],
    ['en', 'The minister said that 300 homes had been rebuilt. He gave no evidence.', [0]],
    [
      'en',
      'Police arrested 40 people on Monday. A spokesman said two officers were hurt. His account could not be confirmed.',
      [1],
    ],
    [
      'en',
      'A video posted on Friday shows tanks in the city of Harl. It is unclear where the footage was filmed.',
      [0],
    ],
    ['en', 'The army killed 40 rebels, a figure that could not be verified.', [0]],
    [
      'nl',
      'Het leger zegt 40 rebellen te hebben gedood. De rebellen spreken van drie doden. Beide lezingen zijn niet onafhankelijk te verifiëren.',
      [0, 1],
    ],
    [
      'nl',
      'De burgemeester meldde dat er 40 huizen zijn verwoest. Deze krant kon dat niet controleren.',
      [0],
    ],
    [
      'nl',
      'Op een video is te zien hoe tanks de stad Harl binnenrijden. Waar en wanneer de beelden zijn gemaakt, is onduidelijk.',
      [0],
    ],
    ['nl', 'Volgens de minister zijn 300 huizen herbouwd. Bewijs daarvoor leverde hij niet.', [0]],
    [
      'de',
      'Die Armee tötete nach eigenen Angaben 40 Rebellen. Die Angaben ließen sich nicht unabhängig überprüfen.',
      [0],
    ],
    ['de', 'Der Minister sagte, 300 Häuser seien zerstört worden. Belege dafür legte er nicht vor.', [0]],
    ['de', 'In Harl starben am Montag drei Menschen. Die Ursache war zunächst unklar.', [0]],
    [
      'fr',
      "L'armée affirme avoir tué 40 rebelles. Ces chiffres n'ont pas pu être vérifiés de manière indépendante.",
      [0],
    ],
    ['fr', "Le ministre a déclaré que 300 maisons avaient été détruites. Il n'a fourni aucune preuve.", [0]],
    [
      'es',
      'El ejército asegura que mató a 40 rebeldes. Estas cifras no han podido ser verificadas de forma independiente.',
      [0],
    ],
    ['es', 'El ministro dijo que 300 casas fueron destruidas. No aportó pruebas.', [0]],
  ])('are linked to what they are about, %s: %s', (language, text, sentences) => {
    expect(about(language, text)).toEqual([sentences]);
  });

  it.each([
    ['en', 'The ministry has confirmed that 40 people died.'],
    ['nl', 'De politie bevestigt dat er 40 doden zijn.'],
    ['de', 'Die Polizei bestätigte, dass 40 Menschen starben.'],
    ['fr', 'La police a confirmé que 40 personnes étaient mortes.'],
    ['es', 'La policía confirmó que 40 personas murieron.'],
    ['en', '"It cannot be verified," the minister said of the 40 deaths.'],
  ])('are none where something is confirmed, or somebody else says so, %s: %s', (language, text) => {
    expect(about(language, text)).toEqual([]);
  });
});
