import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../core/detect/detector.ts';
import { reasonGiven } from '../../../../core/model/article/text-notes.ts';
import { inputFor } from '../input.ts';

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

describe('somebody who did not answer', () => {
  /** The kind of each caveat, and the words of the claims that it is about. */
  function silences(language: string, text: string) {
    const { caveats, claims } = analyse(inputFor(text, language));
    return caveats.map(({ kind, claims: about }) => ({
      kind,
      about: about.map((index) => text.slice(claims[index]?.start, claims[index]?.end)),
    }));
  }

  it.each([
    [
      'en',
      'Nordkai owes the port 4 million kroner, the mayor said. “We paid all bills in 2023,” said director Ida Holm of Nordkai on Monday. Harbour master Bo Ravn took 3 bribes, residents said. Nordkai did not reply to questions.',
      'Nordkai owes the port 4 million kroner, the mayor said.',
    ],
    [
      'nl',
      'Volgens de vakbond heeft Noordkade 40 mensen te weinig betaald. De gemeente telde in mei 300 klachten. Noordkade reageerde niet op vragen.',
      'Volgens de vakbond heeft Noordkade 40 mensen te weinig betaald.',
    ],
    [
      'de',
      'Nach Angaben der Gewerkschaft hat Nordkai 40 Leuten zu wenig gezahlt. Die Stadt zählte im Mai 300 Klagen. Nordkai war für eine Stellungnahme nicht zu erreichen.',
      'Nach Angaben der Gewerkschaft hat Nordkai 40 Leuten zu wenig gezahlt.',
    ],
    [
      'fr',
      'Selon le syndicat, Nordkai paie trop peu 40 personnes. La ville a compté 300 plaintes en mai. Nordkai n’a pas répondu à nos questions.',
      'Selon le syndicat, Nordkai paie trop peu 40 personnes.',
    ],
    [
      'es',
      'Según el sindicato, Nordkai paga poco a 40 personas. La ciudad contó 300 quejas en mayo. Nordkai no respondió a las preguntas.',
      'Según el sindicato, Nordkai paga poco a 40 personas.',
    ],
  ])('is a caveat of what is said of him, %s: %s', (language, text, claim) => {
    expect(silences(language, text)).toEqual([{ kind: 'noAnswer', about: [claim] }]);
  });

  it('is none of what he says himself', () => {
    const text =
      'Nordkai says that it paid 40 million kroner in 2023. Nordkai did not respond to further questions.';
    expect(silences('en', text)).toEqual([{ kind: 'noAnswer', about: [] }]);
  });

  it('leaves what nobody could confirm as it was', () => {
    const text = 'The army says it killed 40 rebels. That could not be independently verified.';
    expect(silences('en', text)).toMatchObject([{ kind: 'unconfirmed' }]);
  });

  it('gives the reason that goes with it', () => {
    const at = { start: 0, end: 1, about: [] };
    expect(reasonGiven([])).toBeNull();
    expect(reasonGiven([{ ...at, kind: 'noAnswer' }])).toBe('notAnsweredInTime');
    expect(
      reasonGiven([
        { ...at, kind: 'noAnswer' },
        { ...at, kind: 'unconfirmed' },
      ]),
    ).toBe('noIndependentAccess');
  });
});
