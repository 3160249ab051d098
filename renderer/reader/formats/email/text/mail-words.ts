/**
 * What mail programs write round a quoted or forwarded message, in the languages in which their users have them:
 * English, Dutch, German, French, Spanish.
 */

const NAMES = {
  from: 'from|van|von|de|expéditeur|afzender|absender|remitente',
  date: 'date|sent|datum|verzonden|gesendet|verstuurd|envoyé(?: le)?|fecha|enviado(?: el)?',
  to: 'to|aan|an|à|para',
  cc: 'cc|kopie|copie',
  subject: 'subject|onderwerp|betreff|objet|asunto',
  reply: 'reply-to|antwoordadres|beantwoorden|antwort an|répondre à|responder a',
} as const;

/** What a line of a forwarded message's head says, as `From: Ada Byrne <ada@…>`. */
export type HeadName = keyof typeof NAMES;

const HEAD_LINES = (Object.keys(NAMES) as HeadName[]).map(
  (name) => [name, new RegExp(`^\\*?(?:${NAMES[name]})\\*?\\s*:\\*?\\s*(.*)$`, 'iu')] as const,
);

/** Returns the field and the value of a line in a message's head; null for another line. */
export function headLine(line: string): { name: HeadName; value: string } | null {
  const text = line.replace(/\t/gu, ' ').trim();
  if (text.length > 2000 || !text.includes(':')) return null;
  for (const [name, pattern] of HEAD_LINES) {
    const found = pattern.exec(text);
    if (found !== null) return { name, value: (found[1] ?? '').trim() };
  }
  return null;
}

const FORWARDED = new RegExp(
  [
    'forwarded message',
    'begin forwarded message',
    'doorgestuurd bericht',
    'begin doorgestuurd bericht',
    'weitergeleitete nachricht',
    'anfang der weitergeleiteten (?:nachricht|e-?mail)',
    'message (?:transféré|réexpédié)',
    'début du message (?:transféré|réexpédié)',
    'mensaje reenviado',
    'inicio del mensaje reenviado',
    'forwarded by .{1,80}',
  ]
    .map((words) => `(?:-{2,}\\s*)?${words}\\s*:?(?:\\s*-{2,})?`)
    .join('|'),
  'iu',
);
const WHOLE_FORWARDED = new RegExp(`^(?:${FORWARDED.source})$`, 'iu');

/** True for a line that says that a forwarded message begins: `---------- Forwarded message ---------`. */
export function isForwardLine(line: string): boolean {
  const text = line.trim();
  return text.length <= 120 && WHOLE_FORWARDED.test(text);
}

const ORIGINAL =
  /^-{2,}\s*(?:original message|oorspronkelijk bericht|urspr(?:ü|ue)ngliche nachricht|message d.origine|mensaje original|original-nachricht)\s*-{2,}$/iu;

/** True for `-----Original Message-----`, which heads a reply's or a forward's older message alike. */
export function isOriginalLine(line: string): boolean {
  return ORIGINAL.test(line.trim());
}

const WROTE = [
  /^on\s.{6,200}\swrote\s*:$/isu,
  /^op\s.{6,200}\s(?:schreef|heeft)\s.{0,150}:$/isu,
  /^.{6,200}\sschreef\s(?:op\s.{4,80})?:$/isu,
  /^am\s.{6,200}\s(?:schrieb|hat)\s?.{0,150}:$/isu,
  /^le\s.{6,200}\sa\sécrit\s*:$/isu,
  /^el\s.{6,200}\sescribió\s*:$/isu,
  /^(?:<[^>]{3,100}>|\S+@\S+)\s(?:wrote|schreef|schrieb|a écrit|escribió)\s*:$/isu,
  /^\d{4}-\d{2}-\d{2}\s.{4,120}<[^<>\s]+@[^<>\s]+>\s*:$/isu,
];

/** True for the words above a quoted message: `On Tue, 14 Jun 2022 at 10:30, Ada Byrne <ada@…> wrote:` */
export function isAttribution(text: string): boolean {
  const line = text.replace(/\s+/gu, ' ').trim();
  return (
    line.length <= 400 && line.endsWith(':') && /\d/u.test(line) && WROTE.some((form) => form.test(line))
  );
}

const SENT_FROM =
  /^(?:sent from (?:my|outlook|yahoo|mail for)|get outlook for|verzonden (?:vanaf|met|vanuit)(?: mijn)? \p{L}|verstuurd vanaf mijn|von meinem .{2,40} gesendet|gesendet (?:von|mit) (?:meinem )?\p{L}|envoyé (?:de|depuis) (?:mon|ma|outlook)|enviado desde mi)\b/iu;

/** True for the line that a telephone puts below a mail. */
export function isSentFrom(line: string): boolean {
  const text = line.trim();
  return text.length <= 80 && SENT_FROM.test(text);
}

const CONFIDENTIAL =
  /(?:e-?mail|message|bericht|nachricht|courriel|mensaje|correo)[^]{0,200}(?:confidential|vertrouwelijk|vertraulich|confidentiel|confidencial)/iu;
const ADDRESSEE =
  /(?:intended|addressee|recipient|bestemd|geadresseerde|empfänger|adressat|destinataire|destinatario)/iu;

/** True for the notice of confidentiality that firms put below every mail. */
export function isConfidentialityNotice(text: string): boolean {
  return text.length <= 3000 && CONFIDENTIAL.test(text) && ADDRESSEE.test(text);
}

/** True if a subject says that the mail answers one. */
export function isReplySubject(subject: string): boolean {
  return /^\s*(?:re|aw|antw|antwoord|sv|réf?|r)(?:\[\d+\])?\s*:/iu.test(subject);
}

/** True if a subject says that the mail forwards one. */
export function isForwardSubject(subject: string): boolean {
  return /^\s*(?:fwd?|fw|doorst|wg|tr|rv|reenv|enc)(?:\[\d+\])?\s*:/iu.test(subject);
}
