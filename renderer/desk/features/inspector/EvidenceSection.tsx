import { memo, useRef, useState, type DragEvent } from 'react';
import { Equal, Plus, Eraser, Pencil, Trash2 } from 'lucide-react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Evidence } from '../../../../core/model/evidence/evidence.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useArticleContext, useArticle } from '../../article-state/article-context.tsx';
import type { IncomingEvidence } from '../../article-state/evidence-form.ts';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton, Button, LinkButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/props.ts';
import { evidenceDrafts, EvidenceEditor } from './EvidenceEditor.tsx';
import { Section, useFocusRequest } from './Section.tsx';
import { deedOf, evidenceTitle, shortLink } from '../../../../core/model/evidence/evidence-title.ts';
import { hear, heardPlace } from '../../article-state/hear.ts';
import { focusTextIfLost } from '../../article-state/focus-text.ts';
import { evidenceCardId } from '../../article-state/claim-navigation.ts';
import { useRun } from '../../commands/command-context.tsx';
import { sourceChoice } from '../../app-state/erasure.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { partialDateText } from '../../../../core/wording/date-text.ts';
import { calculationText, inputText } from '../../../../core/wording/calculation.ts';
import { locatorText } from '../../../../core/wording/locator.ts';
import { Attachment } from './Attachment.tsx';
import styles from './EvidenceSection.module.css';

/** One piece of evidence, to be read. */
function EvidenceCard({ piece, onEdit }: { piece: Evidence; onEdit(): void }) {
  const t = useMessages();
  const app = useAppStore();
  const language = useApp((state) => state.language);
  /** What is quoted is in the article's language more often than in the checker's. */
  const own = useArticle(({ data }) => data.article.language);
  const isRedacted = useArticle(({ data }) => data.redactedEvidence.has(piece.id));
  const owner = useArticle(({ data }) => data.checkers.find(({ id }) => id === piece.createdBy)?.name ?? '?');
  const { link } = piece;
  const title = evidenceTitle(piece);
  const name = title ?? t(`evidence.${piece.kind}`);
  const isNamedByLink = piece.title === null && title !== null;
  const target = piece.target === 'said' ? t('evidence.onSaid') : '';

  const toLink = (words: string, className: string | undefined) => (
    <LinkButton
      className={className}
      title={link ?? ''}
      onPress={() => link !== null && app.dispatch({ type: 'dialog', dialog: { name: 'link', link } })}
    >
      {words}
    </LinkButton>
  );

  return (
    <article id={evidenceCardId(piece.id)} aria-label={name} className={styles.card}>
      <div className={styles.head}>
        <p className={styles.title} dir="auto">
          {isNamedByLink ? toLink(title, undefined) : name}{' '}
          <span className={cx(styles.stance, styles[piece.stance])}>
            {t(`stance.${piece.stance}`)} {target}
          </span>
        </p>
        {!isRedacted && <EvidenceTools piece={piece} name={name} onEdit={onEdit} />}
      </div>
      {piece.quotation !== null && (
        <blockquote className={styles.quotation} lang={own === 'und' ? undefined : own} dir="auto">
          {piece.quotation}
        </blockquote>
      )}
      {piece.calculation && (
        <div className={styles.calculation} dir="auto">
          <p>{calculationText(piece.calculation, language)}</p>
          {piece.calculation.inputs.map((input) => (
            <p key={input.name} className={styles.input}>
              {inputText(input, null, t, language)}
            </p>
          ))}
        </div>
      )}
      <p className={styles.facts}>
        {title !== null && <span className={styles.fact}>{t(`evidence.${piece.kind}`)}</span>}
        <Place piece={piece} />
        {link !== null && !isNamedByLink && toLink(shortLink(link), styles.fact)}
        {piece.lookedAt !== null && (
          <span className={styles.fact}>
            {t(`evidence.${deedOf(piece.kind)}Shown`, { date: partialDateText(piece.lookedAt, language) })}
          </span>
        )}
        {piece.contact !== null && (
          <span className={styles.fact} dir="auto">
            {piece.contact}
          </span>
        )}
        {piece.protected && <span className={styles.protected}>{t('evidence.protected')}</span>}
      </p>
      {isRedacted && <p className={styles.note}>{t('evidence.redacted', { name: owner })}</p>}
      {piece.note !== null && (
        <p className={styles.note} dir="auto">
          {piece.note}
        </p>
      )}
      {piece.attachments.map((file) => (
        <Attachment key={`${file.hash} ${file.name}`} file={file} ownerId={piece.id} />
      ))}
    </article>
  );
}

/** Where in its source a piece of evidence stands. A time is a button that plays the recording from there. */
function Place({ piece }: { piece: Evidence }) {
  const t = useMessages();
  const app = useAppStore();
  const notify = useNotify();
  const articleId = useArticle(({ data }) => data.article.id);
  if (!piece.locator) return null;
  const words = locatorText(piece.locator, t);
  const heard = heardPlace(piece, articleId);
  if (heard === null) return <span className={styles.fact}>{words}</span>;
  return (
    <LinkButton
      className={styles.fact}
      title={t('recording.playFrom', { time: words })}
      onPress={() => void hear({ app, notify, t }, heard)}
    >
      {words}
    </LinkButton>
  );
}

