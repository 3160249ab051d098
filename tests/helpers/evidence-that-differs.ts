import type { Calculation } from '../../core/model/calculation.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import type { Locator } from '../../core/model/source/locator.ts';
import { rulesOf, type AnyRule } from '../../core/protection/rules/disclose.ts';
import { fixedId } from './report-state.ts';

/** Two values of a field, or of a field within it, that are alike in everything else. */
type Two = readonly [Partial<Evidence>, Partial<Evidence>];

/** Returns every field of evidence and every field within one, as a path: `locator.page`, `calculation.inputs.name`. */
export function evidencePaths(): string[] {
  const paths = (before: string, rules: Readonly<Record<string, AnyRule>>): string[] =>
    Object.entries(rules).flatMap(([name, { parts }]) =>
      parts === undefined ? [before + name] : paths(`${before}${name}.`, parts),
    );
  return paths('', rulesOf('evidence'));
}

/** A file that a calculation has a number from; the evidence has it as well, so that it has a name. */
const KEPT = 'a'.repeat(64);
const input = {
  name: 'oud',
  value: '1100',
  unit: 'ton',
  words: 'elfhonderd ton',
  hash: KEPT,
  locator: null,
} as const;
const calculation: Calculation = {
  expression: 'change(oud; 1.250)',
  language: 'nl',
  inputs: [input],
  value: '13.6363636363636363636363636364',
  unit: '%',
};
const file = { hash: KEPT, name: 'jaarcijfers.xlsx', size: 20_000, mediaType: 'application/octet-stream' };
const other = { ...file, hash: 'd'.repeat(64), name: 'kaart.png' };
const standsFor = { entry: fixedId(7), place: 1, how: 'cleaned' } as const;

/** A piece of evidence with something in every field, of a source that is not protected. */
export const fullEvidence: Partial<Evidence> = {
  kind: 'dataSet',
  stance: 'supports',
  target: 'both',
  title: 'Jaarcijfers van de haven',
  link: 'https://haven.example/cijfers',
  quotation: 'De overslag steeg.',
  lookedAt: '2024-09-17',
  contact: 'Bureau Cijfers',
  protected: false,
  knownBy: null,
  note: 'Nog eens bellen.',
  sourceId: fixedId(900),
  sourceHash: 'b'.repeat(64),
  locator: { kind: 'cells', sheet: 'Overslag', from: 'B3', to: 'B9' },
  surroundings: { before: 'In maart was het stil.', after: 'Daarna niet meer.' },
  publisher: 'Havenbedrijf Oosterdiep',
  published: '2024-02',
  archivedCopy: 'https://archief.example/haven/cijfers',
  supplier: 'author',
  primary: true,
  calculation,
  attachments: [file, other],
};

/** For each kind of place two that differ in one field. */
const locators: Readonly<Record<string, readonly [Locator, Locator]>> = {
  kind: [
    { kind: 'page', page: 4 },
    { kind: 'slide', slide: 4 },
  ],
  page: [
    { kind: 'page', page: 4 },
    { kind: 'page', page: 5 },
  ],
  paragraph: [
    { kind: 'paragraph', paragraph: 4 },
    { kind: 'paragraph', paragraph: 5 },
  ],
  address: [
    { kind: 'capture', address: 'https://haven.example/maart', at: null },
    { kind: 'capture', address: 'https://haven.example/april', at: null },
  ],
  sheet: [
    { kind: 'cells', sheet: 'Lading', from: 'B3', to: 'B9' },
    { kind: 'cells', sheet: 'Lossing', from: 'B3', to: 'B9' },
  ],
  from: [
    { kind: 'cells', sheet: null, from: 'B3', to: 'B9' },
    { kind: 'cells', sheet: null, from: 'B4', to: 'B9' },
  ],
  to: [
    { kind: 'cells', sheet: null, from: 'B3', to: 'B8' },
    { kind: 'cells', sheet: null, from: 'B3', to: 'B9' },
  ],
  at: [
    { kind: 'time', at: 61, until: null },
    { kind: 'time', at: 75, until: null },
  ],
  until: [
    { kind: 'time', at: 61, until: 75 },
    { kind: 'time', at: 61, until: 95 },
  ],
  slide: [
    { kind: 'slide', slide: 4 },
    { kind: 'slide', slide: 5 },
  ],
  message: [
    { kind: 'message', message: 4 },
    { kind: 'message', message: 5 },
  ],
};

/** Returns two pieces for each path of `before`, made of two places each. */
function ofPlaces(before: string, make: (locator: Locator) => Partial<Evidence>): Record<string, Two> {
  return Object.fromEntries(
    Object.entries(locators).map(([name, [first, second]]) => [
      `${before}${name}`,
      [make(first), make(second)],
    ]),
  );
}

