import { expect, test } from 'vitest';
import { proofList } from '../../../core/prooflist/proof-list.ts';
import { SourceFindings } from '../../../core/prooflist/source-findings.ts';
import { SourceIndex } from '../../../core/quotations/source-index.ts';
import { joinPassages } from '../../../core/quotations/source-text.ts';
import { inputFor } from '../detect/input.ts';

/** What a source has of each item of a text: its words, the state, and the source's words. */
function findings(text: string, language: string, source: string) {
  const index = new SourceIndex([joinPassages(source.split('\n').map((line) => ({ text: line })))]);
  const sources = new SourceFindings(index, { text, language });
  return Object.fromEntries(
    proofList(inputFor(text, language)).map((entry) => {
      const found = sources.of(entry);
      return [entry.item.words, found.state === 'absent' ? 'absent' : `${found.state}: ${found.words}`];
    }),
  );
}

test('a bare number is another value of a figure only where one may be the other, rounded', () => {
  const table =
    'Plaats: Kadebuurt; Inwoners voor de vloed: 9700; Woningen: 31\nPlaats: Samen; Inwoners voor de vloed: 19800; Woningen: 64';
  const found = findings('In beide plaatsen woonden voor de vloed 20.000 mensen.', 'nl', table);
  expect(found['20.000 mensen']).toBe('otherwise: 19800');
  const other = findings('In beide plaatsen woonden voor de vloed 40.000 mensen.', 'nl', table);
  expect(other['40.000 mensen']).toBe('absent');
});

test.each([
  [
    'nl',
    'Wethouder Marit Hoekema sprak op 3 maart 2026 in Ouwerzijl over 1.250 inwoners in hotels. Joris van Dalsem en Anneke Postma zwegen. “Wij betalen die rekening zelf”, zei Hoekema.',
    'Burgemeester Marit Hoekema: Op 3 maart 2025 zijn 1.520 inwoners naar hotels gebracht.\nWij betalen die rekening.\nIn Ouwerzyl was Joris van Dalsum.',
    {
      'Marit Hoekema': 'same: Marit Hoekema',
      Wethouder: 'otherwise: Burgemeester',
      Ouwerzijl: 'otherwise: Ouwerzyl',
      'Joris van Dalsem': 'otherwise: Joris van Dalsum',
      'Anneke Postma': 'absent',
      '3 maart 2026': 'otherwise: 3 maart 2025',
      '1.250 inwoners': 'otherwise: 1.520 inwoners',
      'Wij betalen die rekening zelf': 'otherwise: Wij betalen die rekening',
    },
  ],
  [
    'en',
    'Mayor Helen Ashcombe said the repair of the bridge costs £2.4 million. Tom Ridley counted 118 names.',
    'HELEN ASHCOMBE: The repair of the bridge costs £2.8 million.\nMr T. Ridley counted 118 names.',
    {
      'Helen Ashcombe': 'same: HELEN ASHCOMBE',
      '£2.4 million': 'otherwise: £2.8 million',
      '118 names': 'same: 118 names',
      Mayor: 'absent',
    },
  ],
  [
    'de',
    'Ministerin Katrin Albers zählt 412 Wohnungen, jede dritte in Brunsbek.',
    'Ministerin Kathrin Albers zählt 412 Wohnungen.\nDas gilt auch in Brunsbek.',
    {
      'Katrin Albers': 'otherwise: Kathrin Albers',
      Ministerin: 'same: Ministerin',
      '412 Wohnungen': 'same: 412 Wohnungen',
      Brunsbek: 'same: Brunsbek',
    },
  ],
  [
    'fr',
    'La plage à Aubrac a été fermée le 12 juin 2025 par Claire Montfort.',
    'Claire Monfort a fermé la plage à Aubrac le 13 juin 2025.',
    {
      Aubrac: 'same: Aubrac',
      '12 juin 2025': 'otherwise: 13 juin 2025',
      'Claire Montfort': 'otherwise: Claire Monfort',
    },
  ],
  [
    'es',
    'El fuego quemó 2.900 hectáreas de la sierra, dijo la ministra Lucía Berenguer en Valdehorna.',
    'Quemó 2900 hectáreas de la sierra.\nLucia Berenguer no estaba.',
    {
      '2.900 hectáreas': 'same: 2900 hectáreas',
      'Lucía Berenguer': 'otherwise: Lucia Berenguer',
      Valdehorna: 'absent',
    },
  ],
])('%s: what the sources have', (language, text, source, expected) => {
  expect(findings(text, language, source)).toMatchObject(expected);
});

test('a word that is no name is not a name spelled otherwise', () => {
  expect(findings('Anneke Postma sprak daarna lang.', 'nl', 'De postman bracht het laat.')).toMatchObject({
    'Anneke Postma': 'absent',
  });
});
