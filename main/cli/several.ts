import type { FileItem } from '../../core/model/article/parsed-article.ts';
import type { CliContext } from './cli-context.ts';

/** Says that a file holds several articles, and how each is chosen. */
export function tellSeveral(
  { output }: CliContext,
  file: string,
  items: readonly FileItem[],
  milliseconds: number | null,
): void {
  const lines = items.map(
    ({ id, title, detail }) => `  --item ${id}  ${title}${detail === null ? '' : `  (${detail})`}`,
  );
  const message = [output.t('cli.several', { file, count: items.length }), ...lines].join('\n');
  output.failure(
    { ok: false, file, status: 'several', items, ...(milliseconds !== null && { milliseconds }) },
    message,
  );
}
