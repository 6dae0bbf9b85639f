// What went wrong with a whole form, read out when it appears.
import { useLingui } from '@lingui/react'
import { Banner, useProblemWords } from '../ui/index.ts'
import { isDeclined } from './passkey.ts'

export const FormProblem = ({ error, fields }: { error: unknown; fields?: readonly string[] }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const text = isDeclined(error)
    ? _('No passkey was used. Try again, or sign in with your password.')
    : problemWords(error, fields)
  return text ? <Banner tone="breach">{text}</Banner> : null
}
