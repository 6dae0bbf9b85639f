// Makes the chosen words a link.
import { useLingui } from '@lingui/react'
import { Link } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button, IconButton, Popover, TextField } from '../../ui/index.ts'
import type { Tools } from './Editor.tsx'

const LinkTool = ({ tools, className }: { tools: Tools | null; className: string }) => {
  const { _ } = useLingui()
  const [address, setAddress] = useState('')
  const submit = (close: () => void) => (event: FormEvent) => {
    event.preventDefault()
    tools?.link(address.trim())
    close()
  }
  return (
    <Popover
      label={_('Link')}
      placement="top start"
      onOpenChange={(open) => open && setAddress(tools?.linkNow() ?? '')}
      trigger={
        <IconButton label={_('Link')} isDisabled={!tools} className={className}>
          <Link size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {(close) => (
        <form onSubmit={submit(close)} className="flex w-80 max-w-full items-end gap-2">
          <TextField
            label={_('Address of the link')}
            placeholder="https://"
            value={address}
            onChange={setAddress}
            autoFocus
            className="grow"
          />
          <Button type="submit" size="roomy">
            {address.trim() ? _('Set') : _('Remove')}
          </Button>
        </form>
      )}
    </Popover>
  )
}
export default LinkTool
