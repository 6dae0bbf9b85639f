// Every command with its key, which can be chosen anew; whoever shares a key is named.
import { useLingui } from '@lingui/react'
import { RotateCcw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../data/me.ts'
import { useChangeMe } from '../settings/profile/useChangeMe.ts'
import { Button, IconButton } from '../ui/index.ts'
import type { Command, Section } from './command.ts'
import { commands } from './commands.ts'
import { inConflict, isOwn, keysOf, placeOf } from './own.ts'
import { RemapKey } from './RemapKey.tsx'

const sections: readonly Section[] = ['Move', 'Ticket', 'Write', 'Go to', 'Desk']

const Remap = () => {
  const { _ } = useLingui()
  const { preferences } = useMe()
  const change = useChangeMe()
  const own = commands.filter((c) => isOwn(c, preferences))
  const set = (command: Command, key: string | null) =>
    change.mutate({ preferences: { [placeOf(command.id)]: key } })
  return (
    <div className="flex flex-col gap-4">
      {sections.map((section) => (
        <section key={section} aria-label={_(section)}>
          <h3 className="pb-1 text-sm font-semibold text-muted">{_(section)}</h3>
          <ul className="divide-y divide-line rounded-2 border border-line">
            {commands
              .filter((c) => c.section === section)
              .map((command) => (
                <Line key={command.id} command={command} onSet={(key) => set(command, key)} />
              ))}
          </ul>
        </section>
      ))}
      {own.length > 0 && (
        <Button
          className="self-start"
          icon={<RotateCcw size={14} aria-hidden="true" />}
          onPress={() =>
            change.mutate({ preferences: Object.fromEntries(own.map((c) => [placeOf(c.id), null])) })
          }
        >
          {_('All keys as the desk has them')}
        </Button>
      )}
    </div>
  )
}
export default Remap

const Line = ({ command, onSet }: { command: Command; onSet: (key: string | null) => void }) => {
  const { _ } = useLingui()
  const { preferences } = useMe()
  const [isListening, setListening] = useState(false)
  const others = inConflict(command, commands, preferences)
  const words = _(command.words)
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 px-3 py-1">
      <span className="min-w-0 grow">{words}</span>
      {others.length > 0 && (
        <span className="flex items-center gap-1.5 text-sm text-warn">
          <TriangleAlert size={14} aria-hidden="true" className="shrink-0" />
          {_('Also: {others}', { others: others.map((o) => _(o.words)).join(', ') })}
        </span>
      )}
      <RemapKey
        words={words}
        keys={keysOf(command, preferences)}
        isListening={isListening}
        setListening={setListening}
        onSet={onSet}
      />
      <IconButton
        label={_('{what}: the desk’s key again', { what: words })}
        isDisabled={!isOwn(command, preferences)}
        onPress={() => onSet(null)}
      >
        <RotateCcw size={14} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
