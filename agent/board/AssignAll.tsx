// Everybody gets what is proposed, at a stroke; first it is shown what that would do.
import { useLingui } from '@lingui/react'
import { lazy, Suspense, useState } from 'react'
import type { Board } from '../../contract/dispatch.ts'
import { Button } from '../ui/index.ts'

const AssignAllDialog = lazy(() => import('./AssignAllDialog.tsx'))
const FollowedDialog = lazy(() => import('./FollowedDialog.tsx'))

export const AssignAll = ({ board, team }: { board: Board; team: string | undefined }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  return (
    <footer className="flex flex-none items-center gap-3 border-t border-line px-4 py-3">
      <p className="min-w-0 grow text-sm leading-4 text-muted">
        <button
          type="button"
          onClick={() => setAsking(true)}
          title={_('Are suggestions followed?')}
          className="-my-1 block min-h-6 rounded-1 font-semibold text-ink ring-focus hover:underline"
        >
          {_('{n, plural, one {# suggestion} other {# suggestions}}', { n: board.suggestions })}
        </button>
        {_('nobody over their limit')}
      </p>
      <Button look="primary" size="roomy" onPress={() => setOpen(true)}>
        {_('Assign all as suggested')}
      </Button>
      <Suspense>{isOpen && <AssignAllDialog team={team} close={() => setOpen(false)} />}</Suspense>
      <Suspense>{isAsking && <FollowedDialog team={team} close={() => setAsking(false)} />}</Suspense>
    </footer>
  )
}
