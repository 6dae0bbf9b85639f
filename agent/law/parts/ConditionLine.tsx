// A condition in one line, as the search bar would write it.
import { useEffect, useState } from 'react'
import type { Condition } from '../../../rules/conditions/ast.ts'
import { printCondition } from '../../../rules/conditions/index.ts'
import { catalogueNow, loadCatalogue } from '../../search/catalogue.ts'

export const ConditionLine = ({ condition }: { condition: Condition }) => {
  const [catalogue, setCatalogue] = useState(catalogueNow)
  useEffect(() => void loadCatalogue().then(() => setCatalogue(catalogueNow())), [])
  return (
    <code className="font-mono text-[0.95em] break-words text-muted">
      {printCondition(condition, catalogue)}
    </code>
  )
}
