// Dismisses a gap, with a word for whoever wonders later.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Dialog, DialogActions, TextField } from '../../ui/index.ts'
import { type Gap, gapsKey } from './queries.ts'

export const DismissGap = ({ gap, close }: { gap: Gap; close: () => void }) => {
  const { _ } = useLingui()
  const [note, setNote] = useState(gap.note)
  const dismiss = useAct({
    run: () => api.answers.changeGap({ params: { id: gap.id }, body: { state: 'dismissed', note } }),
    refresh: [gapsKey],
    undo: () => api.answers.changeGap({ params: { id: gap.id }, body: { state: gap.state, note: gap.note } }),
    said: () => _('Dismissed'),
    inForm: true,
    onDone: close,
  })
  return (
    <Dialog title={_('Dismiss this gap')} isOpen onClose={close}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          dismiss.mutate(undefined)
        }}
      >
        <FormError error={dismiss.error} fields={[]} />
        <TextField
          label={_('Why no article is needed')}
          description={_('It is not found again.')}
          value={note}
          onChange={setNote}
          maxLength={2000}
          autoFocus
        />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={close}>
            {_('Cancel')}
          </Button>
          <Button look="primary" size="roomy" type="submit" isPending={dismiss.isPending}>
            {_('Dismiss')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
