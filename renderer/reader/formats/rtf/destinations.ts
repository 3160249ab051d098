import { paragraphBlock, type FlowBlock, pictureBlocks } from '../../shared/document/flow.ts';
import { fieldAddress } from '../../shared/document/field-address.ts';
import { wordsWithAddresses } from '../../shared/document/links.ts';
import { noteBlocks, isWordy, noteLabel, noteMark } from '../../shared/document/notes.ts';
import { plainLook as plainTextLook } from '../../shared/document/paragraph.ts';
import { momentOf, packedMoment } from '../../shared/document/packed-moment.ts';
import type { RtfDocument } from './document.ts';
import { plainLook, plainParagraph, type Frame, type Gathered } from './frame.ts';
import { FlowStory } from '../../shared/document/flow-story.ts';

/** Begins a destination in the group whose frame is given. */
type Destination = (frame: Frame, document: RtfDocument) => void;

const transparent: Destination = () => undefined;

const skip: Destination = (frame) => {
  frame.destination = 'skip';
};

/** What may hold words, but has none of its own. */
const container: Destination = (frame) => {
  frame.destination = 'container';
};

function gathering(take: (words: Gathered, frame: Frame, document: RtfDocument) => void): Destination {
  return (frame, document) => {
    const words: Gathered = { text: '', numbers: new Map() };
    frame.destination = 'words';
    frame.words = words;
    frame.onClose = () => take(words, frame, document);
  };
}

function info(name: string): Destination {
  return gathering(({ text }, _frame, document) => {
    if (text.trim() !== '') document.info.set(name, text.trim());
  });
}

function infoMoment(name: string): Destination {
  return gathering(({ numbers }, _frame, document) => {
    const [year, month, day, hour, minute] = ['yr', 'mo', 'dy', 'hr', 'min'].map(
      (key) => numbers.get(key) ?? 0,
    );
    const at = momentOf(year ?? 0, month ?? 0, day ?? 0, hour ?? 0, minute ?? 0);
    if (at !== null) document.info.set(name, at);
  });
}

/** Begins a story of its own; `take` gets its blocks when it ends, and the story it stands in. */
function innerStory(
  take: (blocks: FlowBlock[], outer: FlowStory, frame: Frame, document: RtfDocument) => void,
): Destination {
  return (frame, document) => {
    const outer = frame.story;
    const { font } = frame.look;
    frame.story = new FlowStory(document.ranges);
    frame.destination = 'text';
    frame.look = { ...plainLook, font };
    frame.paragraph = plainParagraph;
    const inner = frame.story;
    frame.onClose = () =>
      take(inner.finish({ kind: 'paragraph', level: null, marked: false }), outer, frame, document);
  };
}

const furniture = innerStory((blocks, _outer, _frame, document) => {
  document.furniture.push(...blocks);
});

const textBox = innerStory((blocks, outer) => {
  outer.paragraph.anchor(blocks);
});

const footnote: Destination = (frame, document) => {
  const { hidden, deleted } = frame.look;
  if (hidden || deleted) return skip(frame, document);
  const isNumbered = frame.story.awaitsNote;
  frame.story.awaitsNote = false;
  const note = { isEndnote: false };
  innerStory((blocks, outer) => {
    const count = note.isEndnote ? document.endnoteCount : document.footnoteCount;
    const label = isNumbered ? noteLabel(count.next++, count.numbers) : null;
    const kind = note.isEndnote ? 'endnote' : 'footnote';
    const at = outer.paragraph.text.length;
    const id = `${kind} ${document.remarks.size}`;
    outer.paragraph.addRemark({ id, start: at, end: at });
    const text = wordsWithAddresses(blocks, document.remarks);
    document.remarks.set(id, { kind, author: null, at: null, text });
    if (label !== null) outer.paragraph.add(noteMark(label), plainTextLook);
    (note.isEndnote ? document.endnotes : document.footnotes).push(...noteBlocks(blocks, label));
  })(frame, document);
  frame.note = note;
};

const annotation: Destination = (frame, document) => {
  const told = { id: null, at: null };
  innerStory((blocks, outer) => {
    const { id, at } = frame.annotation ?? told;
    const known = id ?? `#${document.remarks.size}`;
    document.remarks.set(known, {
      author: document.info.get('atnauthor') ?? document.info.get('atnid') ?? null,
      at,
      text: wordsWithAddresses(blocks, document.remarks),
    });
    document.info.delete('atnauthor');
    document.info.delete('atnid');
    document.ranges.point(known, outer.paragraph);
  })(frame, document);
  frame.annotation = told;
};

