// A list that could not be loaded: why, and once more.
import { useLingui } from '@lingui/react'
import { wordsOf } from '../data/problem.ts'
import { Button, EmptyState } from '../ui/index.ts'

export const ListTrouble = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { _ } = useLingui()
  return (
    <EmptyState
      className="my-auto"
      title={_('The list could not be loaded')}
      action={<Button onPress={retry}>{_('Try again')}</Button>}
    >
      {wordsOf(error)}
    </EmptyState>
  )
}
