// Which priority impact and urgency make.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { priorityFace } from './face.tsx'

const faces = [priorityFace]

export const Priority = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="priority" title={_('Priority')} faces={faces} rest={rest} />
}
