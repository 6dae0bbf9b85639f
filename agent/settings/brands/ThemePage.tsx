// A brand's theme: its files on one tab, its versions on the other.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../data/me.ts'
import { Tabs } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { themeQuery } from './queries.ts'
import { ThemeEditor } from './ThemeEditor.tsx'
import { ThemeVersions } from './ThemeVersions.tsx'

export const ThemePage = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('portal.write')
  const theme = useQuery({ ...themeQuery(id), enabled: mayWrite })
  return (
    <Page title={_('Theme')} back={`brands/${id}`} width="wide">
      {mayWrite ? (
        <Loaded query={theme} rows={8}>
          {(data) => (
            <Tabs
              label={_('Theme')}
              className="pt-4"
              tabs={[
                {
                  id: 'files',
                  name: _('Files'),
                  content: <ThemeEditor key={data.draftVersion} brandId={id} theme={data} />,
                },
                { id: 'versions', name: _('Versions'), content: <ThemeVersions brandId={id} theme={data} /> },
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
