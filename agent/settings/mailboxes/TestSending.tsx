// Really sends a mail from this mailbox, and shows what the other side answered.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMe } from '../../data/me.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { Answer } from '../parts/Answer.tsx'
import type { PartProps } from './form.ts'
import { mailboxesQuery } from './queries.ts'

export const TestSending = ({ id, isDirty, save }: PartProps & { id: string }) => {
  const { _ } = useLingui()
  const [to, setTo] = useState(useMe().person.email)
  const test = useMutation({
    mutationFn: async () => {
      await save()
      return api.email.testSending({ params: { id }, body: { to: to.trim() } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: mailboxesQuery.queryKey }),
  })
  const error = isDirty ? null : test.error
  const fault = useFaults(error).to
  return (
    <div className="flex flex-col gap-3 sm:max-w-[520px]">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={_('Send a test mail to')}
          type="email"
          value={to}
          onChange={setTo}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            test.mutate()
          }}
          error={fault}
          className="w-64 max-w-full"
        />
        <Button
          size="roomy"
          className={fault ? 'mb-6' : ''}
          isPending={test.isPending}
          isDisabled={!to.trim()}
          onPress={() => test.mutate()}
          icon={<Send size={14} aria-hidden="true" />}
        >
          {test.isPending ? _('Sending') : isDirty ? _('Save and test sending') : _('Test sending')}
        </Button>
      </div>
      <Answer
        answer={test.data}
        error={error}
        fields={['to']}
        good={_('The mail left')}
        bad={_('The mail did not leave')}
      />
    </div>
  )
}
