// "Make it an improvement", by one press; gone once it is one.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { TrendingUp } from 'lucide-react'
import { IconButton, showToast, useProblemWords } from '../../ui/index.ts'
import type { Known } from './TakenLink.tsx'
import { type Taking, takeIn } from './take-in.ts'

export const TakeIn = ({ taking, known }: { taking: Taking; known: Known }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const take = useMutation({
    mutationFn: () => takeIn(taking),
    onError: (error) =>
      showToast({ text: problemWords(error) ?? error.message, tone: 'breach', seconds: 12 }),
  })
  if (known !== null) return null
  return (
    <IconButton
      label={_('Make “{title}” an improvement', { title: taking.title })}
      isDisabled={take.isPending}
      onPress={() => take.mutate()}
    >
      <TrendingUp size={16} aria-hidden="true" />
    </IconButton>
  )
}
