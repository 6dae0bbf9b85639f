// How the one script of the requesters' pages is built: portal/script/main.ts → dist/portal/portal.js.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('../dist/portal', import.meta.url)),
    emptyOutDir: true,
    // Old phones come here too: what they cannot read, they do without.
    target: 'es2020',
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: fileURLToPath(new URL('script/main.ts', import.meta.url)),
      output: { format: 'iife', entryFileNames: 'portal.js' },
    },
  },
})
