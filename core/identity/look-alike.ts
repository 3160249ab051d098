/** Letters of other scripts, and signs, that are taken for a Latin letter; capitals and small letters apart. */
const LOOKS: Readonly<Record<string, string>> = {
  ...pairs('АВЕЅІЈКМНОРСТУХԌԚԜҮ', 'ABESIJKMHOPCTYXGQWY'),
  ...pairs('аеѕіјорсухһԁԛԝѵмтвнкгүӏ', 'aesijopcyxhdqwvmtbhkrył'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ', 'ABEZHIKMNOPTYXCM'),
  ...pairs('αεγικνορστυχηωϲϳ', 'aeyikvopotuxnwcj'),
  ...pairs('ɑɡıɩꞵʋʏᴀᴄᴏᴠᴡᴢ', 'agiibvyacovwz'),
  ...pairs('0135!|', 'oleslł'),
};

/**
 * Returns what a name looks like: two names that a reader takes for each other give the same, whatever letters, marks and signs that
 * are not seen they are made of. It is for comparing alone, and says nothing to people.
 */
export function lookOf(name: string): string {
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
