// Sends a failed or bounced mail once more.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { ticketQuery } from '../../data/queries.ts'
import { trouble } from '../../data/undo.ts'

export const TryAgain = ({ id, number }: { id: string; number: number }) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const [isBusy, setBusy] = useState(false)
  if (!mayReply) return null
  const retry = async () => {
    setBusy(true)
    try {
      await api.email.retry({ params: { id } })
      await client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
    } catch (error) {
      trouble(_('It could not be tried again.'), error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <button
      type="button"
      disabled={isBusy}
      onClick={() => void retry()}
      className="rounded-1 font-semibold underline underline-offset-3 ring-focus"
    >
      {_('Try again')}
    </button>
  )
}
