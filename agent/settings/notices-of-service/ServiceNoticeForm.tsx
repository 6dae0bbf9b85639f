// The form of one service notice: what it says, how grave it is, from when to when, where.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { ServiceNotice } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, Choice, TextField } from '../../ui/index.ts'
import { BrandChoice } from '../brands/BrandChoice.tsx'
import { LanguageChoice } from '../brands/LanguageChoice.tsx'
import { directionOf, type PageLanguage } from '../brands/languages.ts'
import { exactFaults } from '../parts/exactFaults.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { useAct } from '../parts/useAct.ts'
import { bodyOf, type Draft, draftOf, written } from './form.ts'
import { serviceNoticesKey } from './queries.ts'
import { useLevelNames } from './words.ts'

export const ServiceNoticeForm = ({ notice }: { notice: ServiceNotice | null }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const levels = useLevelNames()
  const isLocked = !useMay('service_notice.write')
  const [kept] = useState(() => draftOf(notice))
  const [draft, setDraft] = useState(kept)
  const [language, setLanguage] = useState<PageLanguage>(written(kept.texts)[0] ?? 'en')
  const isDirty = JSON.stringify(draft) !== JSON.stringify(kept)
  const wasKept = useRef(false)
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const back = () => {
    wasKept.current = true
    void navigate({ to: '/settings/$', params: { _splat: 'service-notices' } })
  }
  const keep = useAct({
    run: () =>
      notice
        ? api.brands.changeNotice(
            { params: { id: notice.id }, body: bodyOf(draft) },
            { ifMatch: notice.version },
          )
        : api.brands.createNotice({ body: bodyOf(draft) }),
    refresh: [serviceNoticesKey],
    said: (_input, { phase }) =>
      phase === 'now' ? _('The notice is on all pages now.') : _('The notice is saved.'),
    inForm: true,
    onDone: back,
  })
  const remove = useAct({
    run: (id: string) => api.brands.removeNotice({ params: { id } }),
    refresh: [serviceNoticesKey],
    said: () => _('The notice is gone.'),
    onDone: back,
  })
  const faults = exactFaults(keep.error)
  const own = draft.texts[language]
  const write = (part: Partial<typeof own>) =>
    set({ texts: { ...draft.texts, [language]: { ...own, ...part } } })
  const isReady = written(draft.texts).length > 0
  const times = [
    { id: 'from', label: _('From'), about: _('Empty: at once.'), fault: faults.from },
    { id: 'until', label: _('Until'), about: _('Empty: until somebody ends it.'), fault: faults.until },
    {
      id: 'next',
      label: _('Next update by'),
      about: _('Readers see it as a promise: write again by then, even without news.'),
      fault: faults.nextUpdateAt,
    },
  ] as const
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
      <Section title={_('The notice')} text={_('What does not work, for whom, and what to do meanwhile.')}>
        <Choice
          label={_('Kind')}
          value={draft.level}
          onChange={(level) => set({ level })}
          isDisabled={isLocked}
          options={(['outage', 'warning', 'info', 'restored'] as const).map((id) => ({
            id,
            name: levels[id],
          }))}
        />
        <LanguageChoice value={language} onChange={setLanguage} written={written(draft.texts)} />
        <div className="flex flex-col gap-4" dir={directionOf(language)} lang={language}>
          <TextField
            label={_('Headline')}
            value={own.title}
            onChange={(title) => write({ title })}
            error={faults[`texts.${language}.title`] ?? faults.texts}
            isDisabled={isLocked}
            maxLength={120}
          />
          <TextField
            label={_('Text')}
            rows={3}
            value={own.body}
            onChange={(body) => write({ body })}
            isDisabled={isLocked}
            maxLength={500}
          />
        </div>
        <TextField
          label={_('Link to more')}
          placeholder="/help"
          value={draft.link}
          onChange={(link) => set({ link })}
          error={faults.link}
          isDisabled={isLocked}
          className="w-full sm:max-w-96"
        />
      </Section>
      <Section title={_('When and where')}>
        <div className="grid gap-4 sm:grid-cols-3">
          {times.map(({ id, label, about, fault }) => (
            <TextField
              key={id}
              type="datetime-local"
              label={label}
              description={about}
              value={draft[id]}
              onChange={(value) => set({ [id]: value })}
              error={fault}
              isDisabled={isLocked}
            />
          ))}
        </div>
        <BrandChoice
          value={draft.brandIds}
          onChange={(brandIds) => set({ brandIds })}
          isDisabled={isLocked}
        />
      </Section>
      <FormError error={keep.error} fields={Object.keys(faults)} />
      {notice && !isLocked && (
        <div className="py-6">
          <Button
            look="danger"
            size="roomy"
            isPending={remove.isPending}
            onPress={() => remove.mutate(notice.id)}
          >
            {_('Remove as if it had never been')}
          </Button>
        </div>
      )}
      {notice ? (
        <SaveBar
          effect={_('Save notice')}
          isDirty={isDirty && !isLocked}
          isPending={keep.isPending}
          isReady={isReady}
          onDiscard={() => setDraft(kept)}
        />
      ) : (
        <div className="py-6">
          <Button type="submit" look="primary" size="roomy" isPending={keep.isPending} isDisabled={!isReady}>
            {_('Put it up')}
          </Button>
        </div>
      )}
    </form>
  )
}
