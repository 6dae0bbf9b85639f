// The service worker: the workspace opens without a network, tickets read lately can be read, pushed notices are shown.
import { forgetData, isDataAsked, readData } from './data.ts'
import { openNotice, showNotice } from './push.ts'
import { isFile, isPage, keepShell, openPage, readFile, tidyShell } from './shell.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(tidyShell().then(() => self.clients.claim()))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== location.origin) return
  if (isFile(url)) event.respondWith(readFile(request))
  else if (isPage(request, url)) event.respondWith(openPage(request))
  else if (isDataAsked(request, url)) event.respondWith(readData(request))
  // Whoever leaves, or is sent away, leaves nothing to read behind.
  else if (url.pathname === '/api/v1/sign-out') event.waitUntil(forgetData())
})
self.addEventListener('push', (event) => {
  event.waitUntil(showNotice(self, event))
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openNotice(self, event.notification))
})
