// The settings of approvals.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { approvalFace } from './face.tsx'

const faces = [approvalFace]

export const ApprovalLaw = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="approvals" title={_('Approvals')} faces={faces} rest={rest} />
}
