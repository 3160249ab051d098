import type { ReportModel } from '../model/model.ts';
import { sourcesLine } from '../wording/protection-line.ts';
import { tellingFor } from '../wording/telling.ts';
import { aboutLines, restrictionLines } from './about.ts';
import { claimPart } from './claim-part.ts';
import { correctionPart } from './correction-part.ts';
import { glanceParts, speakerParts } from './glance.ts';
import { historyParts, methodParts, para } from './method.ts';
import type { Outline, Part, Section } from './parts.ts';
import { penFor, plain } from './pen.ts';
import { provenanceParts } from './provenance.ts';

/**
 * Returns the report as text with tables, in the order of the page: what Markdown and Word documents are made of.
 * Sections that have nothing to say are left out, but for corrections and claims, which say so.
 */
export function outlineOf(model: ReportModel): Outline {
  const telling = tellingFor(model);
  const { t, dates } = telling;
  const pen = penFor(telling);
  const none = (parts: Part[], words: string): Part[] => (parts.length > 0 ? parts : [para(words)]);
  const corrections = model.corrections.map((claim) => correctionPart(claim, telling, pen));
  const claims = model.claims.map((claim) => claimPart(claim, telling, pen));
  const sections: Section[] = [
    { name: 'glance', title: t('report.glance'), parts: glanceParts(model, telling, pen) },
    {
      name: 'corrections',
      title: t('report.corrections'),
      parts: none(corrections, t('report.noCorrections')),
    },
    { name: 'speakers', title: t('report.bySpeaker'), parts: speakerParts(model, telling, pen) },
    {
      name: 'claims',
      title: t(`report.claims.${model.options.claims}`),
      parts: none(claims, t('report.noClaims')),
    },
    { name: 'suggestions', title: t('report.suggestions'), parts: suggestionParts(model, telling, pen) },
    {
      name: 'text',
      title: t('report.text'),
      parts: model.text === null ? [] : [{ kind: 'text', text: model.text }],
    },
    { name: 'method', title: t('report.method'), parts: methodParts(model, telling, pen) },
    { name: 'history', title: t('report.entries'), parts: historyParts(model, telling) },
    { name: 'provenance', title: t('report.provenance'), parts: provenanceParts(model, telling, pen) },
  ];
  return {
    kind: t('report.kind'),
    newsroom: model.look && {
      name: model.look.name,
      lines: [model.look.contact, model.look.footer].flatMap((line) =>
        line === null || line === '' ? [] : [line],
      ),
    },
    sources: sourcesLine(model, telling),
    title: model.article.title,
    restrictions: restrictionLines(model, telling),
    about: aboutLines(model, telling, pen),
    sections: sections.filter(({ parts }) => parts.length > 0),
    foot: t('report.madeWith', {
      version: model.appVersion,
      moment: dates.moment(model.exportedAt),
      zone: dates.zone,
    }),
  };
}

function suggestionParts(
  { suggestions }: ReportModel,
  { t }: ReturnType<typeof tellingFor>,
  pen: ReturnType<typeof penFor>,
): Part[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.map(({ number, quote, kind }) => [
    plain(`${String(number)} `, 'strong'),
    pen.own(quote),
    ...(kind === null ? [] : [plain(` (${t(`kind.${kind}`)})`, 'soft')]),
  ]);
  return [para(t('report.suggestionsMean', { n: suggestions.length })), { kind: 'list', items }];
}
