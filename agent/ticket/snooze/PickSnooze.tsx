// Puts tickets off: natural choices, a time as it is typed, or until something happens.
import { useLingui } from '@lingui/react'
import { AlarmClock, BellRing, CornerDownRight, MessageSquareReply, Sun } from 'lucide-react'
import { useState } from 'react'
import { whenInWords } from '../later/words.ts'
import { common, type PickProps } from '../picker/chosen.ts'
import { type Pickable, PickList } from '../picker/PickList.tsx'
import { snooze, wake } from '../surgery/putting-off.ts'
import { snoozeChoices } from './choices.ts'
import { readWhen } from './read-when.ts'

const names = {
  later: 'Later today',
  tomorrow: 'Tomorrow morning',
  monday: 'Next week',
  month: 'In a month',
}
/** Long enough to be sure that something happens first, short enough to come back if it never does. */
const patience = 30

export const PickSnooze = ({ numbers, close }: PickProps) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const [now] = useState(() => new Date())
  const until = common(numbers, (t) => t.snoozedUntil) ?? null
  const hasChildren = common(numbers, (t) => t.children.open > 0) === true
  const isAsleep = until !== null && until > now.toISOString()
  const typed = readWhen(text, now)
  const note = (at: number) => whenInWords(new Date(at).toISOString(), now.getTime())
  const icon = (Icon: typeof Sun) => <Icon size={16} aria-hidden="true" className="shrink-0 text-faint" />
  const fixed: Pickable[] = [
    ...(isAsleep ? [{ id: 'wake', name: _('Wake it now'), lead: icon(BellRing) }] : []),
    ...snoozeChoices(now).map(({ id, at }) => ({
      id: String(at),
      name: _(names[id]),
      note: note(at),
      lead: icon(id === 'tomorrow' ? Sun : AlarmClock),
    })),
    {
      id: 'reply',
      name: _('Until the requester answers'),
      note: _('or {days} days are over', { days: patience }),
      lead: icon(MessageSquareReply),
    },
    ...(hasChildren
      ? [
          {
            id: 'children',
            name: _('Until its children are solved'),
            note: _('or {days} days are over', { days: patience }),
            lead: icon(CornerDownRight),
          },
        ]
      : []),
  ]
  const asked = text.trim().toLocaleLowerCase()
  const items = typed
    ? [{ id: String(typed.getTime()), name: note(typed.getTime()), lead: icon(AlarmClock) }]
    : fixed.filter((c) => c.name.toLocaleLowerCase().includes(asked))
  const pick = (id: string) => {
    close()
    const inPatience = new Date(now.getTime() + patience * 86_400_000).toISOString()
    if (id === 'wake') void wake(numbers)
    else if (id === 'reply' || id === 'children') void snooze(numbers, inPatience, id)
    // A requester who writes wakes it earlier, too.
    else void snooze(numbers, new Date(Number(id)).toISOString(), 'reply')
  }
  return (
    <PickList
      label={_('Snooze')}
      search={_('2h, tomorrow 14:00, fri…')}
      empty={_('No time like that')}
      items={items}
      isFiltered
      onSearch={setText}
      onPick={pick}
    />
  )
}
