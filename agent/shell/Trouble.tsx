// When a page cannot be shown: what happened, and the way on.
import { useLingui } from '@lingui/react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { wordsOf } from '../data/problem.ts'
import { Button, EmptyState } from '../ui/index.ts'

export const Trouble = ({ error, reset }: ErrorComponentProps) => {
  const { _ } = useLingui()
  return (
    <main className="grid h-full place-items-center bg-surface">
      <EmptyState
        title={_('This page could not be shown')}
        action={
          <Button look="primary" size="roomy" onPress={reset}>
            {_('Try again')}
          </Button>
        }
      >
        {wordsOf(error)}
      </EmptyState>
    </main>
  )
}
