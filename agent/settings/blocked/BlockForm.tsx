// Blocks an address or a whole domain.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { blockedKey } from './queries.ts'

export const BlockForm = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const [sender, setSender] = useState('')
  const [because, setBecause] = useState('')
  const block = useAct({
    run: () => api.surgery.block({ body: { sender: sender.trim(), because: because.trim() } }),
    refresh: [blockedKey],
    said: () => _('{sender} is blocked.', { sender: sender.trim() }),
    undo: (_input, { id }) => api.surgery.unblock({ params: { id } }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(block.error)
  return (
    <form
      noValidate
      className="flex max-w-md flex-col gap-4 border-b border-line py-5"
      onSubmit={(event) => {
        event.preventDefault()
        block.mutate(undefined)
      }}
    >
      <FormError error={block.error} fields={['sender', 'because']} />
      <TextField
        label={_('Sender')}
        description={_('An address, or a domain such as @example.org.')}
        value={sender}
        onChange={setSender}
        error={faults.sender}
        autoFocus
      />
      <TextField
        label={_('Why')}
        value={because}
        onChange={setBecause}
        error={faults.because}
        maxLength={300}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={block.isPending}
          isDisabled={!sender.trim()}
        >
          {_('Block')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
