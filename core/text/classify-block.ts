import type { BlockKind } from '../article.ts';
import { anyOf, blockWords } from './block-words/index.ts';

/** Notices and captions are short; what is longer is text that happens to speak of cookies or end in a credit. */
const NOTICE_LENGTH = 600;
const CAPTION_LENGTH = 500;
const READ_ALSO_LENGTH = 220;

const AGENCIES =
  'ANP|AP|AFP|EPA|Reuters|REUTERS|Getty(?: Images)?|dpa|DPA|Belga|BELGA|EFE|Hollandse Hoogte|Shutterstock|iStock|picture alliance|imago|IMAGO|ANSA|Magnum|Bloomberg';
const CREDIT_WORD = new RegExp(
  `(?:^|[.(|–—\\s])(?:${anyOf('credit')})(?:\\s(?:credit|by|door|von|de))?\\s?[:/©|]\\s*\\p{Lu}[^.!?]{1,80}[)\\].]?$`,
  'iu',
);
const CREDIT_SIGN = /(?:^|\s|\()(?:©|\(c\))\s?(?!\d{4})\p{Lu}[\p{L}\p{M}\p{N} .,&/’'()@-]{0,80}$/u;
const CREDIT_AGENCY = new RegExp(
  `(?:[.)!?”’"]\\s|[|/(–—]\\s?)(?:\\p{L}+\\s?/\\s?)*(?:${AGENCIES})(?:\\s?/\\s?[\\p{L} ]+)?\\)?$`,
  'u',
);
const CAPTION_LABEL = new RegExp(`^(?:${anyOf('credit')})\\s?(?::|©)\\s*\\S`, 'iu');
const RIGHTS = /^©\s*(?:\d{4}|copyright)|^copyright\b/iu;

/** Returns what a block's own words say it is, boilerplate or a caption; null where they say neither. */
export function kindByWords(block: string): BlockKind | null {
  const text = block.trim();
  if (text.length > NOTICE_LENGTH) return null;
  if (blockWords.some(({ labels }) => labels.test(text)) || RIGHTS.test(text)) return 'boilerplate';
  if (isCaption(text)) return 'caption';
  if (text.length <= READ_ALSO_LENGTH && blockWords.some(({ readAlso }) => readAlso.test(text)))
    return 'boilerplate';
  return blockWords.some(({ notices }) => notices.some((notice) => notice.test(text))) ? 'boilerplate' : null;
}

/** True where a block describes a picture: it begins with a picture's label or button, or ends in a credit. */
function isCaption(text: string): boolean {
  if (text.length > CAPTION_LENGTH) return false;
  if (blockWords.some(({ enlarge }) => enlarge.test(text))) return true;
  return (
    CAPTION_LABEL.test(text) || CREDIT_SIGN.test(text) || CREDIT_WORD.test(text) || CREDIT_AGENCY.test(text)
  );
}
