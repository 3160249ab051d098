import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../../../renderer/reader/formats/doc/read.ts';
import { readDocx } from '../../../../../renderer/reader/formats/docx/read.ts';
import { readOdt } from '../../../../../renderer/reader/formats/odt/read.ts';
import { readRtf } from '../../../../../renderer/reader/formats/rtf/read.ts';
import { storyDocx } from '../../formats/docx/story-docx.ts';
import { articleOf, linesOf } from './read.ts';
import { fixturePath } from '../../../../helpers/paths.ts';

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(fixturePath(`office/${name}`)));

describe('one story, written in each format by another program, gives one article', () => {
  test.each([
    ['docx, by hand', readDocx, storyDocx()],
    ['docx, by LibreOffice', readDocx, file('story.docx')],
    ['doc', readDoc, file('story.doc')],
    ['odt', readOdt, file('story.odt')],
    ['flat odt', readOdt, file('story.fodt')],
    ['rtf', readRtf, file('story.rtf')],
  ])('%s', async (_format, read, bytes) => {
    const article = articleOf(await read(bytes, 'story'));
    // LibreOffice has not laid the pages out: its page number is 0.
    expect(linesOf(article).map((line) => line.replace('bladzijde 0', 'bladzijde 1'))).toEqual([
      'heading1: Sluis gaat na twee jaar weer open',
      'paragraph: Door Tess de Wit',
      'paragraph: 5 maart 2024',
      'paragraph: De oude sluis gaat in mei weer open, zegt de gemeente.[1] De kosten lopen op tot 4,1 miljoen euro.',
      'paragraph: In het kader: de sluis is van 1931.',
      'heading2: Vertraging',
      'paragraph: Volgens de aannemer lag het aan het weer; de wethouder noemt dat „onzin”. Er ligt 10⁶ liter water achter de deuren, op bladzijde 1.[i]',
      'quotation: „We hebben ons vergist in de pompen”, zei de wethouder.',
      'listItem: Nieuwe deuren van hardhout',
      'listItem: Twee pompen',
      'tableRow: Jaar\tSchepen',
      'tableRow: 2021\t1.240',
      'tableRow: 2022\t0',
      'paragraph: De eerste schepen\tvaren op maandag.\nDat zegt de havendienst.',
      'paragraph: [1] Raadsbrief van 4 maart.',
      'paragraph: [i] Opgave van de aannemer.',
      'boilerplate: De Sluisbode',
      'boilerplate: Concept 3',
    ]);
    expect(article.warnings).toEqual([
      { code: 'trackedChanges', detail: '2' },
      { code: 'hiddenText', detail: '“(niet plaatsen)”' },
    ]);
    expect(article.details).toMatchObject({
      title: 'Sluis gaat na twee jaar weer open',
      byline: 'Tess de Wit',
      published: '2024-03-05',
    });
    expect(article.details.language).toBe('nl-NL');
    const all = article.blocks.flatMap((block) => block.remarks ?? []);
    const remarks = all.filter(({ kind }) => kind === undefined);
    expect(remarks).toMatchObject([
      { quote: '4,1 miljoen euro', author: 'Eva Smit', text: 'Stond in de raadsbrief 3,9?' },
    ]);
    expect(remarks[0]?.at).toMatch(/^2024-03-05T10:30(?::00Z?)?$/u);
  });
});
