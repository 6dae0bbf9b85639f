// Where the notices are shown and read out, over menus and dialogs too; one for the whole workspace.
import { useLingui } from '@lingui/react'
import { CircleAlert, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { IconButton } from './IconButton.tsx'
import { closeToast, type Toast, useToasts } from './toasts.ts'

export const Toasts = () => {
  const { _ } = useLingui()
  const toasts = useToasts()
  const newest = toasts.at(-1)
  return (
    <>
      <div role="status" aria-live="polite" data-react-aria-top-layer="true" className="sr-only">
        {newest && spoken(newest)}
      </div>
      {toasts.length > 0 && (
        <section
          aria-label={_('Notices')}
          data-react-aria-top-layer="true"
          className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-start gap-2 px-4 max-md:top-16 max-md:bottom-auto max-md:items-center"
        >
          {toasts.map((toast) => (
            <Notice key={toast.id} toast={toast} />
          ))}
        </section>
      )}
    </>
  )
}

const spoken = ({ text, action }: Toast) =>
  action ? `${text} ${action.label}${action.hint ? `: ${action.hint}` : ''}` : text

const inverse = 'bg-surface/15 text-inherit! data-hovered:bg-surface/25'

const Notice = ({ toast }: { toast: Toast }) => {
  const { _ } = useLingui()
  const [isHeld, setHeld] = useState(false)
  useCountdown(toast, isHeld)
  const { action } = toast
  const act = () => {
    closeToast(toast.id)
    action?.run()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the countdown
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex min-h-11 max-w-xl items-center gap-3 rounded-3 bg-ink py-1.5 pr-1.5 pl-4 font-medium text-surface shadow-float"
    >
      {toast.tone === 'breach' && <CircleAlert size={16} aria-hidden="true" className="shrink-0" />}
      <span className="min-w-0 grow">{toast.text}</span>
      {action && (
        <Button
          onPress={act}
          {...(action.hint && { hint: action.hint })}
          className={cx(inverse, '[&_kbd]:border-surface/45 [&_kbd]:bg-transparent [&_kbd]:text-inherit')}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        label={_('Close')}
        onPress={() => closeToast(toast.id)}
        className={cx('relative text-inherit!', 'data-hovered:bg-surface/15')}
      >
        <Ring seconds={toast.seconds} isHeld={isHeld} />
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

const Ring = ({ seconds, isHeld }: { seconds: number; isHeld: boolean }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className="absolute size-6 -rotate-90 opacity-60 motion-reduce:hidden"
  >
    <circle
      cx="12"
      cy="12"
      r="10"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      pathLength="1"
      strokeDasharray="1"
      className="animate-[toast-countdown_linear_forwards]"
      style={{ animationDuration: `${seconds}s`, animationPlayState: isHeld ? 'paused' : 'running' }}
    />
  </svg>
)

const useCountdown = (toast: Toast, isHeld: boolean) => {
  const left = useRef(toast.seconds * 1000)
  useEffect(() => {
    if (isHeld) return
    const from = performance.now()
    const timer = setTimeout(() => closeToast(toast.id), left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(1000, left.current - (performance.now() - from))
    }
  }, [toast.id, isHeld])
}
