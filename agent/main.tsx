// The agents' workspace begins: styles, texts, cache, routes.
import './styles/app.css'
import './shell/theme.ts'
import './shell/new-build.ts'
import './shell/head-start.ts'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { client } from './data/client.ts'
import { i18n } from './locales/i18n.ts'
import { router } from './shell/router.tsx'

const place = document.getElementById('desk')
if (!place) throw new Error('index.html has no #desk')

createRoot(place).render(
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </I18nProvider>,
)
