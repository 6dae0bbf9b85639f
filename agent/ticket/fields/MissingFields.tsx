// Asks for the fields that must be filled in first, then goes on with what was wanted.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changeTicket } from '../../data/change.ts'
import { fieldsQuery, ticketQuery } from '../../data/queries.ts'
import { trouble } from '../../data/undo.ts'
import { Button, Dialog, DialogActions } from '../../ui/index.ts'
import { MissingField } from './MissingField.tsx'
import type { Value } from './words.ts'

interface Props {
  number: number
  keys: readonly string[]
  goOn: () => void
  close: () => void
}

export const MissingFields = ({ number, keys, goOn, close }: Props) => {
  const { _ } = useLingui()
  const ticket = useQuery(ticketQuery(number)).data
  const fields = useQuery(fieldsQuery).data?.items.filter(
    (f) => f.subject === 'ticket' && keys.includes(f.key),
  )
  const [values, setValues] = useState<Readonly<Record<string, Value>>>({})
  const [isBusy, setBusy] = useState(false)
  const isWhole = keys.every((key) => values[key] !== undefined)
  const submit = async () => {
    setBusy(true)
    try {
      await changeTicket(number, { fields: values })
      close()
      goOn()
    } catch (error) {
      trouble(_('Not changed; it is as it was before.'), error)
    }
    setBusy(false)
  }
  return (
    <Dialog title={_('Before it is solved')} isOpen onClose={close}>
      <p className="mb-3 text-muted">
        {_('Ticket {number} needs these first: {subject}', {
          number: String(number),
          subject: ticket?.subject ?? '',
        })}
      </p>
      <div className="grid gap-3">
        {fields?.map((field) => (
          <MissingField
            key={field.id}
            field={field}
            value={values[field.key]}
            set={(value) =>
              setValues((all) =>
                value === null
                  ? Object.fromEntries(Object.entries(all).filter(([key]) => key !== field.key))
                  : { ...all, [field.key]: value },
              )
            }
          />
        ))}
      </div>
      <DialogActions>
        <Button look="plain" size="roomy" onPress={close}>
          {_('Cancel')}
        </Button>
        <Button
          look="primary"
          size="roomy"
          isDisabled={!isWhole}
          isPending={isBusy}
          onPress={() => void submit()}
        >
          {_('Fill in and solve')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
