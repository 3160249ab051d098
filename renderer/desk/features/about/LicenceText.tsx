import { useState } from 'react';
import { ChevronRight } from 'lucide-react';
import { cx } from '../../ui/cx.ts';
import styles from './About.module.css';

interface LicenceTextProps {
  title: string;
  facts?: string;
  text: string;
}

/** A licence that opens under its name. */
export function LicenceText({ title, facts, text }: LicenceTextProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={13} aria-hidden className={cx(styles.arrow, isOpen && styles.turned)} />
        <span className={styles.name}>{title}</span>
        {facts !== undefined && <span className={styles.facts}>{facts}</span>}
      </button>
      {isOpen && (
        <pre className={styles.text} lang="en">
          {text}
        </pre>
      )}
    </>
  );
}
