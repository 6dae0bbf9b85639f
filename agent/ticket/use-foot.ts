// Keeps a conversation at its foot while somebody is there; elsewhere new messages only say that they came.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

const near = 80

interface Props {
  scroller: RefObject<HTMLElement | null>
  isReady: boolean
  messages: number
  /** Where reading begins instead of at the foot, once all is there. */
  start: () => HTMLElement | null
}

export const useFoot = ({ scroller, isReady, messages, start }: Props) => {
  const atFoot = useRef(true)
  const [isAtFoot, setAtFoot] = useState(true)
  const [hasNews, setNews] = useState(false)
  const known = useRef(messages)
  const begins = useRef(start)
  const hasBegun = useRef(false)

  const note = useCallback((is: boolean) => {
    atFoot.current = is
    setAtFoot(is)
    if (is) setNews(false)
  }, [])

  const go = useCallback(() => {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
    note(true)
  }, [scroller, note])

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (element) note(element.scrollHeight - element.scrollTop - element.clientHeight < near)
  }, [scroller, note])

  useLayoutEffect(() => {
    if (!isReady) return
    const place = hasBegun.current ? null : begins.current()
    hasBegun.current = true
    if (place) {
      place.scrollIntoView({ block: 'start' })
      onScroll()
    } else if (messages > known.current && !atFoot.current) setNews(true)
    else if (atFoot.current) go()
    known.current = messages
  }, [isReady, messages, go, onScroll])

  // The composers below grow and shrink: who reads the newest message keeps seeing it.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const watch = new ResizeObserver(() => atFoot.current && go())
    watch.observe(element)
    if (element.lastElementChild) watch.observe(element.lastElementChild)
    return () => watch.disconnect()
  }, [scroller, go])

  return { hasNews, isAtFoot, go, onScroll }
}
