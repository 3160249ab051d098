import { clipboard } from 'electron';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { checkSourceSize } from '../../workers/reader/read-source.ts';
import type { Wanted } from './wanted.ts';

/** What was copied as something to load: as a page where it was one. Throws nothingCopied. */
export function copiedWanted(html: string | null, text: string): Wanted {
  const content = html !== null && html.trim() !== '' ? html : text;
  if (content.trim() === '') throw new TickmarkError('nothingCopied');
  const format = content === html ? ('html' as const) : ('auto' as const);
  const bytes = new TextEncoder().encode(content);
  const request = () => {
    checkSourceSize(bytes, '');
    return { name: null, bytes, format };
  };
  return { name: '', request, inMemory: bytes.byteLength };
}

/** The text on the system's clipboard as something to load. Throws nothingCopied. */
export async function clipboardWanted(): Promise<Wanted> {
  return copiedWanted(null, await clipboard.readText());
}
