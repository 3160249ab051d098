import type { ReportClaim, ReportModel } from '../../model/model.ts';
import { marginOf } from '../../outline/claim-part.ts';
import { inlineMaker } from '../../outline/parts.ts';
import { reportWording, type ReportWording } from '../../wording/report-wording.ts';
import { textPreview } from '../../preview/previews.ts';
import type { TextForm } from '../form.ts';

/**
 * Returns the listed claims as a collection of W3C Web Annotations (JSON-LD): each claim is 'assessed' with its
 * verdict, on its exact words. A quote selector finds the words by what they say, a position selector by their place
 * in the checked text, in Unicode code points. [W3C Web Annotation Data Model, 4.2.4 and 4.2.5]
 */
export function renderAnnotations(model: ReportModel): string {
  const wording = reportWording(model);
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { tickmark: 'urn:tickmark:' }],
    id: `urn:tickmark:annotations:${model.version.id}`,
    type: 'AnnotationCollection',
    label: wording.t('report.documentTitle', { title: model.article.title }),
    generator: { id: 'urn:tickmark:app', type: 'Software', name: `Tickmark ${model.appVersion}` },
    generated: model.exportedAt,
    total: model.claims.length,
    'tickmark:textSha256': model.version.textHash,
    'tickmark:protectedSources':
      model.protectedSources.count === 0 ? 'none' : model.protectedSources.named ? 'named' : 'blacked out',
    first: {
      id: `urn:tickmark:annotations:${model.version.id}:page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: model.claims.map((claim) => annotation(claim, model, wording)),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(claim: ReportClaim, model: ReportModel, wording: ReportWording): unknown {
  const { so, codePoints, edges } = claim;
  const creator = wording.person(so.by);
  return {
    id: `urn:uuid:${claim.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    ...(creator === null ? {} : { creator: { type: 'Person', name: creator.name ?? creator.initials } }),
    created: claim.createdAt,
    ...(so.at === null ? {} : { modified: so.at }),
    body: [
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: inWords(claim, wording),
        format: 'text/plain',
        language: model.language,
      },
      {
        type: 'TextualBody',
        purpose: 'classifying',
        value: so.verdict,
        format: 'text/plain',
        language: 'en',
      },
      ...claim.evidence.flatMap(({ link }) =>
        link === null || !/^https?:/i.test(link)
          ? []
          : [{ type: 'SpecificResource', purpose: 'linking', source: link }],
      ),
    ],
    target: {
      type: 'SpecificResource',
      source: model.article.url ?? `urn:tickmark:text:${model.version.textHash}`,
      state: { type: 'TimeState', sourceDate: model.version.loadedAt },
      selector: [
        { type: 'TextQuoteSelector', exact: claim.quote, prefix: edges.prefix, suffix: edges.suffix },
        { type: 'TextPositionSelector', start: codePoints.start, end: codePoints.end },
      ],
    },
  };
}

/** The lines in the margin of the claim on the page, and the correction. */
function inWords(claim: ReportClaim, wording: ReportWording): string {
  const rows = marginOf(claim, wording, inlineMaker(wording)).map((row) =>
    row.map(({ text }) => text).join(''),
  );
  if (claim.correction !== null) rows.push(`${wording.t('report.shouldRead')} ${claim.correction}`);
  return rows.join('\n');
}

export const annotationsForm: TextForm = {
  render: renderAnnotations,
  preview: (model) => textPreview(model, renderAnnotations(model)),
};
