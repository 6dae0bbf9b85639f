// What one version changed against the one before; asked for when it is opened.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LawVersion } from '../../../contract/law.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button } from '../../ui/index.ts'
import { bodyOf, type Face } from '../face.ts'
import { lawKey } from '../queries.ts'
import { textOf, writtenOf } from '../work.ts'
import { Diff } from './Diff.tsx'

interface Props {
  face: Face
  version: LawVersion
  before: LawVersion | undefined
  /** Of what the item speaks of by id. */
  names: Readonly<Record<string, string>>
}

export const VersionDiff = ({ face, version, before, names }: Props) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const words = before ? _('What it changed') : _('What it says')
  return (
    <>
      <Button
        look="plain"
        className="-ml-2.5 self-start"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      {isOpen && <Opened face={face} version={version} before={before} names={names} />}
    </>
  )
}

const Opened = ({ face, version, before, names }: Props) => {
  const written = ({ name, body }: LawVersion) =>
    textOf(writtenOf(face.kind, { name, body: bodyOf(body) ?? face.blank() }))
  const texts = useQuery({
    queryKey: [...lawKey, 'texts', face.kind, version.name, version.version, version.at],
    queryFn: async () => ({
      after: await written(version),
      before: before ? await written(before) : '',
    }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Loaded query={texts} rows={2}>
      {({ before: old, after }) => <Diff before={old} after={after} names={names} />}
    </Loaded>
  )
}
