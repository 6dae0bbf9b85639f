// Arabic words without what is written together with them, so that "الطابعة" is found by "طابعة".
//
// After Larkey's light stemming: alef and ya in one form each, the article and the small words before it taken off, then the
// commonest endings; never so much that fewer than three letters (two before an ending) would remain.

const before = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال']
const after = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي']

export const lightStem = (word: string): string => {
  if (!/^\p{Script=Arabic}+$/u.test(word)) return word
  let stem = word
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ـ', '')
  const prefix = before.find((p) => stem.startsWith(p) && stem.length - p.length >= 3)
  if (prefix) stem = stem.slice(prefix.length)
  else if (stem.startsWith('و') && stem.length > 4) stem = stem.slice(1)
  const suffix = after.find((s) => stem.endsWith(s) && stem.length - s.length >= 3)
  return suffix ? stem.slice(0, -suffix.length) : stem
}
