import { CheckColumn, type ColumnMapping } from '../../../../core/model/earlier-check/columns.ts';
import type { ChecksTable } from '../../../../core/contract/archives.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Select } from '../../ui/Select.tsx';
import fields from '../../ui/Field.module.css';
import styles from './Archives.module.css';

interface ColumnChoicesProps {
  table: ChecksTable;
  columns: ColumnMapping;
  onChange(columns: ColumnMapping): void;
  isDisabled: boolean;
}

/** Which column of a table has what, over its first rows. */
export function ColumnChoices({ table, columns, onChange, isDisabled }: ColumnChoicesProps) {
  const t = useMessages();
  const places = table.names.map((name, at) => ({ value: String(at), label: name }));

  function choose(column: CheckColumn, value: string) {
    const { [column]: _before, ...others } = columns;
    const name = table.names[Number(value)];
    onChange(value === NONE || name === undefined ? others : { ...others, [column]: name });
  }
  function valueOf(column: CheckColumn): string {
    const name = columns[column];
    return name === undefined ? NONE : String(table.names.indexOf(name));
  }

  return (
    <>
      <div role="group" aria-label={t('archives.columns')} className={styles.columns}>
        {CheckColumn.options.map((column) => (
          <Select
            key={column}
            label={t(`archives.column.${column}`)}
            value={valueOf(column)}
            choices={[{ value: NONE, label: t('archives.noColumn') }, ...places]}
            onChange={(value) => choose(column, value)}
            isDisabled={isDisabled}
          />
        ))}
      </div>
      <p className={fields.label} aria-hidden>
        {t('archives.firstRows')}
      </p>
      <div className={styles.sample} tabIndex={0} role="region" aria-label={t('archives.firstRows')}>
        {/* A column of the file is a row here: a file may have many, and three rows of it are shown. */}
        <table>
          <tbody>
            {table.names.map((name, place) => (
              <tr key={name}>
                <th scope="row" data-read={Object.values(columns).includes(name)} dir="auto">
                  {name}
                </th>
                {table.rows.map((row, at) => (
                  <td key={at} dir="auto">
                    {row[place] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const NONE = '';
