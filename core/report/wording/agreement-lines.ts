import { type TickAgreement, decidedByOne } from '../../casefile/agreement/agreement.ts';
import type { Language } from '../../model/settings/settings.ts';
import { decidedVerdicts, verdictSign } from '../../model/claim/verdict.ts';
import type { ReportAgreement, ReportDifference, ReportModel } from '../model/model.ts';
import { nameOf, type ReportWording } from './report-wording.ts';

/** A table in words: its head, and rows of cells. */
export interface TextTable {
  head: string[];
  rows: string[][];
}

/** How two checkers agree, in words and tables, without any look. */
export interface AgreementWording {
  title: string;
  /** What they did, how far they agree, and what only one of them decided. */
  lines: string[];
  /** How to read the tables. There is a table of verdicts for each tick that both decided. */
  legend: string;
  tables: (TextTable & { title: string })[];
  differences: ReportDifference[];
  /** The heads of the list of differences: claim, words, tick, what each found, whether it is settled. */
  heads: string[];
}

/** Returns what a report says about how checkers agree, for each pair; empty if no two checked independently. */
export function agreementWording(model: ReportModel, wording: ReportWording): AgreementWording[] {
  return model.agreement.map((pair) => pairWording(pair, model.language, wording));
}

function pairWording(
  pair: ReportAgreement,
  language: Language,
  { t, person }: ReportWording,
): AgreementWording {
  const { verdict, said } = pair;
  const named = (id: string | null, key: 'agreement.firstChecker' | 'agreement.secondChecker'): string => {
    const who = person(id);
    return who === null ? t(key) : nameOf(who);
  };
  const names = {
    first: named(pair.first, 'agreement.firstChecker'),
    second: named(pair.second, 'agreement.secondChecker'),
  };
  const lines = [
    `${t('agreement.unseen', { ...names, n: verdict.compared })} ${figures(verdict, language, t)}`,
  ];
  if (said.compared > 0)
    lines.push(`${t('agreement.saidUnseen', { n: said.compared })} ${figures(said, language, t)}`);
  const alone = decidedByOne(pair, names, t);
  if (alone !== null) lines.push(alone);
  if (pair.differences.length === 0) lines.push(t('agreement.noDifferences'));
  const short = (id: string | null, key: 'agreement.firstChecker' | 'agreement.secondChecker'): string =>
    person(id)?.initials ?? t(key);
  return {
    title: t('agreement.pair', names),
    lines: lines.map((line) => line.trim()),
    legend: t('agreement.rowsColumns', names),
    tables: [
      ...(verdict.compared > 0 ? [{ title: t('agreement.so'), ...table(verdict, t) }] : []),
      ...(said.compared > 0 ? [{ title: t('agreement.said'), ...table(said, t) }] : []),
    ],
    differences: pair.differences,
    heads: [
      t('report.claimHead'),
      t('agreement.tick'),
      short(pair.first, 'agreement.firstChecker'),
      short(pair.second, 'agreement.secondChecker'),
      t('agreement.standing'),
    ],
  };
}

/** Whether a difference is settled, and how: with the new verdict, if that was recorded. */
export function differenceStanding(
  { settled }: ReportDifference,
  { t, initials }: ReportWording,
): { words: string; how: string } {
  if (settled === null) return { words: t('agreement.open'), how: '' };
  const who = initials(settled.by) ?? t('report.secondChecker');
  const { verdict, how } = settled;
  const words =
    verdict === null
      ? t('agreement.settled', { who, how: '' })
      : t('agreement.settledAs', { who, verdict: t(`verdict.${verdict}`), how: '' });
  return { words: words.trim(), how };
}

function figures(tick: TickAgreement, language: Language, t: ReportWording['t']): string {
  if (tick.share === null) return '';
  const { share, low, high } = tick.share;
  const values = {
    agreed: tick.agreed,
    n: tick.compared,
    percent: percent(share),
    low: percent(low),
    high: percent(high),
  };
  const kappa =
    tick.kappa === null
      ? t('agreement.kappaNone')
      : t('agreement.kappa', { kappa: kappaText(tick.kappa, language) });
  return `${t('agreement.agree', values)} ${kappa}`;
}

/** A share as whole hundredths. */
export function percent(share: number): number {
  return Math.round(share * 100);
}

/** Kappa with two decimals, as the language writes them. */
export function kappaText(kappa: number, language: Language): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' } as const;
  return new Intl.NumberFormat(language, digits).format(kappa);
}

function table({ table: cells }: TickAgreement, t: ReportWording['t']): TextTable {
  const name = (verdict: (typeof decidedVerdicts)[number]): string =>
    `${verdictSign[verdict]} ${t(`verdict.${verdict}`)}`;
  return {
    head: ['', ...decidedVerdicts.map(name)],
    rows: decidedVerdicts.map((row) => [
      name(row),
      ...decidedVerdicts.map((column) => String(cells[row][column])),
    ]),
  };
}
