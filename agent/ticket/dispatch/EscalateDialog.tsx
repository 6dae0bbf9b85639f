// Hands a ticket over to a higher tier, another team or one person, with what the next one needs to know.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { teamPeopleQuery, teamsQuery, ticketQuery } from '../../data/queries.ts'
import {
  Avatar,
  Banner,
  Button,
  Checkbox,
  Choice,
  Dialog,
  DialogActions,
  Select,
  TextField,
  useProblemWords,
} from '../../ui/index.ts'
import { handOver, type Target } from './acts.ts'
import { closeDispatch } from './open.ts'
import { suggestionsQuery } from './queries.ts'
import { reasonsLine } from './reasons.ts'

type Way = 'tier' | 'team' | 'person'

export const EscalateDialog = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  const ticket = useQuery(ticketQuery(number)).data
  const teams = useQuery(teamsQuery).data?.items ?? []
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const ranked = useQuery(suggestionsQuery(number)).data?.people ?? []
  const [way, setWay] = useState<Way>('tier')
  const next = Math.min(9, (ticket?.tier ?? 1) + 1)
  const [tier, setTier] = useState<string | null>(null)
  const [team, setTeam] = useState<string | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [raise, setRaise] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState('')
  const problemWords = useProblemWords()
  const chosenTier = tier ?? String(next)
  const face = (name: string) => <Avatar name={name} size="small" />
  const order = (id: string) => {
    const at = ranked.findIndex((r) => r.person.id === id && r.blockedBy.length === 0)
    return at < 0 ? 999 : at
  }
  const why = ranked.find((r) => r.person.id === person)
  const target: Target | null =
    way === 'tier'
      ? { tier: Number(chosenTier), ...(team && { teamId: team }) }
      : way === 'team'
        ? team
          ? { teamId: team }
          : null
        : person
          ? { personId: person }
          : null
  const name =
    way === 'tier'
      ? _('Tier {n}', { n: Number(chosenTier) })
      : way === 'team'
        ? (teams.find((t) => t.id === team)?.name ?? '')
        : (people.find((p) => p.id === person)?.name ?? '')
  const isReady = target !== null && note.trim() !== ''
  const send = async () => {
    if (!target || !isReady) return
    setBusy(true)
    try {
      await handOver(number, target, note.trim(), raise, name)
      closeDispatch()
    } catch (refused) {
      setBusy(false)
      setError(problemWords(refused) ?? '')
    }
  }
  return (
    <Dialog title={_('Hand over {number}', { number: String(number) })} isOpen onClose={closeDispatch}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {error && <Banner tone="breach">{error}</Banner>}
        <Choice
          label={_('To')}
          options={[
            { id: 'tier', name: _('Higher tier') },
            { id: 'team', name: _('Team') },
            { id: 'person', name: _('Specialist') },
          ]}
          value={way}
          onChange={setWay}
        />
        {way === 'tier' && (
          <Select
            label={_('Tier')}
            options={[1, 2, 3, 4]
              .filter((n) => n !== (ticket?.tier ?? 1))
              .map((n) => ({ id: String(n), name: _('Tier {n}', { n }) }))}
            value={chosenTier}
            onChange={setTier}
          />
        )}
        {way !== 'person' && (
          <Select
            label={way === 'tier' ? _('In team') : _('Team')}
            options={teams}
            value={team ?? (way === 'tier' ? (ticket?.team?.id ?? null) : null)}
            onChange={setTeam}
          />
        )}
        {way === 'person' && (
          <Select
            label={_('Person')}
            {...(why && {
              description: reasonsLine(why.blockedBy.length > 0 ? why.blockedBy : why.reasons, 3),
            })}
            options={[...people]
              .sort((a, b) => order(a.id) - order(b.id) || a.name.localeCompare(b.name))
              .map((p) => ({ id: p.id, name: p.name, icon: face(p.name) }))}
            value={person}
            onChange={setPerson}
          />
        )}
        <TextField
          label={_('What the next one needs to know')}
          description={_('What was tried, what is known, what is expected. Only the team sees it.')}
          rows={4}
          value={note}
          onChange={setNote}
        />
        <Checkbox isSelected={raise} onChange={setRaise}>
          {_('Raise the priority one step')}
        </Checkbox>
        <DialogActions>
          <Button look="plain" size="roomy" onPress={closeDispatch}>
            {_('Cancel')}
          </Button>
          <Button look="primary" size="roomy" type="submit" isPending={isBusy} isDisabled={!isReady}>
            {name ? _('Hand over to {name}', { name }) : _('Hand over')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
