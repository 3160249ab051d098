import { useRef, useState } from 'react';
import { ChevronDown } from 'lucide-react';
import { commandOf, type CommandId } from '../../../../core/commands/commands.ts';
import { keysOf } from '../../../../core/commands/key-bindings.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './TopBar.module.css';

/** The ways in which work leaves the desk. */
const ways: readonly CommandId[] = ['report.export', 'report.print', 'case.save', 'article.saveOriginal'];

/** The button that exports the report, and beside it a menu of the other ways to hand the work over. */
export function HandOver() {
  const t = useMessages();
  const run = useRun();
  const keys = useApp((state) => state.settings.keys);
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <span ref={anchor} className={styles.handOver} data-tour="report">
      <Button tone="dark" onPress={() => run('report.export')} className={styles.export}>
        {t('top.export')}
      </Button>
      <IconButton
        label={t('top.handOver')}
        isMenuOpen={isOpen}
        onPress={() => setOpen(true)}
        className={styles.ways}
      >
        <ChevronDown size={14} aria-hidden />
      </IconButton>
      {isOpen && (
        <ActionMenu
          label={t('top.handOver')}
          anchor={anchor}
          edge="end"
          onClose={() => setOpen(false)}
          actions={ways.map((id) => {
            const [key] = keysOf(commandOf(id), keys);
            return {
              id,
              label: t(`command.${id}`),
              ...(key !== undefined && { keys: key }),
              run: () => run(id),
            };
          })}
        />
      )}
    </span>
  );
}
