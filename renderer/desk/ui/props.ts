/** Returns the class names that are not undefined or false, in one string. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

type Defined<Props> = { [Key in keyof Props]?: Exclude<Props[Key], undefined> };

/** Returns the props that are not undefined: a component may treat an absent prop differently from an undefined one. */
export function defined<Props extends object>(props: Props): Defined<Props> {
  return Object.fromEntries(
    Object.entries(props).filter(([, value]) => value !== undefined),
  ) as Defined<Props>;
}
