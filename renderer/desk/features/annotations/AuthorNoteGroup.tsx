import { useState } from 'react';
import type { ListedNote } from '../../../../core/contract/annotations.ts';
import type { RemarkKind } from '../../../../core/model/article/article.ts';
import { partialDateText } from '../../../../core/wording/date-text.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { useMessages } from '../../ui/interface.tsx';
import styles from './Annotations.module.css';

const groupNames = ['comments', 'footnotes', 'endnotes', 'links', 'there', 'nowhere', 'lost'] as const;
type GroupName = (typeof groupNames)[number];

const groupOfKind: Record<RemarkKind, GroupName> = {
  comment: 'comments',
  footnote: 'footnotes',
  endnote: 'endnotes',
  link: 'links',
};

/** Returns notes by their kind, and after those the ones of which nothing can be made; no empty groups. */
export function noteGroups(notes: readonly ListedNote[]): { name: GroupName; notes: ListedNote[] }[] {
  const nameOf = ({ kind, isThere, place, remark }: ListedNote): GroupName => {
    if (isThere) return 'there';
    if (remark === null) return 'lost';
    return place === null ? 'nowhere' : groupOfKind[kind];
  };
  return groupNames
    .map((name) => ({ name, notes: notes.filter((note) => nameOf(note) === name) }))
    .filter((group) => group.notes.length > 0);
}

/** The numbers of those that have one: the others' words are not in the article. */
export function numbersOf(notes: readonly ListedNote[]): number[] {
  return notes.map(({ remark }) => remark).filter((remark) => remark !== null);
}

interface AuthorNoteGroupProps {
  name: GroupName;
  notes: readonly ListedNote[];
  /** By their numbers among the remarks of the version. */
  chosen: ReadonlySet<number>;
  onChoose(remarks: readonly number[], isChosen: boolean): void;
}

/** How many notes are shown at once; a button shows more. */
const PAGE = 100;

/** The notes of one kind. */
export function AuthorNoteGroup({ name, notes, chosen, onChoose }: AuthorNoteGroupProps) {
  const t = useMessages();
  const numbers = useNumbers();
  const [shown, setShown] = useState(PAGE);
  const canChoose = name !== 'there' && name !== 'nowhere' && name !== 'lost';
  const all = numbersOf(notes);
  return (
    <section className={styles.group} aria-label={t(`notes.${name}`)}>
      <header className={styles.head}>
        <h3 className={styles.heading}>
          {t(`notes.${name}`)} <span className={styles.count}>{numbers(notes.length)}</span>
        </h3>
        {canChoose && notes.length > 1 && (
          <span className={styles.buttons}>
            <Button tone="quiet" onPress={() => onChoose(all, true)}>
              {t('annotations.takeAll')}
            </Button>
            <Button tone="quiet" onPress={() => onChoose(all, false)}>
              {t('annotations.takeNone')}
            </Button>
          </span>
        )}
      </header>
      {name === 'nowhere' && <p className={styles.why}>{t('notes.nowhereHint')}</p>}
      {name === 'lost' && <p className={styles.why}>{t('notes.lostHint')}</p>}
      <ul>
        {notes.slice(0, shown).map((note, index) => (
          <NoteRow
            key={index}
            note={note}
            isChosen={canChoose && note.remark !== null ? chosen.has(note.remark) : null}
            onChoose={(isChosen) => onChoose(numbersOf([note]), isChosen)}
          />
        ))}
      </ul>
      {notes.length > shown && (
        <Button onPress={() => setShown(shown + PAGE)}>
          {t('annotations.showMore', { n: notes.length - shown })}
        </Button>
      )}
    </section>
  );
}

interface NoteRowProps {
  note: ListedNote;
  /** Null if nothing can be made of it. */
  isChosen: boolean | null;
  onChoose(isChosen: boolean): void;
}

/** One note: the words that it stands on, what it says, where it leads and the claim to which it goes. */
function NoteRow({ note, isChosen, onChoose }: NoteRowProps) {
  const { text, link } = note;
  const words = (
    <span className={styles.quote} dir="auto">
      {note.words}
    </span>
  );
  return (
    <li className={styles.row}>
      {isChosen === null ? (
        <div className={styles.bare}>{words}</div>
      ) : (
        <Checkbox isSelected={isChosen} onChange={onChoose}>
          {words}
        </Checkbox>
      )}
      <div className={styles.details}>
        <Facts note={note} />
        {text !== '' && (
          <p className={styles.text} dir="auto">
            {text}
          </p>
        )}
        <Target note={note} isSaid={link !== null && text.includes(link)} />
        {isChosen !== null && <Goal note={note} />}
      </div>
    </li>
  );
}

/** What it is, who wrote it and when. */
function Facts({ note: { kind, author, at } }: { note: ListedNote }) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const facts = [t(`notes.${kind}`), author ?? '', at === null ? '' : partialDateText(at, language)];
  return <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>;
}

/** The source or the address to which it leads, unless its words say the address. */
function Target({ note: { source, link }, isSaid }: { note: ListedNote; isSaid: boolean }) {
  const t = useMessages();
  if (source !== null) {
    const name = source.title ?? link ?? t(`evidence.${source.kind}`);
    return <p className={styles.facts}>{t('notes.leadsTo', { source: name })}</p>;
  }
  return link === null || isSaid ? null : (
    <p className={styles.facts} dir="ltr">
      {link}
    </p>
  );
}

/** The claim to which it goes, or the words of the one that is made. */
function Goal({ note: { claimId, place } }: { note: ListedNote }) {
  const t = useMessages();
  const text = useArticle(({ data }) => data.version.text);
  const number = useArticle(({ data }) =>
    claimId === null ? null : (data.order.numbers.get(claimId) ?? null),
  );
  if (place === null) return null;
  const words = text.slice(place.start, place.end);
  return (
    <p className={styles.why}>
      {number === null ? t('notes.toNew', { words }) : t('notes.toClaim', { number })}
    </p>
  );
}
