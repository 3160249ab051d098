import type { BlockKind } from '../model/article/article.ts';
import { anyOf, everyPart } from '../language/index.ts';

const blockWords = everyPart('blocks');
/** Notices and captions are short. A longer text only happens to speak of cookies or to end in a credit. */
const NOTICE_LENGTH = 600;
const CAPTION_LENGTH = 500;
const READ_ALSO_LENGTH = 220;
const LABEL_LENGTH = 120;
/** How far from the end a caption's credit may be. */
const CREDIT_LENGTH = 140;
/** Words of which every notice has at least one. They are checked first, because most blocks have none of them. */
const NOTICE =
  /cookie|social|newsletter|nieuwsbrie|bolet[ií]n|lettre d|(?:in|mail)box|boîte mail|correo|abonn|subscri|suscri|(?:rechten|rights|rechte|droits|derechos) |inhalt|inhoud|conten|beitrag|bericht|element|embed|tweet|tuit|post|video|einwilligung|zustimmung|message|mensaje|allow|word lid/u;

const AGENCIES =
  'ANP|AP|AFP|EPA|Reuters|REUTERS|Getty(?: Images)?|dpa|DPA|Belga|BELGA|EFE|Hollandse Hoogte|Shutterstock|iStock|picture alliance|imago|IMAGO|ANSA|Magnum|Bloomberg';
const CREDITS = anyOf('blocks', 'credit')
  .split('|')
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join('|');
/** (foto: ANP), | Bild: dpa, Foto Jan Smit/ANP: in brackets or after a bar in lower case too, else with a capital. */
const CREDIT_WORD = new RegExp(
  `(?:(?:^|[(|/–—]\\s?)(?:${CREDITS})|[.\\s]\\s?(?=\\p{Lu})(?:${CREDITS}))(?:\\s(?:credit|by|door|von|de))?\\s?[:/©|]\\s*\\p{Lu}[^.!?:]{1,80}[)\\]]?$`,
  'u',
);
const CREDIT_SIGN = /(?:^|\s|\()(?:©|\(c\))\s?(?!\d{4})\p{Lu}[\p{L}\p{M}\p{N} .,&/’'()@-]{0,80}$/u;
const CREDIT_AGENCY = new RegExp(
  `(?:[.)!?”’"]\\s|[|/(–—]\\s?)(?:\\p{L}+\\s?/\\s?)*(?:${AGENCIES})(?:\\s?/\\s?[\\p{L} ]+)?\\)?$`,
  'u',
);
const CAPTION_LABEL = new RegExp(`^(?:${anyOf('blocks', 'credit')})\\s?[:©]\\s*\\S`, 'u');
const RIGHTS = /^©\s*(?:\d{4}|copyright)|^copyright\b/u;

/** The path to a page: Home > News > Region, three short steps or more. */
const PATH = /^(?:[^.!?>›]{1,40}\s[>›]\s){2,6}[^.!?>›]{1,60}$/u;

/** Returns boilerplate or caption if a block's words show that it is one; null otherwise. */
export function kindByWords(block: string): BlockKind | null {
  const text = block.trim();
  if (text.length > NOTICE_LENGTH) return null;
  const lower = text.toLowerCase();
  if (
    text.length <= LABEL_LENGTH &&
    (RIGHTS.test(lower) || PATH.test(lower) || blockWords.some(({ labels }) => labels.test(lower)))
  )
    return 'boilerplate';
  if (text.length <= CAPTION_LENGTH && isCaption(text, lower)) return 'caption';
  if (text.length <= READ_ALSO_LENGTH && pointsElsewhere(lower)) return 'boilerplate';
  const isNotice =
    NOTICE.test(lower) && blockWords.some(({ notices }) => notices.some((notice) => notice.test(lower)));
  return isNotice ? 'boilerplate' : null;
}

/** True for 'Read also' and the like with a title after it: after a colon, or without the full stop of a sentence. */
function pointsElsewhere(lower: string): boolean {
  return blockWords.some(({ readAlso }) => readAlso.test(lower)) && /^.{1,24}:|[^.]$/u.test(lower);
}

/** True if a block describes a picture: it begins with a picture's label or button, or ends in a credit. */
function isCaption(text: string, lower: string): boolean {
  if (CAPTION_LABEL.test(lower) || blockWords.some(({ enlarge }) => enlarge.test(lower))) return true;
  const end = text.slice(-CREDIT_LENGTH);
  if (end.includes('©') || end.includes('(c)')) return CREDIT_SIGN.test(end) || CREDIT_WORD.test(end);
  if (/[:/|]/.test(end) && CREDIT_WORD.test(end)) return true;
  return !/[.!?]["'”’»]?$/.test(end) && CREDIT_AGENCY.test(end);
}
