// Makes or changes a saved view: its condition by choosing or as text, its order, columns and grouping, and who sees it.
import { useLingui } from '@lingui/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { View } from '../../contract/views.ts'
import { groupings, type SortKey, sortKeys } from '../../rules/views/words.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { forgetJudges } from '../data/judges.ts'
import { useMay, useMe } from '../data/me.ts'
import { isProblem, wordsOf } from '../data/problem.ts'
import { viewCountsQuery, viewsQuery } from '../data/queries.ts'
import { groupingName, sortName } from '../data/words.ts'
import { ColumnPick } from '../inbox/display/ColumnPick.tsx'
import { goToList } from '../shell/go.ts'
import {
  Banner,
  Button,
  Choice,
  Dialog,
  DialogActions,
  Select,
  SkeletonRows,
  TextField,
} from '../ui/index.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { type Draft, draftOf } from './draft.ts'
import { closeView, type ViewWork } from './open.ts'
import { removeView } from './remove.ts'

const ViewDialog = ({ work }: { work: ViewWork }) => {
  const { _ } = useLingui()
  const begun = useQuery({ queryKey: ['view-draft'], queryFn: () => draftOf(work), staleTime: 0, gcTime: 0 })
  const title = 'change' in work ? _('Change the view') : _('New view')
  return (
    <Dialog title={title} isOpen onClose={closeView} width="wide">
      {begun.isError && <Banner tone="breach">{wordsOf(begun.error)}</Banner>}
      {begun.data ? <ViewForm first={begun.data} work={work} /> : !begun.isError && <SkeletonRows rows={4} />}
    </Dialog>
  )
}
export default ViewDialog

const ViewForm = ({ first, work }: { first: Draft; work: ViewWork }) => {
  const { _ } = useLingui()
  const [draft, setDraft] = useState(first)
  const [isReady, setReady] = useState(true)
  const mayShare = useMay('view.share')
  const { teams } = useMe().person
  const set = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  const save = useSaved(work)
  const canSave = draft.name.trim() !== '' && isReady
  useEffect(() => {
    if (draft.scope === 'team' && !draft.teamId && teams[0]) set({ teamId: teams[0].id })
  })
  const scopes = [
    { id: 'personal' as const, name: _('Only I') },
    { id: 'team' as const, name: _('A team') },
    { id: 'shared' as const, name: _('Everybody') },
  ]
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave && !save.isPending) save.mutate(draft)
      }}
    >
      {save.error && <Banner tone="breach">{wordsOf(save.error)}</Banner>}
      <TextField
        label={_('Name')}
        autoFocus
        maxLength={200}
        value={draft.name}
        onChange={(name) => set({ name })}
        className="sm:max-w-80"
      />
      <ConditionEditor
        condition={draft.condition}
        onChange={(condition) => set({ condition })}
        onReady={setReady}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Select<SortKey>
          label={_('Order')}
          options={sortKeys.map((id) => ({ id, name: sortName(id) }))}
          value={draft.sort.by}
          onChange={(by) => set({ sort: { ...draft.sort, by } })}
        />
        <Select<'up' | 'down'>
          label={_('Direction')}
          options={[
            { id: 'down', name: _('Downwards') },
            { id: 'up', name: _('Upwards') },
          ]}
          value={draft.sort.direction}
          onChange={(direction) => set({ sort: { ...draft.sort, direction } })}
        />
        <Select
          label={_('Grouped by')}
          options={[
            { id: 'none', name: _('Nothing') },
            ...groupings.map((id) => ({ id, name: groupingName(id) })),
          ]}
          value={draft.grouping ?? 'none'}
          onChange={(id) => set({ grouping: groupings.find((g) => g === id) ?? null })}
        />
      </div>
      <details className="rounded-2 border border-line px-3 py-2">
        <summary className="ring-focus font-[550]">
          {draft.columns.length > 0
            ? _('{count, plural, one {# column} other {# columns}}', { count: draft.columns.length })
            : _('Cards; no columns')}
        </summary>
        <ColumnPick
          columns={draft.columns}
          onChange={(columns) => set({ columns: [...columns] as View['columns'] })}
        />
      </details>
      <div className="flex flex-wrap items-end gap-4">
        <Choice
          label={_('Who sees it')}
          options={mayShare ? scopes : scopes.slice(0, 1)}
          value={draft.scope}
          onChange={(scope) => set({ scope, teamId: scope === 'team' ? (teams[0]?.id ?? null) : null })}
        />
        {draft.scope === 'team' && (
          <Select
            label={_('Team')}
            options={teams.map(({ id, name }) => ({ id, name }))}
            value={draft.teamId}
            onChange={(teamId) => set({ teamId })}
            className="w-48"
          />
        )}
      </div>
      <DialogActions>
        {'change' in work && (
          <Button look="danger" size="roomy" className="mr-auto" onPress={() => void removeView(work.change)}>
            {_('Remove')}
          </Button>
        )}
        <Button look="plain" size="roomy" onPress={closeView}>
          {_('Cancel')}
        </Button>
        <Button type="submit" look="primary" size="roomy" isDisabled={!canSave} isPending={save.isPending}>
          {_('Save')}
        </Button>
      </DialogActions>
    </form>
  )
}

const useSaved = (work: ViewWork) =>
  useMutation({
    mutationFn: (draft: Draft) =>
      'change' in work
        ? api.views.change({ params: { id: work.change.id }, body: draft }, { ifMatch: work.change.version })
        : api.views.create({ body: draft }),
    onSuccess: async (view) => {
      forgetJudges()
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey })
      void client.invalidateQueries({ queryKey: viewCountsQuery.queryKey })
      void client.invalidateQueries({ queryKey: ['tickets'] })
      closeView()
      void goToList({ list: 'all', status: 'any', view: view.id }, {})
    },
    onError: (error) => {
      if (isProblem(error, 'stale')) void client.invalidateQueries({ queryKey: viewsQuery.queryKey })
    },
  })
