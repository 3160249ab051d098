/** An attribute of a page's tag: its name in small letters, its value as it is written, without quotation marks. */
export interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
/** One that stands without a value. */
const BARE = /[^\s"'<>/=]+/g;

/** Returns the attributes of a tag, as browsers read them. */
export function attributesOf(tag: string): HtmlAttribute[] {
  const valued = [...tag.matchAll(ATTRIBUTE)].map(
    ([, name = '', , double, single, plain]): HtmlAttribute => ({
      name: name.toLowerCase(),
      value: double ?? single ?? plain ?? '',
    }),
  );
  const rest = tag.replace(ATTRIBUTE, ' ').replace(/^<[^\s/>]+/, '');
  return [...valued, ...[...rest.matchAll(BARE)].map(([name]) => ({ name: name.toLowerCase(), value: '' }))];
}

/** Returns a tag in which each value is what `tell` says of it; those that stay are written as they were. */
export function withAttributes(tag: string, tell: (attribute: HtmlAttribute) => string): string {
  return tag.replace(ATTRIBUTE, (whole, name: string, sign: string, double, single, plain) => {
    const value = [double, single, plain].find((one): one is string => typeof one === 'string') ?? '';
    const told = tell({ name: name.toLowerCase(), value });
    if (told === value) return whole;
    const quote = typeof single === 'string' ? "'" : '"';
    return `${name}${sign}${quote}${told.replaceAll(quote, '')}${quote}`;
  });
}
