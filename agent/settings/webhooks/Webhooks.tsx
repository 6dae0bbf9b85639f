// Webhooks: where the desk tells other programs what happened.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { webhookFace } from './face.tsx'

const faces = [webhookFace]

export const Webhooks = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="webhooks" title={_('Webhooks')} faces={faces} rest={rest} />
}
