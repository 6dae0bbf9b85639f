// What the chosen picture shows, for whoever cannot see it.
import { useLingui } from '@lingui/react'
import type { Editor } from '@tiptap/react'
import { Captions } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton, Popover, TextField } from '../../ui/index.ts'
import { backToText } from './acts.ts'

export const PictureTool = ({ editor }: { editor: Editor }) => {
  const { _ } = useLingui()
  const [alt, setAlt] = useState('')
  return (
    <Popover
      label={_('What the picture shows')}
      onOpenChange={(open) => open && setAlt(String(editor.getAttributes('image').alt ?? ''))}
      trigger={
        <IconButton label={_('What the picture shows')} className="bg-active text-ink">
          <Captions size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {(close) => (
        <form
          className="flex w-96 max-w-full items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            editor.chain().updateAttributes('image', { alt: alt.trim() }).run()
            close()
            backToText(editor)
          }}
        >
          <TextField
            label={_('What the picture shows')}
            description={_('Read out to people who cannot see it.')}
            value={alt}
            onChange={setAlt}
            maxLength={300}
            autoFocus
            className="grow"
          />
          <Button type="submit" size="roomy">
            {_('Set')}
          </Button>
        </form>
      )}
    </Popover>
  )
}
