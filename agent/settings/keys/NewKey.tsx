// Adding a key: pasted, or read from a file.
import { useLingui } from '@lingui/react'
import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { api } from '../../data/api.ts'
import { Button, Dialog, DialogActions, TextField } from '../../ui/index.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { keysQuery } from './queries.ts'

export const NewKey = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const [data, setData] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const add = useAct({
    run: () => api.email.addMailKey({ body: { data } }),
    refresh: [keysQuery.queryKey],
    said: (_none, { address }) => _('Key of {address} added.', { address }),
    inForm: true,
    onDone: onClose,
  })
  return (
    <Dialog title={_('Add key')} width="wide" isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(undefined)
        }}
      >
        <FormError error={add.error} fields={['data']} />
        <TextField
          label={_('Public key or certificate')}
          description={_('OpenPGP as text (armoured), S/MIME as PEM.')}
          placeholder="-----BEGIN PGP PUBLIC KEY BLOCK-----"
          rows={9}
          mono
          value={data}
          onChange={setData}
          error={exactFaults(add.error).data}
          autoFocus
        />
        <DialogActions>
          <Button
            size="roomy"
            className="mr-auto"
            onPress={() => input.current?.click()}
            icon={<FileUp size={14} aria-hidden="true" />}
          >
            {_('From a file')}
          </Button>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={add.isPending}
            isDisabled={data.trim() === ''}
          >
            {_('Add key')}
          </Button>
        </DialogActions>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={_('From a file')}
          accept=".asc,.pgp,.gpg,.pem,.crt,.cer,text/plain"
          onChange={async (event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) setData(await file.text())
          }}
        />
      </form>
    </Dialog>
  )
}
