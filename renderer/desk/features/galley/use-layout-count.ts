import { useEffect, useState, type RefObject } from 'react';

/** Returns a number that changes when lines may have moved: with the sheet's width, the text size, a font that came. */
export function useLayoutCount(sheet: RefObject<HTMLElement | null>, textSize: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const moved = () => setCount((before) => before + 1);
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      moved();
    });
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', moved);
    moved();
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', moved);
    };
  }, [sheet, textSize]);
  return count;
}
