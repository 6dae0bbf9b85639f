// Asks before something that cannot be taken back, naming the effect on the button.
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog, DialogActions } from './Dialog.tsx'

interface Props {
  title: string
  /** What will be so afterwards. */
  children: ReactNode
  /** The verb and its object: "Remove passkey". */
  effect: string
  isOpen: boolean
  isPending?: boolean
  onConfirm: () => void
  onClose: () => void
}

export const Question = ({
  title,
  children,
  effect,
  isOpen,
  isPending = false,
  onConfirm,
  onClose,
}: Props) => {
  const { _ } = useLingui()
  return (
    <Dialog role="alertdialog" title={title} isOpen={isOpen} onClose={onClose}>
      <div className="text-body text-muted">{children}</div>
      <DialogActions>
        <Button look="plain" size="roomy" autoFocus onPress={onClose}>
          {_('Cancel')}
        </Button>
        <Button look="danger" size="roomy" isPending={isPending} onPress={onConfirm}>
          {effect}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
