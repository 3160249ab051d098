import { type KeyboardEvent, type ReactNode, useLayoutEffect } from 'react';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import type { TourStep } from '../../app-state/tour.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import type { InspectorField } from '../../article-state/article-view.ts';
import type { ClaimDetails } from '../../../../core/model/claim/claim.ts';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  /** The command whose key goes here. */
  command?: CommandId;
  /** Beside the heading, at the end of the line. */
  aside?: ReactNode;
  children: ReactNode;
  /** The stop of the tour that points here. */
  tour?: TourStep;
}

/** A part of the inspector, under a small heading. */
export function Section({ title, command, aside, children, tour }: SectionProps) {
  return (
    <section className={styles.section} data-tour={tour}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {command !== undefined && <CommandKey command={command} />}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}

/** Calls `focus` when a command wants this field: also when the field has only just come. */
export function useFocusRequest(field: InspectorField | undefined, focus: () => void): void {
  const { store } = useArticleContext();
  const isWanted = useArticle((view) => view.requestedField !== null && view.requestedField === field);
  useLayoutEffect(() => {
    if (!isWanted) return;
    store.dispatch({ type: 'answered' });
    focus();
  });
}

/**
 * Takes Ctrl+Enter, which saves a form, before the control that has the focus gets it: a field of choices keeps Enter to itself,
 * with Ctrl too. Returns whether it was that key.
 */
export function takeSaveKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Saves a part of what a checker writes of a claim; returns whether it went well. */
export type SaveDetails = (details: Partial<ClaimDetails>) => Promise<boolean>;
