// Mail brought in from files: the place to put them, and how every import went.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page, Section } from '../parts/Page.tsx'
import { ImportRow } from './ImportRow.tsx'
import { importsQuery } from './queries.ts'
import { StartImport } from './StartImport.tsx'

export const Imports = () => {
  const { _ } = useLingui()
  const imports = useInfiniteQuery(importsQuery)
  return (
    <Page title={_('Imports')}>
      <Section
        title={_('Bring in mail')}
        text={_(
          'From another help desk or a mail program: conversations become tickets. Nobody is told by mail.',
        )}
      >
        <StartImport />
      </Section>
      <Section title={_('Imports so far')}>
        <Loaded query={imports} rows={3}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items)
            return rows.length > 0 ? (
              <>
                <ul className="-mt-3">
                  {rows.map((one) => (
                    <ImportRow key={one.id} one={one} />
                  ))}
                </ul>
                <More query={imports} />
              </>
            ) : (
              <p className="text-muted">
                {_(
                  'None yet. Each one is listed here with what became of its mails, and which were skipped.',
                )}
              </p>
            )
          }}
        </Loaded>
      </Section>
    </Page>
  )
}
