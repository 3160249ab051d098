import { Archive, CircleCheck, CircleDashed, Contrast, EqualNot, type LucideIcon } from 'lucide-react';
import type { ArticleStatus } from '../../../../core/model/library/status.ts';

const icons: Record<ArticleStatus, LucideIcon> = {
  disagreement: EqualNot,
  inWork: Contrast,
  untouched: CircleDashed,
  done: CircleCheck,
  archived: Archive,
};

/** A sign for how far an article is; the words stand beside it. */
export function StatusIcon({ status }: { status: ArticleStatus }) {
  const Icon = icons[status];
  return <Icon size={14} aria-hidden />;
}
