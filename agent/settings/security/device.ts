// What device a session or passkey is on, as people call it: "Firefox on Windows".

const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//u, 'Edge'],
  [/OPR\//u, 'Opera'],
  [/Firefox|FxiOS/u, 'Firefox'],
  [/Chrome|CriOS/u, 'Chrome'],
  [/Safari/u, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/u, 'iOS'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Mac OS X|Macintosh/u, 'macOS'],
  [/CrOS/u, 'ChromeOS'],
  [/Linux/u, 'Linux'],
]

export interface Device {
  browser: string | null
  system: string | null
  isPhone: boolean
}

export const deviceOf = (userAgent: string): Device => ({
  browser: browsers.find(([sign]) => sign.test(userAgent))?.[1] ?? null,
  system: systems.find(([sign]) => sign.test(userAgent))?.[1] ?? null,
  isPhone: /iPhone|Android.*Mobile/u.test(userAgent),
})

/** Null for something that is no browser we know. */
export const deviceName = (
  { browser, system }: Device,
  on: (browser: string, system: string) => string,
): string | null => (browser && system ? on(browser, system) : (browser ?? system))
