import { describe, expect, test } from 'vitest';
import {
  unflow,
  textBlocks,
  withSignOff,
} from '../../../../../../renderer/reader/formats/email/text/text-blocks.ts';

/** Texts of the blocks that are the mail's text, and of those that are not. */
function sorted(text: string, isReply = false) {
  const { blocks, forwarded } = textBlocks(text, isReply);
  return {
    text: blocks.filter(({ kind }) => kind !== 'boilerplate').map((block) => block.text),
    apart: blocks.filter(({ kind }) => kind === 'boilerplate').map((block) => block.text),
    forwarded,
  };
}

describe('format=flowed', () => {
  test('lines that flow are joined, within one depth of quotation', () => {
    expect(unflow('One \ntwo\nthree\n> four \n> five\n-- \nsix ', false)).toBe(
      'One two\nthree\n> four five\n-- \nsix ',
    );
    expect(unflow('wor \nd', true)).toBe('word');
    expect(unflow(' >not quoted', false)).toBe('>not quoted');
  });
});

describe('what the sender ends a mail with', () => {
  const kinds = (text: string, sender: string | null) =>
    withSignOff(textBlocks(text, false).blocks, sender).map(({ kind }) => kind);
  const story = 'The ferry stops at eleven.\n\nNobody was asked, said the council.\n\n';

  test('is set aside from their name on', () => {
    const end = 'Priya Nair\nReporter, Island Courier\n+44 7700 900123\nMobile';
    expect(new Set(kinds(`${story}${end}`, 'Priya Nair').slice(2))).toEqual(new Set(['boilerplate']));
    expect(kinds(`${story}${end}`, 'Priya Nair').slice(0, 2)).toEqual(['paragraph', 'paragraph']);
  });

  test('is text where sentences follow, where it is somebody else, and where it is all', () => {
    for (const [text, sender] of [
      [`${story}Priya Nair\n\nThe boat carried 212 people a week.`, 'Priya Nair'],
      [`${story}Tom Ashby`, 'Priya Nair'],
      [`${story}Priya Nair`, null],
      ['Priya Nair', 'Priya Nair'],
    ] as const)
      expect(kinds(text, sender)).not.toContain('boilerplate');
  });
});

describe('replies', () => {
  test.each([
    ['en', 'On Tue, 14 Jun 2022 at 10:30, Ada Byrne <ada@example.com> wrote:'],
    ['nl', 'Op di 14 jun. 2022 om 10:30 schreef Ada Byrne <ada@example.com>:'],
    ['de', 'Am Di., 14. Juni 2022 um 10:30 Uhr schrieb Ada Byrne <ada@example.com>:'],
    ['fr', 'Le mar. 14 juin 2022 à 10:30, Ada Byrne <ada@example.com> a écrit :'],
    ['es', 'El mar, 14 jun 2022 a las 10:30, Ada Byrne (<ada@example.com>) escribió:'],
  ])('what is quoted and the words above it are apart (%s)', (_language, wrote) => {
    const { text, apart } = sorted(`The dike broke.\n\n${wrote}\n> Did the dike break?\n>> Yes?\n`, true);
    expect(text).toEqual(['The dike broke.']);
    expect(apart).toEqual([wrote, 'Did the dike break?', 'Yes?']);
  });

  test('answers between quoted lines are text', () => {
    const { text, apart } = sorted(
      'On 14 June 2022 Ada wrote:\n> How long?\n300 metres.\n> How much?\nFour million.\n',
      true,
    );
    expect(text).toEqual(['300 metres.', 'Four million.']);
    expect(apart).toHaveLength(3);
  });

  test.each([
    ['en', '-----Original Message-----\nFrom: Ada\nSent: Tuesday\nTo: Tom\nSubject: Dike\n'],
    ['nl', 'Van: Ada Byrne\nVerzonden: dinsdag 14 juni 2022 10:30\nAan: Tom\nOnderwerp: Dijk\n'],
    ['de', 'Von: Ada Byrne\nGesendet: Dienstag, 14. Juni 2022 10:30\nAn: Tom\nBetreff: Deich\n'],
    ['fr', 'De : Ada Byrne\nEnvoyé : mardi 14 juin 2022 10:30\nÀ : Tom\nObjet : Digue\n'],
    ['es', 'De: Ada Byrne\nEnviado: martes, 14 de junio de 2022 10:30\nPara: Tom\nAsunto: Dique\n'],
  ])(
    'all below the head of an answered mail is apart, and is text in a mail that forwards it (%s)',
    (_language, head) => {
      const mail = `The dike broke.\n\n${head}\nIt was closed in March.\n`;
      expect(sorted(mail, true).text).toEqual(['The dike broke.']);
      expect(sorted(mail, false).text).toEqual(['The dike broke.', 'It was closed in March.']);
    },
  );

  test('a mail in which all is quoted has that for its text', () => {
    expect(sorted('> The dike broke.\n> It was closed in March.\n').text).toEqual([
      'The dike broke.',
      'It was closed in March.',
    ]);
  });
});

