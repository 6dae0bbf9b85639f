// Intake forms: what must be known before work can begin.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { formFace } from './face.tsx'

const faces = [formFace]

export const Forms = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="forms" title={_('Intake forms')} faces={faces} rest={rest} />
}
