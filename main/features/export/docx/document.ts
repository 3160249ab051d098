import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { runningHead } from '../../../../core/report/forms/html/masthead.ts';
import type { ReportModel } from '../../../../core/report/model/model.ts';
import { claimComments, signatureOf } from '../../../../core/report/outline/comments.ts';
import { editsFor } from '../../../../core/report/outline/edits.ts';
import { outlineOf } from '../../../../core/report/outline/outline.ts';
import type { Outline, Section } from '../../../../core/report/outline/parts.ts';
import { reportWording } from '../../../../core/report/wording/report-wording.ts';
import { articleParagraphs, commentsFor } from './article.ts';
import { sectionParts } from './parts.ts';
import { clean, isRightToLeft, run, runs, type RunContext } from './runs.ts';
import { styles } from './styles.ts';

/** Twentieths of a point. */
const paper = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } };
const TEXT_WIDTH = 9040;

/**
 * Returns the report as a Word document: the article as it was written, with a comment on the exact words of each
 * claim, and after it what the page says, in tables. If the options ask for it, corrections are tracked changes,
 * which an editor can accept one by one.
 */
export async function renderDocx(model: ReportModel): Promise<Uint8Array> {
  const wording = reportWording(model);
  const outline = outlineOf(model);
  const context: RunContext = { articleLanguage: model.article.language };
  const commented = model.text === null ? [] : claimComments(model.claims, wording);
  const { comments, ids } = commentsFor(commented, context);
  const { t } = wording;
  const heads = [t('report.number'), t('report.claimHead'), t('report.finding')];
  const article =
    model.text === null
      ? []
      : articleParagraphs(model.text, model.claims, {
          language: model.article.language,
          comments: ids,
          edits: model.options.trackChanges ? editsFor(model.claims, model.text.content) : [],
          sign: (claim) => signatureOf(claim, wording),
        });
  const document = new Document({
    title: clean(t('report.documentTitle', { title: model.article.title })),
    creator: 'Tickmark',
    lastModifiedBy: 'Tickmark',
    styles: styles(model.language, model.article.language),
    comments: { children: comments },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: paper[model.options.paper], margin: marginsFor(model) },
        },
        headers: {
          default: head(model),
          first: new Header({ children: [...letterhead(model), masthead(outline, model)] }),
        },
        footers: { default: foot(model), first: foot(model) },
        children: [
          ...opening(outline, context),
          ...article,
          ...outline.sections
            .filter(({ name }) => name !== 'text')
            .flatMap((section, index) =>
              sectionOf(section, index === 0 && article.length > 0, heads, context),
            ),
          ...(outline.newsroom?.lines ?? []).map(
            (line) => new Paragraph({ style: 'About', children: [run(line)] }),
          ),
          new Paragraph({ style: 'About', spacing: { before: 200 }, children: [run(outline.foot)] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function marginsFor({ options }: ReportModel): { top: number; bottom: number; left: number; right: number } {
  const side = Math.floor((paper[options.paper].width - TEXT_WIDTH) / 2);
  return { top: 1300, bottom: 1200, left: side, right: side };
}

/** The title, what restricts the use of the story, and who, what and when. */
function opening(outline: Outline, context: RunContext): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      bidirectional: isRightToLeft(outline.title),
      children: runs([{ text: outline.title, own: true }], context),
    }),
    ...outline.restrictions.map(
      (words) => new Paragraph({ children: [run(words, { bold: true, color: 'B3261E' })] }),
    ),
    ...outline.about.map((line) => new Paragraph({ style: 'About', children: runs(line, context) })),
    new Paragraph({ style: 'About' }),
  ];
}

function sectionOf(
  { name, title, parts }: Section,
  isNewPage: boolean,
  heads: string[],
  context: RunContext,
): FileChild[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: isNewPage,
    children: [run(title)],
  });
  return [
    heading,
    ...sectionParts(parts, heads, name === 'provenance' ? { ...context, isFine: true } : context),
  ];
}

function masthead({ kind, sources }: Outline, { look }: ReportModel): Paragraph {
  return spread(kind.toUpperCase(), sources.toUpperCase(), true, hex(look?.colour ?? null));
}

function head(model: ReportModel): Header {
  const { left, right } = runningHead(model);
  return new Header({ children: [spread(left, right, false)] });
}

/** Two texts at the ends of a line. */
function spread(left: string, right: string, isBold: boolean, rule = '1C1A17'): Paragraph {
  const look = { bold: isBold };
  return new Paragraph({
    style: 'RunningHead',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    ...(isBold && { border: { bottom: { style: 'single', size: 12, color: rule, space: 4 } } }),
    children: [run(left, look), new TextRun({ children: ['\t'] }), run(right, look)],
  });
}

/** The newsroom's logo, or its name, above the first page. */
function letterhead({ look }: ReportModel): Paragraph[] {
  if (look === null) return [];
  const { logo, name } = look;
  const height = 36;
  if (logo === null)
    return [
      new Paragraph({
        children: [run(name, { bold: true, font: 'Georgia', size: 26, color: hex(look.colour) })],
      }),
    ];
  const image = new ImageRun({
    type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(logo.base64, 'base64'),
    transformation: { height, width: Math.min(500, Math.round((logo.width / logo.height) * height)) },
    altText: { name: 'logo', title: clean(name), description: clean(name) },
  });
  return [new Paragraph({ children: [image] })];
}

/** A colour as Word wants it; ink for none. */
function hex(colour: string | null): string {
  return colour === null ? '1C1A17' : colour.slice(1).toUpperCase();
}

function foot({ look }: ReportModel): Footer {
  const numbers = new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: 'RunningHead',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [run(look?.footer ?? ''), numbers],
      }),
    ],
  });
}
