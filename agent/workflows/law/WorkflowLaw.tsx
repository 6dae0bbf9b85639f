// The settings of workflows.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { workflowFace } from './face.tsx'

const faces = [workflowFace]

export const WorkflowLaw = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="workflows" title={_('Workflows')} faces={faces} rest={rest} />
}
