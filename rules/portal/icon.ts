// Which icon stands for a service in the catalogue: one is chosen, or it follows from the words.
//
// The first word that tells decides, in the order of the list: name before description, English and German alike.
// Example: "New laptop" → laptop; "Zugang zum WLAN" → wifi; "Something rare" → life-buoy.

/** Those of the standard theme that stand for something one can ask for. */
export const tileIcons = [
  'laptop',
  'monitor',
  'smartphone',
  'phone',
  'printer',
  'wifi',
  'key-round',
  'lock',
  'shield-check',
  'app-window',
  'folder',
  'file',
  'mail',
  'user-plus',
  'user',
  'users',
  'building',
  'presentation',
  'map-pin',
  'clock',
  'book-open',
  'lightbulb',
  'message-square-plus',
  'info',
  'wrench',
  'truck',
  'calendar',
  'credit-card',
  'shopping-cart',
  'graduation-cap',
  'heart-pulse',
  'camera',
  'database',
  'globe',
  'coffee',
  'life-buoy',
] as const
export type TileIcon = (typeof tileIcons)[number]

const telling: readonly (readonly [icon: TileIcon, words: readonly string[]])[] = [
  ['wifi', ['wifi', 'wi-fi', 'wlan', 'network', 'netzwerk', 'vpn', 'internet']],
  [
    'key-round',
    ['password', 'passwort', 'kennwort', 'sign in', 'login', 'access', 'zugang', 'account', 'konto'],
  ],
  ['user-plus', ['new starter', 'new colleague', 'joiner', 'onboarding', 'neue kolleg', 'eintritt', 'hire']],
  ['printer', ['print', 'druck', 'scan']],
  ['smartphone', ['smartphone', 'mobile', 'handy', 'tablet']],
  ['phone', ['phone', 'telefon', 'headset']],
  ['laptop', ['laptop', 'notebook', 'computer', 'device', 'gerät', 'hardware', 'charger', 'ladegerät']],
  ['monitor', ['monitor', 'screen', 'bildschirm', 'dock']],
  ['presentation', ['room', 'raum', 'projector', 'beamer', 'meeting', 'besprech']],
  ['app-window', ['software', 'application', 'program', 'anwendung', 'licen', 'lizenz', 'app']],
  ['folder', ['file', 'folder', 'datei', 'ordner', 'drive', 'laufwerk', 'share']],
  [
    'shield-check',
    ['security', 'sicherheit', 'phishing', 'virus', 'lost', 'stolen', 'verloren', 'gestohlen'],
  ],
  [
    'building',
    ['building', 'gebäude', 'facility', 'heating', 'heizung', 'light', 'licht', 'desk', 'parking'],
  ],
  ['users', ['team', 'group', 'gruppe', 'mailing list', 'verteiler']],
]

export const catalogueIcon = (name: string, description: string): TileIcon =>
  iconIn(name) ?? iconIn(description) ?? 'life-buoy'

const iconIn = (text: string): TileIcon | null => {
  const words = text.toLowerCase()
  return telling.find(([, some]) => some.some((word) => beginsAWord(words, word)))?.[0] ?? null
}

/** "app" is in "app shop", not in "happy". */
const beginsAWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true
  return false
}
