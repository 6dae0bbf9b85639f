// Above the history: what rules did and why not, for whoever asks.
import { useLingui } from '@lingui/react'
import { Workflow } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { Button } from '../../ui/index.ts'

const Explained = lazy(async () => ({ default: (await import('./Explained.tsx')).Explained }))

export const WhatRulesDid = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="border-b border-line px-4 py-2">
      <Button
        look="plain"
        icon={<Workflow size={14} aria-hidden="true" />}
        className="-ml-2.5"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {_('What rules did, and why not')}
      </Button>
      {isOpen && (
        <div className="pt-1 pb-2">
          <Suspense>
            <Explained ticket={ticket} />
          </Suspense>
        </div>
      )}
    </div>
  )
}