interface EvidenceToolsProps {
  piece: Evidence;
  /** What the piece is called. */
  name: string;
  onEdit(): void;
}

/** The buttons of a piece: edit it, delete it, erase its source. */
function EvidenceTools({ piece, name, onEdit }: EvidenceToolsProps) {
  const t = useMessages();
  const notify = useNotify();
  const app = useAppStore();
  const run = useRun();
  const { saver, store } = useArticleContext();

  async function remove() {
    const change = await saver.save('evidence.remove', { evidenceId: piece.id });
    focusTextIfLost();
    if (change === null) return;
    const undo = { label: t('command.history.undo'), run: () => run('history.undo') };
    notify.done(t('evidence.removed'), undo);
  }

  function erase() {
    const targets = [sourceChoice(store.get().data.article.id, piece, t)];
    app.dispatch({ type: 'dialog', dialog: { name: 'erase', targets } });
  }

  return (
    <div className={styles.tools}>
      <IconButton label={t('evidence.edit')} about={name} onPress={onEdit} className={styles.tool}>
        <Pencil size={13} aria-hidden />
      </IconButton>
      <IconButton
        label={t('evidence.remove')}
        about={name}
        onPress={() => void remove()}
        className={styles.tool}
      >
        <Trash2 size={13} aria-hidden />
      </IconButton>
      <IconButton label={t('erase.source')} about={name} onPress={erase} className={styles.tool}>
        <Eraser size={13} aria-hidden />
      </IconButton>
    </div>
  );
}

interface EvidenceSectionProps {
  claim: Claim;
  evidence: readonly Evidence[];
}

/** What is being edited: a new piece (of the claim) or one that there is, by id. */
type Edited = { id: Id; incoming: IncomingEvidence | null; calculate: number } | null;

/** What the verdict rests on: the pieces there are, and the form for one more. Files can be dropped on it. */
export const EvidenceSection = memo(function EvidenceSection(props: EvidenceSectionProps) {
  const { claim, evidence } = props;
  const claimId = claim.id;
  const t = useMessages();
  const { store } = useArticleContext();
  const [edited, setEdited] = useState<Edited>(null);
  const [isOver, setOver] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  function open(id: Id, incoming: IncomingEvidence | null = null, isCalculation = false) {
    // The form takes the focus as it comes; asked for once more, it is there. Its first field is that of the calculation, if it has one.
    if (edited?.id === id && incoming === null)
      whole.current?.querySelector<HTMLElement>('form input')?.focus();
    const calculate = edited?.id === id ? edited.calculate : 0;
    setEdited({ id, incoming, calculate: calculate + (isCalculation ? 1 : 0) });
  }
  const close = () => setEdited(null);
  useFocusRequest('newEvidence', () => open(claimId, store.get().incoming));
  useFocusRequest('newCalculation', () => open(claimId, null, true));

  function drop(event: DragEvent) {
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    open(claimId, { files, link: null });
  }
  function over(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  }

  const isNew = edited?.id === claimId;
  return (
    <div
      ref={whole}
      className={cx(isOver && styles.over)}
      onDragOver={edited === null ? over : undefined}
      onDragLeave={() => setOver(false)}
      onDrop={edited === null ? drop : undefined}
    >
      <Section
        title={t('inspector.evidence')}
        tour="evidence"
        command="evidence.add"
        aside={
          <>
            <IconButton
              label={t('command.evidence.calculate')}
              command="evidence.calculate"
              onPress={() => open(claimId, null, true)}
              className={styles.add}
            >
              <Equal size={15} aria-hidden />
            </IconButton>
            <IconButton
              label={t('command.evidence.add')}
              command="evidence.add"
              onPress={() => open(claimId)}
              className={styles.add}
            >
              <Plus size={15} aria-hidden />
            </IconButton>
          </>
        }
      >
        <ul className={styles.list}>
          {evidence.map((piece) => (
            <li key={piece.id}>
              {edited?.id === piece.id ? (
                <EvidenceEditor claim={claim} piece={piece} incoming={null} calculate={0} onDone={close} />
              ) : (
                <EvidenceCard piece={piece} onEdit={() => open(piece.id)} />
              )}
            </li>
          ))}
        </ul>
        {isNew ? (
          <EvidenceEditor
            claim={claim}
            piece={null}
            incoming={edited.incoming}
            calculate={edited.calculate}
            onDone={close}
          />
        ) : (
          evidenceDrafts.has(claimId) && (
            <div className={styles.draft}>
              {t('evidence.unsaved')}
              <Button tone="quiet" onPress={() => open(claimId)}>
                {t('evidence.goOn')}
              </Button>
            </div>
          )
        )}
        {evidence.length === 0 && !isNew && !evidenceDrafts.has(claimId) && (
          <p className={styles.none}>{t('evidence.none')}</p>
        )}
      </Section>
    </div>
  );
});
