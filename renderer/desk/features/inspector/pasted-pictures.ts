/** What Chromium calls every picture that comes from the clipboard without a file. */
const NAMELESS = /^image\.(\w+)$/i;

/**
 * Returns pasted files with names by which pictures can be told apart: one that has none of its own is called `word` (pasted) and
 * the moment on this computer's clock, as systems name screenshots. Others stay as they are.
 */
export function namedPictures(files: readonly File[], word: string, at: Date): File[] {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  return files.map((file, index) => {
    const ending = NAMELESS.exec(file.name)?.[1];
    if (ending === undefined) return file;
    const count = index === 0 ? '' : ` (${index + 1})`;
    return new File([file], `${word} ${day} ${time}${count}.${ending}`, { type: file.type });
  });
}
