// Puts tickets into a case: one that is open, or a new one under the name that was typed.
import { useLingui } from '@lingui/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FolderOpen, Plus } from 'lucide-react'
import { useState } from 'react'
import { selectNone } from '../../inbox/place.ts'
import { Dialog } from '../../ui/index.ts'
import { PickList } from '../picker/PickList.tsx'
import { addToCase, casesQuery, startCase } from './cases.ts'

const fresh = 'new'

export const CaseDialog = ({ numbers, close }: { numbers: readonly number[]; close: () => void }) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const name = text.trim()
  const cases = useQuery({ ...casesQuery(name), placeholderData: keepPreviousData }).data?.items ?? []
  const open = cases.filter((c) => c.closedAt === null)
  const items = [
    ...open.map((c) => ({
      id: c.id,
      name: c.name,
      note: _('{count, plural, one {# ticket} other {# tickets}}, {open} open', {
        count: c.count,
        open: c.openCount,
      }),
      lead: <FolderOpen size={16} aria-hidden="true" className="shrink-0 text-faint" />,
    })),
    ...(name && !open.some((c) => c.name === name)
      ? [
          {
            id: fresh,
            name: _('New case “{name}”', { name }),
            lead: <Plus size={16} aria-hidden="true" className="shrink-0 text-faint" />,
          },
        ]
      : []),
  ]
  const pick = async (id: string) => {
    close()
    const known = open.find((c) => c.id === id)
    const isDone = known ? await addToCase(known, numbers) : await startCase(name, numbers)
    if (isDone) selectNone()
  }
  return (
    <Dialog
      title={
        numbers.length === 1
          ? _('Put #{number} into a case', { number: String(numbers[0]) })
          : _('Put {count} tickets into a case', { count: numbers.length })
      }
      isOpen
      onClose={close}
    >
      <p className="mb-2 text-sm text-muted">
        {_('A case groups tickets without changing them; one message can go to all their requesters.')}
      </p>
      <div className="-mx-5 -mb-4 grid border-t border-line [&_input]:w-full [&>*]:w-full">
        <PickList
          label={_('Cases')}
          search={_('Find a case, or name a new one')}
          empty={_('Type a name for a new case')}
          items={items}
          isFiltered
          onSearch={setText}
          onPick={(id) => void pick(id)}
        />
      </div>
    </Dialog>
  )
}
