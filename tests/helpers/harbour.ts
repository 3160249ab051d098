import type { ArticleState } from '../../core/contract/index.ts';
import { fixedId, sha256, stateFrom } from './report-state.ts';

/** What names the protected sources of the harbour article: must be nowhere in a report that blacks them out. */
export const protectedWords = [
  'Wiebe Terpstra',
  'Terpstra',
  '06-41870352',
  'Rooster ploeg C, week 37',
  'dossier.oosterdiep.example',
  'wij stonden met z’n vijven op die kade',
  'heeft hij liever niet dat zijn chef dit weet',
  'rooster-ploeg-c.pdf',
  sha256('rooster'),
  'Ilse Vrolijk',
];

/** A made-up Dutch article about a fire in a harbour, half checked by two people, with claims of every sort. */
export function harbourState(): ArticleState {
  const bram = { verdictBy: fixedId(101), saidBy: fixedId(101) };
  return stateFrom({
    details: {
      title: 'Oosterdiep opent graankade: ‘Nog voor de eerste vorst varen we weer’',
      byline: 'Marit Hoekzema',
      outlet: 'Dagblad van het Wad',
      published: '2024-09-18',
      language: 'nl',
      url: 'https://dagbladwad.example/2024/09/18/graankade',
    },
    checkers: [
      ['Sanne Ottens', 'SO'],
      ['Bram Ruardi', 'BR'],
    ],
    sessions: [
      { by: 0, startedAt: '2024-09-18T08:41:12.000Z', endedAt: '2024-09-18T10:05:40.000Z', changes: 31 },
      { by: 1, startedAt: '2024-09-18T11:20:03.000Z', endedAt: '2024-09-18T11:52:55.000Z', changes: 12 },
    ],
    blocks: [
      'De graankade van Oosterdiep gaat nog deze herfst weer open. Dat zegt havendirecteur Femke Brandsma. Sinds de brand van 3 juli ligt er 61.000 ton tarwe te wachten in de loodsen.',
      'Volgens de haven is de schade aan de laadarm voor het weekeinde hersteld. Het was de grootste brand in de haven in veertig jaar, aldus de veiligheidsregio.',
      { kind: 'caption', text: 'De laadarm van de graankade, vorige week. Foto: Marit Hoekzema' },
      { kind: 'heading', text: 'Vijf man op de kade' },
      'Over de nacht zelf lopen de verhalen uiteen. ‘Er stonden twee man op de kade’, zegt Brandsma. Een havenarbeider die niet met zijn naam in de krant wil, houdt het op vijf. Dat is door onafhankelijke bronnen niet te bevestigen.',
      'De uitvoer daalde in de zomer met 62 procent, meldt het ministerie van Landbouw. Elke dag rijden er nu honderdtwintig vrachtwagens naar de overkant. Een rit kost omgerekend 48 euro per ton.',
      {
        kind: 'quotation',
        text: '‘We hebben nooit gezegd dat de kade veilig was’, zei wethouder Otte Wiersma.',
      },
      { kind: 'heading', text: 'Wat nog ontbreekt' },
      { kind: 'listItem', text: 'een vergunning voor de nieuwe blusleiding, die in mei is aangevraagd;' },
      { kind: 'listItem', text: 'twee sleepboten, waarvan er een in Delfzijl ligt.' },
      'De verzekeraar wil niet reageren. Aan boord van de Aldebaran werd het stil. Niemand op de kade weet wat de winter brengt. De volgende raadsvergadering is op 2 oktober.',
      { kind: 'boilerplate', text: 'Lees ook: Wie betaalt de kade? Schrijf u in voor onze nieuwsbrief.' },
    ],
    noClaim: ['Aan boord van de Aldebaran', 'Over de nacht zelf'],
    claims: [
      {
        quote: 'De graankade van Oosterdiep gaat nog deze herfst weer open',
        speaker: 'havendirecteur Femke Brandsma',
        cue: 'Dat zegt',
        kind: 'forecast',
        verdict: 'unverifiable',
        said: 'verified',
        reason: 'opinionOrForecast',
        wouldSettle: 'De werkplanning van de aannemer, die de haven niet wil geven.',
        evidence: [
          {
            kind: 'interview',
            target: 'said',
            title: 'Persgesprek op het havenkantoor',
            quotation: 'Nog voor de eerste vorst varen we weer.',
            lookedAt: '2024-09-17T14:10:00.000Z',
            contact: 'Persdienst haven Oosterdiep, 0511-550 120',
          },
        ],
      },
      {
        quote: 'Sinds de brand van 3 juli',
        kind: 'event',
        verdict: 'verified',
        evidence: [
          {
            kind: 'document',
            title: 'Logboek meldkamer Noord, melding 24-0703-0117',
            lookedAt: '2024-09-18',
            attachments: [
              {
                name: 'meldkamer-2024-07-03.pdf',
                hash: sha256('meldkamer'),
                size: 184_320,
                mediaType: 'application/pdf',
              },
            ],
          },
        ],
      },
      {
        quote: '61.000 ton tarwe',
        kind: 'figure',
        verdict: 'verified',
        note: 'Getal komt ook uit de mond van de directeur; navragen of het graan van vorig jaar is meegeteld.',
        evidence: [
          {
            kind: 'dataSet',
            title: 'Voorraadopgave graanbeurs, week 37',
            link: 'https://graanbeurs.example/voorraad/2024/week-37?plaats=oosterdiep',
            quotation: 'Oosterdiep: 61.240 t',
            lookedAt: '2024-09-18T09:02:00.000Z',
          },
          {
            kind: 'observation',
            stance: 'context',
            title:
              'Satellietbeeld van 12 september: de loodsen zijn dicht, het gewicht is er niet uit af te lezen',
            lookedAt: '2024-09-18',
          },
        ],
      },
      {
        quote: 'Volgens de haven is de schade aan de laadarm voor het weekeinde hersteld.',
        speaker: 'de haven',
        cue: 'Volgens',
        verdict: 'unchecked',
        said: 'verified',
        evidence: [
          {
            kind: 'link',
            target: 'said',
            title: 'Nieuwsbericht van de haven',
            link: 'https://haven-oosterdiep.example/nieuws/laadarm',
            lookedAt: '2024-09-18',
          },
        ],
      },
      {
        quote: 'de grootste brand in de haven in veertig jaar',
        speaker: 'de veiligheidsregio',
        cue: 'aldus',
        kind: 'comparison',
        verdict: 'refuted',
        said: 'verified',
        correction: 'de grootste brand in de haven sinds 1997',
        ...bram,
        evidence: [
          {
            kind: 'document',
            stance: 'contradicts',
            title: 'Jaarverslag havenbrandweer 1997, blz. 14',
            quotation: 'In november brandde de gehele houtkade uit (2,1 hectare).',
            lookedAt: '2024-09-18T11:31:00.000Z',
          },
        ],
      },
      {
        quote: '‘Er stonden twee man op de kade’, zegt Brandsma.',
        speaker: 'Brandsma',
        cue: 'zegt',
        kind: 'quotation',
        verdict: 'unverifiable',
        said: 'verified',
        reason: 'accountsContradict',
        tried:
          'Gebeld met Wiebe Terpstra en met de meldkamer; Terpstra zegt vijf, de meldkamer geeft geen namen.',
        wouldSettle: 'De prikklok van de nachtploeg.',
        ...bram,
        evidence: [
          {
            kind: 'recording',
            target: 'said',
            title: 'Geluidsopname persgesprek, 12:40 tot 13:05',
            lookedAt: '2024-09-18',
            attachments: [
              { name: 'persgesprek.m4a', hash: sha256('opname'), size: 9_437_184, mediaType: 'audio/mp4' },
            ],
          },
        ],
      },
      {
        quote: 'Er stonden twee man op de kade',
        kind: 'figure',
        verdict: 'unverifiable',
        reason: 'accountsContradict',
        evidence: [
          {
            kind: 'interview',
            stance: 'contradicts',
            title: 'Rooster ploeg C, week 37',
            contact: 'Wiebe Terpstra, 06-41870352',
            link: 'https://dossier.oosterdiep.example/ploeg-c',
            quotation: 'wij stonden met z’n vijven op die kade',
            note: 'heeft hij liever niet dat zijn chef dit weet',
            protected: true,
            lookedAt: '2024-09-18T09:44:00.000Z',
            attachments: [
              {
                name: 'rooster-ploeg-c.pdf',
                hash: sha256('rooster'),
                size: 40_112,
                mediaType: 'application/pdf',
              },
            ],
          },
        ],
      },
      {
        quote: 'Een havenarbeider die niet met zijn naam in de krant wil, houdt het op vijf.',
        speaker: 'een havenarbeider',
        cue: 'houdt het op',
        verdict: 'unverifiable',
        said: 'unverifiable',
        reason: 'anonymousSource',
        hedge: 'Dat is door onafhankelijke bronnen niet te bevestigen',
        ...bram,
        evidence: [
          {
            kind: 'interview',
            target: 'said',
            contact: 'Ilse Vrolijk (oud-collega van Terpstra)',
            protected: true,
            lookedAt: '2024-09-18',
          },
        ],
      },
      {
        quote: '62 procent',
        speaker: 'het ministerie van Landbouw',
        cue: 'meldt',
        kind: 'figure',
        verdict: 'refuted',
        said: 'refuted',
        correction: '26 procent',
        note: 'Cijfers omgedraaid bij het overtikken.',
        evidence: [
          {
            kind: 'dataSet',
            stance: 'contradicts',
            title: 'Maandbericht uitvoer, tabel 3',
            link: 'https://landbouw.example/maandbericht/2024-08.csv',
            quotation: 'graan, verandering t.o.v. 2023: -26,1 %',
            lookedAt: '2024-09-18T09:12:00.000Z',
          },
        ],
      },
      { quote: 'honderdtwintig vrachtwagens naar de overkant', kind: 'figure', verdict: 'verified' },
      { quote: '48 euro per ton', kind: 'figure' },
      {
        quote: '‘We hebben nooit gezegd dat de kade veilig was’, zei wethouder Otte Wiersma.',
        speaker: 'wethouder Otte Wiersma',
        cue: 'zei',
        kind: 'quotation',
        verdict: 'unchecked',
        said: 'unchecked',
      },
      {
        quote: 'twee sleepboten, waarvan er een in Delfzijl ligt.',
        verdict: 'verified',
        evidence: [
          {
            kind: 'image',
            title: 'Foto van de kade in Delfzijl, zelf genomen',
            lookedAt: '2024-09-17T16:22:00.000Z',
            attachments: [
              { name: 'IMG_2231.jpg', hash: sha256('foto'), size: 2_411_724, mediaType: 'image/jpeg' },
              { name: 'IMG_2232.jpg', hash: sha256('foto2'), size: 2_380_011, mediaType: 'image/jpeg' },
            ],
          },
        ],
      },
      { quote: 'De volgende raadsvergadering is op 2 oktober.', verdict: 'unverifiable' },
    ],
  });
}
