// A dialog: only for what takes several steps or cannot be taken back.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { cx } from './cx.ts'
import { IconButton } from './IconButton.tsx'
import { floating } from './option.ts'

interface Props {
  title: string
  isOpen: boolean
  onClose: () => void
  /** `alertdialog` for a question that stops everything. */
  role?: 'dialog' | 'alertdialog'
  width?: 'narrow' | 'wide'
  children: ReactNode
}

export const Dialog = ({ title, isOpen, onClose, role = 'dialog', width = 'narrow', children }: Props) => {
  const { _ } = useLingui()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-auto bg-scrim p-4 pt-[12vh] max-sm:items-end max-sm:p-0"
    >
      <Modal
        className={cx(
          floating,
          'w-full max-sm:rounded-b-none max-sm:border-x-0 max-sm:border-b-0',
          width === 'wide' ? 'max-w-2xl' : 'max-w-md',
        )}
      >
        <AriaDialog role={role} className="flex max-h-[80vh] flex-col overflow-auto outline-none">
          <header className="sticky top-0 flex items-center gap-2 rounded-t-3 bg-raised px-5 pt-4 pb-1">
            <Heading slot="title" className="min-w-0 grow text-h3 font-[620] tracking-[-0.01em]">
              {title}
            </Heading>
            {role === 'dialog' && (
              <IconButton label={_('Close')} onPress={onClose} className="-mr-2">
                <X size={16} aria-hidden="true" />
              </IconButton>
            )}
          </header>
          <div className="px-5 pt-1 pb-5">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The last row of a dialog: what happens, and the way out. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <footer className="mt-5 flex flex-wrap items-center justify-end gap-2">{children}</footer>
)
