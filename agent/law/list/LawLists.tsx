// Kinds of law on one page, each with its list and the button that begins another.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Page } from '../../settings/parts/Page.tsx'
import { buttonClass, EmptyState, SearchField } from '../../ui/index.ts'
import type { Face } from '../face.ts'
import { lawListQuery } from '../queries.ts'
import { LawList } from './LawList.tsx'

interface Props {
  path: string
  title: string
  faces: readonly Face[]
  above?: ReactNode
}

export const LawLists = ({ path, title, faces, above }: Props) => {
  const [face] = faces
  const isOne = faces.length === 1
  return (
    <Page title={title} width="wide" action={isOne && face && <Add path={path} face={face} look="primary" />}>
      {above}
      {faces.map((one) => (
        <OfKind key={one.kind} path={path} face={one} isAlone={isOne} />
      ))}
    </Page>
  )
}

const Add = ({ path, face, look }: { path: string; face: Face; look: 'primary' | 'quiet' }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('law.write')
  if (!mayWrite) return null
  return (
    <Link to="/settings/$" params={{ _splat: `${path}/new/${face.kind}` }} className={buttonClass(look)}>
      <Plus size={14} aria-hidden="true" />
      {_(face.add)}
    </Link>
  )
}

/** From so many on a list can be searched. */
const many = 12

const OfKind = ({ path, face, isAlone }: { path: string; face: Face; isAlone: boolean }) => {
  const { _ } = useLingui()
  const list = useQuery(lawListQuery(face.kind))
  const [asked, setAsked] = useState('')
  const about = <p className="max-w-[68ch] leading-5 text-muted">{_(face.about)}</p>
  return (
    <section aria-label={_(face.many)} className="border-b border-line pt-5 pb-6 last:border-b-0">
      {isAlone ? (
        about
      ) : (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="min-w-0 grow basis-80">
            <h2 className="pb-1 text-body font-semibold tracking-[-0.005em]">{_(face.many)}</h2>
            {about}
          </div>
          <Add path={path} face={face} look="quiet" />
        </div>
      )}
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            isAlone ? (
              <EmptyState title={_('None yet')} action={<Add path={path} face={face} look="quiet" />}>
                {_('It begins as a draft and does nothing until it is published.')}
              </EmptyState>
            ) : (
              <p className="pt-4 text-faint">{_('None yet')}</p>
            )
          ) : (
            <>
              {items.length > many && (
                <SearchField
                  label={_('Find in {what}', { what: _(face.many) })}
                  value={asked}
                  onChange={setAsked}
                  className="mt-3 w-full sm:max-w-72"
                />
              )}
              <LawList path={path} face={face} items={items} asked={asked} />
            </>
          )
        }
      </Loaded>
    </section>
  )
}
