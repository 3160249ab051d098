import { verdictSign, type Verdict } from '../../model/claim/verdict.ts';
import { webAddress } from '../web-address.ts';
import { BAR } from '../../protection/redaction.ts';
import type { Telling } from '../wording/telling.ts';
import type { Inline } from './parts.ts';

/** Makes inlines. */
export interface Pen {
  /** A checker's words, with the bars of redaction set apart. */
  words(text: string, look?: Inline['look']): Inline[];
  own(text: string, look?: Inline['look']): Inline;
  link(address: string): Inline[];
  bar(): Inline;
  /** A verdict with its sign. */
  verdict(verdict: Verdict): Inline;
}

/** Returns the pen of a report. */
export function penFor({ t }: Telling): Pen {
  const bar = (): Inline => ({ text: t('report.protectedSource'), bar: true });
  const words = (text: string, look?: Inline['look']): Inline[] =>
    text
      .split(BAR)
      .flatMap((part, index) => [...(index > 0 ? [bar()] : []), ...(part === '' ? [] : [plain(part, look)])]);
  return {
    words,
    own: (text, look) => ({ ...plain(text, look), own: true }),
    link: (address) => {
      const href = webAddress(address);
      return href === null ? words(address) : [{ text: address, href }];
    },
    bar,
    verdict: (verdict) => ({
      text: `${verdictSign[verdict]} ${t(`verdict.${verdict}`)}`,
      look: 'strong',
      verdict,
    }),
  };
}

/** Words in one look. */
export function plain(text: string, look?: Inline['look']): Inline {
  return look === undefined ? { text } : { text, look };
}

/** Joins rows of inlines with a separator between them, leaving out empty ones. */
export function joined(rows: readonly Inline[][], between = ' · '): Inline[] {
  return rows
    .filter((row) => row.length > 0)
    .flatMap((row, index) => (index === 0 ? row : [{ text: between }, ...row]));
}
