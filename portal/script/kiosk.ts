// A kiosk goes back to its first page after some rest: any touch or key begins the time anew. Without this script the
// page goes back by itself after a fixed time.

export const startKiosk = (): void => {
  const { kiosk: home, rest } = document.body.dataset
  if (!home) return
  // The page before is not shown again: what was typed there is somebody else's.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.replace(home)
  })
  const seconds = Number(rest)
  if (seconds === 0) return
  let timer = 0
  const wait = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(() => location.replace(home), seconds * 1000)
  }
  for (const sign of ['pointerdown', 'keydown', 'input']) document.addEventListener(sign, wait)
  wait()
}
