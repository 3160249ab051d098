import { commands, type Command, type CommandMenu } from '../../../core/commands.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './KeyList.module.css';

const groups: readonly CommandMenu[] = ['claim', 'article', 'edit', 'file', 'view', 'help'];

/** Every key there is, those of this screen first told apart by menu. */
export function KeyList({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const screen = useApp((state) => state.screen.name);
  const here = commands.filter(
    ({ keys, where }) => keys.length > 0 && (where === 'everywhere' || where === screen),
  );
  return (
    <Dialog title={t('keys.title')} onClose={onClose} size="large" reads>
      <div className={styles.groups}>
        {groups.map((menu) => (
          <Group
            key={menu}
            title={t(`menu.${menu}`)}
            commands={here.filter((command) => groupOf(command) === menu)}
          />
        ))}
      </div>
      <p className={styles.hint}>{t('keys.fields')}</p>
    </Dialog>
  );
}

/** Where a command that is in no menu is listed: most are small steps through the text. */
function groupOf({ id, menu }: Command): CommandMenu {
  if (menu !== null) return menu;
  if (id === 'article.paste') return 'file';
  return id === 'desk.back' ? 'view' : 'article';
}

function Group({ title, commands: listed }: { title: string; commands: readonly Command[] }) {
  const t = useMessages();
  if (listed.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl>
        {listed.map(({ id, label, keys }) => (
          <div key={id} className={styles.line}>
            <dt className={styles.keys}>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
