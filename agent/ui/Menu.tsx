// A menu of actions behind a button; what it is made of loads when the first one opens.
import {
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  use,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type ItemProps, MenuParts, type Placement } from './menu-parts.ts'

const MenuOpen = lazy(() => import('./MenuOpen.tsx'))

interface MenuProps {
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  placement?: Placement
  children: ReactNode
}

export const Menu = ({ label, trigger, placement = 'bottom end', children }: MenuProps) => {
  const around = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const button = around.current?.querySelector('button')
    button?.setAttribute('aria-haspopup', 'menu')
    button?.setAttribute('aria-expanded', String(isOpen))
  })
  useLayoutEffect(() => {
    const place = around.current
    const open = (event: Event) => {
      const button = (event.target as HTMLElement).closest('button')
      if (!button || button.disabled) return
      setAnchor(button)
      setOpen(true)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      event.stopPropagation()
      open(event)
    }
    // Before the button itself hears of it: it tells nobody else.
    place?.addEventListener('click', open, true)
    place?.addEventListener('keydown', onKey)
    return () => {
      place?.removeEventListener('click', open, true)
      place?.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <>
      <span ref={around} className="contents">
        {trigger}
      </span>
      {isOpen && anchor && (
        <Suspense>
          <MenuOpen label={label} placement={placement} anchor={anchor} onClose={() => setOpen(false)}>
            {children}
          </MenuOpen>
        </Suspense>
      )}
    </>
  )
}

export const MenuItem = (props: ItemProps) => {
  const parts = use(MenuParts)
  return parts && <parts.Item {...props} />
}

export const MenuLine = () => {
  const parts = use(MenuParts)
  return parts && <parts.Line />
}
