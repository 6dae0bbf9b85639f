// A ticket that is not there or could not be loaded.
import { useLingui } from '@lingui/react'
import { client } from '../data/client.ts'
import { isProblem, wordsOf } from '../data/problem.ts'
import { ticketQuery } from '../data/queries.ts'
import { placeStore } from '../inbox/place.ts'
import { goToList } from '../shell/go.ts'
import { Button, EmptyState } from '../ui/index.ts'

export const TicketMissing = ({ number, error }: { number: number; error: unknown }) => {
  const { _ } = useLingui()
  const isMissing = isProblem(error, 'not_found')
  return (
    <EmptyState
      className="my-auto"
      title={
        isMissing
          ? _('There is no ticket {number}', { number: String(number) })
          : _('The ticket could not be loaded')
      }
      action={
        isMissing ? (
          <Button hint="u" onPress={() => void goToList(placeStore.get().filter)}>
            {_('Back to the list')}
          </Button>
        ) : (
          <Button onPress={() => void client.refetchQueries({ queryKey: ticketQuery(number).queryKey })}>
            {_('Try again')}
          </Button>
        )
      }
    >
      {isMissing ? _('It may stand on another desk, or the number is mistyped.') : wordsOf(error)}
    </EmptyState>
  )
}
