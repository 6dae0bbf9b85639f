// How a name may end in a sentence: possessive in English, genitive in German, with any sign that stands for an apostrophe.
//
// Policy. The ending belongs to the name: "Samuel's", "Samuel’s", "Samuel`s", "James'", "Samuels", "Hans’". A bare
// apostrophe is an ending only after s, x or z, before another word, and where none opened before the name; else it closes a quotation.

export const apostrophe = "['’‘ʼ´`′]"

/** Behind a name, as part of a pattern with the flag `u`. */
export const ending = `(?:${apostrophe}[sS]|[sS]${apostrophe}(?=[ \\t]+\\p{L})|[sS]|(?<=[sxzßSXZ])(?<!${apostrophe}\\p{L}{1,30})${apostrophe}(?=[ \\t]+\\p{L}))?`

/** "Samuel's" and "Samuels" → "Samuel"; what has no ending stays. The first is the likelier. */
export const withoutEnding = (word: string): string[] => {
  const bare = word.replace(new RegExp(`${apostrophe}[sS]?$`, 'u'), '')
  return /[^sS][sS]$/u.test(bare) ? [bare, bare.slice(0, -1)] : [bare]
}
