// The words of a macro, with the placeholders they may ask for.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { fieldsQuery } from '../../data/queries.ts'
import { TextField } from '../../ui/index.ts'
import { insertAt } from '../parts/insert.ts'
import { Section } from '../parts/Page.tsx'
import { Placeholders } from '../templates/Placeholders.tsx'
import type { Part } from './MacroForm.tsx'
import { placeholders } from './words.ts'

export const MacroWords = ({ draft, set, faults, isLocked }: Part) => {
  const { _ } = useLingui()
  const fields = useQuery(fieldsQuery).data?.items ?? []
  const own = fields.filter((field) => field.subject === 'ticket' && !field.isArchived)
  const last = useRef<HTMLTextAreaElement | null>(null)
  const insert = (name: string) => {
    const area = last.current ?? document.querySelector<HTMLTextAreaElement>('textarea[name="reply"]')
    if (area) set({ [area.name === 'note' ? 'note' : 'reply']: insertAt(area, `{{ ${name} }}`) })
  }
  const parts = [
    { id: 'reply', label: _('Reply to the requester'), value: draft.reply },
    { id: 'note', label: _('Note for the team'), value: draft.note },
  ] as const
  return (
    <Section
      title={_('Words')}
      text={_('They stand in the composer, where you can still change them before they are sent.')}
    >
      {parts.map(({ id, label, value }) => (
        <TextField
          key={id}
          name={id}
          label={label}
          rows={id === 'reply' ? 7 : 3}
          value={value}
          onChange={(text) => set({ [id]: text })}
          onFocus={(event) => {
            last.current = event.target as Element as HTMLTextAreaElement
          }}
          error={faults[`actions.${id}`]}
          isDisabled={isLocked}
          className="w-full"
        />
      ))}
      {!isLocked && (
        <Placeholders
          placeholders={[...placeholders, ...own.map((f) => ({ name: `field.${f.key}`, about: f.name }))]}
          onInsert={insert}
        />
      )}
    </Section>
  )
}
