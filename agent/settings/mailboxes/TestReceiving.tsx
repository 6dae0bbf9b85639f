// Really signs in, looks for mail, and shows what the mail server answered.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { PlugZap } from 'lucide-react'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { Button } from '../../ui/index.ts'
import { Answer } from '../parts/Answer.tsx'
import type { PartProps } from './form.ts'
import { mailboxesQuery } from './queries.ts'

export const TestReceiving = ({ id, isDirty, save }: PartProps & { id: string }) => {
  const { _ } = useLingui()
  const test = useMutation({
    mutationFn: async () => {
      await save()
      return api.email.testMailbox({ params: { id } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: mailboxesQuery.queryKey }),
  })
  return (
    <div className="flex flex-col gap-3 sm:max-w-[520px]">
      <Button
        className="self-start"
        isPending={test.isPending}
        onPress={() => test.mutate()}
        icon={<PlugZap size={14} aria-hidden="true" />}
      >
        {test.isPending
          ? _('Signing in to the mail server')
          : isDirty
            ? _('Save and test receiving')
            : _('Test receiving')}
      </Button>
      <Answer
        answer={test.data}
        error={isDirty ? null : test.error}
        good={_('The mail server let us in')}
        bad={_('The mail server did not let us in')}
      />
    </div>
  )
}
