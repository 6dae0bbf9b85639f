// Really sends a mail of these words, with example data.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { useMe } from '../../data/me.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { Answer } from '../parts/Answer.tsx'
import type { Words } from './queries.ts'
import type { Which } from './words-for.ts'

export const TestTemplate = ({ which, words }: { which: Which; words: Words }) => {
  const { _ } = useLingui()
  const [to, setTo] = useState(useMe().person.email)
  const test = useMutation({
    mutationFn: () => api.email.testTemplate({ body: { ...which, ...words, to: to.trim() } }),
  })
  const fault = useFaults(test.error).to
  return (
    <section aria-label={_('Test mail')} className="flex flex-col gap-3 border-t border-line pt-5">
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
          {test.isPending ? _('Sending') : _('Send test mail')}
        </Button>
      </div>
      <Answer
        answer={test.data}
        error={test.error}
        fields={['to']}
        good={_('The mail left')}
        bad={_('The mail did not leave')}
      />
    </section>
  )
}
