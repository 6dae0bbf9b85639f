// One survey: what it asks when, how many answered, and the switch that stops it.
import { useLingui } from '@lingui/react'
import { Pencil, Trash2 } from 'lucide-react'
import type { Survey } from '../../../contract/feedback.ts'
import { api } from '../../data/api.ts'
import { format } from '../../data/times.ts'
import { feedbackKey } from '../../feedback/queries.ts'
import { kindNames } from '../../feedback/words.ts'
import { IconButton, Switch } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'

const day = (time: string): string => format({ dateStyle: 'medium' }).format(new Date(time))

interface Props {
  one: Survey
  mayWrite: boolean
  onOpen: () => void
}

export const SurveyRow = ({ one, mayWrite, onOpen }: Props) => {
  const { _ } = useLingui()
  const { id, name, kind, isOn, occasion, everyDays, condition, share, quietDays, asked, answered, round } =
    one
  const turn = useAct({
    run: (on: boolean) => api.feedback.changeSurvey({ params: { id }, body: { isOn: on } }),
    refresh: [feedbackKey],
    said: (on) =>
      on ? _('{name} asks from now on.', { name }) : _('{name} asks nobody any more.', { name }),
    undo: (on) => api.feedback.changeSurvey({ params: { id }, body: { isOn: !on } }),
  })
  const remove = useAct({
    run: () => api.feedback.removeSurvey({ params: { id } }),
    refresh: [feedbackKey],
    said: () => _('{name} removed.', { name }),
  })
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-3 last:border-b-0">
      <div className="min-w-0 grow basis-64">
        <h2 className="font-[550] wrap-anywhere">{name}</h2>
        <p className="text-muted">
          {_(kindNames[kind])}
          {' · '}
          {occasion === 'solved'
            ? _('after solving')
            : _('{n, plural, one {each day} other {every # days}}', { n: everyDays ?? 1 })}
          {share < 100 && ` · ${_('{share} % of them', { share })}`}
          {' · '}
          {_('{n, plural, =0 {however often} one {nobody twice a day} other {nobody twice in # days}}', {
            n: quietDays,
          })}
        </p>
        {condition && <code className="font-mono text-sm text-muted wrap-anywhere">{condition}</code>}
        <p className="text-sm text-muted tabular-nums">
          {_('{asked} asked, {answered} answered', { asked, answered })}
        </p>
        {round && (
          <p className="text-sm text-muted tabular-nums">
            {round.endedAt
              ? _('Last round on {day}: {n} asked.', { day: day(round.beganAt), n: round.asked })
              : _('A round is under way since {day}: {n} asked so far.', {
                  day: day(round.beganAt),
                  n: round.asked,
                })}{' '}
            {isOn && _('The next begins on {day}.', { day: day(round.nextAt) })}
          </p>
        )}
      </div>
      {mayWrite && (
        <span className="flex items-center gap-2">
          <Switch isSelected={isOn} isDisabled={turn.isPending} onChange={(on) => turn.mutate(on)}>
            <span className="sr-only">{_('{name} is on', { name })}</span>
          </Switch>
          <IconButton label={_('Change {name}', { name })} onPress={onOpen}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
          {asked === 0 && (
            <IconButton
              label={_('Remove {name}', { name })}
              isDisabled={remove.isPending}
              onPress={() => remove.mutate(undefined)}
            >
              <Trash2 size={14} aria-hidden="true" />
            </IconButton>
          )}
        </span>
      )}
    </li>
  )
}
