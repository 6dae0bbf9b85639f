// The people found for what is typed, beside the input; the focus stays in the input.
import { useLingui } from '@lingui/react'
import type { RefObject } from 'react'
import { Popover } from 'react-aria-components/Popover'
import { Avatar, cx, floating } from '../../ui/index.ts'
import type { SuggestionList } from './use-suggestions.ts'

export const Suggestions = ({
  list,
  anchor,
}: {
  list: SuggestionList
  anchor: RefObject<HTMLInputElement | null>
}) => {
  const { _ } = useLingui()
  return (
    <Popover
      isNonModal
      isOpen={list.isOpen}
      triggerRef={anchor}
      placement="top start"
      offset={6}
      className={cx(floating, 'w-80 max-w-[calc(100vw-16px)] overflow-auto')}
    >
      <section aria-label={_('People found')}>
        <div role="listbox" id={list.id} aria-label={_('People found')} className="p-1">
          {list.people.map((person, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: as above, by aria-activedescendant
            <div
              key={person.id}
              id={list.optionId(at)}
              role="option"
              aria-selected={at === list.at}
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => list.pick(person.email)}
              className={cx(
                'flex min-h-9 items-center gap-2 rounded-2 px-2 py-1 pointer-coarse:min-h-11',
                at === list.at && 'bg-hover',
              )}
            >
              <Avatar name={person.name} />
              <span className="min-w-0 grow">
                <span className="block truncate leading-4.5">{person.name}</span>
                <span className="block truncate text-sm leading-4 text-muted">{person.email}</span>
              </span>
              {person.organisation && (
                <span className="max-w-28 truncate text-sm text-faint">{person.organisation.name}</span>
              )}
            </div>
          ))}
        </div>
      </section>
    </Popover>
  )
}
