// What machines read of the answers, and how pages are kept: pure parts, without a desk.
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atomOf, type Feed, rssOf } from '../feed.ts'
import { makeKeptPages, makePage } from '../kept-pages.ts'
import { makeLatest } from '../latest.ts'
import { robotsOf, sitemapOf } from '../sitemap.ts'
import { escapeXml, scriptJson } from '../xml.ts'
import { expectWellFormed } from './well-formed.ts'

const nasty = `</script><!--<script>]]>&"'\u0000\u0008\ud800\u2028`

const feed: Feed = {
  title: `Answers ${nasty}`,
  page: 'https://help.meridian.example/help',
  self: 'https://help.meridian.example/help/feed.atom',
  language: 'en',
  author: 'Meridian',
  entries: [
    {
      id: 'urn:uuid:018b0000-0000-7000-8000-000000000001',
      url: 'https://help.meridian.example/help/articles/7-vpn',
      title: nasty,
      summary: nasty,
      publishedAt: '2026-11-02T09:00:00.000Z',
      updatedAt: '2026-11-03T09:00:00.000Z',
    },
  ],
}

describe('feeds', () => {
  test('are well-formed whatever the titles hold', () => {
    expectWellFormed(atomOf(feed))
    expectWellFormed(rssOf(feed))
  })
  test('tell when the newest of their answers changed, as each format wants it', () => {
    expect(atomOf(feed)).toContain('<updated>2026-11-03T09:00:00.000Z</updated>')
    expect(rssOf(feed)).toContain('<pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate>')
  })
  test('without an answer are feeds all the same', () => {
    expectWellFormed(atomOf({ ...feed, entries: [] }))
    expectWellFormed(rssOf({ ...feed, entries: [] }))
  })
})

test('any text becomes XML that reads back as the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expectWellFormed(`<a>${escapeXml(text)}</a>`)
    }),
  )
})

test('JSON in a page cannot end its element and reads back the same', () => {
  const json = scriptJson({ name: nasty })
  expect(json).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(json)).toEqual({ name: nasty })
})

test('the map names every language of an answer and when it changed', () => {
  const map = sitemapOf([
    {
      url: 'https://a.example/help/articles/1-a',
      changedAt: '2026-11-02T09:00:00.000Z',
      languages: [
        { language: 'en', url: 'https://a.example/help/articles/1-a' },
        { language: 'de', url: 'https://a.example/help/articles/1-b?x=1&y=2' },
      ],
    },
  ])
  expectWellFormed(map)
  expect(map).toContain('<lastmod>2026-11-02T09:00:00.000Z</lastmod>')
  expect(map).toContain('hreflang="de" href="https://a.example/help/articles/1-b?x=1&amp;y=2"')
})

test('search engines are kept from personal pages and shown the map', () => {
  const robots = robotsOf('https://a.example')
  expect(robots).toContain('Disallow: /requests')
  expect(robots).not.toMatch(/^Disallow: \/$|Disallow: \/help/m)
  expect(robots).toContain('Sitemap: https://a.example/sitemap.xml')
})

describe('kept pages', () => {
  const page = (stamp: string, text = 'words') =>
    makePage({ stamp, status: 200, headers: {}, article: null, text })
  test('are given with the stamp they were drawn under', () => {
    const pages = makeKeptPages(10_000)
    pages.put('a', page('1'))
    expect(pages.get('a')?.body.toString()).toBe('words')
    pages.put('a', page('2', 'others'))
    expect(pages.get('a')).toMatchObject({ stamp: '2' })
    expect(pages.get('b')).toBeNull()
  })
  test('the one nobody asked for longest makes room', () => {
    const pages = makeKeptPages(6000)
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      pages.put(key, page('1', 'x'.repeat(700) + key))
      pages.get('a')
    }
    for (const key of ['f', 'g', 'h', 'i']) {
      pages.put(key, page('1', 'x'.repeat(700) + key))
      pages.get('a')
    }
    expect(pages.get('a')).not.toBeNull()
    expect(pages.get('b')).toBeNull()
  })
  test('one too large for the room is not kept at all', () => {
    const pages = makeKeptPages(6000)
    pages.put('a', page('1', 'x'.repeat(5000)))
    expect(pages.get('a')).toBeNull()
  })
  test('are the same packed, and their mark changes with their words', () => {
    expect(gunzipSync(page('1').packed).toString()).toBe('words')
    expect(page('1').etag).toBe(page('2').etag)
    expect(page('1').etag).not.toBe(page('1', 'other').etag)
  })
})

describe('what was read a moment ago', () => {
  test('is read once for all who ask, and again after the moment', async () => {
    let time = 0
    let reads = 0
    const latest = makeLatest<number>(500, 10, () => time)
    const load = async () => ++reads
    expect(await Promise.all([latest('a', load), latest('a', load)])).toEqual([1, 1])
    time = 499
    expect(await latest('a', load)).toBe(1)
    time = 500
    expect(await latest('a', load)).toBe(2)
  })
  test('that failed is tried again by the next', async () => {
    const latest = makeLatest<number>(500, 10, () => 0)
    await expect(latest('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(await latest('a', async () => 1)).toBe(1)
  })
  test('is not remembered for more keys than allowed', async () => {
    let reads = 0
    const latest = makeLatest<number>(500, 2, () => 0)
    for (const key of ['a', 'b', 'c', 'a']) await latest(key, async () => ++reads)
    expect(reads).toBe(4)
  })
})
