// Which words before an @ tell a person, so that the same words elsewhere point to the same person.
//
// Telling is a first and a last name joined by a sign; a single word may be anybody's, and a desk's or a role's is nobody's.
// Example: jane.miller tells, jane and info do not, service.desk does not.
const roles = new Set(
  `info support office mail contact sales service desk help helpdesk admin administrator it team billing accounts
  accounting invoice orders hello hi noreply reply no post postmaster webmaster marketing hr jobs press reception kontakt
  buero verkauf buchhaltung rechnung`.split(/\s+/),
)

/** Without what stands behind a +; null when it tells nobody. */
export const tellingLocalPart = (email: string): string | null => {
  const local = (email.split('@')[0] ?? '').split('+')[0] ?? ''
  const words = local.split(/[._-]+/).filter((word) => word.length > 1)
  return words.length >= 2 && words.join('').length >= 6 && !words.some((word) => roles.has(word))
    ? local
    : null
}
