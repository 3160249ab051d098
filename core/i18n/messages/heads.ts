import type { Messages } from './message.ts';

/** What is said where a library has less than when it was last seen. */
export const heads = {
  'heads.line': {
    en: 'This library has less in it than when it was last open here.',
    nl: 'In deze bibliotheek staat minder dan toen zij hier voor het laatst open was.',
  },
  'heads.ask': { en: 'What does this mean?', nl: 'Wat betekent dit?' },
  'heads.title': {
    en: 'Something is missing from this library',
    nl: 'Er ontbreekt iets in deze bibliotheek',
  },
  'heads.means': {
    en: 'Tickmark remembers, outside the library, how far each history goes. The file that is open now does not go as far: an older copy was put in its place, the disk lost what was written last, or somebody took something out.',
    nl: 'Tickmark onthoudt buiten de bibliotheek hoe ver elke geschiedenis gaat. Het bestand dat nu open is, gaat minder ver: er is een oudere kopie teruggezet, de schijf heeft het laatste verloren, of iemand heeft er iets uitgehaald.',
  },
  'heads.todo': {
    en: 'If this was not your doing, do not go on in this file: go back to a backup, or ask whoever looks after the computer.',
    nl: 'Hebt u dit niet zelf gedaan, werk dan niet verder in dit bestand: ga terug naar een back-up, of vraag het wie de computer beheert.',
  },
  'heads.accept': { en: 'This is right', nl: 'Dit klopt' },
  'heads.backups': { en: 'Backups…', nl: 'Back-ups…' },
  'heads.keep': { en: 'Keep reminding me', nl: 'Blijf het melden' },
} satisfies Messages;
