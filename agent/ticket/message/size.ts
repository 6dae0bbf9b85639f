// How large a file is, in the unit people expect.
import { i18n } from '@lingui/core'

export const sizeInWords = (bytes: number): string => {
  const [size, unit] =
    bytes < 1024 ? [bytes, 'B'] : bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB']
  return `${new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: size < 10 && unit === 'MB' ? 1 : 0 }).format(size)} ${unit}`
}
