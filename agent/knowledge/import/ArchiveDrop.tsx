// Where a file of articles is dropped, or chosen by a button.
import { useLingui } from '@lingui/react'
import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { Button } from '../../ui/index.ts'

export const ArchiveDrop = ({ onFile }: { onFile: (file: File) => void }) => {
  const { _ } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <DropZone
      onDrop={async ({ items }) => {
        const [dropped] = items.filter((item) => item.kind === 'file')
        if (dropped) onFile(await dropped.getFile())
      }}
      className="grid justify-items-center gap-2 rounded-3 border border-dashed border-control bg-canvas px-6 py-8 text-center data-drop-target:border-solid data-drop-target:border-accent data-drop-target:bg-accent-soft data-focus-visible:outline-2 data-focus-visible:outline-focus"
    >
      <FileUp size={24} aria-hidden="true" className="text-faint" />
      <p className="text-body">{_('Drop a file of articles here')}</p>
      <p className="max-w-[52ch] text-muted">
        {_(
          'A Markdown or HTML file, a zip of them with their pictures, or an export of Zendesk Guide as JSON. What came before is changed, not doubled.',
        )}
      </p>
      <Button className="mt-1" onPress={() => input.current?.click()}>
        {_('Choose a file')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={_('Choose a file')}
        accept=".md,.markdown,.html,.htm,.zip,.json,text/markdown,text/html,application/zip,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </DropZone>
  )
}
