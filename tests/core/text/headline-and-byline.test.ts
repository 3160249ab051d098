import { describe, expect, it } from 'vitest';
import { readFrontLine } from '../../../core/text/headline-and-byline.ts';
import { completeArticle } from '../../../core/text/complete-article.ts';
import { plainTextArticle } from '../../../core/text/plain-text.ts';
import type { ParsedArticle } from '../../../core/model/article/parsed-article.ts';

const story =
  'Bij een brand in de haven zijn drie mensen gewond geraakt. Dat meldt de brandweer van Oosterdiep.';
const load = (text: string): ParsedArticle =>
  completeArticle(plainTextArticle(text), 'stuk.txt', () => ({ language: 'nl', reliable: true }));

describe('readFrontLine', () => {
  it.each([
    ['date 2022-06In een poging', { published: '2022-06', rest: 'In een poging' }],
    ['date 2022-06 In een poging', { published: '2022-06', rest: 'In een poging' }],
    ['2022-06-14 10:30 ‘Kom’, zei hij', { published: '2022-06-14T10:30', rest: '‘Kom’, zei hij' }],
    ['Published: 14 June 2022', { published: '2022-06-14', rest: '' }],
    ['Gepubliceerd op 14 juni 2022 om 10.30 uur', { published: '2022-06-14T10:30', rest: '' }],
    ['Stand: 3. Mai 2022, 9:15 Uhr', { published: '2022-05-03T09:15', rest: '' }],
    ['Publié le 8 novembre 2022 à 18h05', { published: '2022-11-08T18:05', rest: '' }],
    ['Publicado el 8 de marzo de 2023', { published: '2023-03-08', rest: '' }],
    ['14 juni 2022', { published: '2022-06-14', rest: '' }],
    ['Door Hanne Verstraeten', { byline: 'Hanne Verstraeten', published: null }],
    ['Door onze redactie', { byline: 'onze redactie' }],
    ['By ANN LEE and J. Smith | 14 June 2022', { byline: 'ANN LEE and J. Smith', published: '2022-06-14' }],
    ['Von Jörg Pröll', { byline: 'Jörg Pröll' }],
    ['Par Solène Guivarc’h', { byline: 'Solène Guivarc’h' }],
    ['Por Lucía Ferreiro, 8 de marzo de 2023', { byline: 'Lucía Ferreiro', published: '2023-03-08' }],
    ['By Reuters', { byline: 'Reuters' }],
    ['Von Jörg Pröll · 14.03.2025, 06:12 Uhr', { byline: 'Jörg Pröll', published: '2025-03-14T06:12' }],
    ['By Ann Lee | 5 May 2025, 10.30 am', { byline: 'Ann Lee', published: '2025-05-05T10:30' }],
    ['Emmelsum, 14. März 2025', { published: '2025-03-14', setAside: true }],
    ['Frankfurt am Main, den 3. Mai 2025', { published: '2025-05-03', setAside: true }],
    ['Torrealba, 9 de julio de 2025', { published: '2025-07-09', setAside: true }],
    ['MADRID (EFE) – 9 de julio de 2025', { published: '2025-07-09', setAside: true }],
    ['’s-Hertogenbosch, 14 juni 2022', { published: '2022-06-14', setAside: true }],
    ['بقلم سامي الحداد', { byline: 'سامي الحداد' }],
    ['كتب: سامي الحداد | 14/6/2022', { byline: 'سامي الحداد', published: '2022-06-14' }],
    ['מאת דנה לוין', { byline: 'דנה לוין' }],
    ['文＝山田花子', { byline: '山田花子' }],
    ['记者：李小明、王芳', { byline: '李小明、王芳' }],
    ['2024年6月14日 10:30', { published: '2024-06-14T10:30', rest: '' }],
    ['2024년 6월 14일', { published: '2024-06-14', rest: '' }],
  ])('takes %s for metadata', (line, wanted) => expect(readFrontLine(line)).toMatchObject(wanted));

  it.each([
    '14 juni 2022 was een zwarte dag voor de haven.',
    'Door de storm vielen bomen om.',
    'Door Rusland bezette gebieden',
    'Stand 2022 waren er 300 leden.',
    'Datum 14 juni 2022 stond in alle agenda’s.',
    'Bijgewerkt: 14 juni 2022',
    'Von Anfang an war klar, dass es schiefgeht',
    'Por España',
    'Den Haag',
    'Emmelsum, mei 2025',
    'Emmelsum, 14. März 2025: Der Hafen brennt',
    'Brand in haven, 14 juni 2022',
    'Op 14 juni 2022',
    'كتب سامي الحداد رسالة إلى البلدية',
    'כתב אישום הוגש נגד ראש העיר',
    '2024年6月14日は港にとって暗い一日だった。',
    '文：編集部',
  ])('leaves %s as text', (line) => expect(readFrontLine(line)).toBeNull());
});

