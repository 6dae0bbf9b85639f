// After an upgrade an open page asks for files the desk no longer has: it is loaded anew, once, with every draft kept.
const place = 'handrail.renewed'
const soon = 30_000

window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem(place) ?? 0)
  if (Date.now() - last < soon) return
  sessionStorage.setItem(place, String(Date.now()))
  event.preventDefault()
  location.reload()
})
