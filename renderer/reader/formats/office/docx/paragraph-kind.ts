import { childOf, type XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';
import { LONGEST_HEADING } from '../text/longest-heading.ts';
import { outlineLevel, type ItemOf, type Style } from './styles.ts';

/**
 * Returns what a paragraph is by its own properties, its style and what it is an item of. `isContents` says that it is
 * one of a table of contents.
 */
export function paragraphKind(
  properties: XmlElement | null,
  style: Style,
  item: ItemOf | null,
  text: string,
  isContents: boolean,
): Pick<FlowBlock, 'kind' | 'level' | 'marked'> {
  if (isContents || style.kind === 'boilerplate') return { kind: 'boilerplate', level: null, marked: true };
  const isOutlined = childOf(properties, 'w:outlineLvl') !== null && style.level !== 0;
  const level = isOutlined ? outlineLevel(properties) : style.level;
  if (level !== null && text.length <= LONGEST_HEADING) return { kind: 'heading', level, marked: true };
  if (style.kind !== null) return { kind: style.kind, level: null, marked: true };
  const isItem = item !== null;
  return { kind: isItem ? 'listItem' : 'paragraph', level: null, marked: isItem };
}
