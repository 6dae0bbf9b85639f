// Makes somebody else the requester: found among known people, or by an address nobody had yet.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { peopleQuery, ticketQuery } from '../../data/queries.ts'
import { Avatar, Dialog } from '../../ui/index.ts'
import { PickList } from '../picker/PickList.tsx'
import { setRequester } from './relations.ts'

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export const RequesterDialog = ({ number, close }: { number: number; close: () => void }) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const asked = text.trim()
  const ticket = useQuery(ticketQuery(number)).data
  const people = useQuery({ ...peopleQuery(asked), enabled: asked !== '' }).data?.items ?? []
  const isNew = address.test(asked) && !people.some((p) => p.email === asked.toLowerCase())
  const items = [
    ...(asked === '' ? [] : people).map((p) => ({
      id: p.email,
      name: p.name,
      note: p.email,
      lead: <Avatar name={p.name} />,
      isChosen: p.id === ticket?.requester.id,
    })),
    ...(isNew
      ? [
          {
            id: asked.toLowerCase(),
            name: asked,
            note: _('Somebody new'),
            lead: <UserPlus size={16} aria-hidden="true" className="mx-1 shrink-0 text-faint" />,
          },
        ]
      : []),
  ]
  const pick = (email: string) => {
    close()
    if (ticket && email !== ticket.requester.email) void setRequester(ticket, email)
  }
  return (
    <Dialog title={_('Change the requester')} isOpen onClose={close}>
      <div className="-mx-5 -mb-4 grid [&_input]:w-full [&>*]:w-full">
        <PickList
          label={_('People found')}
          search={_('Name or address')}
          empty={asked === '' ? _('Type a name or an address') : _('Nobody of that name')}
          items={items}
          isFiltered
          onSearch={setText}
          onPick={pick}
        />
      </div>
    </Dialog>
  )
}
