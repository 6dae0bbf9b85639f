// Words that go along with asking for a review, or with giving a draft back.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Dialog, DialogActions, TextField, useFaults } from '../../ui/index.ts'
import { articlesKey, editionQuery } from '../queries.ts'

interface Props {
  act: 'ask' | 'return'
  edition: Edition
  onClose: () => void
}

const faces = {
  ask: {
    title: 'Ask for a review',
    label: 'What to look at',
    description: 'Coordinators and managers see it under “To review”.',
    effect: 'Ask for a review',
    said: 'A review is asked for.',
  },
  return: {
    title: 'Give the draft back',
    label: 'What is to be mended',
    description: 'The author reads it above the draft.',
    effect: 'Give back',
    said: 'The draft is back with its author.',
  },
}

export const NoteDialog = ({ act, edition, onClose }: Props) => {
  const { _ } = useLingui()
  const [note, setNote] = useState('')
  const { number, language } = edition
  const face = faces[act]
  const send = useAct({
    run: () => {
      const input = { params: { number, language }, body: { note: note.trim() } }
      return act === 'ask' ? api.knowledge.askReview(input) : api.knowledge.giveBack(input)
    },
    refresh: [articlesKey],
    said: () => _(face.said),
    inForm: true,
    onDone: (kept) => {
      client.setQueryData(editionQuery(number, language).queryKey, kept)
      onClose()
    },
  })
  const faults = useFaults(send.error)
  return (
    <Dialog title={_(face.title)} isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate(undefined)
        }}
      >
        <TextField
          label={_(face.label)}
          description={_(face.description)}
          value={note}
          onChange={setNote}
          error={faults.note}
          maxLength={2000}
          rows={3}
          autoFocus
        />
        <FormError error={send.error} fields={['note']} />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={send.isPending}
            isDisabled={act === 'return' && note.trim() === ''}
          >
            {_(face.effect)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
