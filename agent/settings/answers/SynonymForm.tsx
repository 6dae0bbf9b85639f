// Words that mean the same, written beside each other.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Synonym } from '../../../contract/answers.ts'
import { api } from '../../data/api.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { synonymsKey } from './queries.ts'

const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

export const SynonymForm = ({ synonym, onClose }: { synonym?: Synonym; onClose: () => void }) => {
  const { _ } = useLingui()
  const [text, setText] = useState(synonym?.words.join(', ') ?? '')
  const words = wordsIn(text)
  const save = useAct({
    run: () =>
      synonym
        ? api.answers.changeSynonym(
            { params: { id: synonym.id }, body: { words } },
            { ifMatch: synonym.version },
          )
        : api.answers.addSynonym({ body: { words } }),
    refresh: [synonymsKey],
    said: () => _('Kept: {words}', { words: words.join(', ') }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  return (
    <form
      noValidate
      className="flex max-w-2xl flex-col gap-4 border-b border-line py-5"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['words']} />
      <TextField
        label={_('Words that mean the same')}
        description={_('Separated by commas; short phrases too.')}
        value={text}
        onChange={setText}
        error={faults.words}
        autoFocus
        maxLength={1000}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={words.length < 2}
        >
          {_('Save')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
