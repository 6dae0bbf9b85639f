// The page round every mail: tables and inline style, because Outlook and web mail know nothing else.
//
// One column of at most 640 pixels; a head with the brand's colour and name; nothing that must be fetched. In dark
// mode programs that understand it take the second colours, others turn the first ones round without losing contrast.

export interface Brand {
  name: string
  /** `#rrggbb` */
  colour: string
  /** What is readable on it. */
  onColour: string
  url: string | null
}

const house = '#1f5f56'

export const brandOf = (
  given: { name?: string | null; colour?: string | null; url?: string | null },
  fallback: string,
): Brand => {
  const colour = /^#[0-9a-f]{6}$/i.test(given.colour ?? '') ? (given.colour as string) : house
  return {
    name: given.name || fallback,
    colour,
    onColour: isLight(colour) ? '#1b1f27' : '#ffffff',
    url: given.url && /^https?:\/\/[^\s"<>]+$/i.test(given.url) ? given.url : null,
  }
}

/** Relative luminance (WCAG 2): above this dark letters have the better contrast. */
const isLight = (colour: string): boolean => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179
}

const font = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

export const layOut = (content: string, { brand, language }: { brand: Brand; language: string }): string => {
  // On the table too: many programs take `html` and `body` away.
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const name = escaped(brand.name)
  const head = brand.url
    ? `<a href="${escaped(brand.url)}" style="color: #1b1f27; text-decoration: none" class="ink">${name}</a>`
    : name
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${name}</title>
<!--[if mso]><style>table, td, p, a, li { font-family: Arial, sans-serif !important }</style><![endif]-->
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark }
img { max-width: 100%; height: auto }
@media (prefers-color-scheme: dark) {
  .page { background: #16181d !important; background-color: #16181d !important }
  .page, .ink { color: #e8eaf0 !important }
  .quiet { color: #a3acba !important }
  .quote { border-color: #3a404c !important }
  .code { background: #22262e !important; color: #e8eaf0 !important }
  a { color: #8ab4ff }
  .ink { color: #e8eaf0 !important }
  a:not(.button):not(.ink) { color: #8ab4ff !important }
}
</style>
</head>
<body class="page" style="margin: 0; padding: 0; background: #ffffff; color: #1b1f27; -webkit-text-size-adjust: 100%">
<table role="presentation" class="page" dir="${direction}" lang="${language}" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="background: #ffffff; color: #1b1f27">
<tr><td style="padding: 16px">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 640px">
<tr><td class="page ink" style="padding: 0 0 16px; border-top: 3px solid ${brand.colour}; font-family: ${font}; font-size: 13px; line-height: 19px; font-weight: 600; color: #1b1f27"><div style="padding: 12px 0 0">${head}</div></td></tr>
<tr><td class="page" style="font-family: ${font}; font-size: 15px; line-height: 23px; color: #1b1f27; word-break: break-word">
${content}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
