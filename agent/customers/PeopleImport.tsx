// Bringing in customers from CSV: the file, what its columns mean, what would happen, and then the press that does it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { FileSpreadsheet, X } from 'lucide-react'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { useMay } from '../data/me.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { Section } from '../settings/parts/Page.tsx'
import { Size } from '../settings/parts/Size.tsx'
import { useAct } from '../settings/parts/useAct.ts'
import { Banner, Button, Choice, EmptyState, IconButton, useProblemWords } from '../ui/index.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { CsvDrop } from './CsvDrop.tsx'
import { Frame } from './Frame.tsx'
import { Outcome } from './Outcome.tsx'
import { PastImports } from './PastImports.tsx'
import { importsKey } from './queries.ts'

export const PeopleImport = () => {
  const { _ } = useLingui()
  const mayImport = useMay('person.write')
  const [file, setFile] = useState<File | null>(null)
  if (!mayImport)
    return (
      <Frame title={_('Bring in customers')} back="people">
        <EmptyState title={_('You may not see this page')}>
          {_('Whoever may change people may bring them in.')}
        </EmptyState>
      </Frame>
    )
  return (
    <Frame title={_('Bring in customers')} back="people">
      <Section
        title={_('File')}
        text={_('A table saved as CSV, its first row the headings. Nothing is written before you say so.')}
      >
        {file ? (
          <p className="flex min-h-9 items-center gap-2">
            <FileSpreadsheet size={16} aria-hidden="true" className="shrink-0 text-faint" />
            <span className="min-w-0 truncate font-[550]">{file.name}</span>
            <span className="text-sm text-muted">
              <Size bytes={file.size} />
            </span>
            <IconButton label={_('Remove {name}', { name: file.name })} onPress={() => setFile(null)}>
              <X size={14} aria-hidden="true" />
            </IconButton>
          </p>
        ) : (
          <CsvDrop onFile={setFile} />
        )}
      </Section>
      {file && (
        <Trial
          key={`${file.name} ${file.size} ${file.lastModified}`}
          file={file}
          onDone={() => setFile(null)}
        />
      )}
      <Section title={_('Brought in so far')}>
        <PastImports />
      </Section>
    </Frame>
  )
}

const Trial = ({ file, onDone }: { file: File; onDone: () => void }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [columns, setColumns] = useState<Record<string, string> | null>(null)
  const [onKnown, setOnKnown] = useState<'update' | 'skip'>('update')
  const ask = (dryRun: boolean) =>
    api.customers.import({ body: { dryRun, onKnown, ...(columns && { columns }) } }, { files: [file] })
  const trial = useQuery({
    queryKey: ['people-import-trial', file.name, file.size, file.lastModified, columns, onKnown],
    queryFn: () => ask(true),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const start = useAct({
    run: () => ask(false),
    refresh: [importsKey],
    said: () => _('{name} is being brought in.', { name: file.name }),
    onDone,
  })
  if (trial.error)
    return (
      <Banner tone="breach" className="my-4">
        {problemWords(trial.error)}
      </Banner>
    )
  return (
    <Loaded query={trial} rows={5}>
      {(data) => {
        const chosen = columns ?? Object.fromEntries(data.columns.map((c) => [c.heading, c.meaning ?? '']))
        const isReady = Object.values(chosen).includes('email') && !trial.isFetching
        const writes = data.counts.created + data.counts.updated
        return (
          <>
            <Section title={_('Columns')} text={_('What each column means. Unknown ones are left out.')}>
              <ColumnTable
                columns={data.columns}
                chosen={chosen}
                onChoose={(heading, meaning) => setColumns({ ...chosen, [heading]: meaning })}
              />
              <Choice
                label={_('People who are known already')}
                options={[
                  { id: 'update', name: _('Take over what the file says') },
                  { id: 'skip', name: _('Leave as they are') },
                ]}
                value={onKnown}
                onChange={setOnKnown}
              />
            </Section>
            <Section title={_('What would happen')}>
              <Outcome counts={data.counts} faults={data.faults} />
              <Button
                look="primary"
                size="roomy"
                className="self-start"
                isDisabled={!isReady || writes === 0}
                isPending={start.isPending}
                onPress={() => start.mutate(undefined)}
              >
                {_(
                  '{n, plural, =0 {Nothing to bring in} one {Bring in # person} other {Bring in # people}}',
                  {
                    n: writes,
                  },
                )}
              </Button>
            </Section>
          </>
        )
      }}
    </Loaded>
  )
}
