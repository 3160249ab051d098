import { childOf, outermost, textOf, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';

const MOST_SERIES = 50;
const MOST_POINTS = 500;

/** Reads a chart's part: its title as a caption, and the figures that it draws as a table, a row for each series. */
export function chartBlocks(root: XmlElement): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const add = (text: string, kind: 'caption' | 'tableRow') => {
    if (text.trim() !== '') blocks.push({ text, kind, level: null, marked: true, bold: false, remarks: [] });
  };
  const [title] = outermost(root, 'c:title');
  if (title !== undefined) add(outermost(title, 'a:t').map(textOf).join(''), 'caption');
  const series = outermost(root, 'c:ser').slice(0, MOST_SERIES);
  let heads = '';
  for (const one of series) {
    const categories = points(childOf(one, 'c:cat') ?? childOf(one, 'c:xVal'));
    const row = ['', ...categories].join('\t');
    if (categories.length > 0 && row !== heads) add(row, 'tableRow');
    heads = row;
    const name = points(childOf(one, 'c:tx')).join(' ');
    const values = points(childOf(one, 'c:val') ?? childOf(one, 'c:yVal'));
    if (values.length > 0) add([name, ...values].join('\t'), 'tableRow');
  }
  return blocks;
}

/** The values that a chart keeps of its data, each at its place. */
function points(data: XmlElement | null): string[] {
  if (data === null) return [];
  const values: string[] = [];
  let next = 0;
  for (const point of outermost(data, 'c:pt')) {
    const place = Number(point.attributes.get('idx') ?? next);
    if (!(place >= next && place < MOST_POINTS)) continue;
    while (values.length < place) values.push('');
    const value = childOf(point, 'c:v');
    values.push(value === null ? '' : textOf(value).replace(/\s+/gu, ' ').trim());
    next = place + 1;
  }
  const [plain] = outermost(data, 'c:v');
  return values.length === 0 && plain !== undefined ? [textOf(plain).trim()] : values;
}
