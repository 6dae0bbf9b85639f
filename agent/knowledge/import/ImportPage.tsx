// Bringing articles in: a file is looked through first, its report read, and only then taken.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ArticleState, articleStates } from '../../../rules/knowledge/words.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { withProof } from '../../settings/parts/confirmation.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { Meter } from '../../settings/parts/Meter.tsx'
import { Button, Select } from '../../ui/index.ts'
import { Frame } from '../Frame.tsx'
import { LanguageField } from '../parts/LanguageField.tsx'
import { importsQuery } from '../queries.ts'
import { ArchiveDrop } from './ArchiveDrop.tsx'
import { PastImports } from './PastImports.tsx'
import { Progress } from './Progress.tsx'
import { Report } from './Report.tsx'

export const ImportPage = () => {
  const { _, i18n } = useLingui()
  const [file, setFile] = useState<File | null>(null)
  const [language, setLanguage] = useState(i18n.locale)
  const [state, setState] = useState<ArticleState>('draft')
  const [running, setRunning] = useState<string | null>(null)
  const [sent, setSent] = useState(0)
  const send = useMutation({
    mutationFn: ({ chosen, dryRun }: { chosen: File; dryRun: boolean }) =>
      withProof(() =>
        api.knowledge.startImport(
          { body: { dryRun, language, state } },
          { files: [chosen], onProgress: setSent },
        ),
      ),
    onMutate: () => setSent(0),
    onSuccess: ({ id }) => {
      if (id === null) return
      setRunning(id)
      setFile(null)
      void client.invalidateQueries({ queryKey: importsQuery.queryKey })
    },
  })
  const look = (chosen: File) => {
    setFile(chosen)
    setRunning(null)
    send.mutate({ chosen, dryRun: true })
  }
  const seen = file && send.data && send.data.id === null ? send.data : null
  return (
    <Frame title={_('Bring articles in')} isBelow>
      <div className="min-h-0 grow scroll-pane">
        <div className="flex max-w-[880px] flex-col gap-6 px-6 pt-6 pb-16 max-md:px-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <LanguageField
              label={_('Language, where a file does not say it')}
              value={language}
              onChange={setLanguage}
            />
            <Select
              label={_('What was published there becomes')}
              options={articleStates.map((id) => ({ id, name: _(becomes[id]) }))}
              value={state}
              onChange={setState}
            />
          </div>
          {running === null && <ArchiveDrop onFile={look} />}
          <FormError error={send.error} fields={[]} />
          {file && send.isPending && (
            <div className="flex flex-col gap-2">
              <p role="status" className="text-muted">
                {sent < 1
                  ? _('{name} is being sent…', { name: file.name })
                  : _('{name} is looked through…', { name: file.name })}
              </p>
              <Meter label={_('Uploaded')} done={Math.round(sent * 100)} total={100} />
            </div>
          )}
          {seen && file && (
            <section aria-label={_('What would happen')} className="flex flex-col gap-4">
              <h2 className="text-h3 font-[620]">{_('What {name} would bring', { name: file.name })}</h2>
              <Report counts={seen.counts} report={seen.report} />
              <div className="flex gap-2">
                <Button
                  look="primary"
                  size="roomy"
                  isPending={send.isPending}
                  onPress={() => send.mutate({ chosen: file, dryRun: false })}
                >
                  {_('Bring them in')}
                </Button>
                <Button look="plain" size="roomy" onPress={() => setFile(null)}>
                  {_('Leave it')}
                </Button>
              </div>
            </section>
          )}
          {running !== null && <Progress id={running} onAnew={() => setRunning(null)} />}
          <PastImports />
        </div>
      </div>
    </Frame>
  )
}

const becomes: Record<ArticleState, string> = {
  draft: 'a draft, to be looked at',
  internal: 'for the team only',
  public: 'published',
}
