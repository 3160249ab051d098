import { useMemo, useState } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';
import type { Line } from './lines.ts';
import { finderIn, goTo, nothingPicked, pickAll, settle, toggle, type Going, type Picked } from './picked.ts';

/** What is picked in the table, and what changes that. */
export interface Picking {
  picked: Picked;
  /** The articles that a command is about: those that are chosen, in the table's order, or the one with the cursor. */
  targets: readonly ArticleSummary[];
  goTo(index: number, going: Going): void;
  toggle(index: number): void;
  all(): void;
  /** Chooses the line with the cursor alone. */
  alone(): void;
  /** Chooses these articles, whether or not they are among the lines yet; the cursor is on the first. */
  these(ids: readonly Id[]): void;
}

/**
 * Keeps what is picked among the lines of a shelf; begins with the cursor on the line of that key, or on the first. On
 * another shelf it begins anew.
 */
export function usePicked(lines: readonly Line[], shelf: Shelf, cursor: string | null): Picking {
  const [kept, setKept] = useState<{ shelf: Shelf; picked: Picked }>(() => ({
    shelf,
    picked: { ...nothingPicked, cursor, chosen: new Set(cursor === null ? [] : [cursor]) },
  }));
  const wanted = kept.shelf === shelf ? kept.picked : nothingPicked;
  const picked = useMemo(() => settle(wanted, lines), [wanted, lines]);
  const targets = useMemo(() => targetsOf(lines, picked), [lines, picked]);
  const changes = useMemo(() => {
    const change = (next: (picked: Picked) => Picked) =>
      setKept((before) => ({
        shelf,
        picked: next(settle(before.shelf === shelf ? before.picked : nothingPicked, lines)),
      }));
    return {
      goTo: (index: number, going: Going) => change((before) => goTo(before, lines, index, going)),
      toggle: (index: number) => change((before) => toggle(before, lines, index)),
      all: () => change((before) => pickAll(before, lines)),
      alone: () => change((before) => goTo(before, lines, before.at, 'alone')),
      these: (ids: readonly Id[]) =>
        change((before) => ({
          ...before,
          cursor: ids[0] ?? before.cursor,
          anchor: ids[0] ?? before.anchor,
          chosen: new Set(ids),
        })),
    };
  }, [lines, shelf]);
  return { picked, targets, ...changes };
}

function targetsOf(lines: readonly Line[], { chosen, at }: Picked): ArticleSummary[] {
  const find = finderIn(lines, chosen.size);
  const indexes = chosen.size === 0 ? [at] : [...chosen].map(find);
  return indexes
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const line = lines[index];
      return line?.kind === 'article' ? [line.summary] : [];
    });
}
