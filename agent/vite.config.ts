// How the agents' workspace is built: served below /desk/, written to dist/agent.
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contractTable } from './build/contract-table.ts'
import { offlineWorker } from './build/offline-worker.ts'
import { packed } from './build/packed.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/desk/',
  plugins: [contractTable(), react(), tailwindcss(), packed(), offlineWorker()],
  build: {
    outDir: fileURLToPath(new URL('../dist/agent', import.meta.url)),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // The kit only declares: what a page does not use of it shall not load with it.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/agent\/(ui|data|keys)\//, sideEffects: false }] },
    },
  },
})
