import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { remarkKind } from '../../core/model/article/article.ts';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { expect, test } from '../helpers/app.ts';

type Told = [string, string, string, string | null];

/** The remarks of a parsed file by their kinds: kind, the words at its place, its address or text, and who wrote it. */
function told({ text, remarks }: ParsedArticle): Told[] {
  const rows = remarks.map((remark): Told => [
    remarkKind(remark),
    text.slice(remark.start, remark.end),
    remark.address ?? remark.text,
    remark.author,
  ]);
  return rows.toSorted(([one], [other]) => one.localeCompare(other));
}

const detour = (address: string) =>
  `https://www.google.com/url?q=${encodeURIComponent(address)}&amp;sa=D&amp;source=editors&amp;ust=17`;
const filler =
  '<p>The council meets again on Thursday, and will then decide about the budget of the port.</p>';

/** As Google Docs exports a document: notes and comments in boxes of their own below the text, all links by its own page. */
const google = `<html><head><title>Quay</title></head><body class="c5 doc-content"><h1>Quay counts more boats</h1>
<p class="c1"><span>The quay counted </span><span><a class="c3" href="${detour('https://quay.example/counts')}">four hundred boats</a></span><span> in May.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> The harbour master is not sure of that</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#cmnt2" id="cmnt_ref2">[b]</a></sup><span>.</span></p>${filler}
<hr class="c9"><div><p class="c1"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;See </span><a href="${detour('https://quay.example/minutes')}">the minutes</a></p></div>
<div class="c7"><p class="c1"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Phoned Jan Kroes</span></p><p class="c1"><span>on 4 May</span></p></div>
<div class="c7"><p class="c1"><a href="#cmnt_ref2" id="cmnt2">[b]</a><span>Thanks Ada</span></p></div></body></html>`;

/** As LibreOffice writes it. */
const libre = `<html><body lang="en-GB"><h1>Quay counts more boats</h1>
<p>The quay counted <a href="https://quay.example/counts">four hundred boats</a> in May<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>. Nobody is sure of that<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a>.</p>${filler}
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>See the minutes</p></div>
<div id="sdendnote1"><p class="sdendnote-western"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>Ibidem, Kroes</p></div></body></html>`;

/** As Word writes it: the words of a comment are marked, and its text stands with its author below. */
const word = `<html><body lang=EN-GB><h1>Quay counts more boats</h1>
<p class=MsoNormal>The quay counted <a style='mso-comment-reference:AB_1;mso-comment-date:20260504T1030'>four hundred boats</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[AB1]</a></span></span> in May.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a></p>${filler}
<div style='mso-element:footnote-list'><hr align=left size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> See <a href="https://quay.example/minutes">the minutes</a></p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt language=JavaScript><span style='mso-comment-author:"Ada Byrne"'><a name="_msocom_1"></a></span><p class=MsoCommentText><span class=MsoCommentReference><a href="#_msoanchor_1" class=msocomoff>[AB1]</a></span>Phoned Jan Kroes</p></div></div></div></body></html>`;

/** As Etherpad exports a pad: lines, and links as they are. */
const etherpad = `<!doctype html><html lang="en"><head><title>quay</title></head><body>Quay counts more boats<br><br>The quay counted <a href="https&#x3a;&#x2F;&#x2F;quay&#x2e;example&#x2F;counts" rel="noreferrer noopener">four hundred boats</a> in May, said the harbour master on Tuesday.<br><br>The council meets again on Thursday, and will then decide about the budget.<br></body></html>`;

/** As Pandoc and programs of notes write it; and a table of contents, which is none. */
const pandoc = `<html><body><h1>Quay counts more boats</h1><ul><li><a href="#part" id="toc">Counts</a></li></ul>
<h2 id="part"><a href="#toc">Counts</a></h2><p>The quay counted four hundred boats in May.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>${filler}
<section class="footnotes"><hr><ol><li id="fn1"><p>See the minutes of Kroes<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section></body></html>`;

test('notes, comments and links of pages that word processors make are at their words', async ({
  folder,
  cli,
}) => {
  const read = async (name: string, html: string): Promise<ParsedArticle> => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, html);
    const [line] = (await cli('import', file, '--dry-run', '--json')).lines();
    return line as unknown as ParsedArticle;
  };
  const docs = await read('google', google);
  expect(told(docs)).toEqual([
    ['comment', 'The harbour master is not sure of that', 'Phoned Jan Kroes\non 4 May', null],
    ['comment', 'The harbour master is not sure of that', 'Thanks Ada', null],
    [
      'footnote',
      'The quay counted four hundred boats in May.',
      'See the minutes\nhttps://quay.example/minutes',
      null,
    ],
    ['link', 'four hundred boats', 'https://quay.example/counts', null],
  ]);
  expect(docs.text).toContain('is not sure of that.');
  expect(docs.text).not.toContain('Phoned');

  const office = await read('libre', libre);
  expect(told(office)).toEqual([
    ['endnote', 'Nobody is sure of that', 'Ibidem, Kroes', null],
    ['footnote', 'The quay counted four hundred boats in May', 'See the minutes', null],
    ['link', 'four hundred boats', 'https://quay.example/counts', null],
  ]);
  expect(office.text).toContain('in May[1]. Nobody is sure of that[i].');

  const microsoft = await read('word', word);
  expect(told(microsoft)).toEqual([
    ['comment', 'four hundred boats', 'Phoned Jan Kroes', 'Ada Byrne'],
    [
      'footnote',
      'The quay counted four hundred boats in May.',
      'See the minutes\nhttps://quay.example/minutes',
      null,
    ],
  ]);
  expect(microsoft.remarks[0]?.at).toBe('2026-05-04');

  expect(told(await read('etherpad', etherpad))).toEqual([
    ['link', 'four hundred boats', 'https://quay.example/counts', null],
  ]);
  expect(told(await read('pandoc', pandoc))).toEqual([
    ['footnote', 'The quay counted four hundred boats in May.', 'See the minutes of Kroes', null],
  ]);
});
