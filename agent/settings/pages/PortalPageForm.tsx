// The form of one own page: its words in Markdown, its address and place, who sees it.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { PortalPage } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, Choice, Switch, TextField } from '../../ui/index.ts'
import { BrandChoice } from '../brands/BrandChoice.tsx'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { bodyOf, type Draft, draftOf, written } from './form.ts'
import { PageEnd } from './PageEnd.tsx'
import { PageWords } from './PageWords.tsx'
import { pagesKey } from './queries.ts'

export interface Part {
  draft: Draft
  set: (part: Partial<Draft>) => void
  faults: Partial<Record<string, string>>
  isLocked: boolean
}

export const PortalPageForm = ({ page }: { page: PortalPage | null }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const isLocked = !useMay('portal.write')
  const [kept] = useState(() => draftOf(page))
  const [draft, setDraft] = useState(kept)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(kept)
  const wasKept = useRef(false)
  const keep = useAct({
    run: () =>
      page
        ? api.brands.changePage({ params: { id: page.id }, body: bodyOf(draft) }, { ifMatch: page.version })
        : api.brands.createPage({ body: bodyOf(draft) }),
    refresh: [pagesKey],
    said: (_input, { isPublished }) => (isPublished ? _('The page is online.') : _('The page is saved.')),
    inForm: true,
    onDone: ({ id }) => {
      wasKept.current = true
      void navigate({ to: '/settings/$', params: { _splat: `portal-pages/${id}` } })
    },
  })
  const faults = exactFaults(keep.error)
  const part: Part = {
    draft,
    set: (change) => setDraft((now) => ({ ...now, ...change })),
    faults,
    isLocked,
  }
  const isReady = draft.slug.trim() !== '' && written(draft.texts).length > 0
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(undefined)
      }}
    >
      <LeaveGuard isDirty={() => isDirty && !wasKept.current} />
      <PageWords {...part} />
      <Section title={_('Where and for whom')}>
        <TextField
          label={_('Address')}
          description={`/pages/${draft.slug || '…'}`}
          value={draft.slug}
          onChange={(slug) => part.set({ slug: slug.toLowerCase() })}
          error={faults.slug}
          isDisabled={isLocked}
          mono
          className="w-full sm:max-w-80"
        />
        <Choice
          label={_('A link to it stands')}
          value={draft.place}
          onChange={(place) => part.set({ place })}
          isDisabled={isLocked}
          options={[
            { id: 'menu', name: _('In the menu') },
            { id: 'foot', name: _('At the foot') },
            { id: 'none', name: _('Nowhere') },
          ]}
        />
        <TextField
          label={_('Position among the others')}
          type="number"
          value={String(draft.position)}
          onChange={(text) => part.set({ position: Math.max(0, Math.trunc(Number(text)) || 0) })}
          isDisabled={isLocked}
          className="w-56"
        />
        <Choice
          label={_('Who may read it')}
          value={draft.who}
          onChange={(who) => part.set({ who })}
          isDisabled={isLocked}
          options={[
            { id: 'everyone', name: _('Everybody') },
            { id: 'signed_in', name: _('Who is signed in') },
            { id: 'staff', name: _('The team') },
          ]}
        />
        <BrandChoice
          value={draft.brandIds}
          onChange={(brandIds) => part.set({ brandIds })}
          isDisabled={isLocked}
        />
        <Switch
          isSelected={draft.isPublished}
          onChange={(isPublished) => part.set({ isPublished })}
          isDisabled={isLocked}
          description={_('Until then only the team can open it.')}
        >
          {_('Published')}
        </Switch>
      </Section>
      <FormError error={keep.error} fields={Object.keys(faults)} />
      {page && !isLocked && <PageEnd page={page} />}
      {page ? (
        <SaveBar
          effect={_('Save page')}
          isDirty={isDirty && !isLocked}
          isPending={keep.isPending}
          isReady={isReady}
          onDiscard={() => setDraft(kept)}
        />
      ) : (
        <div className="py-6">
          <Button type="submit" look="primary" size="roomy" isPending={keep.isPending} isDisabled={!isReady}>
            {_('Add page')}
          </Button>
        </div>
      )}
    </form>
  )
}
