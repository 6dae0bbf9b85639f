// The way to the next page of a list.
import { useLingui } from '@lingui/react'
import { Button } from '../../ui/index.ts'

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

export const More = ({ query }: Props) => {
  const { _ } = useLingui()
  if (!query.hasNextPage) return null
  return (
    <div className="py-3">
      <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
        {_('Show more')}
      </Button>
    </div>
  )
}
