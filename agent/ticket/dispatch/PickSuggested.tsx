// Chooses who gets one ticket: those who may, the best first with reasons; then the others, with what stands against it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Suggestion } from '../../../contract/dispatch.ts'
import { useMe } from '../../data/me.ts'
import { Avatar } from '../../ui/index.ts'
import { assign } from '../changes.ts'
import { PickList } from '../picker/PickList.tsx'
import { giveTo } from './acts.ts'
import { heldBy } from './held-by.ts'
import { suggestionsQuery } from './queries.ts'
import { reasonsLine } from './reasons.ts'

interface Props {
  number: number
  people: readonly Suggestion[]
  close: () => void
}

const nobody = 'nobody'

export const PickSuggested = ({ number, people, close }: Props) => {
  const { _ } = useLingui()
  const me = useMe().person
  const held = heldBy(number)
  const items = [
    ...people.map(({ person, reasons, blockedBy }, at) => ({
      id: person.id,
      name: person.id === me.id ? _('{name} (me)', { name: person.name }) : person.name,
      note:
        blockedBy.length > 0
          ? reasonsLine(blockedBy)
          : [at === 0 ? _('Suggested:') : '', reasonsLine(reasons, 2)].filter(Boolean).join(' '),
      lead: <Avatar name={person.name} className={blockedBy.length > 0 ? 'grayscale' : ''} />,
      isChosen: person.id === held.assignee?.id,
    })),
    {
      id: nobody,
      name: _('Nobody'),
      lead: <span className="size-6 shrink-0 rounded-full border border-dashed border-control" />,
      isChosen: held.assignee === null,
    },
  ]
  const pick = (id: string) => {
    close()
    const person = people.find((p) => p.person.id === id)?.person
    if (person && person.id !== held.assignee?.id) void giveTo(number, person, held)
    else if (!person && held.assignee) assign([number], null)
  }
  return (
    <PickList
      label={_('People')}
      search={_('Assign to…')}
      empty={_('Nobody of that name')}
      items={items}
      onPick={pick}
    />
  )
}

/** undefined: not known yet, or not to be known. */
export const useSuggested = (numbers: readonly number[]) => {
  const [number = 0] = numbers
  const query = useQuery({ ...suggestionsQuery(number), enabled: numbers.length === 1 })
  return { people: query.data?.people, isComing: numbers.length === 1 && query.isPending }
}
