// Theme files: which are one's own, the text of one with what is wrong in it, and the pages beside it.
import { useLingui } from '@lingui/react'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Theme } from '../../../contract/brands.ts'
import { isProblem } from '../../data/problem.ts'
import { Banner, Button, Select, SkeletonRows, Switch, useProblemWords } from '../../ui/index.ts'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { ThemeDraftEnd } from './theme/ThemeDraftEnd.tsx'
import { ThemeFaults } from './theme/ThemeFaults.tsx'
import { ThemePreview } from './theme/ThemePreview.tsx'
import { useDraft } from './theme/useDraft.ts'

const CodeEditor = lazy(async () => ({ default: (await import('./theme/CodeEditor.tsx')).CodeEditor }))
const styleFile = 'style.css'

interface Props {
  brandId: string
  theme: Theme
  /** The files are other ones now. */
  onReplaced: () => void
}

export const ThemeEditor = ({ brandId, theme, onReplaced }: Props) => {
  const { _ } = useLingui()
  const words = useProblemWords()
  const draft = useDraft(brandId, theme)
  const [name, setName] = useState(styleFile)
  const [wanted, setWanted] = useState<{ line: number } | null>(null)
  const [isBeside, setBeside] = useState(() => window.matchMedia('(min-width: 1024px)').matches)
  const { kept, files, isDirty } = draft
  const faults = kept.draft?.faults ?? []
  const own = files[name]
  // Without one's own, there is nothing to write in but the style file.
  const isStandard = own === undefined && name !== styleFile
  const ours = useMemo(() => faults.filter((fault) => fault.file === name), [faults, name])
  const names = [styleFile, ...Object.keys(theme.standard).sort()]
  const isMeanwhile = isProblem(draft.error, 'changed_meanwhile')
  return (
    <div className="flex flex-col gap-4 py-4">
      <LeaveGuard isDirty={() => isDirty} />
      {kept.fault !== '' && (
        <Banner tone="breach" title={_('The published theme fails, so the standard one is shown')}>
          {kept.fault}
        </Banner>
      )}
      {draft.error !== null && (
        <Banner
          tone="breach"
          title={isMeanwhile ? _('Somebody else wrote in this draft meanwhile') : _('It could not be saved')}
        >
          <div className="flex flex-wrap items-center gap-2">
            {!isMeanwhile && <span>{words(draft.error) ?? draft.error.message}</span>}
            <Button onPress={() => (isMeanwhile ? void draft.insist() : draft.retry())}>
              {isMeanwhile ? _('Save mine over it') : _('Try again')}
            </Button>
            {isMeanwhile && <Button onPress={onReplaced}>{_('Show theirs')}</Button>}
          </div>
        </Banner>
      )}
      <ThemeFaults
        faults={faults}
        onGo={({ file, line }) => {
          setName(file)
          setWanted({ line: line ?? 1 })
        }}
      />
      <div className={isBeside ? 'grid gap-x-4 gap-y-6 xl:grid-cols-2' : 'grid'}>
        <section aria-label={_('Files')} className="flex min-w-0 flex-col gap-3">
          <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
            <Select
              label={_('File')}
              value={name}
              onChange={setName}
              options={names.map((id) => ({ id, name: id in files ? `● ${id}` : id }))}
              className="w-60"
            />
            {name !== styleFile &&
              (own === undefined ? (
                <Button onPress={() => draft.set(name, theme.standard[name] ?? '')}>
                  {_('Make it my own')}
                </Button>
              ) : (
                <Button look="plain" onPress={() => draft.set(name, null)}>
                  {_('Back to the standard')}
                </Button>
              ))}
          </div>
          <Suspense fallback={<SkeletonRows rows={8} />}>
            <CodeEditor
              key={`${name} ${isStandard}`}
              label={name}
              kind={name === styleFile ? 'css' : 'liquid'}
              text={own ?? theme.standard[name] ?? ''}
              isReadOnly={isStandard}
              faults={ours}
              wanted={wanted}
              onChange={(text) => draft.set(name, name === styleFile && text === '' ? null : text)}
            />
          </Suspense>
          <div className="flex flex-wrap gap-x-4 text-muted">
            <p className="min-w-0 grow">
              {name === styleFile
                ? _('Styles, after the standard ones.')
                : isStandard
                  ? _(
                      'As it comes with Handrail. It is updated with Handrail as long as you do not change it.',
                    )
                  : _('Yours. Handrail’s own changes to this file no longer reach it.')}
            </p>
            <p role="status">
              {isDirty || draft.isSaving ? _('Saving …') : kept.draft ? _('The draft is saved.') : ''}
            </p>
            <Switch isSelected={isBeside} onChange={setBeside}>
              {_('Preview')}
            </Switch>
          </div>
        </section>
        {isBeside && <ThemePreview brandId={brandId} version={kept.draftVersion} />}
      </div>
      <ThemeDraftEnd brandId={brandId} theme={kept} isDirty={isDirty} onEnded={onReplaced} />
    </div>
  )
}
