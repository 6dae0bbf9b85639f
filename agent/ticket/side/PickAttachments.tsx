// Which files of the ticket go along.
import { useLingui } from '@lingui/react'
import type { Ticket } from '../../../contract/tickets.ts'
import { Checkbox } from '../../ui/index.ts'
import { sizeInWords } from '../message/size.ts'

interface Props {
  ticket: Ticket
  chosen: ReadonlySet<string>
  choose: (ids: ReadonlySet<string>) => void
}

export const PickAttachments = ({ ticket, chosen, choose }: Props) => {
  const { _ } = useLingui()
  const files = ticket.messages.flatMap((m) => m.attachments.filter((a) => !a.inline || chosen.has(a.id)))
  if (files.length === 0) return null
  const set = (id: string, is: boolean) => {
    const next = new Set(chosen)
    if (is) next.add(id)
    else next.delete(id)
    choose(next)
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-[550]">{_('Files of the ticket that go along')}</legend>
      {files.map((file) => (
        <Checkbox key={file.id} isSelected={chosen.has(file.id)} onChange={(is) => set(file.id, is)}>
          <span className="flex min-w-0 gap-2">
            <span className="truncate">{file.name}</span>
            <span className="text-muted tabular-nums">{sizeInWords(file.size)}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
