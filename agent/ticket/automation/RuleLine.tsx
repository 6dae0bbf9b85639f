// One rule: whether it acted, what it did, or the first part of its condition that did not hold.
import { useLingui } from '@lingui/react'
import { CircleCheck, CircleMinus, Lightbulb, OctagonAlert } from 'lucide-react'
import type { RuleDecision, RuleFault } from '../../../contract/automation.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import { useMay } from '../../data/me.ts'
import { actionKinds, actionName } from '../../law/words.ts'
import { localeOf } from '../../ui/index.ts'
import { SettingsLink } from './SettingsLink.tsx'

type Did = RuleDecision['rules'][number]['did']

interface Props {
  rule: RuleDecision['rules'][number]['rule']
  did: Did
  failed: RuleFault | null
  actions: readonly string[]
}

const faces: Record<Did, { Icon: typeof CircleCheck; tone: string; words: string }> = {
  acted: { Icon: CircleCheck, tone: 'text-ok', words: 'Acted' },
  suggested: { Icon: Lightbulb, tone: 'text-accent', words: 'Suggested' },
  not: { Icon: CircleMinus, tone: 'text-faint', words: 'Did not act' },
  held_back: { Icon: OctagonAlert, tone: 'text-warn', words: 'Held back: rules acted too often here' },
}

export const RuleLine = ({ rule, did, failed, actions }: Props) => {
  const { _ } = useLingui()
  const mayRead = useMay('law.read')
  const { Icon, tone, words } = faces[did]
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-1.5">
      <Icon size={14} aria-label={_(words)} className={`mt-0.5 ${tone}`} />
      <div className="min-w-0">
        {mayRead ? <SettingsLink rest={`rules/${rule.id}`}>{rule.name}</SettingsLink> : rule.name}
        {did === 'held_back' && <p className="text-warn">{_(words)}</p>}
        {actions.length > 0 && <p className="text-muted">{actions.map(inWords).join(', ')}</p>}
        {failed && <Failed failed={failed} />}
      </div>
    </li>
  )
}

/** Kinds of actions are named in the reader's language; sentences stand as they are. */
const inWords = (action: string): string => {
  const kind = actionKinds.find((one) => one === (action as Action['do']))
  return kind ? actionName(kind) : action
}

export const Failed = ({ failed }: { failed: RuleFault }) => {
  const { _, i18n } = useLingui()
  const was = wasInWords(failed.was, i18n.locale)
  return (
    <p className="break-words text-muted">
      {_('because this did not hold:')} <code className="font-mono text-[0.95em]">{failed.text}</code>
      {was && <> ({_('it was {value}', { value: was })})</>}
    </p>
  )
}

const wasInWords = (was: RuleFault['was'], language: string): string => {
  if (was === null) return ''
  if (typeof was === 'string' && /^\d{4}-\d\d-\d\dT/.test(was))
    return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
      Date.parse(was),
    )
  return Array.isArray(was) ? was.join(', ') : String(was)
}
