import type { ReactNode } from 'react';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import type { TourStep } from '../../app-state/tour-step.ts';
import styles from './Section.module.css';

export interface SectionProps {
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
