/** The same short story in scripts other than Latin, for what is painted, selected and marked in them. */
export const stories = {
  ar: {
    text: `الميناء يعلن إعادة فتح رصيف الحبوب

قالت رئيسة البلدية ليلى حداد يوم الاثنين إن رصيف الحبوب سيُفتح من جديد في 14 يونيو 2022، وإن 40 سفينة تنتظر في الميناء.

ذكرت شركة Harbour Works أن الصادرات انخفضت بنسبة 62% في مايو، أي 84,000 طن من القمح. ولم يتسن التحقق من الأرقام من مصدر مستقل.
`,
    sentence: 'ولم يتسن التحقق من الأرقام من مصدر مستقل.',
    /** Words of that sentence, in its middle. */
    words: 'التحقق من الأرقام',
    first: 'التحقق',
    /** Words that go over into Latin and figures, and back. */
    across: 'شركة Harbour Works أن الصادرات انخفضت بنسبة 62% في مايو',
    fromRight: true,
  },
  he: {
    text: `הנמל מודיע על פתיחת רציף התבואה

ראש העירייה דנה לוי אמרה ביום שני כי רציף התבואה ייפתח שוב ב-14 ביוני 2022, וכי 40 אוניות ממתינות בנמל.

חברת Harbour Works מסרה כי הייצוא ירד ב-62% במאי, כלומר 84,000 טון חיטה. לא ניתן היה לאמת את הנתונים ממקור בלתי תלוי.
`,
    sentence: 'לא ניתן היה לאמת את הנתונים ממקור בלתי תלוי.',
    words: 'לאמת את הנתונים',
    first: 'לאמת',
    across: 'חברת Harbour Works מסרה כי הייצוא ירד ב-62% במאי',
    fromRight: true,
  },
  ja: {
    text: `港、穀物埠頭の再開を発表

市長の田中恵子氏は月曜日、穀物埠頭が2022年6月14日に再開し、現在40隻の船が港で待機していると述べた。

港湾会社Harbour Worksは、5月の輸出が62パーセント減少し、小麦8万4000トン分に当たると発表した。これらの数字は独立した情報源では確認できなかった。
`,
    sentence: 'これらの数字は独立した情報源では確認できなかった。',
    words: '数字は独立した',
    first: '数字',
    across: '港湾会社Harbour Worksは、5月の輸出が62パーセント',
    fromRight: false,
  },
} as const;
