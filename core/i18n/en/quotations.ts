import type { Messages } from '../messages.ts';

/** How quotations stand in the sources. */
export const quotations = {
  'quotation.exact': 'word for word',
  'quotation.typography': 'word for word but for typography',
  'quotation.otherSpeaker': 'word for word, by somebody else',
  'quotation.insertion': 'with the paper’s own words in brackets',
  'quotation.omission': 'words were left out',
  'quotation.joined': 'sentences were joined',
  'quotation.word': 'a word differs',
  'quotation.figure': 'a figure differs',
  'quotation.notFound': 'not found',
  'quotation.none': 'There are no quotations in this article.',
  'quotation.place': '{source}, {place}',
  'quotation.inArticle': 'article',
  'quotation.inSource': 'source',
  'quotation.section': '{n, plural, one {Quotation in the sources} other {Quotations in the sources}}',
  'quotation.look': 'Show in the source',
  'quotation.sign': 'quotation: {state}',
  'quotation.sourceHas': 'source: “{source}”, article: “{article}”',
} as const satisfies Messages;
