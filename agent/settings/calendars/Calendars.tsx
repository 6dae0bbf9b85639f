// Calendars: in whose hours promises are counted.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { calendarFace } from './face.tsx'

const faces = [calendarFace]

export const Calendars = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="calendars" title={_('Calendars')} faces={faces} rest={rest} />
}