const field: Destination = (frame) => {
  frame.field = { code: '' };
};

const fieldCode: Destination = (frame) => {
  frame.destination = frame.field === null ? 'skip' : 'code';
};

/** What a field shows is text; that of a link leads somewhere. */
const fieldResult: Destination = (frame, document) => {
  const address = frame.field === null ? null : fieldAddress(frame.field.code);
  if (address === null || frame.destination !== 'text') return;
  const { story } = frame;
  story.beginLink(address, document.links);
  frame.onClose = () => story.endLink();
};

const drawingValue = gathering(({ text }, frame, document) => {
  const { paragraph } = frame.story;
  const { propertyName } = document;
  if (propertyName === 'wzDescription') paragraph.anchor(pictureBlocks([text]));
  else if (propertyName === 'gtextUNICODE' && text.trim() !== '') paragraph.anchor([paragraphBlock(text)]);
  document.propertyName = '';
});

/** A list's label: bullets and bare numbers go, words (Article 3) stay. */
const listText = gathering(({ text }, frame) => {
  frame.story.isItem = true;
  if (isWordy(text)) frame.story.paragraph.add(`${text.trim()} `, { bold: true, superscript: false });
});

/** What is written twice: first for old readers, then, in a group of its own, in Unicode. */
const twice: Destination = (frame) => {
  frame.unicode = frame.destination;
  frame.destination = 'skip';
};

function inFormula(sign: string): Destination {
  return (frame) => {
    if (frame.destination === 'text') frame.story.paragraph.add(sign, plainTextLook);
  };
}

/** Every destination that is read. What is not here, and is said to be one that may be skipped, is skipped. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...['colortbl', 'filetbl', 'revtbl', 'xe', 'tc', 'tcn', 'rxe', 'txe', 'pntxta', 'pntxtb'].map(
    (name): [string, Destination] => [name, skip],
  ),
  ...['nonshppict', 'shprslt', 'nonesttableprops', 'listname', 'formfield', 'template', 'mctrlPr'].map(
    (name): [string, Destination] => [name, skip],
  ),
  ...['mfPr', 'mdPr', 'mradPr', 'mnaryPr', 'msSupPr', 'msSubPr', 'mrPr', 'margPr', 'moMathParaPr'].map(
    (name): [string, Destination] => [name, skip],
  ),
  ...['info', 'shp', 'shpinst', 'shpgrp', 'shppict', 'pict', 'picprop', 'object', 'do', 'sp'].map(
    (name): [string, Destination] => [name, container],
  ),
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (name): [string, Destination] => [name, furniture],
  ),
  ...['nesttableprops', 'moMath', 'moMathPara'].map((name): [string, Destination] => [name, transparent]),
  ['field', field],
  ['fldinst', fieldCode],
  ['fldrslt', fieldResult],
  ['mden', inFormula('/')],
  ['msup', inFormula('^')],
  ['msub', inFormula('_')],
  ['upr', twice],
  ['listtext', listText],
  ['pntext', listText],
  ['shptxt', textBox],
  ['dptxbxtext', textBox],
  ['footnote', footnote],
  ['annotation', annotation],
  ['atnid', info('atnid')],
  ['atnauthor', info('atnauthor')],
  ['title', info('title')],
  ['author', info('author')],
  ['creatim', infoMoment('creatim')],
  ['revtim', infoMoment('revtim')],
  [
    'fonttbl',
    (frame) => {
      frame.destination = 'fonts';
    },
  ],
  [
    'stylesheet',
    (frame) => {
      frame.destination = 'styles';
    },
  ],
  [
    'result',
    (frame) => {
      frame.destination = 'text';
    },
  ],
  ['objclass', gathering(({ text }, _frame, document) => document.leftOut.object(text.trim()))],
  [
    'sn',
    gathering(({ text }, _frame, document) => {
      document.propertyName = text.trim();
    }),
  ],
  ['sv', drawingValue],
  [
    'atnref',
    gathering(({ text }, frame) => {
      if (frame.annotation !== null) frame.annotation.id = text.trim();
    }),
  ],
  [
    'atndate',
    gathering(({ text }, frame) => {
      if (frame.annotation !== null) frame.annotation.at = packedMoment(Number(text) || 0);
    }),
  ],
  [
    'atrfstart',
    gathering(({ text }, frame, document) => document.ranges.begin(text.trim(), frame.story.paragraph)),
  ],
  ['atrfend', gathering(({ text }, _frame, document) => document.ranges.end(text.trim()))],
]);
