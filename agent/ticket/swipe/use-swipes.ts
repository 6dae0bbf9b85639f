// Lists can be swiped where there is a finger to do it; what it takes is fetched only there.
import { useEffect } from 'react'

export const useSwipes = () =>
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) return
    let end: (() => void) | undefined
    let isOver = false
    void import('./swipe.ts').then(({ watchSwipes }) => {
      if (!isOver) end = watchSwipes()
    })
    return () => {
      isOver = true
      end?.()
    }
  }, [])
