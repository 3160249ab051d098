import { describe, expect, it } from 'vitest';
import { bareLine, scoreLine } from '../../../../core/detect/scoring/score-line.ts';

describe('scoreLine', () => {
  it.each([
    ['en', 'Unemployment rose by 3 percent in 2021.'],
    ['en', 'The minister resigned on Monday.'],
    ['en', 'He voted against the law twice.'],
    ['nl', 'De werkloosheid steeg in 2021 met 3 procent.'],
    ['nl', 'De minister trad maandag af.'],
    ['nl', 'Nederland is het land met de meeste doden van Europa.'],
    ['de', 'Die Arbeitslosigkeit stieg 2021 um 3 Prozent.'],
    ['de', 'Der Minister trat am Montag zurück.'],
    ['fr', 'Le chômage a augmenté de 3 % en 2021.'],
    ['fr', 'Le ministre a démissionné lundi.'],
    ['es', 'El paro subió un 3 % en 2021.'],
    ['es', 'El ministro dimitió el lunes.'],
    ['pl', 'Bezrobocie wzrosło w 2021 roku o 3 procent.'],
    ['uk', 'Загинуло 300 осіб.'],
    ['ar', 'قتل 300 شخص في المدينة.'],
    ['zh', '300人死亡。'],
  ])('asks for a check, %s: %s', (language, line) => expect(scoreLine(line, language)).toBeGreaterThan(0.5));

  it.each([
    ['en', 'He wondered why nobody had called.'],
    ['en', 'She asked whether the plan would work.'],
    ['en', 'Why was nothing done?'],
    ['en', 'We must do more.'],
    ['en', 'I hope it works.'],
    ['en', 'It is a disgrace.'],
    ['en', 'Please call the helpline.'],
    ['nl', 'Duda vraagt zich af hoe lang dit nog kan duren.'],
    ['nl', 'De vraag is of de dijk het houdt.'],
    ['nl', 'Hoe lang kan dit nog duren, vraagt hij.'],
    ['nl', 'We moeten Rusland verzwakken.'],
    ['nl', 'Hopelijk wordt het morgen beter.'],
    ['nl', 'Ik vind het prachtig.'],
    ['de', 'Er fragt sich, ob das reicht.'],
    ['de', 'Wir müssen zusammenhalten.'],
    ['de', 'Hoffentlich hält das Wetter.'],
    ['fr', 'Il se demande si le pont va tenir.'],
    ['fr', 'Il faut agir.'],
    ['fr', 'C’est une honte.'],
    ['es', 'Se pregunta si el puente aguantará.'],
    ['es', 'Hay que actuar.'],
    ['es', 'Ojalá funcione.'],
    ['pl', 'Co się stało?'],
    ['ar', 'هل هذا صحيح؟'],
    ['ja', '本当ですか？'],
  ])('asks for none, %s: %s', (language, line) => expect(scoreLine(line, language)).toBeLessThan(0.3));

  it('takes a figure for more than a day, a time, a number in a list or a tag', () => {
    const figure = scoreLine('They met 12 of them.', 'en');
    for (const other of [
      'They met on May 12.',
      '12) They met many of them.',
      'They met at 12:30.',
      '#12 They met.',
    ])
      expect(scoreLine(other, 'en'), other).toBeLessThan(figure);
  });

  it('scores a post of several sentences by any of them, so that talk round a claim takes nothing from it', () => {
    const claim = scoreLine('Unemployment rose by 3 percent in 2021.', 'en');
    expect(
      scoreLine('Wow! Unemployment rose by 3 percent in 2021. What do you think?', 'en'),
    ).toBeGreaterThanOrEqual(claim);
  });

  it('gives nothing for a line without words', () => {
    for (const line of ['', '  ', 'https://site.example/12', '@somebody #tag'])
      expect(scoreLine(line, 'en')).toBe(0);
  });
});

describe('bareLine', () => {
  it.each([
    ['@jan @piet: Het regent https://t.example/a1?b=2 #regen #weer', 'Het regent'],
    ['RT @jan: Het #coronavirus is er', 'Het coronavirus is er'],
    ['"He said ""no"" twice."', 'He said "no" twice.'],
    ['Mail a@b.example, room C#4', 'Mail a@b.example, room C#4'],
  ])('%s', (line, bare) => expect(bareLine(line)).toBe(bare));
});
