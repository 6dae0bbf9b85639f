// Where the dialog of an article from a ticket appears.
import { lazy, Suspense } from 'react'
import { useStore } from '../../data/store.ts'
import { fromTicketStore } from './open.ts'

const FromTicketDialog = lazy(() => import('./FromTicketDialog.tsx'))

export const FromTicketHost = () => {
  const number = useStore(fromTicketStore)
  return number === null ? null : (
    <Suspense>
      <FromTicketDialog key={number} number={number} />
    </Suspense>
  )
}
