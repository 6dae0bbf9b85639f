// Chooses files from the machine.
import { useLingui } from '@lingui/react'
import { Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/index.ts'

export const FilePick = ({ add }: { add: (files: readonly File[]) => void }) => {
  const { _ } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={<Paperclip size={14} aria-hidden="true" />} onPress={() => input.current?.click()}>
        {_('Attach files')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={_('Attach files')}
        onChange={(e) => {
          add([...(e.target.files ?? [])])
          e.target.value = ''
        }}
      />
    </>
  )
}
