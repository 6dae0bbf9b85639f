// Files dropped or chosen, the mailbox they belong to, and their way to the desk.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { Button, Select } from '../../ui/index.ts'
import { mailboxesQuery } from '../mailboxes/queries.ts'
import { FormError } from '../parts/FormError.tsx'
import { Meter } from '../parts/Meter.tsx'
import { useAct } from '../parts/useAct.ts'
import { FileDrop } from './FileDrop.tsx'
import { FileList } from './FileList.tsx'
import { importsKey } from './queries.ts'

export const StartImport = () => {
  const { _ } = useLingui()
  const mailboxes = useQuery(mailboxesQuery).data?.items ?? []
  const [files, setFiles] = useState<readonly File[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [sent, setSent] = useState(0)
  const mailboxId = chosen ?? mailboxes[0]?.id
  const start = useAct({
    run: () => {
      setSent(0)
      return api.email.startImport({ body: { mailboxId: mailboxId ?? '' } }, { files, onProgress: setSent })
    },
    refresh: [importsKey],
    inForm: true,
    onDone: () => setFiles([]),
  })
  return (
    <>
      <FileDrop onFiles={(added) => setFiles([...files, ...added])} isDisabled={start.isPending} />
      {files.length > 0 && (
        <>
          <FileList
            files={files}
            onRemove={(gone) => setFiles(files.filter((file) => file !== gone))}
            isLocked={start.isPending}
          />
          <div className="flex flex-wrap items-end gap-2">
            <Select
              label={_('As mail to')}
              options={mailboxes.map(({ id, name }) => ({ id, name }))}
              value={mailboxId ?? null}
              onChange={setChosen}
              isDisabled={start.isPending}
              className="w-64 max-w-full"
            />
            <Button
              look="primary"
              size="roomy"
              isPending={start.isPending}
              isDisabled={!mailboxId}
              onPress={() => start.mutate(undefined)}
            >
              {start.isPending ? _('Uploading') : _('Start import')}
            </Button>
          </div>
        </>
      )}
      {start.isPending && <Meter label={_('Uploaded')} done={Math.round(sent * 100)} total={100} />}
      <FormError error={start.error} fields={[]} />
    </>
  )
}
