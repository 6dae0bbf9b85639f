// Looks at attachments without saving them: arrows go through them, Escape ends it.
import { useLingui } from '@lingui/react'
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react'
import { useEffect } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useStore } from '../../../data/store.ts'
import { buttonClass, IconButton } from '../../../ui/index.ts'
import { sizeInWords } from '../size.ts'
import { PreviewBody } from './PreviewBody.tsx'
import { closePreview, type Preview, previewStore, stepPreview } from './store.ts'

const PreviewDialog = () => {
  const preview = useStore(previewStore)
  return (
    <ModalOverlay
      isOpen={preview !== null}
      onOpenChange={(open) => !open && closePreview()}
      isDismissable
      className="fixed inset-0 z-40 bg-canvas"
    >
      <Modal className="h-full">{preview && <Frame preview={preview} />}</Modal>
    </ModalOverlay>
  )
}
export default PreviewDialog

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, k: -1, j: 1 }

const onKey = (event: KeyboardEvent) => {
  const by = steps[event.key]
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  stepPreview(by)
}

const Frame = ({ preview: { files, at } }: { preview: Preview }) => {
  const { _ } = useLingui()
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const file = files[at]
  if (!file) return null
  return (
    <Dialog aria-label={_('Preview of {name}', { name: file.name })} className="h-full outline-none">
      <div className="flex h-full flex-col">
        <header className="flex h-12 flex-none items-center gap-2 border-b border-line bg-surface px-4 max-md:h-14 max-md:px-2">
          <Heading slot="title" className="min-w-0 truncate font-semibold">
            {file.name}
          </Heading>
          <span className="shrink-0 text-sm text-muted tabular-nums">{sizeInWords(file.size)}</span>
          <span className="grow" />
          {files.length > 1 && (
            <>
              <IconButton
                label={_('Previous file')}
                hint="←"
                isDisabled={at === 0}
                onPress={() => stepPreview(-1)}
              >
                <ChevronLeft size={16} aria-hidden="true" />
              </IconButton>
              <span role="status" className="text-sm whitespace-nowrap text-muted tabular-nums">
                {_('{at} of {count}', { at: at + 1, count: String(files.length) })}
              </span>
              <IconButton
                label={_('Next file')}
                hint="→"
                isDisabled={at === files.length - 1}
                onPress={() => stepPreview(1)}
              >
                <ChevronRight size={16} aria-hidden="true" />
              </IconButton>
            </>
          )}
          <a href={file.url} download={file.name} className={buttonClass()}>
            <Download size={14} aria-hidden="true" />
            <span className="max-sm:sr-only">{_('Download')}</span>
          </a>
          <IconButton label={_('Close')} hint="Esc" onPress={closePreview}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </header>
        <PreviewBody key={file.id} file={file} />
      </div>
    </Dialog>
  )
}
