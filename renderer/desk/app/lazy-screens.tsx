import { assertNever } from '../../../core/kernel/assert-never.ts';
import { AboutDialog } from '../features/about/AboutDialog.tsx';
import { AgreementDialog } from '../features/agreement/AgreementDialog.tsx';
import { AnnotationsDialog } from '../features/annotations/AnnotationsDialog.tsx';
import { AuthorNotesDialog } from '../features/annotations/AuthorNotesDialog.tsx';
import { ArchivesDialog } from '../features/archives/ArchivesDialog.tsx';
import { AttachmentDialog } from '../features/attachment/AttachmentDialog.tsx';
import { CaseDialog } from '../features/casefile/CaseDialog.tsx';
import { CaseNoteDialog } from '../features/loading/CasePreview.tsx';
import { EraseDialog, UnfinishedDialog } from '../features/erase/EraseDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { HistoryDialog } from '../features/history/HistoryDialog.tsx';
import { DroppedClaimsDialog } from '../features/versions/DroppedClaimsDialog.tsx';
import { TakeCheckDialog } from '../features/inspector/earlier/TakeCheckDialog.tsx';
import { WatchedDialog } from '../features/watched/WatchedDialog.tsx';
import { TakeDialog } from '../features/inspector/passages/TakeDialog.tsx';
import { LinkDialog } from '../shared/LinkDialog.tsx';
import { KeyList } from '../features/palette/KeyList.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { RecordingDialog } from '../features/recording/RecordingDialog.tsx';
import { ReportsDialog } from '../features/export/ReportsDialog.tsx';
import { ResultsDialog } from '../features/results/ResultsDialog.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { OldBackupsDialog } from '../features/settings/OldBackups.tsx';
import { PassphraseDialog, RemovePassphrase } from '../features/vault/PassphraseDialog.tsx';
import { ThreadDialog } from '../features/threads/ThreadDialog.tsx';
import { ThreadsDialog } from '../features/threads/ThreadsDialog.tsx';
import { FromArticleDialog } from '../features/sources/FromArticleDialog.tsx';
import { SourceDialog } from '../features/sources/SourceDialog.tsx';
import { SourceText } from '../features/sources/SourceText.tsx';
import { useAppStore } from '../app-state/app-context.tsx';
import type { OpenDialog } from '../app-state/screens.ts';
import { DetailsDialog } from '../features/library/DetailsDialog.tsx';
import { MissingDialog } from '../features/library/MissingDialog.tsx';
import { useArticle, useArticleContext } from '../article-state/article-context.tsx';

// The screens that the first drawing of the library does without.
export { Desk } from './desk/Desk.tsx';
export { DetailsDialog } from '../features/library/DetailsDialog.tsx';
export { LoadResults } from '../features/loading/LoadResults.tsx';
export { FirstRun } from '../features/settings/FirstRun.tsx';

/** The dialog that is open. */
export function DialogHost({ dialog }: { dialog: OpenDialog }) {
  const store = useAppStore();
  const close = () => store.dispatch({ type: 'dialog', dialog: null });
  switch (dialog.name) {
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <KeyList onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'passphrase':
      return <PassphraseDialog onClose={close} />;
    case 'removePassphrase':
      return <RemovePassphrase onClose={close} />;
    case 'oldBackups':
      return <OldBackupsDialog onClose={close} />;
    case 'settings':
      return <SettingsDialog at={dialog.at} onClose={close} />;
    case 'export':
      return <ExportDialog articleId={dialog.articleId} versionId={dialog.versionId} onClose={close} />;
    case 'results':
      return <ResultsDialog articleIds={dialog.articleIds} onClose={close} />;
    case 'archives':
      return <ArchivesDialog onClose={close} />;
    case 'watched':
      return <WatchedDialog folder={dialog.folder} onClose={close} />;
    case 'threads':
      return <ThreadsDialog onClose={close} />;
    case 'thread':
      return <ThreadDialog claimId={dialog.claimId} onClose={close} />;
    case 'reports':
      return <ReportsDialog articleIds={dialog.articleIds} onClose={close} />;
    case 'case':
      return <CaseDialog articleId={dialog.articleId} onClose={close} />;
    case 'caseNote':
      return <CaseNoteDialog note={dialog.note} onClose={close} />;
    case 'erase':
      return <EraseDialog targets={dialog.targets} onClose={close} />;
    case 'unfinishedErasure':
      return <UnfinishedDialog onClose={close} />;
    case 'missing':
      return <MissingDialog findings={dialog.findings} onClose={close} />;
    case 'libraryDetails':
      return null;
    case 'details':
      return <DeskDetails onClose={close} />;
    case 'attachment':
      return <AttachmentDialog file={dialog.file} ownerId={dialog.ownerId} onClose={close} />;
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'droppedClaims':
      return <DroppedClaimsDialog onClose={close} />;
    case 'agreement':
      return <AgreementDialog onClose={close} />;
    case 'annotations':
      return <AnnotationsDialog file={dialog.file} onClose={close} />;
    case 'authorNotes':
      return <AuthorNotesDialog draft={dialog.draft} onClose={close} />;
    case 'link':
      return <LinkDialog link={dialog.link} onClose={close} />;
    case 'source':
      return <SourceDialog entry={dialog.entry} details={dialog.details} onClose={close} />;
    case 'sourceText':
      return <SourceText entry={dialog.entry} file={dialog.file} at={dialog.at} onClose={close} />;
    case 'recording':
      return (
        <RecordingDialog entry={dialog.entry} file={dialog.file} from={dialog.from ?? null} onClose={close} />
      );
    case 'sourcesFromArticle':
      return <FromArticleDialog onClose={close} />;
    case 'takeCheck':
      return <TakeCheckDialog claimId={dialog.claimId} hint={dialog.hint} onClose={close} />;
    case 'takeEvidence':
      return (
        <TakeDialog claimId={dialog.claimId} entry={dialog.entry} words={dialog.words} onClose={close} />
      );
    default:
      return assertNever(dialog);
  }
}

/** The details of the article on the desk, to be corrected. */
function DeskDetails({ onClose }: { onClose(): void }) {
  const { store } = useArticleContext();
  const article = useArticle(({ data }) => data.article);
  return (
    <DetailsDialog
      article={article}
      onSaved={(change) => store.dispatch({ type: 'changed', change })}
      onClose={onClose}
    />
  );
}
