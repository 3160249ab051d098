/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ha ven bo ter ka li mun ste ra do per vi lo gen ta mi ru es kor na wel dri fa sol'.split(
  ' ',
);
const small = 'the of and in to that was is for on with by at from were had not which'.split(' ');

/** Makes sentences of invented words, with figures and names as news has them. */
class Writer {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  #upTo(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #word(): string {
    if (this.#random() < 0.4) return small[this.#upTo(small.length)] ?? '';
    return Array.from({ length: 1 + this.#upTo(3) }, () => syllables[this.#upTo(syllables.length)]).join('');
  }

  name(): string {
    const word = `${syllables[this.#upTo(syllables.length)]}${this.#word()}`;
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  }

  /** A sentence of about twelve words; every third has a figure. */
  sentence(): string {
    const words = Array.from({ length: 8 + this.#upTo(9) }, () => this.#word());
    if (this.#random() < 0.35) words.splice(2, 0, String(10 + this.#upTo(9000)));
    const text = words.join(' ');
    return `${this.name()} ${text}${this.#random() < 0.2 ? `, said ${this.name()} ${this.name()}` : ''}.`;
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join(' ');
  }
}

/** Returns an article as plain text: a headline, and this many sentences in paragraphs of five. */
export function articleText(sentences: number, seed: number): string {
  const writer = new Writer(seed);
  const title = Array.from({ length: 6 }, () => writer.name()).join(' ');
  const paragraphs = Array.from({ length: Math.ceil(sentences / 5) }, (_, at) =>
    writer.paragraph(Math.min(5, sentences - at * 5)),
  );
  return `${title}\n\n${paragraphs.join('\n\n')}\n`;
}

/** Returns an article as a news site's page of about this many words, with what such pages have round their articles. */
export function articlePage(words: number, seed: number): string {
  const writer = new Writer(seed);
  const title = Array.from({ length: 6 }, () => writer.name()).join(' ');
  const links = (count: number): string =>
    Array.from({ length: count }, () => `<li><a href="/${writer.name()}">${writer.name()}</a></li>`).join('');
  const body: string[] = [];
  for (let written = 0; written < words;) {
    const paragraph = writer.paragraph(4);
    written += paragraph.split(' ').length;
    body.push(`<p class="article__p">${paragraph}</p>`);
    if (body.length % 12 === 0) body.push(`<h2>${writer.name()} ${writer.name()}</h2>`);
    if (body.length % 20 === 0)
      body.push(`<figure><img src="/p.jpg" alt=""><figcaption>${writer.sentence()}</figcaption></figure>`);
    if (body.length % 30 === 0)
      body.push(`<aside class="related"><h3>Read also</h3><ul>${links(4)}</ul></aside>`);
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Bench</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2024-05-01T08:00:00Z">
<script>window.dataLayer = [];</script><style>.article__p{margin:1em}</style></head>
<body><header><nav><ul>${links(40)}</ul></nav></header>
<div class="cookie-notice"><p>We use cookies. Accept all cookies or manage your settings.</p><button>Accept</button></div>
<main><article><h1>${title}</h1><p class="byline">By ${writer.name()} ${writer.name()}</p>
${body.join('\n')}
</article><div class="comments">${links(30)}</div></main><footer><ul>${links(60)}</ul></footer></body></html>`;
}

/** So many links and pieces of data that are no text a page has round its article. */
const ROUND_A_TEXT = 250;

/** Returns the page that an article's text could have been loaded from, with what pages of news have round it. */
export function pageOfText(text: string, seed: number): string {
  const writer = new Writer(seed);
  const [title = '', ...paragraphs] = text.split('\n\n');
  const links = Array.from({ length: ROUND_A_TEXT }, (_, at) => {
    const name = `${writer.name()} ${writer.name()}`;
    return `<li class="nav__item nav__item--${at % 7}"><a href="/${seed}/${at}" data-track="${name}">${name}</a></li>`;
  });
  const data = links.map((_, at) => ({
    id: seed * ROUND_A_TEXT + at,
    label: writer.name(),
    shown: at % 2 === 0,
  }));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Bench</title>
<script>window.dataLayer = ${JSON.stringify(data)};</script></head><body><nav><ul>${links.join('\n')}</ul></nav>
<main><article><h1>${title}</h1>${paragraphs.map((words) => `<p class="article__p">${words}</p>`).join('\n')}
</article></main></body></html>`;
}
