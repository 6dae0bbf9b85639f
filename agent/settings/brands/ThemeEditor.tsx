// Theme files: which are one's own, the text of one, what is wrong, and the way from draft to publication.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Theme } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { Banner, Button, Select, showToast, TextField } from '../../ui/index.ts'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { useAct } from '../parts/useAct.ts'
import { brandsKey, themeKey } from './queries.ts'

const styleFile = 'style.css'

export const ThemeEditor = ({ brandId, theme }: { brandId: string; theme: Theme }) => {
  const { _ } = useLingui()
  const kept = theme.draft?.files ?? theme.files
  const [files, setFiles] = useState(kept)
  const [name, setName] = useState(styleFile)
  const [note, setNote] = useState('')
  const isDirty = JSON.stringify(files) !== JSON.stringify(kept)
  const params = { id: brandId }
  const refresh = [themeKey(brandId), brandsKey]
  const save = useAct({
    run: () => api.brands.saveThemeDraft({ params, body: { files, draftVersion: theme.draftVersion } }),
    refresh,
    said: () => _('Draft saved.'),
  })
  const drop = useAct({
    run: () => api.brands.dropThemeDraft({ params }),
    refresh,
    said: () => _('The draft is gone.'),
  })
  const publish = useAct({
    run: () => api.brands.publishTheme({ params, body: { draftVersion: theme.draftVersion, note } }),
    refresh,
    said: () => _('The theme is on all pages now.'),
  })
  const look = useAct({
    run: () => api.brands.previewTheme({ params }),
    refresh: [],
    onDone: ({ path }) => {
      if (!window.open(path, '_blank')) showToast({ text: _('Your browser blocked the new window.') })
    },
  })
  const own = files[name]
  const names = [styleFile, ...Object.keys(theme.standard).sort()]
  return (
    <div className="flex flex-col gap-4 py-4">
      <LeaveGuard isDirty={() => isDirty} />
      {theme.fault !== '' && (
        <Banner tone="breach" title={_('The published theme fails, so the standard one is shown')}>
          {theme.fault}
        </Banner>
      )}
      {theme.draft && theme.draft.faults.length > 0 && !isDirty && (
        <Banner tone="warn" title={_('It cannot be published like this')}>
          <ul className="list-disc pl-4">
            {theme.draft.faults.map(({ file, message }) => (
              <li key={`${file} ${message}`}>
                {file && <code className="font-mono">{file}</code>} {message}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={_('File')}
          value={name}
          onChange={setName}
          options={names.map((id) => ({ id, name: id in files ? `● ${id}` : id }))}
          className="w-64"
        />
        {own === undefined ? (
          <Button
            isDisabled={name === styleFile}
            onPress={() => setFiles({ ...files, [name]: theme.standard[name] ?? '' })}
          >
            {_('Make it my own')}
          </Button>
        ) : (
          <Button
            look="plain"
            onPress={() => setFiles(Object.fromEntries(Object.entries(files).filter(([id]) => id !== name)))}
          >
            {_('Back to the standard')}
          </Button>
        )}
      </div>
      <TextField
        label={name === styleFile ? _('Styles, after the standard ones') : _('Template (Liquid)')}
        rows={24}
        mono
        value={own ?? theme.standard[name] ?? ''}
        isReadOnly={own === undefined && name !== styleFile}
        onChange={(text) => setFiles({ ...files, [name]: text })}
        description={
          name === styleFile
            ? undefined
            : own === undefined
              ? _('As it comes with Handrail. It is updated with Handrail as long as you do not change it.')
              : _('Yours. Handrail’s own changes to this file no longer reach it.')
        }
        className="w-full"
      />
      <div className="flex flex-wrap items-end gap-2">
        <Button
          look={isDirty ? 'primary' : 'quiet'}
          size="roomy"
          isPending={save.isPending}
          isDisabled={!isDirty}
          onPress={() => save.mutate(undefined)}
        >
          {_('Save draft')}
        </Button>
        {theme.draft && (
          <>
            <Button
              size="roomy"
              isPending={look.isPending}
              isDisabled={isDirty}
              onPress={() => look.mutate(undefined)}
            >
              {_('Preview')}
            </Button>
            <Button
              look="plain"
              size="roomy"
              isPending={drop.isPending}
              onPress={() => drop.mutate(undefined)}
            >
              {_('Throw the draft away')}
            </Button>
          </>
        )}
      </div>
      {theme.draft && !isDirty && (
        <div className="flex flex-wrap items-end gap-2 border-t border-line pt-4">
          <TextField
            label={_('What changed')}
            value={note}
            onChange={setNote}
            maxLength={500}
            className="w-72"
          />
          <Button
            look="primary"
            size="roomy"
            isPending={publish.isPending}
            isDisabled={theme.draft.faults.length > 0}
            onPress={() => publish.mutate(undefined)}
          >
            {_('Publish')}
          </Button>
        </div>
      )}
    </div>
  )
}
