// The sentence above a form that was refused.
import { Banner, useProblemWords } from '../../ui/index.ts'

export const FormError = ({ error, fields }: { error: unknown; fields: readonly string[] }) => {
  const text = useProblemWords()(error, fields)
  return text ? <Banner tone="breach">{text}</Banner> : null
}