describe('the front of a text', () => {
  it('keeps a place and a date as no part of the text', () => {
    const { published, blocks } = load(
      `Brand in de haven: drie gewonden\n\nOosterdiep, 14 juni 2022\n\n${story}`,
    );
    expect(published).toBe('2022-06-14');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'boilerplate', 'paragraph']);
  });

  it('is read without losing the headline, which stays as a heading', () => {
    const article = load(
      `Brand in de haven: drie gewonden\n\nDoor Hanne Verstraeten\n\n14 juni 2022\n\n${story}`,
    );
    expect(article).toMatchObject({
      title: 'Brand in de haven: drie gewonden',
      byline: 'Hanne Verstraeten',
      published: '2022-06-14',
      warnings: [],
    });
    expect(article.text).toBe(`Brand in de haven: drie gewonden\n\n${story}`);
    expect(article.blocks[0]).toMatchObject({ kind: 'heading', level: 1, isText: true });
  });

  it('gives a title of its opening words where it has none', () => {
    const article = load(` date 2022-06${story}`);
    expect(article.title).toBe('Bij een brand in de haven zijn drie mensen gewond geraakt. Dat meldt de…');
    expect(article.published).toBe('2022-06');
    expect(article.warnings).toEqual([{ code: 'titleFromText', detail: null }]);
    expect(article.text).toBe(story);
  });

  it('says when it has no date', () =>
    expect(load(story).warnings.map(({ code }) => code)).toContain('noDate'));

  it('keeps a second, different date in sight', () => {
    const article = load(`14 juni 2022\n\n15 juni 2022\n\n${story}`);
    expect(article.published).toBe('2022-06-14');
    expect(article.text).toContain('15 juni 2022');
  });

  it('refuses a text without a word', () => expect(() => load('… — 。\n\n***')).toThrow(/noArticle/));
  it('refuses a book', () => expect(() => load(`${story} `.repeat(45_000))).toThrow(/fileTooLarge/));
});

describe('a text in letters without capitals', () => {
  const read = (text: string, language: string): ParsedArticle =>
    completeArticle(plainTextArticle(text), 'story.txt', () => ({ language, reliable: true }));

  it.each([
    [
      'ar',
      'إغلاق جسر الميناء ستة أسابيع',
      'بقلم: سامي الحداد',
      'أعلنت البلدية يوم الأحد أن جسر الميناء سيغلق ستة أسابيع لإصلاح المفاصل. ولم يتضرر أحد، بحسب الشرطة.',
      'سامي الحداد',
    ],
    [
      'he',
      'גשר הנמל ייסגר לשישה שבועות',
      'מאת: דנה לוין',
      'העירייה הודיעה ביום ראשון כי גשר הנמל ייסגר לשישה שבועות לצורך תיקון. איש לא נפגע, מסרה המשטרה.',
      'דנה לוין',
    ],
    [
      'ja',
      '港の橋、六週間閉鎖へ',
      '文：山田花子',
      '市は日曜日、港の橋を修理のため六週間閉鎖すると発表した。警察によると、けが人はいない。',
      '山田花子',
    ],
  ])('has its headline and its author read, %s', (language, title, byline, body, author) => {
    const article = read(`${title}\n\n${byline}\n\n${body}\n`, language);
    expect(article).toMatchObject({ title, byline: author });
    expect(article.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(article.text).toBe(`${title}\n\n${body}`);
  });
});

describe('the front of a page', () => {
  const head = 'Brand in de haven van Oosterdiep';
  const kinds = (text: string) => load(text).blocks.map(({ kind }) => kind);

  it('sets the headline aside where it stands again', () => {
    expect(kinds(`${head}\n\n${head}.\n\n${story}`)).toEqual(['heading', 'boilerplate', 'paragraph']);
    expect(kinds(`${head}\n\n${story}\n\n${head}`)).toEqual(['heading', 'paragraph', 'boilerplate']);
  });

  it('takes no path to the page for its headline', () => {
    const { title, blocks } = load(`Home > Nieuws > Regio\n\n${head}\n\n${story}`);
    expect(title).toBe(head);
    expect(blocks.map(({ kind }) => kind)).toEqual(['boilerplate', 'heading', 'paragraph']);
    expect(kinds(`«Brand» > 3 gewonden\n\n${story}`)[0]).toBe('heading');
  });
});
