// Keeps a conversation at its foot while somebody is there; elsewhere new messages only say that they came.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

const near = 80

export const useFoot = (scroller: RefObject<HTMLElement | null>, isReady: boolean, messages: number) => {
  const atFoot = useRef(true)
  const [hasNews, setNews] = useState(false)
  const known = useRef(messages)

  const go = useCallback(() => {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
    atFoot.current = true
    setNews(false)
  }, [scroller])

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    atFoot.current = element.scrollHeight - element.scrollTop - element.clientHeight < near
    if (atFoot.current) setNews(false)
  }, [scroller])

  useLayoutEffect(() => {
    if (!isReady) return
    if (messages > known.current && !atFoot.current) setNews(true)
    else if (atFoot.current) go()
    known.current = messages
  }, [isReady, messages, go])

  // The composers below grow and shrink: who reads the newest message keeps seeing it.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const watch = new ResizeObserver(() => atFoot.current && go())
    watch.observe(element)
    if (element.lastElementChild) watch.observe(element.lastElementChild)
    return () => watch.disconnect()
  }, [scroller, go])

  return { hasNews, go, onScroll }
}
