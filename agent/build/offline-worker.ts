// Vite plugin: the service worker as one file beside the page, knowing the names of everything that was built.
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

export const offlineWorker = (): Plugin => ({
  name: 'handrail-offline-worker',
  apply: 'build',
  writeBundle: async ({ dir }) => {
    const out = dir ?? ''
    const files = readdirSync(join(out, 'assets')).filter((n) => /\.(js|css|svg|woff2)$/.test(n))
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define: {
        __FILES__: JSON.stringify(files),
        __BUILD__: JSON.stringify(createHash('sha256').update(files.join()).digest('hex').slice(0, 12)),
      },
      build: {
        outDir: out,
        emptyOutDir: false,
        target: 'es2024',
        copyPublicDir: false,
        reportCompressedSize: false,
        rolldownOptions: {
          input: fileURLToPath(new URL('../offline/worker/worker.ts', import.meta.url)),
          output: { format: 'iife', entryFileNames: 'sw.js' },
        },
      },
    })
  },
})
