// What went wrong with a whole form, read out when it appears.
import { useLingui } from '@lingui/react'
import { Banner, useProblemWords } from '../ui/index.ts'
import { isDeclined, isElsewhere } from './passkey.ts'

export const FormProblem = ({ error, fields }: { error: unknown; fields?: readonly string[] }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const text = isElsewhere(error)
    ? _('Passkeys work only at the desk’s own address, over https. Sign in with your password.')
    : isDeclined(error)
      ? _('No passkey was used. Try again, or sign in with your password.')
      : problemWords(error, fields)
  return text ? <Banner tone="breach">{text}</Banner> : null
}
