// Says that a list shows the one that a link named, and leads to all of them.
import { useLingui } from '@lingui/react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../ui/index.ts'

/** Its id; undefined: all. */
export const useOne = (): string | undefined => (useSearch({ strict: false }) as { one?: string }).one

export const OnlyOne = ({ show }: { show: string }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  return (
    <p className="mt-4 flex flex-wrap items-center gap-2 text-muted">
      {_('You see the one the link leads to.')}
      <Button onPress={() => void navigate({ to: '/feedback', search: { show } as never })}>
        {_('Show all')}
      </Button>
    </p>
  )
}
