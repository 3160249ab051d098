import styles from './Erase.module.css';

/** Backups by their names, in a list of its own that scrolls; `label` says what they are. */
export function BackupNames({ label, names }: { label: string; names: readonly string[] }) {
  return (
    <div>
      <p>{label}</p>
      <ul className={styles.names} tabIndex={0} role="list" aria-label={label}>
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
