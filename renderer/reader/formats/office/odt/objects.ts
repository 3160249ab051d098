import { childOf, descend, outermost, textOf, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';
import { paragraphBlock } from '../text/flow.ts';
import type { OdtContext } from './context.ts';
import { mathText } from './math.ts';

/** Reads an object inside a document: a formula on one line, or a chart's title and figures; null for any other. */
export function objectBlocks(content: XmlElement, context: OdtContext): FlowBlock[] | null {
  if (content.tag === 'math:math') {
    const text = mathText(content).trim();
    return text === '' ? [] : [paragraphBlock(text)];
  }
  const chart = descend(content, 'office:body', 'office:chart', 'chart:chart');
  if (chart === null) return null;
  const title = childOf(chart, 'chart:title');
  const caption: FlowBlock[] =
    title === null ? [] : [{ ...paragraphBlock(textOf(title).trim()), kind: 'caption', marked: true }];
  const figures = outermost(chart, 'table:table').flatMap((table) =>
    context.inner({ tag: 'office:text', attributes: new Map(), children: [table] }),
  );
  return [...caption.filter(({ text }) => text !== ''), ...figures];
}
