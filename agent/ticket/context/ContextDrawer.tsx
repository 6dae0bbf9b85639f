// The details over the conversation, on windows without room for both.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import { Suspense } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Ticket } from '../../../contract/tickets.ts'
import { useStore } from '../../data/store.ts'
import { IconButton } from '../../ui/index.ts'
import { contextStore } from './open.ts'
import { ContextTabs } from './preload.ts'

const ContextDrawer = ({ ticket }: { ticket: Ticket | undefined }) => {
  const { _ } = useLingui()
  const isOpen = useStore(contextStore)
  return (
    <ModalOverlay
      isOpen={isOpen && ticket !== undefined}
      onOpenChange={contextStore.set}
      isDismissable
      className="fixed inset-0 z-30 flex justify-end bg-scrim"
    >
      <Modal className="h-full w-[min(360px,92vw)] border-l border-line bg-surface shadow-float">
        <Dialog
          aria-label={_('Details of the ticket')}
          className="relative flex h-full flex-col outline-none"
        >
          <IconButton
            label={_('Close')}
            onPress={() => contextStore.set(false)}
            className="absolute top-2.5 right-3 z-10"
          >
            <X size={16} aria-hidden="true" />
          </IconButton>
          <Suspense>{ticket && <ContextTabs ticket={ticket} />}</Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
export default ContextDrawer
