import type { quotations as english } from '../en/quotations.ts';
import type { WordsLike } from '../messages.ts';

export const quotations = {
  'quotation.exact': 'woordelijk',
  'quotation.typography': 'woordelijk, op typografie na',
  'quotation.otherSpeaker': 'woordelijk, maar van iemand anders',
  'quotation.insertion': 'met eigen woorden van de krant tussen haken',
  'quotation.omission': 'er zijn woorden weggelaten',
  'quotation.joined': 'zinnen zijn samengevoegd',
  'quotation.word': 'een woord is anders',
  'quotation.figure': 'een getal is anders',
  'quotation.notFound': 'niet gevonden',
  'quotation.none': 'Er staan geen citaten in dit artikel.',
  'quotation.place': '{source}, {place}',
  'quotation.inArticle': 'artikel',
  'quotation.inSource': 'bron',
  'quotation.section': '{n, plural, one {Citaat in de bronnen} other {Citaten in de bronnen}}',
  'quotation.look': 'In de bron tonen',
  'quotation.sign': 'citaat: {state}',
  'quotation.sourceHas': 'bron: “{source}”, artikel: “{article}”',
} satisfies WordsLike<typeof english>;
