// What a browser loads before the workspace shows, gzipped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { round } from './parts/measure.ts'
import { figure } from './parts/say.ts'

const built = join(import.meta.dirname, '../dist/agent')
const html = readFileSync(join(built, 'index.html'), 'utf8')
const size = (pattern: RegExp): number =>
  [...html.matchAll(pattern)]
    .map(
      ([, path = '']) => gzipSync(readFileSync(join(built, path.replace(/^.*\/assets\//, 'assets/')))).length,
    )
    .reduce((a, b) => a + b, 0) / 1000

figure('script of the first load, gzip', round(size(/(?:src|href)="([^"]+\.js)"/g)), 'KB', '≤ 250')
figure('style of the first load, gzip', round(size(/href="([^"]+\.css)"/g)), 'KB')
