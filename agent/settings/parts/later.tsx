// A settings page whose code comes when it is opened.
import { type ComponentType, lazy, Suspense } from 'react'
import { SkeletonRows } from '../../ui/index.ts'

interface Props {
  rest: string
}

export const later = (load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  const Shown = lazy(async () => ({ default: await load() }))
  return (props) => (
    <Suspense fallback={<SkeletonRows rows={4} />}>
      <Shown {...props} />
    </Suspense>
  )
}
