// What the other side answered to a test, beside the button that asked.
import { Banner, useProblemWords } from '../../ui/index.ts'

interface Props {
  answer: { ok: boolean; message: string } | undefined
  error: unknown
  good: string
  bad: string
  fields?: readonly string[]
}

export const Answer = ({ answer, error, good, bad, fields = [] }: Props) => {
  const trouble = useProblemWords()(error, fields)
  if (trouble) return <Banner tone="breach">{trouble}</Banner>
  if (!answer) return null
  return (
    <Banner tone={answer.ok ? 'ok' : 'breach'} title={answer.ok ? good : bad}>
      {answer.message}
    </Banner>
  )
}
