// Puts words into a callout, changes which, or takes it away; its own title may stand in place of the usual one.
import { useLingui } from '@lingui/react'
import type { Editor } from '@tiptap/react'
import { CircleAlert, Info, Lightbulb, type LucideIcon, TriangleAlert } from 'lucide-react'
import { Button, Choice, cx, IconButton, Popover, TextField } from '../../ui/index.ts'
import { type Tone, tones } from '../markdown/blocks.ts'
import { toneName } from '../words.ts'
import { backToText, setCallout } from './acts.ts'

const icons: Record<Tone, LucideIcon> = {
  note: Info,
  tip: Lightbulb,
  warning: TriangleAlert,
  danger: CircleAlert,
}

export const CalloutTool = ({ editor, tone }: { editor: Editor; tone: string | null }) => {
  const { _ } = useLingui()
  return (
    <Popover
      label={_('Callout')}
      trigger={
        <IconButton
          label={_('Callout')}
          aria-pressed={tone !== null}
          className={cx(tone !== null && 'bg-active text-ink')}
        >
          <Info size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {(close) => (
        <div className="flex w-80 max-w-full flex-col gap-3">
          <Choice
            label={_('Callout')}
            hideLabel
            options={tones.map((id) => {
              const Icon = icons[id]
              return { id, name: _(toneName(id)), icon: <Icon size={14} aria-hidden="true" /> }
            })}
            value={(tone ?? '') as Tone}
            onChange={(next) => {
              setCallout(editor, next)
              // A new one is written at once; of one that stands there the title may be wanted too.
              if (tone !== null) return
              close()
              backToText(editor)
            }}
          />
          {tone !== null && (
            <>
              <TextField
                label={_('Title of its own')}
                defaultValue={titleOf(editor)}
                maxLength={200}
                onChange={(title) => editor.chain().updateAttributes('callout', { title }).run()}
              />
              <div className="flex justify-between">
                <Button
                  look="plain"
                  onPress={() => {
                    setCallout(editor, null)
                    close()
                    backToText(editor)
                  }}
                >
                  {_('No callout')}
                </Button>
                <Button onPress={close}>{_('Close')}</Button>
              </div>
            </>
          )}
        </div>
      )}
    </Popover>
  )
}

const titleOf = (editor: Editor): string => String(editor.getAttributes('callout').title ?? '')
