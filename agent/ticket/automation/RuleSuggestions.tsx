// What rules propose for this ticket: each with what it would do, accepted or dismissed with one press.
import { useLingui } from '@lingui/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Lightbulb } from 'lucide-react'
import type { RuleSuggestion } from '../../../contract/automation.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { ticketQuery } from '../../data/queries.ts'
import { trouble } from '../../data/undo.ts'
import { actionInWords } from '../../law/actions/in-words.ts'
import { Button, showToast } from '../../ui/index.ts'
import { suggestionsQuery } from './queries.ts'

export const RuleSuggestions = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { data } = useQuery(suggestionsQuery(ticket.number, ticket.version))
  const open = data?.items.filter(({ state }) => state === 'open') ?? []
  if (open.length === 0) return null
  return (
    <section
      aria-label={_('Suggestions of rules')}
      className="scroll-pane max-h-[24vh] flex-none border-b border-line bg-accent-soft"
    >
      {open.map((suggestion) => (
        <Suggestion key={suggestion.id} suggestion={suggestion} />
      ))}
    </section>
  )
}

const Suggestion = ({ suggestion }: { suggestion: RuleSuggestion }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const { number } = suggestion.ticket
  const decide = useMutation({
    mutationFn: (as: 'accepted' | 'dismissed') =>
      api.automation.decide({ params: { id: suggestion.id }, body: { as } }),
    onSuccess: (_reply, as) => {
      showToast({ text: as === 'accepted' ? _('Done as suggested.') : _('Suggestion dismissed.') })
      void client.invalidateQueries({ queryKey: ['rule-suggestions', number] })
      void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
    },
    onError: (error) => trouble(_('The suggestion stands as it was.'), error),
  })
  const nameOf = (id: string) => suggestion.names[id] ?? _('something removed')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-6 py-1.5 last:border-b-0 max-md:px-4">
      <Lightbulb size={16} aria-hidden="true" className="shrink-0 text-accent" />
      <p className="min-w-0 flex-[1_1_50%] text-sm leading-[18px]">
        <span className="font-[550]">
          {suggestion.actions.map((one) => actionInWords(one as Action, nameOf)).join('; ')}
        </span>{' '}
        <span className="text-muted">{_('suggested by {rule}', { rule: suggestion.rule.name })}</span>
      </p>
      {mayChange && (
        <div className="flex gap-1">
          <Button look="primary" isPending={decide.isPending} onPress={() => decide.mutate('accepted')}>
            {_('Accept')}
          </Button>
          <Button look="plain" isDisabled={decide.isPending} onPress={() => decide.mutate('dismissed')}>
            {_('Dismiss')}
          </Button>
        </div>
      )}
    </div>
  )
}