const worked = (more: Partial<typeof calculation>): Partial<Evidence> => ({
  calculation: { ...calculation, ...more },
});
const of = (more: object): Partial<Evidence> => worked({ inputs: [{ ...input, ...more }] });
const attached = (more: object): Partial<Evidence> => ({ attachments: [file, { ...other, ...more }] });
const words = (field: keyof Evidence): Two => [{ [field]: 'Ooievaar' }, { [field]: 'Reiger' }];

/** For every path two values that differ in that alone. */
export const evidenceThatDiffers: Readonly<Record<string, Two>> = {
  id: [{ id: fixedId(11) }, { id: fixedId(12) }],
  claimId: [{ claimId: fixedId(1000) }, { claimId: fixedId(1001) }],
  kind: [{ kind: 'document' }, { kind: 'interview' }],
  stance: [{ stance: 'supports' }, { stance: 'context' }],
  target: [{ target: 'verdict' }, { target: 'both' }],
  title: words('title'),
  link: [{ link: 'https://haven.example/1' }, { link: 'https://haven.example/2' }],
  quotation: words('quotation'),
  lookedAt: [{ lookedAt: '2024-09-16' }, { lookedAt: '2024-09-17' }],
  contact: words('contact'),
  protected: [{ protected: false }, { protected: true }],
  'knownBy.kind': [
    { knownBy: [{ kind: 'name', words: 'Ooievaar', hidden: true }] },
    { knownBy: [{ kind: 'handle', words: 'Ooievaar', hidden: true }] },
  ],
  'knownBy.words': [
    { knownBy: [{ kind: 'name', words: 'Ooievaar', hidden: true }] },
    { knownBy: [{ kind: 'name', words: 'Reiger', hidden: true }] },
  ],
  'knownBy.hidden': [
    { knownBy: [{ kind: 'name', words: 'Ooievaar', hidden: true }] },
    { knownBy: [{ kind: 'name', words: 'Ooievaar', hidden: false }] },
  ],
  note: words('note'),
  sourceId: [{ sourceId: fixedId(901) }, { sourceId: fixedId(902) }],
  sourceHash: [{ sourceHash: 'e'.repeat(64) }, { sourceHash: 'f'.repeat(64) }],
  ...ofPlaces('locator.', (locator) => ({ locator })),
  'surroundings.before': [
    { surroundings: { before: 'Ooievaar', after: '' } },
    { surroundings: { before: 'Reiger', after: '' } },
  ],
  'surroundings.after': [
    { surroundings: { before: '', after: 'Ooievaar' } },
    { surroundings: { before: '', after: 'Reiger' } },
  ],
  publisher: words('publisher'),
  published: [{ published: '2023' }, { published: '2024-02' }],
  archivedCopy: [
    { archivedCopy: 'https://archief.example/1' },
    { archivedCopy: 'https://archief.example/2' },
  ],
  supplier: [{ supplier: 'author' }, { supplier: 'outside' }],
  primary: [{ primary: true }, { primary: false }],
  'calculation.expression': [worked({ expression: 'change(oud;1.250)' }), worked({})],
  'calculation.language': [worked({ language: 'nl' }), worked({ language: 'de' })],
  'calculation.inputs.name': [of({ name: 'oud' }), of({ name: 'vorig' })],
  'calculation.inputs.value': [of({ value: '1100' }), of({ value: '1150' })],
  'calculation.inputs.unit': [of({ unit: 'ton' }), of({ unit: 'kilo' })],
  'calculation.inputs.words': [of({ words: 'Ooievaar' }), of({ words: 'Reiger' })],
  'calculation.inputs.hash': [of({ hash: KEPT }), of({ hash: null })],
  ...ofPlaces('calculation.inputs.locator.', (locator) => of({ locator })),
  'calculation.value': [worked({ value: '13.6' }), worked({ value: '14' })],
  'calculation.unit': [worked({ unit: '%' }), worked({ unit: null })],
  'attachments.hash': [attached({ hash: 'd'.repeat(64) }), attached({ hash: '9'.repeat(64) })],
  'attachments.name': [attached({ name: 'ooievaar.png' }), attached({ name: 'reiger.png' })],
  'attachments.size': [attached({ size: 20_000 }), attached({ size: 45_000 })],
  'attachments.mediaType': [attached({ mediaType: 'image/png' }), attached({ mediaType: 'image/webp' })],
  'attachments.standsFor.entry': [
    attached({ standsFor }),
    attached({ standsFor: { ...standsFor, entry: fixedId(8) } }),
  ],
  'attachments.standsFor.place': [
    attached({ standsFor }),
    attached({ standsFor: { ...standsFor, place: 2 } }),
  ],
  'attachments.standsFor.how': [
    attached({ standsFor }),
    attached({ standsFor: { ...standsFor, how: 'leftOut' } }),
  ],
  createdBy: [{ createdBy: fixedId(100) }, { createdBy: fixedId(101) }],
  createdAt: [{ createdAt: '2024-09-18T08:00:00.000Z' }, { createdAt: '2024-09-19T09:00:00.000Z' }],
  removed: [{ removed: false }, { removed: true }],
};
