// Pushed notices: shown by the browser, and the ticket they speak of opened by a click.

/** As the desk sends it. */
interface Pushed {
  title: string
  body: string
  /** Below /desk/. */
  path: string
  /** A newer notice with the same tag replaces the one before. */
  tag: string
}

export const showNotice = async (self: ServiceWorkerGlobalScope, event: PushEvent): Promise<void> => {
  if (!event.data) return
  const { title, body, path, tag } = event.data.json() as Pushed
  return self.registration.showNotification(title, {
    body,
    tag,
    icon: '/desk/icon-192.png',
    badge: '/desk/icon-192.png',
    data: { path },
  })
}

/** In a window that is there, else in a new one. */
export const openNotice = async (self: ServiceWorkerGlobalScope, notice: Notification): Promise<void> => {
  const { path } = notice.data as { path: string }
  // Only ever an address of the workspace, whatever was pushed.
  const url = new URL(`/desk/${path.replace(/^\/+/, '')}`, location.origin)
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!open) {
    await self.clients.openWindow(url)
    return
  }
  await open.focus()
  open.postMessage({ type: 'go', path: url.pathname + url.search + url.hash })
}
