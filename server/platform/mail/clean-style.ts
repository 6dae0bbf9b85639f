// Style attributes: a few properties with plain values; anything that fetches, positions or escapes is dropped.

const properties = new Set(
  (
    'color background-color font font-family font-size font-style font-weight font-variant line-height letter-spacing word-spacing ' +
    'text-align text-decoration text-decoration-line text-decoration-color text-indent text-transform vertical-align white-space direction ' +
    'margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left ' +
    'border border-top border-right border-bottom border-left border-color border-style border-width border-collapse border-spacing border-radius ' +
    'border-top-color border-top-style border-top-width border-right-color border-right-style border-right-width border-bottom-color ' +
    'border-bottom-style border-bottom-width border-left-color border-left-style border-left-width ' +
    'width max-width min-width height max-height list-style-type table-layout display float clear word-break overflow-wrap'
  ).split(' '),
)

const plain = /^[\w\s#%.,'"+\-!/]{1,200}$/
const colour = /\b(?:rgb|rgba|hsl|hsla)\([\d\s.,%/-]{1,40}\)/gi
const displays =
  /^(?:none|block|inline|inline-block|table|table-row|table-cell|table-row-group|list-item)(?:\s*!important)?$/

export const cleanStyle = (style: string): string => {
  if (style.length > 10_000 || /[\\<>]|\/\*/.test(style)) return ''
  const kept: string[] = []
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    const property = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration.slice(colon + 1).trim()
    if (colon < 1 || !properties.has(property) || !isPlain(property, value.toLowerCase())) continue
    kept.push(`${property}: ${value.replaceAll('"', "'")}`)
  }
  return kept.join('; ')
}

const isPlain = (property: string, value: string): boolean => {
  if (property === 'display') return displays.test(value)
  if (/expression|javascript|behaviou?r|binding|import|url|-\d{4,}/.test(value)) return false
  return plain.test(value.replace(colour, 'colour'))
}
