// What a mail of these words looks like, with example data: formatted in light or dark, or as plain text.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { z } from 'zod'
import type { email } from '../../../contract/email.ts'
import { Choice, cx, Skeleton } from '../../ui/index.ts'
import { inFrame } from './frame.ts'

interface Props {
  preview: z.infer<typeof email.previewTemplate.reply> | undefined
  /** It shows words that are not the newest. */
  isOld: boolean
}

export const Preview = ({ preview, isOld }: Props) => {
  const { _ } = useLingui()
  const [form, setForm] = useState<'html' | 'text'>('html')
  const [light, setLight] = useState<'light' | 'dark'>('light')
  return (
    <section aria-label={_('Preview')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="grow text-ui font-[550]">{_('Preview')}</h2>
        <Choice
          label={_('Form')}
          hideLabel
          options={[
            { id: 'html', name: _('Formatted') },
            { id: 'text', name: _('Text') },
          ]}
          value={form}
          onChange={setForm}
        />
        {form === 'html' && (
          <Choice
            label={_('Light or dark')}
            hideLabel
            options={[
              { id: 'light', name: _('Light') },
              { id: 'dark', name: _('Dark') },
            ]}
            value={light}
            onChange={setLight}
          />
        )}
      </div>
      <div
        className={cx(
          'overflow-hidden rounded-3 border border-line transition-opacity duration-(--fast)',
          isOld && 'opacity-60',
        )}
      >
        <p className="border-b border-line bg-canvas px-4 py-2.5 text-body font-[550] break-words">
          {preview ? preview.subject : <Skeleton className="my-1 w-1/2" />}
        </p>
        {form === 'text' ? (
          <p className="min-h-[420px] px-4 py-3 font-mono text-sm leading-5 break-words whitespace-pre-wrap">
            {preview?.text}
          </p>
        ) : (
          <iframe
            key={light}
            title={_('Preview')}
            sandbox=""
            srcDoc={preview ? inFrame(preview.html, light) : ''}
            style={{ colorScheme: light, background: light === 'dark' ? '#16181d' : '#ffffff' }}
            className="block h-[460px] w-full"
          />
        )}
      </div>
      <p className="text-sm text-muted">{_('With example data. Nothing is sent.')}</p>
    </section>
  )
}
