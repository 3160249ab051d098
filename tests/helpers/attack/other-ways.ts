import { entities, noWidth, spaced, wide, type Spelling } from './name-ways.ts';

const digitsFrom = (zero: number, words: string): string =>
  words.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const way = (how: string, words: string, tells = words): Spelling => ({ how, words, tells });

/** Twenty ways to write what somebody is called on a service. */
export function handleWays(handle: string): Spelling[] {
  const joined = handle.replace(/[._]/g, '');
  const other = /[._]/.test(handle) ? handle.replace(/[._]/g, '-') : `${handle}_`;
  return [
    way('as typed', handle),
    way('at', `@${handle}`, handle),
    way('capitals', handle.toUpperCase()),
    way('t.me', `t.me/${handle}`, handle),
    way('https', `https://t.me/${handle}`, handle),
    way('profile', `https://www.instagram.com/${handle}/`, handle),
    way('post', `https://x.com/${handle}/status/17`, handle),
    way('mastodon', `@${handle}@social.example`, handle),
    way('service', `Signal: ${handle}`, handle),
    joined === handle ? way('user', `/u/${handle}`, handle) : way('joined', `@${joined}`, joined),
    way('dashed', `@${other}`, other),
    way('genitive', `${handle}’s`, handle),
    way('no width', noWidth(handle)),
    way('full-width', wide(handle)),
    way('percent', `%40${handle}`, handle),
    way('entities', entities(handle)),
    way('spaced letters', spaced(handle)),
    way('brackets', `(${handle})`, handle),
    way('address', `${handle}@mail.example`, handle),
    way('query', `user=${handle}&x=1`, handle),
  ];
}

/** Twenty ways to write a number in its national form, such as 020 555 9922, of a country. */
export function phoneWays(code: string, national: string): Spelling[] {
  const digits = national.replace(/\D/g, '');
  const core = digits.slice(1);
  const by = (sign: string) => core.replace(/(\d{2})(?=\d)/g, `$1${sign}`);
  return [
    way('as typed', national),
    way('digits', digits),
    way('international', `+${code} ${by(' ')}`, by(' ')),
    way('two zeros', `00${code}${core}`, core),
    way('bracketed zero', `+${code} (0)${by(' ')}`, by(' ')),
    way('dashes', `0${by('-')}`, by('-')),
    way('full stops', `0${by('.')}`, by('.')),
    way('slashes', `0${by('/')}`, by('/')),
    way('no break', `0${by('\u00a0')}`, by('\u00a0')),
    way('without zero', core),
    way('last six', core.slice(-6)),
    way('full-width', wide(digits)),
    way('Arabic digits', digitsFrom(0x660, digits)),
    way('double-struck digits', digitsFrom(0x1d7d8, digits)),
    way('no width', noWidth(digits)),
    way('percent', `0${by('%20')}`, by('%20')),
    way('underscores', `0${by('_')}`, by('_')),
    way('tel link', `tel:+${code}${core}`, core),
    way('wa.me', `https://wa.me/${code}${core}`, core),
    way('lines', `0${by('\n')}`, by('\n')),
  ];
}

/** Twenty ways to write a short number within a house. */
export function extensionWays(digits: string): Spelling[] {
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
    ...[...labels, ...more].map((label) => way(label.trim(), `${label}${digits}`, digits)),
    way('full-width', `ext. ${wide(digits)}`, wide(digits)),
    way('no width', `ext. ${noWidth(digits)}`, noWidth(digits)),
    way(
      'in two',
      `ext. ${digits.slice(0, 2)} ${digits.slice(2)}`,
      `${digits.slice(0, 2)} ${digits.slice(2)}`,
    ),
  ];
}
