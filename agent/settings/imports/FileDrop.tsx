// Where files are dropped, or chosen by a button.
import { useLingui } from '@lingui/react'
import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { Button } from '../../ui/index.ts'

interface Props {
  onFiles: (files: File[]) => void
  isDisabled: boolean
}

export const FileDrop = ({ onFiles, isDisabled }: Props) => {
  const { _ } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <DropZone
      isDisabled={isDisabled}
      onDrop={async ({ items }) => {
        const dropped = items.filter((item) => item.kind === 'file')
        onFiles(await Promise.all(dropped.map((item) => item.getFile())))
      }}
      className="grid justify-items-center gap-2 rounded-3 border border-dashed border-control bg-canvas px-6 py-8 text-center data-drop-target:border-solid data-drop-target:border-accent data-drop-target:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:outline-focus"
    >
      <FileUp size={24} aria-hidden="true" className="text-faint" />
      <p className="text-body">{_('Drop mails here')}</p>
      <p className="max-w-[44ch] text-muted">
        {_('.eml files, an mbox, or a zip of them or of a Maildir. What came before is not taken twice.')}
      </p>
      <Button className="mt-1" isDisabled={isDisabled} onPress={() => input.current?.click()}>
        {_('Choose files')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={_('Choose files')}
        accept=".eml,.mbox,.mbx,.zip,message/rfc822,application/mbox,application/zip"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </DropZone>
  )
}
