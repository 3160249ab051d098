import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../renderer/reader/formats/pdf/read.ts';
import { withJoinedLetters } from '../../../../../renderer/reader/formats/pdf/open/read-page.ts';
import { fixturePath } from '../../../../helpers/paths.ts';

const ARABIC =
  'قالت الحكومة إن عدد القتلى بلغ 15 شخصا في يوم الإثنين، ولا يمكن التحقق من ذلك بشكل مستقل، كما قال مراسل Reuters في المدينة التي تقع على النهر.';
const HEBREW =
  'הממשלה הודיעה כי מספר ההרוגים עומד על 12 בני אדם (לפי דובר), ולא ניתן לאמת זאת באופן עצמאי, אמר כתב AFP.';

test.each(['rtl.pdf', 'rtl-tagged.pdf'])('%s: the words are as they were written', async (name) => {
  const bytes = new Uint8Array(readFileSync(fixturePath('pdf', name)));
  const file = await readPdf(bytes, name, null);
  if (file.kind !== 'article') throw new Error('several');
  expect(file.article.blocks.map(({ text }) => text).join(' ')).toBe(`${ARABIC} ${HEBREW}`);
});

describe('letters that one glyph stands for', () => {
  test('come out in their order, where an article is in its own', () => {
    // Drawn from left to right: the glyphs of 'ولا ال', the first of the last word first.
    expect(withJoinedLetters(['وال ال'], ['ل', 'ا', ' ', 'لا', 'و'])).toEqual(['ولا ال']);
    expect(withJoinedLetters(['12', 'اال'], ['1', '2', 'لا', 'ا'])).toEqual(['12', 'الا']);
  });

  test('stay as they are where the glyphs are other than the text', () => {
    expect(withJoinedLetters(['وال', 'وال'], ['لا', 'ب', 'لا', 'و'])).toEqual(['وال', 'ولا']);
    expect(withJoinedLetters(['وال'], ['لا'])).toEqual(['وال']);
    expect(withJoinedLetters(['harbour'], ['h'])).toEqual(['harbour']);
  });
});
