// When something is due: as people type a time, understood while they type.
import { useLingui } from '@lingui/react'
import { type FormEvent, useState } from 'react'
import { Button, TextField } from '../../ui/index.ts'
import { whenInWords } from '../later/words.ts'
import { readWhen } from '../snooze/read-when.ts'

export const DueForm = ({ at, set }: { at: string | null; set: (at: string | null) => void }) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const [now] = useState(() => new Date())
  const found = readWhen(text, now)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (found) set(found.toISOString())
  }
  return (
    <form onSubmit={submit} className="grid w-60 gap-2">
      <TextField
        label={_('Due')}
        placeholder={_('tomorrow 14:00, fri, 3 days…')}
        value={text}
        onChange={setText}
        autoFocus
        description={
          found
            ? whenInWords(found.toISOString(), now.getTime())
            : text
              ? _('No time like that')
              : at && whenInWords(at, now.getTime())
        }
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" isDisabled={!found} className="grow">
          {_('Set')}
        </Button>
        {at && <Button onPress={() => set(null)}>{_('No time')}</Button>}
      </div>
    </form>
  )
}
