import { describe, expect, it } from 'vitest';
import { decode } from '../../../../../renderer/reader/shared/encoding/decode.ts';
import { doubleByte, singleByte, utf16 } from '../../../../helpers/encodings.ts';

const dutch =
  'Oekraïne heeft de coördinaten naar eigen zeggen één keer gewijzigd: ‘zo’n 15.000 mensen’ – € 300. Ruïnes, reünies, ideeën.';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it('reads UTF-8, with and without a mark, whatever is declared', () => {
    expect(decode(utf8(dutch), 'a', false)).toEqual({ text: dutch, warnings: [] });
    expect(decode(utf8(`\uFEFF${dutch}`), 'a', false).text).toBe(dutch);
    const page = `<meta charset="windows-1252"><p>${dutch}`;
    expect(decode(utf8(page), 'a', true)).toEqual({ text: page, warnings: [] });
  });

  it.each([false, true])('reads UTF-16 (big endian: %s), with a mark and without', (bigEndian) => {
    expect(decode(utf16(`\uFEFF${dutch}`, bigEndian), 'a', false)).toEqual({ text: dutch, warnings: [] });
    const { text, warnings } = decode(utf16(dutch, bigEndian), 'a', false);
    expect(text).toBe(dutch);
    expect(warnings).toEqual([{ code: 'encodingGuessed', detail: bigEndian ? 'utf-16be' : 'utf-16le' }]);
  });

  it.each([
    ['windows-1252', dutch],
    [
      'windows-1252',
      'Der Gutachter Prof. Maß widerspricht: „Die Brücke hält noch zehn Jahre!“ Das überzeugt die Öffentlichkeit nicht.',
    ],
    [
      'windows-1252',
      'L’usine a été fermée à cause d’une décision brutale, dénonçait le maire ; « où êtes-vous ? » Ça dépend du résultat.',
    ],
    [
      'windows-1252',
      '¿Quién tiene razón? La avería ocurrió el año pasado según la alcaldía: «ningún español lo sabía», afirmó Núñez.',
    ],
    [
      'windows-1250',
      'Rząd ogłosił, że łączna liczba ofiar wyniosła pięć. Świadkowie mówią o źle oznakowanej drodze i ćwiczeniach.',
    ],
    [
      'windows-1250',
      'Příliš žluťoučký kůň úpěl ďábelské ódy, řekla mluvčí městské části. Škody dosáhnou tří miliónů.',
    ],
    [
      'windows-1251',
      'Правительство сообщило, что число жертв составило пять человек. Независимо проверить это невозможно.',
    ],
    [
      'koi8-r',
      'Правительство сообщило, что число жертв составило пять человек. Независимо проверить это невозможно.',
    ],
    ['windows-1253', 'Η κυβέρνηση ανακοίνωσε ότι ο αριθμός των θυμάτων ανέρχεται σε πέντε.'],
    ['windows-1255', 'הממשלה הודיעה כי מספר ההרוגים עומד על חמישה. לא ניתן לאמת זאת באופן עצמאי.'],
    ['windows-1256', 'قالت الحكومة إن عدد القتلى بلغ خمسة أشخاص. ولا يمكن التحقق من ذلك بشكل مستقل.'],
    [
      'windows-1257',
      'Vyriausybė pranešė, kad žuvusiųjų skaičius siekia penkis. Šių žinių nepriklausomai patikrinti neįmanoma.',
    ],
    [
      'windows-1254',
      'Hükümet ölü sayısının beş olduğunu açıkladı. Görgü tanıkları ışıkların çalışmadığını söylüyor.',
    ],
  ])('guesses %s from what the text says', (encoding, text) => {
    const decoded = decode(singleByte(text, encoding), 'a', false);
    expect(decoded.text).toBe(text);
    expect(decoded.warnings).toEqual([{ code: 'encodingGuessed', detail: encoding }]);
  });

  it.each([
    ['gb18030', '政府表示，死亡人数为五人。独立核实这一说法是不可能的，记者说。'],
    ['gb18030', 'AFP 3月2日电：政府表示, 死亡人数为 5 人 (2023).'],
    ['big5', '政府表示，死亡人數為五人。獨立核實這一說法是不可能的，記者說。'],
    ['shift_jis', '政府は死者の数が五人だと発表した。独立した確認はできない、と記者は言う。'],
    ['euc-jp', '政府は死者の数が五人だと発表した。独立した確認はできない、と記者は言う。'],
    ['euc-kr', '정부는 사망자 수가 다섯 명이라고 발표했다. 기자는 독립적인 확인이 불가능하다고 말한다.'],
  ])('guesses %s: %s', (encoding, text) => {
    expect(decode(doubleByte(text, encoding), 'a', false)).toEqual({
      text,
      warnings: [{ code: 'encodingGuessed', detail: encoding }],
    });
    const page = `<meta charset="${encoding}"><p>${text}`;
    expect(decode(doubleByte(page, encoding), 'a', true)).toEqual({ text: page, warnings: [] });
  });

  it('reads Japanese in seven bits', () => {
    const bytes = Uint8Array.from('\u001B$B@/I\\\u001B(B.', (character) => character.charCodeAt(0));
    expect(decode(bytes, 'a', false)).toEqual({
      text: '政府.',
      warnings: [{ code: 'encodingGuessed', detail: 'iso-2022-jp' }],
    });
  });

  it.each([
    ['windows-1250', 'Łódź'],
    ['windows-1251', 'Київ'],
    ['windows-1252', 'Zürich – “Brüssel”'],
    ['windows-1253', 'Αθήνα'],
    ['windows-1254', 'İstanbul’da ışık'],
    ['windows-1255', 'ירושלים'],
    ['windows-1256', 'القاهرة'],
    ['windows-1257', 'Šiauliai ir Kėdainiai'],
    ['windows-1258', 'Đà Lạt'.normalize('NFD').replace('Đ', 'Đ').replace('a\u0300', 'à')],
    ['iso-8859-2', 'Łódź'],
    ['iso-8859-3', 'Ħamrun'],
    ['iso-8859-4', 'Šiauliai'],
    ['iso-8859-5', 'Москва'],
    ['iso-8859-6', 'القاهرة'],
    ['iso-8859-7', 'Αθήνα'],
    ['iso-8859-8', 'ירושלים'],
    ['iso-8859-10', 'Reykjavík'],
    ['iso-8859-13', 'Kėdainiai'],
    ['iso-8859-14', 'Caerdydd ŵ'],
    ['iso-8859-15', 'Œuvre à 5 €'],
    ['iso-8859-16', 'București'],
    ['koi8-r', 'Москва'],
    ['koi8-u', 'Київ'],
    ['macintosh', 'Zürich'],
    ['ibm866', 'Москва'],
  ])('reads %s where a page declares it', (encoding, words) => {
    const page = `<html><meta charset="${encoding}"><p>${words}</p>`;
    expect(decode(singleByte(page, encoding), 'a', true)).toEqual({ text: page, warnings: [] });
  });

  it('believes a declaration that holds', () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>Szczęśliwie źle.`;
    expect(decode(singleByte(page, 'iso-8859-2'), 'a', true)).toEqual({ text: page, warnings: [] });
  });

  it('reads a page that declares UTF-8 and is not, and says so', () => {
    const page = `<meta charset="utf-8"><p>${dutch}`;
    expect(decode(singleByte(page, 'windows-1252'), 'a', true)).toEqual({
      text: page,
      warnings: [{ code: 'encodingGuessed', detail: 'windows-1252' }],
    });
  });

  it('counts what a damaged text has lost', () => {
    const bytes = utf8(dutch.repeat(4));
    bytes[bytes.indexOf(0xc3)] = 0xff;
    const { text, warnings } = decode(bytes, 'a', false);
    expect(text).toContain('Oekra\uFFFD');
    expect(warnings).toEqual([{ code: 'replacementCharacters', detail: '2' }]);
  });

  it('refuses UTF-32 by name', () =>
    expect(() => decode(Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'a.txt', false)).toThrow(
      /encodingWrong.*UTF-32/,
    ));

  it('reads any bytes in some way or refuses them, and never throws anything else', () => {
    for (let seed = 1; seed < 300; seed += 1) {
      const bytes = Uint8Array.from({ length: seed }, (_, at) => (at * at * seed + seed * 7) % 256);
      try {
        decode(bytes, 'a', seed % 2 === 0);
      } catch (error) {
        expect(String(error)).toContain('encodingWrong');
      }
    }
  });
});
