import type { Verdict } from '../../../model/claim/verdict.ts';
import type { ReportClaim, ReportModel, ReportPerson } from '../../model/model.ts';
import { reportWording, type ReportWording } from '../../wording/report-wording.ts';
import { textPreview } from '../../preview/previews.ts';
import type { TextForm } from '../form.ts';

/**
 * The placeholder for the address of the published check. No program reads a review without an address, and this app
 * cannot know it. The domain name is reserved, so it can lead nowhere.
 */
export const ADDRESS_TO_COME = 'https://address-to-come.example/';

/** The rating of a verdict from 1 to 5; null for a verdict that is neither true nor false. */
const ratings: Record<Verdict, number | null> = {
  verified: 5,
  unverifiable: null,
  refuted: 1,
  unchecked: null,
};

/**
 * Returns the listed claims that have a verdict as schema.org ClaimReviews (JSON-LD), marked as drafts: `url` is to be
 * filled in, and whether a speaker is a person or an organisation is a guess. [schema.org/ClaimReview; Google Search,
 * fact check markup: claimReviewed, reviewRating.alternateName and url are required]
 */
export function renderClaimReview(model: ReportModel): string {
  const wording = reportWording(model);
  const decided = model.claims.filter((claim) => claim.so.verdict !== 'unchecked');
  const graph = {
    '@context': 'https://schema.org',
    '@graph': decided.map((claim) => claimReview(claim, model, wording)),
  };
  return `${JSON.stringify(graph, null, 2)}\n`;
}

function claimReview(claim: ReportClaim, model: ReportModel, wording: ReportWording): unknown {
  const { so } = claim;
  const checker = wording.person(so.by);
  const body = bodyOf(claim, wording);
  const links = claim.evidence.flatMap(({ link }) => (link !== null && /^https?:/i.test(link) ? [link] : []));
  return {
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${claim.id}`,
    creativeWorkStatus: 'Draft',
    url: `${ADDRESS_TO_COME}#c${String(claim.number)}`,
    claimReviewed: claim.quote,
    inLanguage: model.language,
    ...(so.at === null ? {} : { datePublished: so.at.slice(0, 10) }),
    ...reviewer(checker, model),
    reviewRating: rating(so.verdict, claim, wording),
    ...(body === '' ? {} : { reviewBody: body }),
    ...(links.length === 0 ? {} : { citation: links }),
    itemReviewed: {
      '@type': 'Claim',
      ...authorOf(claim, model),
      ...(model.article.published === null ? {} : { datePublished: model.article.published }),
      appearance: appearance(model),
    },
  };
}

/** Who reviewed it: the newsroom if it is named, else the checker, else nobody. */
function reviewer(checker: ReportPerson | null, { look }: ReportModel): object {
  if (look !== null) return { author: { '@type': 'Organization', name: look.name } };
  return checker === null ? {} : { author: { '@type': 'Person', name: checker.name ?? checker.initials } };
}

function rating(verdict: Verdict, { reason }: ReportClaim, { t }: ReportWording): unknown {
  const name = t(`verdict.${verdict}`);
  const value = ratings[verdict];
  return {
    '@type': 'Rating',
    alternateName: reason === null || verdict !== 'unverifiable' ? name : `${name}: ${t(`reason.${reason}`)}`,
    ...(value === null ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
  };
}

function bodyOf({ said, correction, tried, wouldSettle }: ReportClaim, { t }: ReportWording): string {
  const lines = [
    said === null ? '' : `${t('report.said')}: ${t(`verdict.${said.verdict}`)}`,
    correction === null ? '' : `${t('report.shouldRead')} ${correction}`,
    tried === null ? '' : `${t('report.tried')} ${tried}`,
    wouldSettle === null ? '' : `${t('report.wouldSettle')} ${wouldSettle}`,
  ];
  return lines.filter((line) => line !== '').join(' ');
}

/** Who made the claim: its speaker, else whoever wrote the article, else nobody. */
function authorOf({ attribution }: ReportClaim, { article }: ReportModel): object {
  if (attribution !== null)
    return { author: { '@type': typeOf(attribution.speaker), name: attribution.speaker } };
  if (article.byline !== null) return { author: { '@type': 'Person', name: article.byline } };
  return article.outlet === null ? {} : { author: { '@type': 'Organization', name: article.outlet } };
}

/** A name of two or more words with capitals is most often a person's; the rest are ministries, harbours and papers. */
function typeOf(speaker: string): 'Person' | 'Organization' {
  const capitals = speaker.match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu) ?? [];
  return capitals.length >= 2 ? 'Person' : 'Organization';
}

function appearance({ article }: ReportModel): unknown {
  return {
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.url === null ? {} : { url: article.url }),
    ...(article.language === 'und' ? {} : { inLanguage: article.language }),
    ...(article.published === null ? {} : { datePublished: article.published }),
    ...(article.byline === null ? {} : { author: { '@type': 'Person', name: article.byline } }),
    ...(article.outlet === null ? {} : { publisher: { '@type': 'Organization', name: article.outlet } }),
  };
}

export const claimReviewForm: TextForm = {
  render: renderClaimReview,
  preview: (model) => textPreview(model, renderClaimReview(model)),
};
