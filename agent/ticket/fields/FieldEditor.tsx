// Sets one custom field, in the way its kind asks for.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Field } from '../../../contract/fields.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { Avatar, Button, TextField } from '../../ui/index.ts'
import { type Pickable, PickList } from '../picker/PickList.tsx'
import { pathInWords, type Value } from './words.ts'

interface Props {
  field: Field
  value: Value | undefined
  /** null empties it. */
  set: (value: Value | null) => void
  close: () => void
}

export const FieldEditor = (props: Props) => {
  const { kind } = props.field
  if (kind === 'choice' || kind === 'tree' || kind === 'choices') return <FromOptions {...props} />
  if (kind === 'person') return <FromPeople {...props} />
  return <Typed {...props} />
}

const nothing = ''

const FromOptions = ({ field, value, set, close }: Props) => {
  const { _ } = useLingui()
  const isMany = field.kind === 'choices'
  const [many, setMany] = useState<readonly string[]>(Array.isArray(value) ? value : [])
  const isChosen = (option: string) => (isMany ? many.includes(option) : value === option)
  const items: Pickable[] = [
    ...field.options.map((option) => ({
      id: option,
      name: field.kind === 'tree' ? pathInWords(option) : option,
      isChosen: isChosen(option),
    })),
    ...(value === undefined ? [] : [{ id: nothing, name: _('Empty it') }]),
  ]
  const pick = (option: string) => {
    if (option === nothing || !isMany) {
      close()
      if (option === nothing) set(null)
      else if (option !== value) set(option)
      return
    }
    const next = many.includes(option) ? many.filter((o) => o !== option) : [...many, option]
    setMany(next)
    set(next.length > 0 ? field.options.filter((o) => next.includes(o)) : null)
  }
  return (
    <PickList
      label={field.name}
      search={field.name}
      empty={_('No such choice')}
      items={items}
      onPick={pick}
    />
  )
}

const FromPeople = ({ field, value, set, close }: Props) => {
  const { _ } = useLingui()
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const items: Pickable[] = [
    ...people.map((p) => ({
      id: p.id,
      name: p.name,
      lead: <Avatar name={p.name} />,
      isChosen: p.id === value,
    })),
    ...(value === undefined ? [] : [{ id: nothing, name: _('Empty it') }]),
  ]
  return (
    <PickList
      label={field.name}
      search={field.name}
      empty={_('Nobody of that name')}
      items={items}
      onPick={(id) => {
        close()
        if (id === nothing) set(null)
        else if (id !== value) set(id)
      }}
    />
  )
}

const Typed = ({ field, value, set, close }: Props) => {
  const { _ } = useLingui()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const isLong = field.kind === 'text' && (text.length > 60 || text.includes('\n'))
  const number = Number(text.replace(',', '.'))
  const isWrong = field.kind === 'number' && text.trim() !== '' && !Number.isFinite(number)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = text.trim()
    if (isWrong) return
    close()
    if (wanted === '') {
      if (value !== undefined) set(null)
    } else if (wanted !== String(value)) set(field.kind === 'number' ? number : wanted)
  }
  return (
    <form onSubmit={submit} className="grid w-66 gap-2 p-3">
      <TextField
        label={field.name}
        {...(field.help && { description: field.help })}
        value={text}
        onChange={setText}
        autoFocus
        maxLength={5000}
        {...(isLong && { rows: 4 })}
        {...(field.kind === 'date' && { type: 'date' })}
        {...(field.kind === 'number' && { inputMode: 'decimal' as const })}
        {...(isWrong && { error: _('must be a number') })}
      />
      <Button type="submit" look="primary" isDisabled={isWrong}>
        {_('Set')}
      </Button>
    </form>
  )
}
