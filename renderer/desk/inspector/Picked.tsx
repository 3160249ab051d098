import type { Claim } from '../../../core/claim.ts';
import { messages, type MessageKey } from '../../../core/i18n/messages/index.ts';
import { useMessages } from '../state/use-messages.ts';
import { Section } from './Section.tsx';

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}

/** Why the detector suggested the claim; nothing for a claim that a checker made. */
export function Picked({ picked }: { picked: Claim['picked'] }) {
  const t = useMessages();
  if (picked.length === 0) return null;
  const reasons = picked.flatMap(({ code, words }) => {
    const key = `picked.${code}`;
    return isMessage(key) ? [t(key, { words })] : [];
  });
  return (
    <Section title={t('inspector.picked')}>
      <p>{reasons.join(' · ')}</p>
    </Section>
  );
}
