import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { contentBlocks, fullestOf, type HtmlBlocks } from '../../shared/wire/content.ts';
import { wireMoment } from '../../shared/wire/moment.ts';
import { releaseOf } from '../../shared/wire/release.ts';
import { line, noStory, type Story } from '../../shared/wire/story.ts';
import { objectsField, textField, valued, type Json, type Valued } from './fields.ts';

const SUBHEAD = /sub|deck|strap|kicker|second/iu;

/**
 * Reads a ninjs object (1.0 to 1.6, 2.x, 3.x; www.iptc.org/std/ninjs) as a story. The versions are told apart by their
 * fields, since few files say which they follow: headline and body_* of 1.x, headlines[] and bodies[] from 2.0 on, names
 * in camel case from 3.0 on.
 */
export function ninjsStory(object: Json, html: HtmlBlocks): Story {
  // headline, headline_*; headlines[]
  const headlines = valued(object, 'headline', 'headlines');
  const main = mainOf(headlines);
  // body_*; bodies[]
  const bodies = valued(object, 'body', 'bodies');
  const body = fullestOf(bodies, html);
  const description = descriptionBlocks(object, html);
  const isText = body.length > 0;
  return {
    ...noStory,
    format: 'ninjs',
    // title, where there is no headline: its name for those who work with it
    headline: main?.value ?? textField(object, 'title'),
    subheads: headlines.filter((one) => one !== main && SUBHEAD.test(one.role)).map(({ value }) => value),
    // byline; by
    byline: textField(object, 'byline') ?? textField(object, 'by'),
    outlet: outletOf(object),
    // versioncreated, firstcreated, contentcreated
    published:
      ['versioncreated', 'firstcreated', 'contentcreated']
        .map((name) => wireMoment(textField(object, name)))
        .find((moment) => moment !== null) ?? null,
    // language
    language: textField(object, 'language'),
    // uri; guid, as some systems have it
    ids: [textField(object, 'uri'), textField(object, 'guid')],
    // description_*; descriptions[]: captions only where the object is a story with a text
    leads: description.filter(({ isCaption }) => !isCaption || !isText).flatMap(({ blocks }) => blocks),
    body,
    captions: [
      ...(isText ? description.filter(({ isCaption }) => isCaption) : []).flatMap(({ blocks }) =>
        blocks.map(({ text }) => text),
      ),
      ...associated(object)
        .filter((one) => !isStory(one))
        .map(captionOf)
        .filter((text) => text !== null),
    ],
    release: releaseOf({
      // pubstatus
      status: textField(object, 'pubstatus'),
      // embargoed; rightsinfo/embargoed, as some systems have it
      embargoedUntil: embargoOf(object),
      // ednote
      notes: [textField(object, 'ednote') ?? ''],
      // dateline, as some systems have it; located
      dateline: textField(object, 'dateline') ?? textField(object, 'located'),
    }),
  };
}

/** Returns the stories that an object holds: itself, and those associated with it that have a text of their own. */
export function ninjsStories(object: Json, html: HtmlBlocks): Story[] {
  return [object, ...associated(object).filter(isStory)].map((one) => ninjsStory(one, html));
}

/** associations: an object of objects in 1.x, an array from 2.0 on. */
function associated(object: Json): Json[] {
  return objectsField(object, 'associations').slice(0, 1000);
}

function isStory(object: Json): boolean {
  return valued(object, 'body', 'bodies').length > 0;
}

/** A headline of the role main or without one; else the first. */
function mainOf(headlines: readonly Valued[]): Valued | undefined {
  return (
    headlines.find(({ role }) => /^(?:main|)$/iu.test(role)) ??
    headlines.find(({ role }) => !SUBHEAD.test(role)) ??
    headlines[0]
  );
}

function descriptionBlocks(
  object: Json,
  html: HtmlBlocks,
): { isCaption: boolean; blocks: readonly SourceBlock[] }[] {
  const all = valued(object, 'description', 'descriptions');
  // description_text and description_xhtml are one text in two forms.
  const roles = new Map<string, Valued[]>();
  for (const one of all) {
    const role = /^(?:text|x?html5?|plain|)$/iu.test(one.role)
      ? ''
      : one.role.replace(/_(?:text|x?html5?)$/iu, '');
    roles.set(role, [...(roles.get(role) ?? []), one]);
  }
  return [...roles].map(([role, forms]) => ({
    isCaption: /caption/iu.test(role),
    blocks:
      forms.length > 1 ? fullestOf(forms, html) : contentBlocks(forms[0] ?? { value: '', type: '' }, html),
  }));
}

/** A picture's caption with its maker; its headline where it has no other words. */
function captionOf(object: Json): string | null {
  const description = valued(object, 'description', 'descriptions').find(({ type }) => !/html/iu.test(type));
  const words = line(description?.value ?? mainOf(valued(object, 'headline', 'headlines'))?.value ?? null);
  const by = line(textField(object, 'byline') ?? textField(object, 'by'));
  if (words === null) return null;
  return by === null || words.includes(by) ? words : `${words}\n${by}`;
}

/** provider, as some systems have it; copyrightholder; infosource[]/name. */
function outletOf(object: Json): string | null {
  const sources = [
    ...objectsField(object, 'provider'),
    ...objectsField(object, 'infosources'),
    ...objectsField(object, 'infosource'),
  ];
  return (
    textField(object, 'provider') ??
    textField(object, 'copyrightholder') ??
    sources.map((source) => textField(source, 'name')).find((name) => name !== null) ??
    null
  );
}

function embargoOf(object: Json): string | null {
  const rights = objectsField(object, 'rightsinfo')[0];
  const said =
    textField(object, 'embargoed') ?? (rights === undefined ? null : textField(rights, 'embargoed'));
  return said === null ? null : (wireMoment(said) ?? 'unknown');
}
