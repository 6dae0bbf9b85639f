// The settings pages of one or several kinds of law: their lists, and each item with its draft, text and versions.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isProblem } from '../data/problem.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { Page } from '../settings/parts/Page.tsx'
import { type AnyFace, type Face, someFace } from './face.ts'
import { ItemPage } from './item/ItemPage.tsx'
import { LawLists } from './list/LawLists.tsx'
import { lawItemQuery } from './queries.ts'

interface Props {
  /** Below /settings/. */
  path: string
  title: string
  faces: readonly AnyFace[]
  /** What stands behind the path in the address. */
  rest: string
  /** Above the lists. */
  above?: ReactNode
}

export const LawPages = ({ path, title, faces, rest, above }: Props) => {
  const all = faces.map(someFace)
  const [id = '', kind] = rest.split('/')
  if (!id) return <LawLists path={path} title={title} faces={all} above={above} />
  if (id !== 'new') return <Kept key={id} path={path} title={title} faces={all} id={id} />
  const face = all.find((one) => one.kind === kind) ?? all[0]
  return face && <ItemPage key={rest} path={path} face={face} item={null} />
}

interface KeptProps {
  path: string
  title: string
  faces: readonly Face[]
  id: string
}

const Kept = ({ path, title, faces, id }: KeptProps) => {
  const { _ } = useLingui()
  const item = useQuery(lawItemQuery(id))
  const face = faces.find(({ kind }) => kind === item.data?.kind)
  if (item.data && face) return <ItemPage path={path} face={face} item={item.data} />
  return (
    <Page title={title} back={path}>
      {item.data || isProblem(item.error, 'not_found') ? (
        <p className="py-6 text-muted">{_('It is not there any more.')}</p>
      ) : (
        <Loaded query={item} rows={6}>
          {() => null}
        </Loaded>
      )}
    </Page>
  )
}
