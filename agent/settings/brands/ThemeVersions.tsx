// Earlier publications of a theme, each of which can become the draft again.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Theme } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { Button, RelativeTime, Tag } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { brandsKey, themeKey, themeVersionsQuery } from './queries.ts'

interface Props {
  brandId: string
  theme: Theme
  /** An earlier one is the draft now. */
  onRestored: () => void
}

export const ThemeVersions = ({ brandId, theme, onRestored }: Props) => {
  const { _ } = useLingui()
  const versions = useQuery(themeVersionsQuery(brandId))
  const restore = useAct({
    run: (version: number) => api.brands.restoreTheme({ params: { id: brandId }, body: { version } }),
    refresh: [themeKey(brandId), brandsKey],
    said: () => _('It is the draft now. Look at it, then publish it.'),
    onDone: onRestored,
  })
  return (
    <Loaded query={versions}>
      {({ items }) => (
        <ul className="flex flex-col py-4">
          {items.map(({ version, note, by, at, files }) => (
            <li
              key={version}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-3"
            >
              <span className="font-[550] tabular-nums">{_('Version {version}', { version })}</span>
              {version === theme.version && <Tag>{_('shown now')}</Tag>}
              <span className="min-w-0 grow text-muted">
                {note || files.join(', ') || _('The standard theme')}
              </span>
              <span className="text-muted">
                {by?.name} <RelativeTime at={at} />
              </span>
              <Button isPending={restore.isPending} onPress={() => restore.mutate(version)}>
                {_('Make it the draft')}
              </Button>
            </li>
          ))}
          <li className="flex flex-wrap items-center gap-3 py-3">
            <span className="grow font-[550]">{_('The standard theme')}</span>
            {theme.version === 0 && <Tag>{_('shown now')}</Tag>}
            <Button isPending={restore.isPending} onPress={() => restore.mutate(0)}>
              {_('Make it the draft')}
            </Button>
          </li>
        </ul>
      )}
    </Loaded>
  )
}
