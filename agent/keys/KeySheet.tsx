// All keys on one sheet.
import { useLingui } from '@lingui/react'
import { useMe } from '../data/me.ts'
import { goToSettings } from '../shell/go.ts'
import { closeOverlay } from '../shell/overlay.ts'
import { Button, Dialog, DialogActions, Kbd } from '../ui/index.ts'
import type { Section } from './command.ts'
import { commands } from './commands.ts'
import { sendKeys, solveKeys } from './mod.ts'
import { keysOf } from './own.ts'
import { shownKeys } from './shown.ts'

const columns: readonly (readonly Section[])[] = [
  ['Move', 'Write'],
  ['Ticket', 'Go to', 'Desk'],
]

const inComposer = [
  { words: 'Send, or save the note', keys: sendKeys },
  { words: 'Send and solve', keys: solveKeys },
  { words: 'Close; the draft is kept', keys: 'Esc' },
]

const KeySheet = () => {
  const { _ } = useLingui()
  const isOn = useMe().preferences.keys !== false
  return (
    <Dialog title={_('Keys')} isOpen onClose={closeOverlay} width="wide">
      {!isOn && <p className="mb-3 text-muted">{_('Single keys are switched off in your profile.')}</p>}
      <div className="grid gap-x-8 sm:grid-cols-2">
        {columns.map((sections) => (
          <div key={sections[0]}>
            {sections.map((section) => (
              <SectionKeys key={section} section={section} />
            ))}
            {sections[0] === 'Move' && (
              <>
                <h3 className="pt-3 pb-1 text-sm font-semibold">{_('While writing')}</h3>
                {inComposer.map(({ words, keys }) => (
                  <Line key={words} words={_(words)} keys={[keys]} />
                ))}
              </>
            )}
          </div>
        ))}
      </div>
      <DialogActions>
        <Button
          look="plain"
          onPress={() => {
            closeOverlay()
            void goToSettings('profile')
          }}
        >
          {_('Choose other keys…')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
export default KeySheet

const SectionKeys = ({ section }: { section: Section }) => {
  const { _ } = useLingui()
  const { preferences } = useMe()
  const shown = commands
    .filter((c) => c.section === section)
    .map((command) => ({ command, keys: keysOf(command, preferences) }))
    .filter(({ keys }) => keys.length > 0)
  return (
    <>
      <h3 className="pt-3 pb-1 text-sm font-semibold">{_(section)}</h3>
      {shown.map(({ command, keys }) => (
        <Line
          key={command.id}
          words={_(command.words)}
          keys={keys.flatMap((k, n) => (n === 0 ? shownKeys(k) : [_('or'), ...shownKeys(k)]))}
          or={_('or')}
        />
      ))}
    </>
  )
}

const Line = ({ words, keys, or = '' }: { words: string; keys: readonly string[]; or?: string }) => (
  <p className="flex min-h-7 items-center gap-1">
    <span className="grow">{words}</span>
    {keys.map((key, n) =>
      key === or ? (
        <span key="or" className="text-sm text-muted">
          {or}
        </span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one sequence, in order
        <Kbd key={n}>{key}</Kbd>
      ),
    )}
  </p>
)
