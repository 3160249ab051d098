import { childOf, elementsIn, outermost, textOf, type XmlElement } from '../../shared/xml/element.ts';
import { markupBlocks } from '../../shared/wire/markup-blocks.ts';
import { isLater, wireMoment } from '../../shared/wire/moment.ts';
import { releaseOf } from '../../shared/wire/release.ts';
import { line, noStory, type Story } from '../../shared/wire/story.ts';
import {
  abstractBlocks,
  childText,
  endBlocks,
  nitfParts,
  spacedText,
} from '../../shared/wire/nitf-content.ts';

/** Reads a NITF document (3.0 to 3.6, www.iptc.org/std/NITF) as a story. */
export function nitfStory(root: XmlElement): Story {
  const { head: bodyHead, content, end } = nitfParts(root);
  const head = childOf(root, 'head');
  const docdata = childOf(head, 'docdata');
  const hedline = childOf(bodyHead, 'hedline');
  const notes = bodyHead === null ? [] : elementsIn(bodyHead, 'note');
  const rights = childOf(bodyHead, 'rights');
  const norm = (parent: XmlElement | null, tag: string) =>
    wireMoment(attribute(childOf(parent, tag), 'norm'));
  const issued = norm(docdata, 'date.issue');
  const dateline = childOf(bodyHead, 'dateline');
  const storyDate = [...(dateline === null ? [] : outermost(dateline, 'story.date'))][0] ?? null;
  return {
    ...noStory,
    format: 'nitf',
    // body.head/hedline/hl1, else head/title
    headline: line(lineText(childOf(hedline, 'hl1'))) ?? childText(head, 'title'),
    // body.head/hedline/hl2
    subheads: hedline === null ? [] : elementsIn(hedline, 'hl2').map((hl2) => lineText(hl2) ?? ''),
    // body.head/byline
    byline: bodyHead === null ? null : bylines(bodyHead),
    // body.head/distributor, head/pubdata@name, docdata/doc.copyright@holder
    outlet:
      childText(bodyHead, 'distributor') ??
      attribute(childOf(head, 'pubdata'), 'name') ??
      attribute(childOf(docdata, 'doc.copyright'), 'holder'),
    // docdata/date.issue@norm, dateline/story.date@norm, pubdata@date.publication, docdata/date.release@norm
    published:
      issued ??
      wireMoment(attribute(storyDate, 'norm')) ??
      wireMoment(attribute(childOf(head, 'pubdata'), 'date.publication')) ??
      norm(docdata, 'date.release'),
    // body@xml:lang before nitf@xml:lang
    language: attribute(childOf(root, 'body'), 'xml:lang') ?? attribute(root, 'xml:lang'),
    // docdata/doc-id@id-string, nitf@uno
    ids: [attribute(childOf(docdata, 'doc-id'), 'id-string'), attribute(root, 'uno')],
    leads: abstractBlocks(bodyHead),
    body: [
      ...(content === null ? [] : markupBlocks(content)),
      ...endBlocks(end),
      ...notes.filter((note) => !isForEditors(note)).flatMap((note) => markupBlocks(note)),
      ...(rights === null
        ? []
        : markupBlocks({ tag: 'copyrite', attributes: new Map(), children: [rights] })),
    ],
    release: releaseOf({
      // docdata@management-status: usable, embargoed, withheld, canceled
      status: statusOf(docdata),
      embargoedUntil: embargoOf(docdata, issued),
      // docdata/ed-msg@info, docdata/correction@info, body.head/note for editors
      notes: [
        ...['ed-msg', 'correction'].flatMap((tag) =>
          (docdata === null ? [] : elementsIn(docdata, tag)).map((note) =>
            [attribute(note, 'msg-type'), attribute(note, 'info') ?? textOf(note)].filter(Boolean).join(': '),
          ),
        ),
        ...notes.filter(isForEditors).map((note) => spacedText(note) ?? ''),
      ],
      // body.head/dateline
      dateline: dateline === null ? null : spacedText(dateline),
    }),
  };
}

/** The words of a headline: elements within it are parts of words at times, so no space is put between them. */
function lineText(element: XmlElement | null): string | null {
  return element === null ? null : textOf(element);
}

/** byline: the words without byttl (a job or a firm), unless there is nothing else. */
function bylines(head: XmlElement): string | null {
  const found = elementsIn(head, 'byline').map((byline) => {
    const names = byline.children.filter((child) => typeof child === 'string' || child.tag !== 'byttl');
    return line(spacedText({ ...byline, children: names })) ?? spacedText(byline);
  });
  return line(found.filter((name) => name !== null).join(', '));
}

/** note@noteclass `editorsnote`; note@type `npa`: an advisory that is not to be published. */
function isForEditors(note: XmlElement): boolean {
  return attribute(note, 'noteclass') === 'editorsnote' || attribute(note, 'type') === 'npa';
}

function statusOf(docdata: XmlElement | null): string | null {
  const status = attribute(docdata, 'management-status');
  // An embargo that has an end is told by that: the story is usable after it.
  return status === 'embargoed' ? 'usable' : status;
}

/** docdata/date.release@norm, where the status says embargoed or where it is later than date.issue. */
function embargoOf(docdata: XmlElement | null, issued: string | null): string | null {
  const release = wireMoment(attribute(childOf(docdata, 'date.release'), 'norm'));
  if (attribute(docdata, 'management-status') === 'embargoed') return release ?? 'unknown';
  return release !== null && issued !== null && isLater(release, issued) ? release : null;
}

function attribute(element: XmlElement | null, name: string): string | null {
  const value = element?.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}

/** Returns the NITF document at or below an element; null if there is none. */
export function nitfIn(root: XmlElement): XmlElement | null {
  return root.tag === 'nitf' ? root : ([...outermost(root, 'nitf')][0] ?? null);
}
