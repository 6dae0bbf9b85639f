// What the team should know of somebody; kept when the field is left or by Ctrl+Enter.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { useAct } from '../settings/parts/useAct.ts'
import { Button, TextField, useProblemWords } from '../ui/index.ts'

interface Props {
  note: string
  mayChange: boolean
  save: (note: string) => Promise<unknown>
  refresh: readonly (readonly unknown[])[]
}

export const NoteField = ({ note, mayChange, save, refresh }: Props) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [text, setText] = useState(note)
  const keep = useAct({
    run: save,
    refresh,
    said: () => _('Note saved.'),
    undo: () => save(note),
    inForm: true,
  })
  if (!mayChange)
    return note ? (
      <p className="whitespace-pre-wrap">{note}</p>
    ) : (
      <p className="text-muted">{_('Nothing noted yet.')}</p>
    )
  const isChanged = text !== note
  return (
    <form
      className="flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) keep.mutate(text)
      }}
    >
      <TextField
        label={_('Note for the team')}
        hideLabel
        rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}
        maxLength={20_000}
        placeholder={_('What everybody here should know')}
        value={text}
        onChange={setText}
        error={problemWords(keep.error) ?? undefined}
        className="w-full"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isChanged) keep.mutate(text)
        }}
      />
      {isChanged && (
        <span className="flex gap-2">
          <Button type="submit" look="primary" isPending={keep.isPending}>
            {_('Save note')}
          </Button>
          <Button look="plain" onPress={() => setText(note)}>
            {_('Discard')}
          </Button>
        </span>
      )}
    </form>
  )
}
