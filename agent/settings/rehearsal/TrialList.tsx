// Items of the law to try, and how: the draft, without it, or switched on.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { kindName } from '../../law/kinds.ts'
import { Checkbox, ComboBox, Select } from '../../ui/index.ts'
import { type As, waysOf } from './trials.ts'

interface Props {
  items: readonly LawItem[]
  trials: ReadonlyMap<string, As>
  onChange: (trials: ReadonlyMap<string, As>) => void
}

const nameOf = (item: LawItem) => item.draft?.name ?? item.name

export const TrialList = ({ items, trials, onChange }: Props) => {
  const { _ } = useLingui()
  const [added, setAdded] = useState<readonly string[]>([])
  const possible = items.filter((item) => waysOf(item).length > 0)
  const shown = possible.filter((item) => item.draft || trials.has(item.id) || added.includes(item.id))
  const others = possible.filter((item) => !shown.includes(item))
  const put = (id: string, as: As | null) => {
    const next = new Map(trials)
    if (as) next.set(id, as)
    else next.delete(id)
    onChange(next)
  }
  const words: Record<As, string> = {
    draft: _('Its draft'),
    off: _('Without it'),
    published: _('Switched on'),
  }
  return (
    <>
      {shown.length === 0 && <p className="text-muted">{_('No drafts are waiting.')}</p>}
      <ul className="-my-2 flex flex-col">
        {shown.map((item) => {
          const ways = waysOf(item)
          const as = trials.get(item.id) ?? null
          return (
            <li
              key={item.id}
              className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0"
            >
              <Checkbox
                isSelected={as !== null}
                onChange={(on) => put(item.id, on ? (ways[0] ?? null) : null)}
                className="grow"
              >
                <span className="font-[550]">{nameOf(item)}</span>
                <span className="text-muted"> · {kindName(item.kind)}</span>
              </Checkbox>
              <Select<As>
                label={_('How {name} is tried', { name: nameOf(item) })}
                hideLabel
                options={ways.map((id) => ({ id, name: words[id] }))}
                value={as ?? ways[0] ?? null}
                onChange={(way) => put(item.id, way)}
                isDisabled={as === null}
                className="w-36"
              />
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <ComboBox
          key={others.length}
          label={_('Try something else')}
          hideLabel
          placeholder={_('Try the desk without…')}
          empty={_('Nothing of that name')}
          options={others.map((item) => ({
            id: item.id,
            name: nameOf(item),
            note: kindName(item.kind),
          }))}
          onPick={(id) => {
            const item = others.find((one) => one.id === id)
            if (!item) return
            setAdded([...added, id])
            put(id, waysOf(item)[0] ?? null)
          }}
          className="w-full sm:max-w-80"
        />
      )}
    </>
  )
}
