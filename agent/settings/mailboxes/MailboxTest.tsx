// Really signs in to the mail server and shows what it answered.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { PlugZap } from 'lucide-react'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { Banner, Button, useProblemWords } from '../../ui/index.ts'
import { mailboxesQuery } from './queries.ts'

export const MailboxTest = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const test = useMutation({
    mutationFn: () => api.email.testMailbox({ params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: mailboxesQuery.queryKey }),
  })
  const trouble = problemWords(test.error)
  return (
    <>
      <Button
        className="self-start"
        isPending={test.isPending}
        onPress={() => test.mutate()}
        icon={<PlugZap size={14} aria-hidden="true" />}
      >
        {test.isPending ? _('Signing in to the mail server') : _('Test the kept settings')}
      </Button>
      {test.data && (
        <Banner
          tone={test.data.ok ? 'ok' : 'breach'}
          title={test.data.ok ? _('The mail server let us in') : _('The mail server did not let us in')}
        >
          {test.data.message}
        </Banner>
      )}
      {trouble && <Banner tone="breach">{trouble}</Banner>}
    </>
  )
}
