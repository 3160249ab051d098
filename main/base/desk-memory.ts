import type { OpenArticle } from '../../db/queries/settings/desk-state.ts';

/** Two ends of the page within so many milliseconds: what lies on the desk may be what ends it. */
const AGAIN_MS = 20_000;
/** Drafts that are kept at most; the oldest makes room. */
const MOST_DRAFTS = 500;

/** What a library kept of the desk when the app ended. */
export interface KeptDesk {
  drafts: Readonly<Record<string, string>>;
  /** What lay on it, or null. */
  article: OpenArticle | null;
}

/** What a page that begins is given. */
export interface DeskBegin {
  drafts: Record<string, string>;
  /** What it lays on the desk; `crashed`: because the page before it ended by itself. */
  resume: (OpenArticle & { crashed: boolean }) | null;
}

/**
 * What the desk's page would lose when it or the app ends: what was being typed, and what lay on the desk. At the first
 * page of the app what lay there when the app ended is laid there again; else only after a crash.
 */
export class DeskMemory {
  private readonly drafts = new Map<string, string>();
  private article: OpenArticle | null = null;
  private crashedAt: number | null = null;
  private isFirst = true;
  private resumes: 'no' | 'afterStart' | 'afterCrash' = 'no';

  /** Another library, or the first: what was typed for the one before is nothing to it. */
  takeOver({ drafts, article }: KeptDesk): void {
    this.drafts.clear();
    for (const [name, value] of Object.entries(drafts)) this.keepDraft(name, value);
    this.article = this.isFirst ? article : null;
    this.resumes = this.isFirst ? 'afterStart' : 'no';
    this.isFirst = false;
  }

  /** The desk is being locked: what was typed is kept in the library, and what lay on it is laid there again after. */
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

  /** Remembers what lies on the desk; null while that is nothing. */
  shows(article: OpenArticle | null): void {
    this.article = article;
    this.resumes = 'no';
  }

  /** The page's process ended by itself, at a moment in milliseconds. */
  crashed(at: number): void {
    const isAgain = this.crashedAt !== null && at - this.crashedAt <= AGAIN_MS;
    this.resumes = isAgain ? 'no' : 'afterCrash';
    this.crashedAt = at;
  }

  /** What a page that begins is given; the article until a page has shown something. */
  begin(): DeskBegin {
    const { article, resumes } = this;
    const resume =
      article === null || resumes === 'no' ? null : { ...article, crashed: resumes === 'afterCrash' };
    return { drafts: this.allDrafts(), resume };
  }
}

/** Of the one window that there is. */
export const deskMemory = new DeskMemory();
