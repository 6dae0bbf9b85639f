// Not now: until when, by a choice or a time as it is typed; an answer of the requester wakes it earlier.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { closeDispatch } from '../ticket/dispatch/open.ts'
import { whenInWords } from '../ticket/later/words.ts'
import { PickList } from '../ticket/picker/PickList.tsx'
import { snoozeChoices } from '../ticket/snooze/choices.ts'
import { readWhen } from '../ticket/snooze/read-when.ts'
import { Dialog } from '../ui/index.ts'
import { giveVerdict } from './verdict.ts'

const names = {
  later: 'Later today',
  tomorrow: 'Tomorrow morning',
  monday: 'Next week',
  month: 'In a month',
}

export const LaterDialog = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const [now] = useState(() => new Date())
  const typed = readWhen(text, now)
  const note = (at: number) => whenInWords(new Date(at).toISOString(), now.getTime())
  const asked = text.trim().toLocaleLowerCase()
  const items = typed
    ? [{ id: String(typed.getTime()), name: note(typed.getTime()) }]
    : snoozeChoices(now)
        .map(({ id, at }) => ({ id: String(at), name: _(names[id]), note: note(at) }))
        .filter((c) => c.name.toLocaleLowerCase().includes(asked))
  return (
    <Dialog title={_('Put off until')} isOpen onClose={closeDispatch}>
      <div className="-mx-3">
        <PickList
          label={_('Put off until')}
          search={_('2h, tomorrow 14:00, fri…')}
          empty={_('No time like that')}
          items={items}
          isFiltered
          onSearch={setText}
          onPick={(id) =>
            void giveVerdict(number, {
              verdict: 'snooze',
              until: new Date(Number(id)).toISOString(),
              wakes: 'reply',
            })
          }
        />
      </div>
    </Dialog>
  )
}
