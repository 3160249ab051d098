/** Returns a date and time that Word packs into one number (DTTM: minute, hour, day, month, year), as PartialDate. */
export function packedMoment(packed: number): string | null {
  const minute = packed & 0x3f;
  const hour = (packed >>> 6) & 0x1f;
  const day = (packed >>> 11) & 0x1f;
  const month = (packed >>> 16) & 0x0f;
  const year = 1900 + ((packed >>> 20) & 0x1ff);
  return momentOf(year, month, day, hour, minute);
}

/** Returns a moment of its numbers, as PartialDate; null if they are no day of the calendar. */
export function momentOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
): string | null {
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isReal =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 16) : null;
}
