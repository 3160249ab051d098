import type { TextSample } from '../../shared/sample/sample.ts';
import { rootNameOf } from '../../shared/wire/wire-xml.ts';

const ROOT =
  /^(?:newsItem|packageItem|newsMessage|conceptItem|knowledgeItem|planningItem|catalogItem|NewsML|contentSet|contentMeta|itemMeta|groupSet)$/u;

/** True for NewsML of either generation, or a part of it, by the name of its root. */
export function isNewsml({ text }: TextSample): boolean {
  return ROOT.test(rootNameOf(text) ?? '');
}
