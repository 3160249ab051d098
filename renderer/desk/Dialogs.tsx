import { assertNever } from '../../core/kernel/assert-never.ts';
import { AboutDialog } from './about/AboutDialog.tsx';
import { AgreementDialog } from './agreement/AgreementDialog.tsx';
import { AnnotationsDialog } from './annotations/AnnotationsDialog.tsx';
import { AttachmentDialog } from './attachment/AttachmentDialog.tsx';
import { CaseDialog } from './case/CaseDialog.tsx';
import { CaseNoteDialog } from './case/CaseNoteDialog.tsx';
import { EraseDialog } from './erase/EraseDialog.tsx';
import { UnfinishedDialog } from './erase/UnfinishedDialog.tsx';
import { ExportDialog } from './export/ExportDialog.tsx';
import { DeskDetails } from './article/DeskDetails.tsx';
import { HistoryDialog } from './article/HistoryDialog.tsx';
import { LeftDialog } from './article/LeftDialog.tsx';
import { LinkDialog } from './article/LinkDialog.tsx';
import { KeyList } from './palette/KeyList.tsx';
import { Palette } from './palette/Palette.tsx';
import { ReportsDialog } from './library/ReportsDialog.tsx';
import { ResultsDialog } from './results/ResultsDialog.tsx';
import { SettingsDialog } from './settings/SettingsDialog.tsx';
import { OldBackupsDialog } from './vault/OldBackupsDialog.tsx';
import { PassphraseDialog } from './vault/PassphraseDialog.tsx';
import { RemovePassphrase } from './vault/RemovePassphrase.tsx';
import { useAppStore } from './state/app-context.tsx';
import type { OpenDialog } from './state/app-state.ts';

/** The dialog that is open. */
export function Dialogs({ dialog }: { dialog: OpenDialog }) {
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
    case 'details':
      return <DeskDetails onClose={close} />;
    case 'attachment':
      return <AttachmentDialog file={dialog.file} onClose={close} />;
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'left':
      return <LeftDialog onClose={close} />;
    case 'agreement':
      return <AgreementDialog onClose={close} />;
    case 'annotations':
      return <AnnotationsDialog file={dialog.file} onClose={close} />;
    case 'link':
      return <LinkDialog link={dialog.link} onClose={close} />;
    default:
      return assertNever(dialog);
  }
}
