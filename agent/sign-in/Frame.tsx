// The quiet page around everything that happens before somebody is signed in.
import { useLingui } from '@lingui/react'
import { type ReactNode, useEffect } from 'react'
import { BrandMark } from '../ui/index.ts'
import { HandrailDrawing } from './HandrailDrawing.tsx'

interface Props {
  title: string
  children: ReactNode
}

export const Frame = ({ title, children }: Props) => {
  const { _ } = useLingui()
  useEffect(() => {
    document.title = `${title} · Handrail`
  }, [title])
  return (
    <div className="scroll-pane relative flex h-dvh flex-col items-center bg-canvas px-4 max-sm:bg-surface max-sm:px-0">
      <HandrailDrawing />
      <main className="relative mt-[14vh] mb-8 w-full max-w-[400px] flex-none rounded-3 border border-line bg-surface px-8 pt-7 pb-8 max-sm:mt-0 max-sm:max-w-none max-sm:grow max-sm:rounded-none max-sm:border-0 max-sm:px-5 max-sm:pt-10">
        <p className="mb-6 flex items-center gap-2 font-semibold tracking-[-0.01em]">
          <BrandMark size={24} />
          Handrail
        </p>
        {children}
      </main>
      <footer className="relative mt-auto pb-6 text-sm text-muted max-sm:w-full max-sm:px-5">
        {_('Do you need help yourself?')}{' '}
        <a
          href="/"
          className="inline-block rounded-1 py-1 font-medium text-accent underline underline-offset-3"
        >
          {_('Ask on the help pages')}
        </a>
      </footer>
    </div>
  )
}

export const Title = ({ children }: { children: ReactNode }) => (
  <h1 className="text-h2 leading-7 font-[620] tracking-[-0.018em] text-balance">{children}</h1>
)

/** A quiet way to another step. */
export const Aside = ({ onPress, children }: { onPress: () => void; children: ReactNode }) => (
  <button
    type="button"
    onClick={onPress}
    className="inline-flex min-h-6 cursor-pointer items-center rounded-1 font-medium text-accent underline-offset-3 outline-focus hover:underline focus-visible:outline-2 pointer-coarse:min-h-11"
  >
    {children}
  </button>
)
