import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Span } from '../../../../core/model/article/article.ts';
import type { ArticleView, Finding } from '../../article-state/article-view.ts';
import styles from './Galley.module.css';

/** Finds words in the article; there only while something is looked for. */
export function FindBar() {
  const isOpen = useArticle(({ finding }) => finding !== null);
  return isOpen && <OpenBar />;
}

function OpenBar() {
  const t = useMessages();
  const run = useRun();
  const { store } = useArticleContext();
  const finding = useArticle((view) => view.finding);
  const text = useArticle(({ data }) => data.version.text);
  const search = useMemo(() => searchIn(text), [text]);
  const input = useRef<HTMLInputElement>(null);

  // When the bar is opened again, the field takes the focus with its words selected, ready to be replaced.
  const opened = finding?.opened;
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [opened]);
  if (finding === null) return null;
  const { query, found, current } = finding;

  function look(next: string) {
    store.dispatch({ type: 'find', finding: findFrom(store.get(), next, search(next)), reveal: true });
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') run(event.shiftKey ? 'find.previous' : 'find.next');
    else if (event.key === 'Escape') run('desk.back');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.bar} role="search">
      <TextField
        label={t('command.find.open')}
        showLabel={false}
        type="search"
        placeholder={t('command.find.open')}
        value={query}
        onChange={look}
        onKeyDown={press}
        inputRef={input}
        className={styles.field}
      />
      <span className={styles.count} aria-live="polite">
        {query.trim() === ''
          ? ''
          : found.length === 0
            ? t('find.none')
            : t('find.count', { at: current + 1, count: found.length })}
      </span>
      <IconButton
        label={t('command.find.previous')}
        command="find.previous"
        onPress={() => run('find.previous')}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('command.find.next')} command="find.next" onPress={() => run('find.next')}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('ui.close')} keys="Escape" onPress={() => run('desk.back')}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

/** A text without case and accents, and where each of its code units was in the text. */
interface Folded {
  text: string;
  /** For each code unit of `text`, the offset of the character that it comes from. */
  from: Uint32Array;
}

/**
 * Returns a text for searching: lower case, accents gone, every white space a space, curly quotes straight, soft hyphens
 * gone; each character keeps the memory of where it was.
 */
function fold(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit++) from.push(offset);
    folded += plain;
    offset += character.length;
  }
  from.push(offset);
  return { text: folded, from: Uint32Array.from(from) };
}

function foldCharacter(character: string): string {
  if (character < '\u0080') return /\s/.test(character) ? ' ' : character.toLowerCase();
  if (/\s/u.test(character)) return ' ';
  if (/[‘’‚‛]/.test(character)) return "'";
  if (/[“”„‟«»]/.test(character)) return '"';
  if (character === '\u00ad') return '';
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Places given at most: enough for any name, few enough to be at once. */
export const MAX_FOUND = 2000;

/** Returns a search over one text: a query → where it stands, in order, not overlapping. An empty query is nowhere. */
export function searchIn(text: string): (query: string) => Span[] {
  let folded: Folded | null = null;
  return (query) => {
    const wanted = fold(query.normalize('NFC').trim()).text.replace(/ +/g, ' ');
    if (wanted === '') return [];
    folded ??= fold(text);
    const found: Span[] = [];
    for (
      let at = folded.text.indexOf(wanted);
      at !== -1 && found.length < MAX_FOUND;
      at = folded.text.indexOf(wanted, at + wanted.length)
    ) {
      const start = folded.from[at] ?? 0;
      const end = endOf(folded, at + wanted.length, text);
      found.push({ start, end });
    }
    return found;
  };
}

/** The offset where the character before folded place `at` ends: with the accents that follow it, if any. */
function endOf({ from }: Folded, at: number, text: string): number {
  const last = from[at - 1] ?? 0;
  let next = at;
  while (next < from.length && from[next] === last) next++;
  return from[next] ?? text.length;
}

/**
 * Returns the finding of a query, at the first place found from where the reader is: from the place found before, else
 * from the caret; past the end it goes on at the beginning.
 */
export function findFrom(view: ArticleView, query: string, found: readonly Span[]): Finding {
  const { finding, data, caret } = view;
  const from = finding?.found[finding.current]?.start ?? data.stops[caret]?.start ?? 0;
  const next = found.findIndex((span) => span.start >= from);
  const current = found.length === 0 ? -1 : Math.max(0, next);
  return { query, found, current, opened: finding?.opened ?? 0 };
}

/** Returns the finding with the next (1) or previous (-1) place as the current one, round and round. */
export function stepFinding(finding: Finding, step: 1 | -1): Finding {
  const { found, current } = finding;
  if (found.length === 0) return finding;
  return { ...finding, current: (current + step + found.length) % found.length };
}
