import type { Id } from '../kernel/ids.ts';
import type { Checker } from '../model/session.ts';

/**
 * Letters of other scripts, and signs, that readers mistake for a Latin letter, for capitals and small letters
 * separately.
 */
const LOOKS: Readonly<Record<string, string>> = {
  ...pairs('АВЕЅІЈКМНОРСТУХԌԚԜҮ', 'ABESIJKMHOPCTYXGQWY'),
  ...pairs('аеѕіјорсухһԁԛԝѵмтвнкгүӏ', 'aesijopcyxhdqwvmtbhkrył'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ', 'ABEZHIKMNOPTYXCM'),
  ...pairs('αεγικνορστυχηωϲϳ', 'aeyikvopotuxnwcj'),
  ...pairs('ɑɡıɩꞵʋʏᴀᴄᴏᴠᴡᴢ', 'agiibvyacovwz'),
  ...pairs('0135!|', 'oleslł'),
};

/**
 * Returns the look of a name. Names that a reader mistakes for each other have the same look, whatever letters, marks
 * and invisible signs they consist of. The look is only for comparison and is never shown.
 */
function lookOf(name: string): string {
  const seen = name.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{C}]/gu, '');
  const latin = [...seen].map((sign) => LOOKS[sign] ?? sign).join('');
  const look = latin
    .toLowerCase()
    .replace(/[il1ł]/g, 'l')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  return look === '' ? name : look;
}

/** True for names that a reader takes for each other. */
export function looksAlike(one: string, other: string): boolean {
  return lookOf(one) === lookOf(other);
}

function pairs(from: string, to: string): Record<string, string> {
  const letters = [...to];
  return Object.fromEntries([...from].map((sign, at) => [sign, letters[at] ?? sign]));
}

/** Returns the checkers whose name looks like that of another checker: one of them may have come with a case file. */
export function namesakes(checkers: readonly Checker[]): ReadonlySet<Id> {
  const counts = new Map<string, number>();
  const looks = checkers.map(({ id, name }) => ({ id, look: lookOf(name) }));
  for (const { look } of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return new Set(looks.filter(({ look }) => (counts.get(look) ?? 0) > 1).map(({ id }) => id));
}
