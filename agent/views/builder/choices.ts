// What can be chosen for a field; null where it is written.
import type { Catalogue } from '../../../rules/conditions/catalogue.ts'
import type { FieldSpec } from '../../../rules/conditions/index.ts'
import { valueWords } from '../../search/words.ts'

interface Choice {
  id: string
  name: string
}

export const choicesFor = (field: FieldSpec, catalogue: Catalogue): readonly Choice[] | null => {
  if (field.values) return field.values.map((id) => ({ id, name: valueWords(field.name, id) }))
  if (field.kind === 'tags') return (catalogue.tags ?? []).map((tag) => ({ id: tag, name: tag }))
  if (field.kind !== 'ref' && field.kind !== 'refs') return null
  switch (field.to) {
    case 'person':
      return [{ id: 'me', name: valueWords(field.name, 'me') }, ...peopleFor(field, catalogue)]
    case 'team':
      return [{ id: 'my-teams', name: valueWords(field.name, 'my-teams') }, ...(catalogue.teams ?? [])]
    case 'organisation':
      return catalogue.organisations ?? []
    case 'mailbox':
      return catalogue.mailboxes ?? []
    case 'case':
      return catalogue.cases ?? []
    case 'service':
      return catalogue.services ?? []
    case 'site':
      return catalogue.sites ?? []
    case 'policy':
      return catalogue.policies ?? []
    default:
      return []
  }
}

const peopleFor = (field: FieldSpec, catalogue: Catalogue): readonly Choice[] => {
  const isStaff = field.name === 'assignee' || field.name === 'follower'
  return (catalogue.people ?? []).filter((p) => p.isTeam || !isStaff)
}
