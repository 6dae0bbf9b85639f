// The form of one macro: its name, for whom it is, its words and what it changes.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Macro } from '../../../contract/macros.ts'
import { api } from '../../data/api.ts'
import { useMay, useMe } from '../../data/me.ts'
import { teamsQuery } from '../../data/queries.ts'
import { Banner, Button, Choice, Question, Select, TextField } from '../../ui/index.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { Changes } from './Changes.tsx'
import { FieldValues } from './FieldValues.tsx'
import { actionsOf, bodyOf, type Draft, draftOf } from './form.ts'
import { MacroWords } from './MacroWords.tsx'
import { macrosKey } from './queries.ts'
import { scopeNames } from './words.ts'

export interface Part {
  draft: Draft
  set: (part: Partial<Draft>) => void
  faults: Partial<Record<string, string>>
  isLocked: boolean
}

export const MacroForm = ({ macro }: { macro: Macro | null }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const [kept] = useState(() => draftOf(macro))
  const [draft, setDraft] = useState(kept)
  const isLocked = macro !== null && !macro.mayChange
  const isDirty = JSON.stringify(draft) !== JSON.stringify(kept)
  // Asked while leaving, before the form is drawn again.
  const wasKept = useRef(false)
  const back = () => {
    wasKept.current = true
    void navigate({ to: '/settings/$', params: { _splat: 'macros' } })
  }
  const keep = useAct({
    run: () =>
      macro
        ? api.macros.change({ params: { id: macro.id }, body: bodyOf(draft) }, { ifMatch: macro.version })
        : api.macros.create({ body: bodyOf(draft) }),
    refresh: [macrosKey],
    said: () => (macro ? _('Macro changed.') : _('Macro added.')),
    inForm: true,
    onDone: back,
  })
  const faults = exactFaults(keep.error)
  const part: Part = {
    draft,
    set: (change) => setDraft((now) => ({ ...now, ...change })),
    faults,
    isLocked,
  }
  const isReady =
    draft.name.trim() !== '' &&
    (draft.scope !== 'team' || draft.teamId !== '') &&
    Object.keys(actionsOf(draft)).length > 0
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) keep.mutate(undefined)
      }}
    >
      <LeaveGuard isDirty={() => isDirty && !wasKept.current} />
      {isLocked && (
        <Banner className="mt-4">
          {_('{name} made it: you may use it, not change it.', { name: macro.owner.name })}
        </Banner>
      )}
      <Whose {...part} />
      <MacroWords {...part} />
      <Changes {...part} />
      <FieldValues {...part} />
      <FormError error={keep.error} fields={Object.keys(faults)} />
      {macro && !isLocked && <Removal macro={macro} onDone={back} />}
      {!macro && (
        <div className="py-6">
          <Button type="submit" look="primary" size="roomy" isPending={keep.isPending} isDisabled={!isReady}>
            {_('Add macro')}
          </Button>
        </div>
      )}
      {macro && !isLocked && (
        <SaveBar
          effect={_('Save macro')}
          isDirty={isDirty}
          isPending={keep.isPending}
          isReady={isReady}
          onDiscard={() => setDraft(kept)}
        />
      )}
    </form>
  )
}

const Whose = ({ draft, set, faults, isLocked }: Part) => {
  const { _ } = useLingui()
  const me = useMe()
  const mayShare = useMay('view.share')
  const all = useQuery(teamsQuery).data?.items ?? []
  const teams = mayShare ? all : all.filter((t) => t.members.some(({ id }) => id === me.person.id))
  const scopes = (['personal', 'team', 'shared'] as const).filter(
    (scope) =>
      scope === draft.scope || (scope === 'shared' ? mayShare : scope === 'personal' || teams.length > 0),
  )
  return (
    <Section title={_('The macro')}>
      <TextField
        label={_('Name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={faults.name}
        isDisabled={isLocked}
        maxLength={200}
        className="w-full sm:max-w-80"
      />
      <Choice
        label={_('For whom')}
        options={scopes.map((id) => ({ id, name: _(scopeNames[id]) }))}
        value={draft.scope}
        isDisabled={isLocked}
        onChange={(scope) => set({ scope, teamId: draft.teamId || (teams[0]?.id ?? '') })}
      />
      {draft.scope === 'team' && (
        <Select
          label={_('Team')}
          options={(isLocked ? all : teams).map(({ id, name }) => ({ id, name }))}
          value={draft.teamId || null}
          onChange={(teamId) => set({ teamId })}
          error={faults.teamId}
          isDisabled={isLocked}
          className="w-full sm:max-w-80"
        />
      )}
    </Section>
  )
}

const Removal = ({ macro, onDone }: { macro: Macro; onDone: () => void }) => {
  const { _ } = useLingui()
  const [isAsked, setAsked] = useState(false)
  const remove = useAct({
    run: () => api.macros.remove({ params: { id: macro.id } }),
    refresh: [macrosKey],
    said: () => _('{name} is gone.', { name: macro.name }),
    onDone,
  })
  return (
    <div className="py-6">
      <Button look="danger" size="roomy" onPress={() => setAsked(true)}>
        {_('Remove macro')}
      </Button>
      <Question
        title={_('Remove {name}?', { name: macro.name })}
        effect={_('Remove macro')}
        isOpen={isAsked}
        isPending={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsked(false) })}
      >
        {_('Tickets on which it was used stay as they are.')}
      </Question>
    </div>
  )
}
