// What is promised to requesters (SLA), and between teams and vendors (OLA).
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { olaFace } from './ola.tsx'
import { slaFace } from './policy.tsx'
import { Replay } from './Replay.tsx'

const faces = [slaFace, olaFace]

export const Sla = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="sla" title={_('Service levels')} faces={faces} rest={rest} above={<Replay />} />
}
