// Publishing: what changes, a word why, and the button that makes it the law.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Dialog, DialogActions, TextField } from '../../ui/index.ts'
import { bodyOf, type Face } from '../face.ts'
import { lawItemQuery, lawKey } from '../queries.ts'
import { textOf, workOf, writtenOf } from '../work.ts'
import { Diff } from './Diff.tsx'

interface Props {
  face: Face
  item: LawItem
  onClose: () => void
  onDone: () => void
}

export const PublishDialog = ({ face, item, onClose, onDone }: Props) => {
  const { _ } = useLingui()
  const [note, setNote] = useState('')
  const before = item.version
  const publish = useAct({
    run: () => api.law.publish({ params: { id: item.id }, body: { note: note.trim() } }),
    refresh: [lawKey],
    said: (_none, { version }) => _('Published as version {n}.', { n: version ?? 1 }),
    ...(before !== null && {
      undo: () => api.law.restore({ params: { id: item.id }, body: { version: before } }),
    }),
    inForm: true,
    onDone: (published) => {
      client.setQueryData(lawItemQuery(item.id).queryKey, published)
      onDone()
    },
  })
  const texts = useQuery({
    queryKey: [...lawKey, 'change', item.id, before, item.draft?.at],
    queryFn: async () => ({
      after: await textOf(writtenOf(face.kind, workOf(item, face))),
      before:
        item.body === null
          ? ''
          : await textOf(writtenOf(face.kind, { name: item.name, body: bodyOf(item.body) ?? face.blank() })),
    }),
  })
  return (
    <Dialog
      title={_('Publish “{name}”', { name: item.draft?.name ?? item.name })}
      isOpen
      onClose={onClose}
      width="wide"
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          publish.mutate(undefined)
        }}
      >
        <p className="text-muted">
          {before === null
            ? _('It becomes part of the desk’s law and acts from now on.')
            : _('Version {n} goes, this comes in its place. You can take it back.', { n: before })}
        </p>
        <Loaded query={texts} rows={2}>
          {({ before: old, after }) => <Diff before={old} after={after} names={item.names} />}
        </Loaded>
        <TextField
          label={_('Why')}
          description={_('Stands with the version, for whoever asks later.')}
          value={note}
          onChange={setNote}
          maxLength={1000}
          autoFocus
        />
        <FormError error={publish.error} fields={[]} />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button type="submit" look="primary" size="roomy" isPending={publish.isPending}>
            {_('Publish')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
