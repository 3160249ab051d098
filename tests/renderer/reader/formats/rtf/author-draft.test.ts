import { expect, test } from 'vitest';
import { remarkKind } from '../../../../../core/model/article/article.ts';
import { completeArticle } from '../../../../../core/text/complete-article.ts';
import { readRtf } from '../../../../../renderer/reader/formats/rtf/read.ts';
import { articleOf } from '../../shared/document/read.ts';

const dutch = () => ({ language: 'nl', reliable: true });
const HEADLINE = '\\outlinelevel0 De haven groeit\\par\\pard ';

/** The remarks of RTF, each as its kind, the words at its place, and its address or text. */
async function told(inside: string): Promise<[string, string, string][]> {
  const rtf = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}}${HEADLINE}${inside}}`;
  const bytes = Uint8Array.from(rtf, (character) => character.charCodeAt(0));
  const article = completeArticle(articleOf(await readRtf(bytes, 'concept.rtf')), 'concept.rtf', dutch);
  return article.remarks.map((remark) => [
    remarkKind(remark),
    article.text.slice(remark.start, remark.end),
    remark.address ?? remark.text,
  ]);
}

const link = (code: string, shown: string) => `{\\field{\\*\\fldinst{${code}}}{\\fldrslt{${shown}}}}`;

test('links stand on their words: in one piece and in runs, without the detour of a program online', async () => {
  const detour = 'https://www.google.com/url?q=https%3A%2F%2Fhaven.example%2Fa%3Fb%3D1&sa=D';
  expect(
    await told(
      `De raad meldt ${link(` HYPERLINK "${detour}" `, '\\ul\\cf2 veertig {\\b schepen}')}; dat ` +
        link('HYPERLINK "https://haven.example/b" \\\\l "deel" {\\*\\datafield 00d0c9ea}', 'zegt Jan') +
        ` in ${link('HYPERLINK \\\\l "top"', 'dit stuk')} op ${link('PAGE', '3')}${link('HYPERLINK "https://haven.example/c"', '')}.\\par`,
    ),
  ).toEqual([
    ['link', 'veertig schepen', 'https://haven.example/a?b=1'],
    ['link', 'zegt Jan', 'https://haven.example/b#deel'],
  ]);
});

test('a link that goes on past its paragraph, one in another field, and what stands in the code of a field', async () => {
  expect(
    await told(
      `Zie ${link('HYPERLINK "https://haven.example/a"', 'het stuk\\par en dit')} ook.\\par ` +
        `Dan ${link('IF "1"', `wel ${link('HYPERLINK "https://haven.example/b"', 'hier')}`)}.\\par ` +
        `{\\field{\\*\\fldinst SHAPE {\\footnote weg}{\\object{\\result weg}}}{\\fldrslt rest}}.\\par`,
    ),
  ).toEqual([
    ['link', 'het stuk', 'https://haven.example/a'],
    ['link', 'en dit', 'https://haven.example/a'],
    ['link', 'hier', 'https://haven.example/b'],
  ]);
});

test('notes stand on the words before their marks, and a link in a note or comment belongs to it', async () => {
  const note = (inside: string) => `{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} ${inside}}}`;
  const range = (words: string, inside: string) =>
    `{\\*\\atrfstart 1}${words}{\\*\\atrfend 1}{\\*\\atnid BP}{\\*\\atnauthor Bea Post}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard\\plain ${inside}}`;
  expect(
    await told(
      `Eerst dit. In mei kwamen veertig schepen${note('Raadsbrief, p. 3')} en in juni vijftig.` +
        note(`Opgave van ${link('HYPERLINK "https://haven.example/a"', 'Jan Vis')}`) +
        ` Dat is ${range('veel', `Zie ${link('HYPERLINK "https://haven.example/b"', 'het verslag')}`)}.` +
        `${note('\\ftnalt Idem')}\\par`,
    ),
  ).toEqual([
    ['footnote', 'In mei kwamen veertig schepen', 'Raadsbrief, p. 3'],
    ['footnote', 'en in juni vijftig.', 'Opgave van Jan Vis\nhttps://haven.example/a'],
    ['comment', 'veel', 'Zie het verslag\nhttps://haven.example/b'],
    ['endnote', 'Dat is veel.', 'Idem'],
  ]);
});
