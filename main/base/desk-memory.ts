import type { OpenArticle } from '../../db/queries/settings/desk-state.ts';

/** If the page crashes twice within so many milliseconds, the article on the desk may be the cause. */
const AGAIN_MS = 20_000;
/** The most drafts that are kept; the oldest makes room. */
const MOST_DRAFTS = 500;

/** What a library stored about the desk when the app ended. */
export interface KeptDesk {
  drafts: Readonly<Record<string, string>>;
  /** The article on it, or null. */
  article: OpenArticle | null;
}

/** What a new page gets. */
export interface DeskBegin {
  drafts: Record<string, string>;
  /** The article that it opens. `crashed`: because the page before it crashed. */
  resume: (OpenArticle & { crashed: boolean }) | null;
}

/**
 * What the desk's page would lose when it or the app ends: drafts, and the article on the desk. The first page of the
 * app opens the article that was there when the app ended; a later page does so only after a crash.
 */
export class DeskMemory {
  private readonly drafts = new Map<string, string>();
  private article: OpenArticle | null = null;
  private crashedAt: number | null = null;
  private isFirst = true;
  private resumes: 'no' | 'afterStart' | 'afterCrash' = 'no';

  /** Another library, or the first one. Drafts for the library before do not belong to it. */
  takeOver({ drafts, article }: KeptDesk): void {
    this.drafts.clear();
    for (const [name, value] of Object.entries(drafts)) this.keepDraft(name, value);
    this.article = this.isFirst ? article : null;
    this.resumes = this.isFirst ? 'afterStart' : 'no';
    this.isFirst = false;
  }

  /** The desk is being locked. The library keeps the drafts, and the article is opened again afterwards. */
  forget(): void {
    this.drafts.clear();
    this.article = null;
    this.isFirst = true;
  }

  /** Remembers a draft by its name; null forgets it. */
  keepDraft(name: string, value: string | null): void {
    this.drafts.delete(name);
    if (value === null) return;
    this.drafts.set(name, value);
    const [oldest] = this.drafts.keys();
    if (this.drafts.size > MOST_DRAFTS && oldest !== undefined) this.drafts.delete(oldest);
  }

  /** Every draft by its name. */
  allDrafts(): Record<string, string> {
    return Object.fromEntries(this.drafts);
  }

  /** Remembers the article on the desk; null for none. */
  shows(article: OpenArticle | null): void {
    this.article = article;
    this.resumes = 'no';
  }

  /** The page's process crashed at a moment in milliseconds. */
  crashed(at: number): void {
    const isAgain = this.crashedAt !== null && at - this.crashedAt <= AGAIN_MS;
    this.resumes = isAgain ? 'no' : 'afterCrash';
    this.crashedAt = at;
  }

  /** Returns what a new page gets; the article is included until a page has shown something. */
  begin(): DeskBegin {
    const { article, resumes } = this;
    const resume =
      article === null || resumes === 'no' ? null : { ...article, crashed: resumes === 'afterCrash' };
    return { drafts: this.allDrafts(), resume };
  }
}

/** The memory of the only window. */
export const deskMemory = new DeskMemory();
