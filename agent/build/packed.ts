// Vite plugin: each built text file also packed, so that the server sends it without packing it each time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

export const packed = (): Plugin => ({
  name: 'handrail-packed',
  apply: 'build',
  writeBundle: ({ dir }) => {
    const assets = join(dir ?? '', 'assets')
    for (const name of readdirSync(assets).filter((n) => /\.(js|css|svg)$/.test(n))) {
      const content = readFileSync(join(assets, name))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }))
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, quality(content.length)))
    }
  },
})

const quality = (size: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: size },
})