describe('forwarded mails', () => {
  test.each([
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
    'Begin doorgestuurd bericht:',
    '-------- Weitergeleitete Nachricht --------',
    'Début du message transféré :',
    '---------- Mensaje reenviado ---------',
  ])('their head is apart and says who wrote what: %s', (announcement) => {
    const { text, apart, forwarded } = sorted(
      `FYI\n\n${announcement}\nFrom: Ada <ada@example.com>\nDate: 14 June 2022\nSubject: Dike\n\nThe dike broke on Tuesday.\n`,
    );
    expect(text).toEqual(['FYI', 'The dike broke on Tuesday.']);
    expect(apart).toHaveLength(1);
    expect(forwarded).toMatchObject({ from: 'Ada <ada@example.com>', date: '14 June 2022', subject: 'Dike' });
  });

  test('the mark of quotation that the forwarding put before them is taken off', () => {
    const { text, apart } = sorted(
      'FYI\n\nBegin forwarded message:\n\n> From: Ada <ada@example.com>\n> Subject: Dike\n> \n> The dike broke.\n>> Did it?\n',
    );
    expect(text).toEqual(['FYI', 'The dike broke.']);
    expect(apart.at(-1)).toBe('Did it?');
  });

  test('of two, the one that is most of the text says who wrote it', () => {
    const mail =
      'From: One\nDate: a\nTo: b\nSubject: first\n\nSee below.\n\nFrom: Two\nDate: c\nTo: d\nSubject: second\n\nThe dike broke on Tuesday, says the office.\n';
    expect(sorted(mail).forwarded).toMatchObject({ from: 'Two', subject: 'second' });
  });

  test('one line with a colon is no head', () => {
    expect(sorted('From: the dike to the pier it is a mile.\n\nTo: nobody.').forwarded).toBeNull();
  });
});

describe('what stands below a text', () => {
  test('signatures, telephones and lists are apart', () => {
    expect(sorted('The dike broke.\n\nSent from my iPhone\n\n-- \nAda Byrne\nWater Office\n').apart).toEqual([
      'Sent from my iPhone',
      '-- ',
      'Ada Byrne',
      'Water Office',
    ]);
    expect(sorted(`The dike broke.\n${'_'.repeat(47)}\nDike mailing list\n`).text).toEqual([
      'The dike broke.',
    ]);
  });

  test('two dashes above a long text are no signature', () => {
    const story = Array.from({ length: 40 }, (_, at) => `Sentence number ${at} of the story.`).join('\n\n');
    expect(sorted(`Summary.\n\n--\n${story}`).text.length).toBeGreaterThan(40);
  });

  test('notices of confidentiality are apart, a text about them is not', () => {
    const notice =
      'This e-mail is confidential and intended for the addressee only. Delete it if you are not.';
    expect(sorted(`The dike broke.\n\n${notice}\n`).apart).toEqual([notice]);
    expect(sorted('The report is confidential, says the office.\n').apart).toEqual([]);
  });
});
