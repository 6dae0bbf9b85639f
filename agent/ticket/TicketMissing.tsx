// A ticket that is not there or could not be loaded.
import { useLingui } from '@lingui/react'
import { client } from '../data/client.ts'
import { isProblem, wordsOf } from '../data/problem.ts'
import { ticketQuery } from '../data/queries.ts'
import { placeStore } from '../inbox/place.ts'
import { goToList } from '../shell/go.ts'
import { useIsPhone } from '../shell/phone.ts'
import { Button, EmptyState } from '../ui/index.ts'

export const TicketMissing = ({ number, error }: { number: number; error: unknown }) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const isMissing = isProblem(error, 'not_found')
  return (
    <>
      {isPhone && <h1 className="sr-only">{_('Ticket {number}', { number: String(number) })}</h1>}
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
    </>
  )
}
