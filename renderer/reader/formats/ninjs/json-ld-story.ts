import { readDate } from '../../../../core/text/dates.ts';
import { jsonLdArticle } from '../../shared/html/json-ld.ts';
import { contentBlocks, type HtmlBlocks } from '../../shared/wire/content.ts';
import { noStory, type Story } from '../../shared/wire/story.ts';
import { field, isObject, textField, type Json } from './fields.ts';

const ARTICLE = /(?:Article|Posting|^Report|^Review)$/u;
const DEPTH = 6;
const MANY = 1000;

/** True for JSON-LD in the words of schema.org. */
export function isSchemaOrg(value: unknown): boolean {
  const roots: unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
  return roots.some((root) => isObject(root) && /schema\.org/iu.test(JSON.stringify(root['@context'] ?? '')));
}

/** Returns the articles with their own text in a JSON-LD file, in order. */
export function jsonLdStories(value: unknown, html: HtmlBlocks): Story[] {
  return articlesIn(value, 0, []).map((node): Story => {
    const said = jsonLdArticle([node, value]);
    const published = said?.published ?? null;
    const subhead = textField(node, 'alternativeheadline');
    return {
      ...noStory,
      format: 'jsonld',
      headline: said?.headline ?? null,
      subheads: subhead === null ? [] : [subhead],
      byline: said === null || said.authors.length === 0 ? null : said.authors.join(', '),
      outlet: said?.publisher ?? null,
      published: published === null ? null : readDate(published),
      language: said?.language ?? null,
      ids: [said?.url ?? null, textField(node, '@id')],
      leads: contentBlocks(
        { value: textField(node, 'abstract') ?? textField(node, 'description') ?? '', type: '' },
        html,
      ),
      body: contentBlocks({ value: textField(node, 'articlebody') ?? '', type: '' }, html),
    };
  });
}

function articlesIn(value: unknown, depth: number, found: Json[]): Json[] {
  if (depth > DEPTH || found.length >= MANY) return found;
  if (Array.isArray(value)) for (const one of value) articlesIn(one, depth + 1, found);
  else if (isObject(value)) {
    const types = [field(value, '@type')].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) found.push(value);
    else
      for (const one of Object.values(value)) if (typeof one === 'object') articlesIn(one, depth + 1, found);
  }
  return found;
}
