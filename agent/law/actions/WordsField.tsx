// Words a rule says, with the placeholders they may ask for.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { fieldsQuery } from '../../data/queries.ts'
import { placeholders } from '../../settings/macros/words.ts'
import { insertAt } from '../../settings/parts/insert.ts'
import { Button, Menu, MenuItem, TextField } from '../../ui/index.ts'

interface Props {
  label: string
  words: string
  onChange: (words: string) => void
  error?: string | undefined
  isLocked: boolean
  rows?: number
}

/** What a rule knows: nobody is at the desk when it writes. */
const known = placeholders.filter(({ name }) => !name.startsWith('agent.'))

export const WordsField = ({ label, words, onChange, error, isLocked, rows = 4 }: Props) => {
  const { _ } = useLingui()
  const fields = useQuery(fieldsQuery).data?.items ?? []
  const own = fields.filter((field) => field.subject === 'ticket' && !field.isArchived)
  const around = useRef<HTMLDivElement>(null)
  const insert = (name: string) => {
    const area = around.current?.querySelector('textarea')
    if (area) onChange(insertAt(area, `{{ ${name} }}`))
  }
  return (
    <div ref={around} className="flex min-w-0 flex-col items-start gap-1">
      <TextField
        label={label}
        rows={rows}
        value={words}
        onChange={onChange}
        error={error}
        isDisabled={isLocked}
        className="w-full"
      />
      {!isLocked && (
        <Menu
          label={_('Placeholders')}
          placement="bottom start"
          trigger={
            <Button look="plain" className="-ml-2.5 text-sm">
              {_('Insert a placeholder')}
            </Button>
          }
        >
          {[...known, ...own.map((f) => ({ name: `field.${f.key}`, about: f.name }))].map(
            ({ name, about }) => (
              <MenuItem key={name} text={_(about)} note={name} onAction={() => insert(name)} />
            ),
          )}
        </Menu>
      )}
    </div>
  )
}
