import { useEffect, useState } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { call } from '../../app-state/bridge.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { eraseDeleted } from '../../app-state/deleted-evidence.ts';

/** Leads from an article's history to what was deleted and can still be erased; nothing where there is none of it. */
export function DeletedButton({ articleId }: { articleId: Id }) {
  const t = useMessages();
  const app = useAppStore();
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let isHere = true;
    call('erase.deleted', { articleId }).then(
      ({ pieces }) => isHere && setThere(pieces.length > 0),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [articleId]);
  if (!isThere) return null;
  return (
    <p>
      <Button onPress={() => void eraseDeleted(app, articleId)}>{t('command.evidence.eraseDeleted')}</Button>
    </p>
  );
}
