import type { ReactNode } from 'react';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './Section.module.css';

export interface SectionProps {
  title: string;
  /** The key that goes here. */
  keys?: string;
  /** Beside the heading, at the end of the line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the inspector, under a small heading. */
export function Section({ title, keys, aside, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {keys !== undefined && <Kbd keys={keys} />}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
