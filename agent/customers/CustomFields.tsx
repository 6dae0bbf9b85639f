// The desk's own fields of people or organisations; saved together.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Customer } from '../../contract/customers.ts'
import { fieldsQuery } from '../data/queries.ts'
import { useAct } from '../settings/parts/useAct.ts'
import { MissingField } from '../ticket/fields/MissingField.tsx'
import { type Value, valueInWords } from '../ticket/fields/words.ts'
import { Banner, Button, useProblemWords } from '../ui/index.ts'
import type { Subject } from './merge-calls.ts'

interface Props {
  subject: Subject
  values: Customer['fields']
  mayChange: boolean
  save: (changes: Record<string, Value | null>) => Promise<unknown>
  refresh: readonly (readonly unknown[])[]
}

export const useFieldsOf = (subject: Subject) =>
  (useQuery(fieldsQuery).data?.items ?? []).filter((f) => f.subject === subject && !f.isArchived)

export const CustomFields = ({ subject, values, mayChange, save, refresh }: Props) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const fields = useFieldsOf(subject)
  const [changes, setChanges] = useState<Record<string, Value | null>>({})
  const keep = useAct({
    run: () => save(changes),
    refresh,
    said: () => _('Fields saved.'),
    undo: () => save(Object.fromEntries(Object.keys(changes).map((key) => [key, values[key] ?? null]))),
    inForm: true,
    onDone: () => setChanges({}),
  })
  if (!mayChange)
    return (
      <dl className="grid gap-y-1 sm:grid-cols-[160px_minmax(0,1fr)]">
        {fields.map((field) => (
          <div key={field.id} className="contents">
            <dt className="text-muted">{field.name}</dt>
            <dd className="wrap-anywhere">{valueInWords(field.kind, values[field.key]) || '–'}</dd>
          </div>
        ))}
      </dl>
    )
  const trouble = problemWords(keep.error)
  return (
    <form
      noValidate
      className="grid items-start gap-4 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(undefined)
      }}
    >
      {trouble && <Banner tone="breach">{trouble}</Banner>}
      {fields.map((field) => {
        const changed = changes[field.key]
        const value = changed === undefined ? values[field.key] : (changed ?? undefined)
        return (
          <MissingField
            key={field.id}
            field={field}
            value={value}
            set={(next) => setChanges({ ...changes, [field.key]: next })}
          />
        )
      })}
      {Object.keys(changes).length > 0 && (
        <span className="flex gap-2 sm:col-span-2">
          <Button type="submit" look="primary" isPending={keep.isPending}>
            {_('Save fields')}
          </Button>
          <Button look="plain" onPress={() => setChanges({})}>
            {_('Discard')}
          </Button>
        </span>
      )}
    </form>
  )
}
