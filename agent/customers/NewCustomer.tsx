// A customer added by hand: an address and a name are enough.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { isProblem } from '../data/problem.ts'
import { FormError } from '../settings/parts/FormError.tsx'
import { useAct } from '../settings/parts/useAct.ts'
import { Button, Dialog, DialogActions, TextField, useFaults } from '../ui/index.ts'

export const NewCustomer = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const show = (id: string) => void navigate({ to: '/customers/$id', params: { id } })
  const add = useAct({
    run: () => api.people.create({ body: { email: email.trim(), name: name.trim() } }),
    refresh: [['people']],
    said: () => _('{name} added.', { name: name.trim() }),
    inForm: true,
    onDone: ({ id }) => {
      onClose()
      show(id)
    },
  })
  const faults = useFaults(add.error)
  const known = isProblem(add.error, 'already_exists') ? String(add.error.problem.data?.id ?? '') : ''
  return (
    <Dialog title={_('New customer')} isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(undefined)
        }}
      >
        <FormError error={add.error} fields={['email', 'name']} />
        <TextField label={_('Name')} value={name} onChange={setName} error={faults.name} autoFocus />
        <TextField
          label={_('Address of mail')}
          type="email"
          value={email}
          onChange={setEmail}
          error={faults.email}
        />
        <DialogActions>
          {known && (
            <Button
              size="roomy"
              onPress={() => {
                onClose()
                show(known)
              }}
            >
              {_('Show who it is')}
            </Button>
          )}
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={add.isPending}
            isDisabled={!email.trim() || !name.trim()}
          >
            {_('Add customer')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
