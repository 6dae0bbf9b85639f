// Rules: what the desk does by itself when something happens, or has lasted.
import { useLingui } from '@lingui/react'
import { LawPages } from '../../law/LawPages.tsx'
import { timeRuleFace } from './time-rule.tsx'
import { triggerFace } from './trigger.tsx'

const faces = [triggerFace, timeRuleFace]

export const Rules = ({ rest }: { rest: string }) => {
  const { _ } = useLingui()
  return <LawPages path="rules" title={_('Rules')} faces={faces} rest={rest} />
}
