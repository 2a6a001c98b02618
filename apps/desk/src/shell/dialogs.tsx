import { useEffect, useState, type ReactNode } from 'react';
import { usePart } from './use-part.js';

export type Opened = 'keys' | 'settings' | null;

/** The dialogs of the shell, each fetched when it is first opened. */
export function Dialogs({ opened, onClose }: { opened: Opened; onClose: () => void }): ReactNode {
  const Keys = usePart(opened === 'keys', fetchKeys, onClose);
  const Settings = usePart(opened === 'settings', fetchSettings, onClose);
  return (
    <>
      {Keys && <Opening of={Keys} opened={opened === 'keys'} onClose={onClose} />}
      {Settings && <Opening of={Settings} opened={opened === 'settings'} onClose={onClose} />}
    </>
  );
}

export interface DialogProps {
  readonly opened: boolean;
  onClose: () => void;
}

const fetchKeys = async () => (await import('./key-help.js')).KeyHelp;
const fetchSettings = async () => (await import('./settings-dialog.js')).SettingsDialog;

/** Begins closed: a dialog gives the focus back only to what had it before it was opened. */
function Opening({
  of: Dialog,
  opened,
  onClose,
}: DialogProps & { of: (props: DialogProps) => ReactNode }): ReactNode {
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  return <Dialog opened={isHere && opened} onClose={onClose} />;
}
