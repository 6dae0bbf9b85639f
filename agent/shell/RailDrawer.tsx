// The rail on a phone: slides over the page, closes when a place is chosen.
import { useLingui } from '@lingui/react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { closeOverlay } from './overlay.ts'
import { Rail } from './Rail.tsx'

const RailDrawer = () => {
  const { _ } = useLingui()
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && closeOverlay()}
      isDismissable
      className="fixed inset-0 z-40 bg-scrim"
    >
      <Modal className="h-full w-[min(288px,85vw)] bg-canvas shadow-float">
        <Dialog aria-label={_('Main')} className="h-full outline-none [&>nav]:h-full">
          <Rail isNarrow={false} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
export default RailDrawer
