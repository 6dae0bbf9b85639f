// How a team works: what it is for, how it reminds silent requesters, how late an answer opens a ticket again.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Team } from '../../../contract/people.ts'
import { api } from '../../data/api.ts'
import { teamsQuery } from '../../data/queries.ts'
import { Button, Checkbox, Switch, TextField, useFaults } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { daysIn, inWords, isReadable, type Shown, shownOf, wantedOf } from './conduct.ts'

export const TeamConduct = ({ team }: { team: Team }) => {
  const { _ } = useLingui()
  return (
    <Disclosure title={_('How this team works')} note={inWords(team)}>
      <Form key={JSON.stringify([team.description, team.chase, team.reopenDays])} team={team} />
    </Disclosure>
  )
}

const Form = ({ team }: { team: Team }) => {
  const { _ } = useLingui()
  const before = shownOf(team)
  const [shown, setShown] = useState(before)
  const set = (change: Partial<Shown>) => setShown({ ...shown, ...change })
  const call = (wanted: Shown) => api.people.changeTeam({ params: { id: team.id }, body: wantedOf(wanted) })
  const save = useAct({
    run: () => call(shown),
    refresh: [teamsQuery.queryKey],
    said: () => _('{name} changed.', { name: team.name }),
    undo: () => call(before),
    inForm: true,
  })
  const faults = useFaults(save.error)
  const isChanged = JSON.stringify(shown) !== JSON.stringify(before)
  const noDays = shown.isChasing && daysIn(shown.remind).length === 0
  return (
    <form
      noValidate
      className="flex max-w-[520px] flex-col gap-4 pb-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && isReadable(shown)) save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['description', 'reopenDays']} />
      <TextField
        label={_('What it is for')}
        placeholder={_('Switches, lines and access points')}
        rows={2}
        maxLength={500}
        value={shown.description}
        onChange={(description) => set({ description })}
        error={faults.description}
      />
      <Switch
        isSelected={shown.isChasing}
        onChange={(isChasing) => set({ isChasing })}
        description={_('By mail, while a ticket waits for the requester. An answer ends it.')}
      >
        {_('Remind requesters who do not answer')}
      </Switch>
      {shown.isChasing && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={_('Remind after so many days of silence')}
            placeholder="3, 7"
            description={_('Up to five, such as 3, 7.')}
            inputMode="numeric"
            value={shown.remind}
            onChange={(remind) => set({ remind })}
            error={noDays ? _('Name at least one day, from 1 to 365.') : undefined}
          />
          <TextField
            label={_('Solve it so many days after the last one')}
            description={_('Empty: it stays open.')}
            inputMode="numeric"
            value={shown.solve}
            onChange={(solve) => set({ solve })}
          />
        </div>
      )}
      <Checkbox
        isSelected={!shown.isOwnReopen}
        onChange={(asWorkspace) => set({ isOwnReopen: !asWorkspace })}
      >
        {_('An answer opens a finished ticket again as the workspace says')}
      </Checkbox>
      {shown.isOwnReopen && (
        <TextField
          label={_('For so many days after it was finished; later it is a new ticket')}
          inputMode="numeric"
          value={shown.reopen}
          onChange={(reopen) => set({ reopen })}
          error={faults.reopenDays}
          className="sm:max-w-80"
        />
      )}
      {isChanged && (
        <span className="flex gap-2">
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={save.isPending}
            isDisabled={!isReadable(shown)}
          >
            {_('Save')}
          </Button>
          <Button look="plain" size="roomy" onPress={() => setShown(before)}>
            {_('Discard')}
          </Button>
        </span>
      )}
    </form>
  )
}
