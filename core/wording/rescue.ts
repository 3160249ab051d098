import type { Translate } from '../i18n/translate.ts';
import type { RescuedArticle, RescueReport } from '../model/library-recovery.ts';

/** A heading of a report and what stands under it. */
export interface RescueSection {
  heading: string;
  lines: { title: string; note: string | null; words: string[] }[];
}

/** What of an article is lost, in words: '2 claims, 4 entries of the history'. */
function lostWords({ lost }: RescuedArticle, t: Translate): string {
  const { versions, claims, evidence, entries } = lost;
  const parts = [
    versions > 0 && t('rescue.lost.versions', { n: versions }),
    claims > 0 && t('rescue.lost.claims', { n: claims }),
    evidence > 0 && t('rescue.lost.evidence', { n: evidence }),
    entries > 0 && t('rescue.lost.entries', { n: entries }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('rescue.lost.nothing') : parts.join(', ');
}

/** Returns a rescue's report in words: what is whole, what misses something, what is lost. */
export function rescueSections(
  { articles, files }: Pick<RescueReport, 'articles' | 'files'>,
  t: Translate,
): RescueSection[] {
  const [whole, partly, lost] = (['whole', 'partly', 'lost'] as const).map((state) =>
    articles.filter((article) => article.state === state),
  ) as [RescuedArticle[], RescuedArticle[], RescuedArticle[]];
  const lines = (some: readonly RescuedArticle[]): RescueSection['lines'] =>
    some.map((article) => ({
      title: article.title,
      note: lostWords(article, t),
      words: article.lostClaims.map((quote) => t('rescue.lost.words', { quote })),
    }));
  const sections: RescueSection[] = [
    { heading: t('rescue.done.whole', { n: whole.length }), lines: [] },
    { heading: t('rescue.done.partly', { n: partly.length }), lines: lines(partly) },
    { heading: t('rescue.done.lost', { n: lost.length }), lines: lines(lost) },
    {
      heading: t('rescue.done.files', { n: files.lost.length }),
      lines: files.lost.map((title) => ({ title, note: null, words: [] })),
    },
  ];
  return sections.filter((section, index) => index === 0 || section.lines.length > 0);
}

/** Returns the same as a text to keep. */
export function rescueText(report: Pick<RescueReport, 'articles' | 'files'>, t: Translate): string {
  const sections = rescueSections(report, t).map(({ heading, lines }) =>
    [
      heading,
      ...lines.flatMap(({ title, note, words }) => [
        `- ${title}${note === null ? '' : ` (${note})`}`,
        ...words.map((line) => `    ${line}`),
      ]),
    ].join('\n'),
  );
  return `${t('rescue.done.title')}\n\n${sections.join('\n\n')}\n`;
}
