import { describe, expect, it } from 'vitest';
import { besideBody, type BesideBody } from '../../../../../renderer/reader/formats/html/beside-body.ts';
import { findArticle, withMarkedBody } from '../../../../../renderer/reader/formats/html/find-article.ts';
import type { PageTree } from '../../../../../renderer/reader/shared/html/page-tree.ts';
import { stateBody } from '../../../../../renderer/reader/formats/html/state-body.ts';
import { box, h, marked, p, page, piece, sentence, type Part } from '../../shared/html/build-page.ts';

const words = ['The bridge', 'The quay', 'The ferry', 'The pier', 'The tram'];
const body = (text: string[]) => text.map((line) => piece({ text: line }));
const none = (tree: PageTree): boolean[] => tree.pieces.map(() => false);

/** Lays a body beside a page of which the pieces of these texts were found to be the article. */
function beside(tree: PageTree, found: string[], text: string[]): BesideBody | null {
  const inArticle = tree.pieces.map((one) => found.includes(one.text));
  return besideBody(tree, { inArticle, overruled: new Set() }, body(text), none(tree));
}

describe('besideBody', () => {
  const sentences = words.map(sentence);
  const tree = page(
    box('div.a', h(1, 'Bridge open'), ...sentences.map((text) => p(text))),
    box('div.b', p(sentence('A parrot')), p(sentence('A swan'))),
  );

  it('finds what was left out, with other quotation marks and spaces', () => {
    const said = sentences.map((text) => text.replaceAll(' ', '  ').replace('weeks', 'weeks’'));
    expect(marked(tree, beside(tree, sentences.slice(0, 2), said)?.parts.inArticle ?? [])).toEqual(sentences);
  });

  it('cuts off what lies outside the box that holds it, but only where it is whole', () => {
    const found = [...sentences, sentence('A parrot'), sentence('A swan')];
    expect(marked(tree, beside(tree, found, sentences)?.parts.inArticle ?? [])).toEqual(sentences);
    const cut = [...sentences.slice(0, 4), sentences[4]?.slice(0, 40).concat('…') ?? ''];
    expect(marked(tree, beside(tree, found, cut)?.parts.inArticle ?? [])).toEqual(found);
    // Cut off at the end of a sentence: the text goes on in the same box.
    expect(marked(tree, beside(tree, found, sentences.slice(0, 3))?.parts.inArticle ?? [])).toEqual(found);
  });

  it('says that a page hides an article of which it shows a part', () => {
    const stub = page(
      h(1, 'Bridge open'),
      p(sentences[0] ?? ''),
      p('Join now to read on. It costs a pound.'),
    );
    expect(beside(stub, [sentences[0] ?? ''], sentences)).toMatchObject({
      isHidden: true,
      matched: [false, true, false],
    });
    expect(beside(stub, [sentences[0] ?? ''], [...sentences, 'And so on...'])?.isHidden).toBe(false);
  });

  it('does not believe a body that is no part of a page with a text of its own', () => {
    const other = words.map(
      (word) => `${word} will be painted blue in autumn, a spokesman of the port has said.`,
    );
    expect(beside(tree, sentences, other)?.isHidden).toBe(false);
  });

  it('goes by no summary', () => expect(beside(tree, sentences, [sentences[0] ?? ''])).toBeNull());
});

describe('withMarkedBody', () => {
  const parts = (tree: PageTree) => ({
    inArticle: tree.pieces.map(() => true),
    overruled: new Set<number>(),
  });
  const marks = (...inner: Part[]): Part => ({ box: 'div', parts: inner, given: { isBody: true } });

  it('takes what is marked and nothing after it; what stands before stays', () => {
    const tree = page(
      p(sentence('Standfirst')),
      marks(p('It was 11.'), p('It is 14.'), p('Kayaks are free.')),
      p(sentence('Promo')),
    );
    expect(marked(tree, withMarkedBody(tree, parts(tree), none(tree)).inArticle)).not.toContain(
      sentence('Promo'),
    );
    const nothing = { inArticle: none(tree), overruled: new Set<number>() };
    expect(marked(tree, withMarkedBody(tree, nothing, none(tree)).inArticle)).toEqual([
      'It was 11.',
      'It is 14.',
      'Kayaks are free.',
    ]);
  });

  it('does not believe one line', () => {
    const tree = page(marks(p('It was 11.')), p(sentence('Story')));
    expect(withMarkedBody(tree, parts(tree), none(tree)).inArticle).toEqual([true, true]);
  });
});

describe('findArticle', () => {
  const asked = { extracted: null, headline: 0, names: [], body: [], state: () => [] };

  it('finds an article of which the extraction makes nothing, up to the next headline', () => {
    const tree = page(
      h(1, 'Bridge open'),
      box('div.x', ...words.slice(0, 3).map((word) => p(sentence(word)))),
      h(1, 'Parrot found'),
      p(sentence('The parrot')),
    );
    const { parts } = findArticle({ tree, ...asked });
    expect(marked(tree, parts.inArticle)).toEqual(words.slice(0, 3).map(sentence));
  });

  it('asks for a page’s state only where it shows little', () => {
    const tree = page(h(1, 'Bridge open'), p('Loading…'));
    const text = words.map((word) => piece({ text: sentence(word) }));
    expect(findArticle({ tree, ...asked, state: () => text }).hidden?.pieces).toEqual(text);
    const full = page(h(1, 'Bridge open'), ...words.map((word) => p(sentence(word))));
    const never = (): never => {
      throw new Error('was asked');
    };
    expect(findArticle({ tree: full, ...asked, state: never }).hidden).toBeNull();
  });
});

describe('stateBody', () => {
  const text = words.map(sentence).join('\n');
  it('takes the text beside a title that is the page’s', () => {
    const script = JSON.stringify({
      ads: [{ title: 'Buy one boat', text: `${text} ${text}` }],
      deep: { article: { headline: 'Bridge open again', body: text } },
    });
    expect(stateBody([script], ['Bridge open again | The Post'])).toBe(text);
    expect(stateBody([script], ['Something else'])).toBeNull();
    expect(stateBody([script], [])).toBeNull();
  });

  it('joins a text in parts', () => {
    const content = words.map((word) => ({ type: 'text', content: `<p>${sentence(word)}</p>` }));
    const script = JSON.stringify({
      title: 'Bridge open again',
      content_elements: [...content, { type: 'image' }],
    });
    expect(stateBody([script], ['Bridge open again'])).toBe(
      words
        .map((word) => `<p>${sentence(word)}</p>`)
        .concat('')
        .join('\n\n'),
    );
  });

  it('takes nothing of what is broken, short or endless', () => {
    const title = 'Bridge open again';
    expect(stateBody(['{', JSON.stringify({ title, body: 'Short.' })], [title])).toBeNull();
    expect(stateBody([`${'['.repeat(5000)}${']'.repeat(5000)}`], [title])).toBeNull();
  });
});
