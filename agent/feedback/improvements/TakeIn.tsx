// "Make it an improvement", by one press; afterwards the way to what became of it.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { TrendingUp } from 'lucide-react'
import type { Mark } from '../../../contract/feedback.ts'
import { Button, showToast, useProblemWords } from '../../ui/index.ts'
import { improvementNames } from '../words.ts'
import { type Taking, takeIn } from './take-in.ts'

interface Props {
  taking: Taking
  /** What became of it; undefined while that is not known. */
  known: Mark['improvement'] | undefined
}

export const TakeIn = ({ taking, known }: Props) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const take = useMutation({
    mutationFn: () => takeIn(taking),
    onError: (error) =>
      showToast({ text: problemWords(error) ?? error.message, tone: 'breach', seconds: 12 }),
  })
  if (known === undefined) return null
  if (known)
    return (
      <Link
        to="/feedback"
        search={{ show: 'improvements', one: known.id } as never}
        className="inline-flex items-center gap-1.5 rounded-1 text-sm font-medium text-accent ring-focus hover:underline pointer-coarse:min-h-11"
      >
        <TrendingUp size={14} aria-hidden="true" />
        {_('In the register: {state}', { state: _(improvementNames[known.state]) })}
      </Link>
    )
  return (
    <Button
      look="plain"
      icon={<TrendingUp size={14} aria-hidden="true" />}
      isPending={take.isPending}
      onPress={() => take.mutate()}
      className="-ml-2.5"
    >
      {_('Make it an improvement')}
    </Button>
  )
}
