import type { ReadAnnotation } from './annotation.ts';
import {
  hasType,
  positionIn,
  quoteIn,
  listOf,
  WebAnnotation,
  type Body,
  type Selector,
  type Target,
} from './shapes.ts';

const PURPOSES_OF_TAGS = ['tagging', 'classifying', 'identifying'];

/** The contents of an annotation's bodies. */
interface Said {
  texts: string[];
  tags: string[];
  links: string[];
}

/** Returns a W3C annotation as one entry for each place that it is about, or null if it is invalid. */
export function readWebAnnotation(value: unknown, number: number): ReadAnnotation[] | null {
  const parsed = WebAnnotation.safeParse(withoutPrefixes(value));
  if (!parsed.success || !hasType(parsed.data.type, 'Annotation')) return null;
  const annotation = parsed.data;
  const said = saidBy(annotation);
  const common = {
    number,
    annotator: annotatorOf(annotation),
    at: annotation.modified ?? annotation.created ?? null,
    text: said.texts.join('\n'),
    tags: said.tags,
    links: said.links,
  };
  const places = listOf(annotation.target).map(selectorsOf);
  const selected = places.filter((selectors) => selectors.length > 0);
  return (selected.length === 0 ? [[]] : selected).map((selectors) => ({
    ...common,
    quote: quoteIn(selectors),
    position: positionIn(selectors),
  }));
}

/** JSON-LD may write '@type' for type and 'oa:target' for target, and says the same. */
function withoutPrefixes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key.replace(/^(@|oa:)/, ''), inner]),
  );
}

function selectorsOf(target: Target): Selector[] {
  if (typeof target === 'string') return [];
  return listOf(target.selector).filter((selector) => typeof selector !== 'string');
}

function annotatorOf({ creator }: WebAnnotation): string | null {
  const found = listOf(creator).flatMap((agent) =>
    typeof agent === 'string' ? [agent] : [...listOf(agent.name), ...listOf(agent.nickname)].slice(0, 1),
  );
  const name = found.map((one) => one.trim()).filter((one) => one !== '');
  return name.length === 0 ? null : name.join(', ').slice(0, 200);
}

function saidBy({ body, bodyValue }: WebAnnotation): Said {
  const said: Said = { texts: bodyValue === undefined ? [] : [bodyValue], tags: [], links: [] };
  for (const one of listOf(body)) addBody(said, one);
  return said;
}

function addBody(said: Said, body: Body): void {
  if (typeof body === 'string') {
    addLink(said, body);
    return;
  }
  // In a choice of bodies the first one is the default.
  const [first] = body.items ?? [];
  if (first !== undefined) addBody(said, first);
  if (body.value !== undefined) {
    const value = body.format === 'text/html' ? plainText(body.value) : body.value;
    const isTag = listOf(body.purpose).some((purpose) => PURPOSES_OF_TAGS.includes(purpose));
    if (value.trim() !== '') said[isTag ? 'tags' : 'texts'].push(value.trim());
  }
  const source = typeof body.source === 'string' ? body.source : body.source?.id;
  if (source !== undefined) addLink(said, source);
}

function addLink({ links }: Said, address: string): void {
  if (/^https?:\/\/[^\s/]/i.test(address) && address.length <= 4000) links.push(address);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

function plainText(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_whole, name: string) => ENTITIES[name] ?? '');
}
