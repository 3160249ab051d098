import { describe, expect, it } from 'vitest';
import {
  endsSentence,
  isLinkOnly,
  isProse,
  lengthOf,
} from '../../../../../renderer/reader/shared/html/prose.ts';
import { piece } from './build-page.ts';

describe('endsSentence', () => {
  it.each([
    'It was closed.',
    'She said: “Closed!”',
    '老桥重新开放。',
    '“我每天要多走五公里才能到学校，”她说。”',
    'هل يكفي ذلك؟',
    'Sie bleibt zu. (lbe)',
    'It was closed.[3] [4]',
    'Es bleibt zu.“',
  ])('knows %s', (text) => expect(endsSentence(text)).toBe(true));
  it.each(['Read more', '责任编辑：周平', 'Ada Quist, Hollin', 'Price (in pounds)'])(
    'knows that %s ends none',
    (text) => expect(endsSentence(text)).toBe(false),
  );
});

describe('isProse', () => {
  it('counts a sign of a script without letters as several', () => {
    expect(lengthOf('老桥重新开放')).toBe(15);
    expect(isProse(piece({ text: '青石镇的老桥周五重新开放。' }))).toBe(true);
  });
  it('takes sentences and long paragraphs, not links, labels, headings and rows', () => {
    expect(isProse(piece({ text: 'The bridge is open again.' }))).toBe(true);
    expect(isProse(piece({ text: `Also open: ${'the quay, '.repeat(12)}` }))).toBe(true);
    expect(isProse(piece({ text: 'The bridge is open again.', linked: 1 }))).toBe(false);
    expect(isProse(piece({ text: 'The bridge is open again.', kind: 'heading', level: 2 }))).toBe(false);
    expect(isProse(piece({ text: 'Bridge, quay, ferry' }))).toBe(false);
    expect(isProse(piece({ text: 'Share it: http://a.example/x' }))).toBe(false);
  });
});

describe('isLinkOnly', () => {
  it('takes titles, and no sentences or addresses', () => {
    expect(isLinkOnly(piece({ text: 'Why is the tram always late?', linked: 1 }))).toBe(true);
    expect(isLinkOnly(piece({ text: 'Also: why the tram is late', linked: 0.8 }))).toBe(true);
    expect(
      isLinkOnly(piece({ text: 'Why the tram is late, and how it could be on time', linked: 0.3 })),
    ).toBe(false);
    expect(isLinkOnly(piece({ text: 'The minister said that all had been in order.', linked: 1 }))).toBe(
      false,
    );
    expect(isLinkOnly(piece({ text: 'https://a.example/report', linked: 1 }))).toBe(false);
  });
});
