import { distanceOf, fingerprintOf, type Fingerprint } from '../../core/pictures/fingerprint.ts';
import { NEAR } from '../../core/pictures/same-picture.ts';
import { changes, drawPicture, grayOf, subjects, type PictureChange, type Subject } from './pictures-draw.ts';

/** Pictures of each subject. */
const NUMBER = 25;

/**
 * Measures how a picture is known again: the distances to itself after each change, and those between different pictures. They are drawn, the
 * same at every run.
 */
export async function measurePictures(): Promise<{ figures: object; table: string }> {
  const kept: { subject: Subject; print: Fingerprint }[] = [];
  const changed = new Map<PictureChange, number[]>();
  for (const subject of subjects)
    for (let number = 0; number < NUMBER; number++) {
      const canvas = drawPicture(subject, number);
      const print = fingerprintOf(grayOf(canvas));
      kept.push({ subject, print });
      for (const [name, change] of Object.entries(changes) as [
        PictureChange,
        (typeof changes)[PictureChange],
      ][]) {
        const { bits } = fingerprintOf(grayOf(await change(canvas)));
        const distance = distanceOf(name === 'mirrored' ? print.mirrored : print.bits, bits);
        changed.set(name, [...(changed.get(name) ?? []), distance]);
      }
    }
  const between = subjects.map((subject) => {
    const own = kept.filter((one) => one.subject === subject);
    return [
      `two ${subject}s`,
      own.flatMap(({ print }, at) => own.slice(0, at).map((other) => closest(print, other.print))),
    ];
  });
  const pairs = kept.flatMap(({ print }, at) =>
    kept.slice(0, at).map((other) => closest(print, other.print)),
  );
  const rows: [string, number[]][] = [
    ...changed,
    ...(between as [string, number[]][]),
    ['any two pictures', pairs],
  ];
  return {
    figures: Object.fromEntries(rows.map(([name, distances]) => [name, summary(distances)])),
    table: [
      `what was done                              least  median   most   within ${NEAR}`,
      ...rows.map(([name, distances]) => {
        const { least, median, most, found, of } = summary(distances);
        const figures = [least, median, most].map((figure) => String(figure).padStart(8)).join('');
        return `${name.padEnd(40)}${figures}   ${found} of ${of}`;
      }),
    ].join('\n'),
  };
}

/** Of two pictures, or one and the mirror image of the other. */
function closest(a: Fingerprint, b: Fingerprint): number {
  return Math.min(distanceOf(a.bits, b.bits), distanceOf(a.mirrored, b.bits));
}

function summary(distances: readonly number[]) {
  const sorted = distances.toSorted((a, b) => a - b);
  return {
    least: sorted[0],
    median: sorted[Math.floor(sorted.length / 2)],
    most: sorted.at(-1),
    found: sorted.filter((distance) => distance <= NEAR).length,
    of: sorted.length,
  };
}
