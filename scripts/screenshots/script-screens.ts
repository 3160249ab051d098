import { expect } from '@playwright/test';
import { loadText } from '../bench/libraries.ts';
import type { Screen, Shown } from './screen.ts';

/** Invented stories in other scripts, most in letters that the system brings, by language. */
const otherScripts = {
  ru: `Мост закроют на шесть недель

Городские власти закроют мост в порту 2 марта на шесть недель, сообщило управление порта. По мосту ежедневно проезжают около 14 000 машин. «Он безопасен», — сказал начальник порта Ян Крус.`,
  el: `Η γέφυρα του λιμανιού κλείνει για έξι εβδομάδες

Η γέφυρα κλείνει στις 2 Μαρτίου, ανακοίνωσε η λιμενική αρχή. Περίπου 14.000 αυτοκίνητα τη διασχίζουν κάθε μέρα. «Είναι ασφαλής», δήλωσε ο λιμενάρχης.`,
  zh: `港口大桥将关闭六周

港务局表示，港口大桥将于三月二日起关闭六周。每天约有一万四千辆汽车通过该桥。“它是安全的。”港务长扬·克鲁斯说。上一次关闭是在二〇〇九年，耗资三百万欧元。`,
  ja: `港の橋、六週間の通行止め

港湾局によると、港の橋は三月二日から六週間通行止めになる。一日におよそ一万四千台の車が渡る。「橋は安全だ」と港長のヤン・クルースは話した。前回の通行止めは二〇〇九年で、三百万ユーロかかった。`,
  ar: `إغلاق جسر الميناء ستة أسابيع

أعلنت البلدية أن الجسر سيغلق ستة أسابيع ابتداء من الثاني من مارس. ولم يتضرر أحد، بحسب الشرطة. تعبره كل يوم أربعة عشر ألف سيارة.`,
  he: `גשר הנמל ייסגר לשישה שבועות

גשר הנמל ייסגר ב-2 במרץ לשישה שבועות, מסרה רשות הנמל. כ-14,000 מכוניות עוברות בו מדי יום. "הוא בטוח", אמר מנהל הנמל יאן קרוס.`,
} as const;

/** Loads a story in each of the other scripts. */
export async function loadOtherScripts({ desk }: Shown): Promise<void> {
  for (const story of Object.values(otherScripts)) await loadText(desk, story);
}

/** The desk with a story in each of the other scripts, its first sentences marked as claims while it lies there. */
export const scriptScreens: readonly Screen[] = Object.entries(otherScripts).map(([language, story]) => ({
  name: `script-${language}`,
  show: async ({ desk }) => {
    const [title = ''] = story.split('\n');
    await desk.getByRole('row').filter({ hasText: title }).dblclick();
    await expect(desk.locator('[role=document] article')).toContainText(title);
    await desk.keyboard.press('Home');
    for (const verdict of ['v', 'x']) {
      await desk.keyboard.press('ArrowDown');
      await desk.keyboard.press('c');
      await desk.keyboard.press(verdict);
    }
  },
  leave: async ({ desk }) => {
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+l');
    await expect(desk.getByRole('grid')).toBeVisible();
  },
}));
