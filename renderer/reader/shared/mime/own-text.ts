import type { MimePart } from './read-mime.ts';

/** True for a part that is a mail's own text, and no file with it. */
export function isOwnText({ type, disposition }: MimePart): boolean {
  return (
    /^text\/(?:plain|html)$/u.test(type.value) &&
    disposition.value !== 'attachment' &&
    !disposition.parameters.has('filename') &&
    !type.parameters.has('name')
  );
}
