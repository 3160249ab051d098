/**
 * Words that begin a byline in Arabic, Hebrew, Japanese and Chinese. A verb ('wrote', 'report') counts only with a
 * colon or a slash after it, because a sentence may begin with it.
 */
const BY =
  /^(?:بقلم\s*:?\s+|(?:كتب|كتبت|إعداد|تقرير|حوار)\s*[:：–—-]\s*|מאת\s*:?\s+|(?:כתב|כתבה)\s*[:：–—-]\s*|(?:取材・文|取材|執筆|筆者|著者|文|記者|作者|记者|撰文|文字|編輯|编辑)\s*[:：/／=＝|｜]\s*)/u;
/** Two words or more of Arabic or Hebrew letters, as names of people are. */
const ARABIC =
  /^\p{Script=Arabic}[\p{Script=Arabic}\p{M}]+(?:[\s-]+\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*){1,6}$/u;
const HEBREW =
  /^\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}'׳״"]+(?:[\s-]+\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}'׳״"]*){1,6}$/u;
/** Two to ten signs, with a space or a middle dot between the parts of a name. */
const HAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]{1,10}(?:[ \u3000・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,10})?$/u;

/** Words for the newsroom, which are nobody's name. */
const STAFF = /^(?:هيئة التحرير|قسم التحرير|המערכת|מערכת|編集部|編集局|编辑部|編輯部|本報|本报)/u;

/** Returns the words before the names in a byline whose script has no capitals ('بقلم: ', '文／'); '' if there are none. */
export function bylineLabel(text: string): string {
  return BY.exec(text)?.[0] ?? '';
}

/** True for what can only be people's names in Arabic, Hebrew, Chinese or Japanese letters, several with commas between. */
export function areUncasedNames(text: string): boolean {
  const names = text.split(/\s*[,،、，]\s*/u);
  return (
    text.length <= 80 &&
    !STAFF.test(text) &&
    names.every((name) => ARABIC.test(name) || HEBREW.test(name) || (name.length >= 2 && HAN.test(name)))
  );
}
