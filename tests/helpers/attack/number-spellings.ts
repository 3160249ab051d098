import { entities, noWidth, spaced, wide, type Spelling } from './name-spellings.ts';

const digitsFrom = (zero: number, words: string): string =>
  words.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const spelling = (how: string, words: string, tells = words): Spelling => ({ how, words, tells });

/** Twenty ways to write what somebody is called on a service. */
export function handleSpellings(handle: string): Spelling[] {
  const joined = handle.replace(/[._]/g, '');
  const other = /[._]/.test(handle) ? handle.replace(/[._]/g, '-') : `${handle}_`;
  return [
    spelling('as typed', handle),
    spelling('at', `@${handle}`, handle),
    spelling('capitals', handle.toUpperCase()),
    spelling('t.me', `t.me/${handle}`, handle),
    spelling('https', `https://t.me/${handle}`, handle),
    spelling('profile', `https://www.instagram.com/${handle}/`, handle),
    spelling('post', `https://x.com/${handle}/status/17`, handle),
    spelling('mastodon', `@${handle}@social.example`, handle),
    spelling('service', `Signal: ${handle}`, handle),
    joined === handle ? spelling('user', `/u/${handle}`, handle) : spelling('joined', `@${joined}`, joined),
    spelling('dashed', `@${other}`, other),
    spelling('genitive', `${handle}’s`, handle),
    spelling('no width', noWidth(handle)),
    spelling('full-width', wide(handle)),
    spelling('percent', `%40${handle}`, handle),
    spelling('entities', entities(handle)),
    spelling('spaced letters', spaced(handle)),
    spelling('brackets', `(${handle})`, handle),
    spelling('address', `${handle}@mail.example`, handle),
    spelling('query', `user=${handle}&x=1`, handle),
  ];
}

/** Twenty ways to write a number in its national form, such as 020 555 9922, of a country. */
export function phoneSpellings(code: string, national: string): Spelling[] {
  const digits = national.replace(/\D/g, '');
  const core = digits.slice(1);
  const by = (sign: string) => core.replace(/(\d{2})(?=\d)/g, `$1${sign}`);
  return [
    spelling('as typed', national),
    spelling('digits', digits),
    spelling('international', `+${code} ${by(' ')}`, by(' ')),
    spelling('two zeros', `00${code}${core}`, core),
    spelling('bracketed zero', `+${code} (0)${by(' ')}`, by(' ')),
    spelling('dashes', `0${by('-')}`, by('-')),
    spelling('full stops', `0${by('.')}`, by('.')),
    spelling('slashes', `0${by('/')}`, by('/')),
    spelling('no break', `0${by('\u00a0')}`, by('\u00a0')),
    spelling('without zero', core),
    spelling('last six', core.slice(-6)),
    spelling('full-width', wide(digits)),
    spelling('Arabic digits', digitsFrom(0x660, digits)),
    spelling('double-struck digits', digitsFrom(0x1d7d8, digits)),
    spelling('no width', noWidth(digits)),
    spelling('percent', `0${by('%20')}`, by('%20')),
    spelling('underscores', `0${by('_')}`, by('_')),
    spelling('tel link', `tel:+${code}${core}`, core),
    spelling('wa.me', `https://wa.me/${code}${core}`, core),
    spelling('lines', `0${by('\n')}`, by('\n')),
  ];
}

/** Twenty ways to write a short number within a house. */
export function extensionSpellings(digits: string): Spelling[] {
  const labels = [
    'ext. ',
    'ext ',
    'Ext.',
    'extension ',
    'x',
    'EXT ',
    'toestel ',
    'tst. ',
    'Durchwahl ',
    'DW ',
    'poste ',
  ];
  const more = ['extensión ', 'wewn. ', 'доб. ', 'dahili ', 'mellék ', 'داخلي '];
  return [
    ...[...labels, ...more].map((label) => spelling(label.trim(), `${label}${digits}`, digits)),
    spelling('full-width', `ext. ${wide(digits)}`, wide(digits)),
    spelling('no width', `ext. ${noWidth(digits)}`, noWidth(digits)),
    spelling(
      'in two',
      `ext. ${digits.slice(0, 2)} ${digits.slice(2)}`,
      `${digits.slice(0, 2)} ${digits.slice(2)}`,
    ),
  ];
}
