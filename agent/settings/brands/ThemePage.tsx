// A brand's theme: its files on one tab, its versions on the other.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { Tabs } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { themeKey, themeQuery } from './queries.ts'
import { ThemeEditor } from './ThemeEditor.tsx'
import { ThemeVersions } from './ThemeVersions.tsx'

export const ThemePage = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('portal.write')
  const theme = useQuery({ ...themeQuery(id), enabled: mayWrite })
  const [begun, setBegun] = useState(0)
  const [tab, setTab] = useState('files')
  const beginAnew = () =>
    void client.invalidateQueries({ queryKey: themeKey(id) }).then(() => {
      setBegun((n) => n + 1)
      setTab('files')
    })
  return (
    <Page title={_('Theme')} back={`brands/${id}`} width="full">
      {mayWrite ? (
        <Loaded query={theme} rows={8}>
          {(data) => (
            <Tabs
              label={_('Theme')}
              className="pt-4 [&>[role=tablist]]:px-0"
              selected={tab}
              onSelect={setTab}
              tabs={[
                {
                  id: 'files',
                  name: _('Files'),
                  content: <ThemeEditor key={begun} brandId={id} theme={data} onReplaced={beginAnew} />,
                },
                {
                  id: 'versions',
                  name: _('Versions'),
                  content: <ThemeVersions brandId={id} theme={data} onRestored={beginAnew} />,
                },
              ]}
            />
          )}
        </Loaded>
      ) : (
        <p className="py-6 text-muted">{_('Only managers change themes.')}</p>
      )}
    </Page>
  )
}
