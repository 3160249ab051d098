import { useMemo, useState } from 'react';
import { readAnnotations } from '../../../../core/annotations/read-annotations.ts';
import { planAnnotations, type PlannedAnnotation } from '../../../../core/annotations/plan.ts';
import type { AnnotationFile } from '../../../../core/annotations/annotation.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useAppStore, useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText, useNotify } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { annotationNote } from '../../../../core/annotations/annotation.ts';
import { dateWriter } from '../../../../core/report/dates.ts';
import { Checkbox } from '../../ui/Choices.tsx';
import {
  offersFrom,
  offersVerdict,
  placementKinds,
  claimsToMake,
  type Offered,
  AnnotationRow,
} from './AnnotationRow.tsx';
import type { Placement } from '../../../../core/annotations/place.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { useNumbers } from '../../app-state/formats.ts';
import styles from './Annotations.module.css';

/** A file of annotations that was chosen or dropped. */
interface AnnotationsDialogProps {
  file: { name: string; bytes: Uint8Array };
  onClose(): void;
}

type Read = { file: AnnotationFile; planned: PlannedAnnotation[] } | { problem: string };

/** Shows where the words of annotations stand in the article, before any of them becomes a claim. */
export function AnnotationsDialog({ file, onClose }: AnnotationsDialogProps) {
  const t = useMessages();
  const app = useAppStore();
  const version = useArticle(({ data }) => data.version);
  const read = useMemo<Read>(() => {
    try {
      const found = readAnnotations(file.bytes, file.name);
      return { file: found, planned: planAnnotations(version, found) };
    } catch (thrown) {
      return { problem: errorText(app, thrown) };
    }
  }, [file, version, app]);

  if ('planned' in read && read.planned.length > 0)
    return <AnnotationChoices name={file.name} file={read.file} planned={read.planned} onClose={onClose} />;
  return (
    <Dialog
      title={t('annotations.title')}
      onClose={onClose}
      footer={
        <Button tone="dark" autoFocus onPress={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p className={styles.problem} role="alert">
        {'problem' in read ? read.problem : t('annotations.none', { file: file.name })}
      </p>
    </Dialog>
  );
}

interface AnnotationChoicesProps {
  name: string;
  file: AnnotationFile;
  planned: readonly PlannedAnnotation[];
  onClose(): void;
}

/** Every annotation of a file with where it was found; what is chosen becomes claims in one step. */
function AnnotationChoices({ name, file, planned, onClose }: AnnotationChoicesProps) {
  const t = useMessages();
  const notify = useNotify();
  const language = useApp((state) => state.language);
  const { store, saver } = useArticleContext();
  const claims = useArticle(({ data }) => data.claims);
  const versionId = useArticle(({ data }) => data.version.id);
  const there = useMemo(() => [...claims.values()], [claims]);
  const [offers, setOffers] = useState(() => offersFrom(planned, there));
  const [isMaking, setMaking] = useState(false);
  const isIncluded = offers.filter((offer) => offer.isIncluded);
  const naming = isIncluded.filter(offersVerdict);

  const change = (index: number, offer: Offered) => setOffers(offers.with(index, offer));
  const setAll = (indexes: readonly number[], part: Partial<Offered>) =>
    setOffers(offers.map((offer, index) => (indexes.includes(index) ? { ...offer, ...part } : offer)));

  async function make() {
    setMaking(true);
    const dates = dateWriter(language, 'UTC');
    const newClaims = claimsToMake(offers, ({ annotation }) => annotationNote(annotation, t, dates));
    const made = await saver.save('annotations.make', { versionId, claims: newClaims });
    setMaking(false);
    if (made === null) return;
    const [first] = made.claims;
    if (first !== undefined) store.dispatch({ type: 'select', id: first.id, reveal: true });
    onClose();
    const isNew = made.claims.length > 0;
    notify.done(isNew ? t('annotations.made', { n: newClaims.length }) : t('annotations.nothingNew'));
  }

  return (
    <Dialog
      title={t('annotations.title')}
      size="large"
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          {naming.length > 0 && (
            <Checkbox
              isSelected={naming.every((offer) => offer.setsVerdict)}
              onChange={(setsVerdict) =>
                setAll(
                  naming.map((offer) => offers.indexOf(offer)),
                  { setsVerdict },
                )
              }
            >
              {t('annotations.allVerdicts', { n: naming.length })}
            </Checkbox>
          )}
          <span className={styles.buttons}>
            <Button onPress={onClose}>{t('ui.cancel')}</Button>
            <Button
              tone="dark"
              isDisabled={isIncluded.length === 0}
              isPending={isMaking}
              onPress={() => void make()}
            >
              {t('annotations.make', { n: isIncluded.length })}
            </Button>
          </span>
        </div>
      }
    >
      <p className={styles.lead}>{t('annotations.lead', { file: name, n: planned.length })}</p>
      {file.unreadable.length > 0 && (
        <p className={styles.lead}>
          {t('annotations.unreadable', {
            n: file.unreadable.length,
            list: listed(file.unreadable),
          })}
        </p>
      )}
      {placementKinds.map((kind) => (
        <AnnotationGroup
          key={kind}
          kind={kind}
          offers={offers}
          claims={there}
          onChange={change}
          onTakeAll={(indexes, include) => setAll(indexes, { isIncluded: include })}
        />
      ))}
    </Dialog>
  );
}

/** Numbers that are named, before the list is cut. */
const MOST_NAMED = 20;

function listed(numbers: readonly number[]): string {
  const named = numbers.slice(0, MOST_NAMED).join(', ');
  return numbers.length > MOST_NAMED ? `${named} …` : named;
}

interface AnnotationGroupProps {
  kind: Placement['kind'];
  offers: readonly Offered[];
  claims: readonly Claim[];
  onChange(index: number, offer: Offered): void;
  onTakeAll(indexes: readonly number[], include: boolean): void;
}

/** How many annotations are shown at once; a button shows more. */
const PAGE = 100;

/** The annotations of one kind of place; nothing if there are none. */
function AnnotationGroup({ kind, offers, claims, onChange, onTakeAll }: AnnotationGroupProps) {
  const t = useMessages();
  const numbers = useNumbers();
  const [shown, setShown] = useState(PAGE);
  const indexes = offers.flatMap(({ placement }, index) => (placement.kind === kind ? [index] : []));
  if (indexes.length === 0) return null;
  const isChosen = kind === 'exact' || kind === 'elsewhere';
  return (
    <section className={styles.group} aria-label={t(`annotations.${kind}`)}>
      <header className={styles.head}>
        <h3 className={styles.heading}>
          {t(`annotations.${kind}`)} <span className={styles.count}>{numbers(indexes.length)}</span>
        </h3>
        {isChosen && indexes.length > 1 && (
          <span className={styles.buttons}>
            <Button tone="quiet" onPress={() => onTakeAll(indexes, true)}>
              {t('annotations.takeAll')}
            </Button>
            <Button tone="quiet" onPress={() => onTakeAll(indexes, false)}>
              {t('annotations.takeNone')}
            </Button>
          </span>
        )}
      </header>
      <ul>
        {indexes.slice(0, shown).map((index) => {
          const offer = offers[index];
          return (
            offer && (
              <AnnotationRow
                key={index}
                offer={offer}
                claims={claims}
                onChange={(changed) => onChange(index, changed)}
              />
            )
          );
        })}
      </ul>
      {indexes.length > shown && (
        <Button onPress={() => setShown(shown + PAGE)}>
          {t('annotations.showMore', { n: indexes.length - shown })}
        </Button>
      )}
    </section>
  );
}
