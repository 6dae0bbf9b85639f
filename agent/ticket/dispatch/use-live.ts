// Keeps a page of dispatching right while tickets change: asked again at most once a second.
import { useEffect } from 'react'
import { client } from '../../data/client.ts'
import { positionStore } from '../../data/live.ts'

export const useLive = (queryKey: readonly string[]) => {
  const key = queryKey.join(' ')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const forget = positionStore.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: key.split(' ') })
      }, 1000)
    })
    return () => {
      clearTimeout(timer)
      forget()
    }
  }, [key])
}
