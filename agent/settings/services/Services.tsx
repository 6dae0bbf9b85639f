// The tree of services: what is offered, and what the desk knows about its tickets beforehand.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { serviceFace } from './face.tsx'

const faces = [serviceFace]

export const Services = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="services" title={_('Services')} faces={faces} rest={rest} />
}
