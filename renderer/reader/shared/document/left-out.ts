import type { Warning } from '../../../../core/model/article/article.ts';
import { cutAt, shorten } from '../../../../core/kernel/tidy.ts';

/** How much of hidden text is quoted. */
const QUOTED = 120;
const MOST = 8;

/** Gathers what of a document is not read, to say so. */
export class LeftOut {
  readonly #objects = new Set<string>();
  #hidden = '';

  /** Adds hidden words of the document. Pieces are joined to one text. */
  hide(text: string): void {
    if (this.#hidden.length < 10_000) this.#hidden += text;
  }

  /** A hidden text ends here. */
  part(): void {
    if (this.#hidden !== '' && !this.#hidden.endsWith(' ')) this.hide(' ');
  }

  /** A thing without words here: an embedded table, a drawing. */
  object(name: string): void {
    if (name !== '' && this.#objects.size < MOST) this.#objects.add(name.slice(0, 80));
  }

  /** Says what was left out: the hidden words in quotation marks, the things by their names. */
  warnings(): Warning[] {
    const hidden = this.#hidden.replace(/\s+/gu, ' ').trim();
    const quoted = hidden.length > QUOTED ? `${cutAt(hidden, QUOTED)}…` : hidden;
    const warnings: Warning[] = [];
    if (hidden !== '') warnings.push({ code: 'hiddenText', detail: `“${quoted}”` });
    if (this.#objects.size > 0)
      warnings.push({ code: 'partsLeftOut', detail: shorten([...this.#objects].join(', '), 500) });
    return warnings;
  }
}
