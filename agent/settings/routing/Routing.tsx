// How tickets of each team find somebody.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { routingFace } from './face.tsx'

const faces = [routingFace]

export const Routing = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="routing" title={_('Routing')} faces={faces} rest={rest} />
}
