// The scrolled element of the list in view, for those who need to move it from outside.
let element: HTMLElement | null = null

export const keepScroller = (next: HTMLElement | null) => {
  element = next
}
export const toTop = () => element?.scrollTo({ top: 0 })
