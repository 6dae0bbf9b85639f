// The way to what became of something in the register of improvements.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { TrendingUp } from 'lucide-react'
import type { Mark } from '../../../contract/feedback.ts'
import { improvementNames } from '../words.ts'

/** null: nothing became of it yet; undefined: not known. */
export type Known = Mark['improvement'] | undefined

export const TakenLink = ({ known }: { known: Known }) => {
  const { _ } = useLingui()
  if (!known) return null
  return (
    <Link
      to="/feedback"
      search={{ show: 'improvements', one: known.id } as never}
      className="flex w-fit items-center gap-1.5 rounded-1 text-sm font-medium text-accent ring-focus hover:underline pointer-coarse:min-h-11"
    >
      <TrendingUp size={14} aria-hidden="true" />
      {_('In the register: {state}', { state: _(improvementNames[known.state]) })}
    </Link>
  )
}
