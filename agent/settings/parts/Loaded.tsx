// What a question to the server gives, or what to show instead: rows on their way, or why not.
import { useLingui } from '@lingui/react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Banner, Button, SkeletonRows, useProblemWords } from '../../ui/index.ts'

interface Props<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error'> & { refetch: () => unknown }
  rows?: number
  children: (data: T) => ReactNode
}

export const Loaded = <T,>({ query, rows = 4, children }: Props<T>) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  if (query.data !== undefined) return children(query.data)
  if (!query.error) return <SkeletonRows rows={rows} />
  return (
    <Banner
      tone="breach"
      className="my-4"
      action={<Button onPress={() => void query.refetch()}>{_('Try again')}</Button>}
    >
      {problemWords(query.error)}
    </Banner>
  )
}
