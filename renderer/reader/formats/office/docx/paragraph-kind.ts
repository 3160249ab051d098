import type { XmlElement } from '../../../xml/element.ts';
import type { FlowBlock } from '../text/flow.ts';
import { LONGEST_HEADING } from '../text/longest-heading.ts';
import { isListed, outlineLevel, type Style } from './styles.ts';

/** Returns what a paragraph is by its own properties and its style. `isContents` says that it is one of a table of contents. */
export function paragraphKind(
  properties: XmlElement | null,
  style: Style,
  text: string,
  isContents: boolean,
): Pick<FlowBlock, 'kind' | 'level' | 'marked'> {
  if (isContents || style.kind === 'boilerplate') return { kind: 'boilerplate', level: null, marked: true };
  const level = style.level ?? outlineLevel(properties);
  if (level !== null && text.length <= LONGEST_HEADING) return { kind: 'heading', level, marked: true };
  if (style.kind !== null) return { kind: style.kind, level: null, marked: true };
  const isItem = isListed(properties) ?? style.isList ?? false;
  return { kind: isItem ? 'listItem' : 'paragraph', level: null, marked: isItem };
}
