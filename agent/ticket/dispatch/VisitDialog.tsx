// Plans work where the requester is, or moves it: who, when, where.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Visit } from '../../../contract/dispatch.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMe } from '../../data/me.ts'
import { wordsOf } from '../../data/problem.ts'
import { teamPeopleQuery, ticketQuery } from '../../data/queries.ts'
import {
  Avatar,
  Banner,
  Button,
  Dialog,
  DialogActions,
  inputClass,
  Select,
  showToast,
  TextField,
} from '../../ui/index.ts'
import { wallClock } from '../later/choices.ts'
import { lengthWords } from './due.ts'
import { closeDispatch } from './open.ts'
import { renewDispatch } from './queries.ts'
import { sitesQuery } from './services.ts'

const lengths = [30, 60, 90, 120, 180, 240, 480]
const none = 'none'

export const VisitDialog = ({ number, visit }: { number: number; visit?: Visit }) => {
  const { _ } = useLingui()
  const id = useId()
  const me = useMe().person
  const ticket = useQuery(ticketQuery(number)).data
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const sites = useQuery(sitesQuery).data ?? []
  const [person, setPerson] = useState<string | null>(visit?.person.id ?? null)
  const [from, setFrom] = useState(() => wallClock(visit ? Date.parse(visit.from) : nextHour()))
  const [minutes, setMinutes] = useState(() => (visit ? String(lengthOf(visit)) : '60'))
  const [site, setSite] = useState<string | null>(visit ? (visit.site?.id ?? none) : null)
  const [place, setPlace] = useState(visit?.place ?? '')
  const [error, setError] = useState('')
  const begin = new Date(from)
  const isReady = !Number.isNaN(begin.getTime())
  const plan = async () => {
    try {
      const body = {
        personId: person ?? ticket?.assignee?.id ?? me.id,
        from: begin.toISOString(),
        to: new Date(begin.getTime() + Number(minutes) * 60_000).toISOString(),
        place: place.trim(),
      }
      if (visit)
        await api.dispatch.changeVisit({ params: { id: visit.id }, body }, { ifMatch: visit.version })
      else
        await api.dispatch.planVisit({
          params: { number },
          body: { ...body, siteId: site === none ? null : (site ?? ticket?.siteId ?? null) },
        })
      closeDispatch()
      renewDispatch()
      void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
      showToast({ text: visit ? _('Visit moved') : _('Visit planned') })
    } catch (refused) {
      setError(wordsOf(refused))
    }
  }
  return (
    <Dialog title={visit ? _('Move the visit') : _('Plan a visit')} isOpen onClose={closeDispatch}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void plan()
        }}
      >
        {error && <Banner tone="breach">{error}</Banner>}
        <Select
          label={_('Who')}
          options={people.map((p) => ({
            id: p.id,
            name: p.name,
            icon: <Avatar name={p.name} size="small" />,
          }))}
          value={person ?? ticket?.assignee?.id ?? me.id}
          onChange={setPerson}
        />
        <div className="grid grid-cols-2 gap-3">
          <div className="grid gap-1">
            <label htmlFor={id} className="text-ui font-[550]">
              {_('When')}
            </label>
            <input
              id={id}
              type="datetime-local"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
              className={inputClass}
            />
          </div>
          <Select
            label={_('How long')}
            options={[...new Set([...lengths, Number(minutes)])]
              .sort((a, b) => a - b)
              .map((n) => ({
                id: String(n),
                name: lengthWords(n * 60_000),
              }))}
            value={minutes}
            onChange={setMinutes}
          />
        </div>
        {!visit && (
          <Select
            label={_('Site')}
            options={[...sites.map((s) => ({ id: s.id, name: s.name })), { id: none, name: _('None') }]}
            value={site ?? ticket?.siteId ?? none}
            onChange={setSite}
          />
        )}
        <TextField
          label={_('Place')}
          placeholder={_('Building, floor, room')}
          value={place}
          onChange={setPlace}
        />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={closeDispatch}>
            {_('Cancel')}
          </Button>
          <Button look="primary" size="roomy" type="submit" isDisabled={!isReady}>
            {visit ? _('Move the visit') : _('Plan the visit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

const lengthOf = (visit: Visit): number =>
  Math.round((Date.parse(visit.to) - Date.parse(visit.from)) / 60_000)

const nextHour = (): number => {
  const date = new Date()
  date.setHours(date.getHours() + 1, 0, 0, 0)
  return date.getTime()
}
