// The form of one brand: name and hosts, colours with what becomes of them, logo, words.
import { useLingui } from '@lingui/react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Brand } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Banner, Button, buttonClass, cx, TextField } from '../../ui/index.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { BrandBelonging } from './BrandBelonging.tsx'
import { BrandEnd } from './BrandEnd.tsx'
import { BrandWords } from './BrandWords.tsx'
import { Colours } from './Colours.tsx'
import { bodyOf, type Draft, draftOf } from './form.ts'
import { Logo } from './Logo.tsx'
import { brandsKey } from './queries.ts'

export interface Part {
  draft: Draft
  set: (part: Partial<Draft>) => void
  isLocked: boolean
}

export const BrandForm = ({ brand }: { brand: Brand | null }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const isLocked = !useMay('portal.write')
  const [kept] = useState(() => draftOf(brand))
  const [draft, setDraft] = useState(kept)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(kept)
  const wasKept = useRef(false)
  const keep = useAct({
    run: () =>
      brand
        ? api.brands.change({ params: { id: brand.id }, body: bodyOf(draft) }, { ifMatch: brand.version })
        : api.brands.create({ body: bodyOf(draft) }),
    refresh: [brandsKey],
    said: () => (brand ? _('Brand changed.') : _('Brand added.')),
    inForm: true,
    onDone: ({ id }) => {
      wasKept.current = true
      void navigate({ to: '/settings/$', params: { _splat: `brands/${id}` } })
    },
  })
  const faults = exactFaults(keep.error)
  const part: Part = { draft, set: (change) => setDraft((now) => ({ ...now, ...change })), isLocked }
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
      {brand && brand.theme.fault !== '' && (
        <Banner tone="breach" title={_('Its theme fails, so the standard one is shown')} className="mt-4">
          {brand.theme.fault}
        </Banner>
      )}
      <Section title={_('The brand')} text={_('The name stands at the head of every page and in its title.')}>
        <TextField
          label={_('Name')}
          value={draft.name}
          onChange={(name) => part.set({ name })}
          error={faults.name}
          isDisabled={isLocked}
          maxLength={60}
          className="w-full sm:max-w-80"
        />
        <TextField
          label={_('Host names')}
          description={
            brand?.isMain
              ? _('This is the main brand: it also stands for every host that no brand names.')
              : _(
                  'One a line, such as help.example.org. Let their DNS lead to this desk. Mails lead to the first one.',
                )
          }
          rows={3}
          mono
          value={draft.hosts}
          onChange={(hosts) => part.set({ hosts })}
          error={Object.entries(faults).find(([name]) => name.startsWith('hosts'))?.[1]}
          isDisabled={isLocked}
          className="w-full sm:max-w-96"
        />
      </Section>
      <BrandBelonging {...part} faults={faults} />
      <Colours {...part} />
      {brand && <Logo brand={brand} isLocked={isLocked} />}
      <BrandWords {...part} />
      {brand && (
        <Section
          title={_('Theme')}
          text={_('Templates and styles of your own, for what colours and words cannot say.')}
        >
          <p>
            {brand.theme.version === 0
              ? _('It has the standard theme.')
              : _('It has its own theme, version {version}.', { version: brand.theme.version })}{' '}
            {brand.theme.hasDraft && _('A draft waits to be published.')}
          </p>
          {!isLocked && (
            <Link
              to="/settings/$"
              params={{ _splat: `brands/${brand.id}/theme` }}
              className={cx(buttonClass('quiet', 'roomy'), 'self-start')}
            >
              {_('Open the theme')}
            </Link>
          )}
        </Section>
      )}
      <FormError error={keep.error} fields={Object.keys(faults)} />
      {brand && !isLocked && <BrandEnd brand={brand} />}
      {brand ? (
        <SaveBar
          effect={_('Save brand')}
          isDirty={isDirty && !isLocked}
          isPending={keep.isPending}
          isReady={draft.name.trim() !== ''}
          onDiscard={() => setDraft(kept)}
        />
      ) : (
        <div className="py-6">
          <Button
            type="submit"
            look="primary"
            size="roomy"
            isPending={keep.isPending}
            isDisabled={draft.name.trim() === ''}
          >
            {_('Add brand')}
          </Button>
        </div>
      )}
    </form>
  )
}
