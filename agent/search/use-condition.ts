// What completes the text at the caret, and what is wrong with it; names nobody here knows are looked up.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import {
  type Completions,
  completeCondition,
  fieldOf,
  parseCondition,
  type TextFault,
} from '../../rules/conditions/index.ts'
import { peopleQuery } from '../data/queries.ts'
import { catalogueNow, loadCatalogue, noteFound } from './catalogue.ts'

export const useCondition = (
  text: string,
  caret: number,
  isOpen: boolean,
): { completions: Completions; fault: TextFault | null } => {
  const [loaded, setLoaded] = useState(0)
  useEffect(() => void loadCatalogue().then(() => setLoaded((n) => n + 1)), [])
  const field = useMemo(() => completeCondition(text, caret, catalogueNow()), [text, caret])
  const asked =
    isOpen && isPerson(field.field) ? text.slice(field.from, caret).replaceAll('"', '').trim() : ''
  const found = useQuery({ ...peopleQuery(asked), enabled: asked.length > 1 }).data?.items
  return useMemo(() => {
    if (found) noteFound(found)
    const catalogue = loaded >= 0 ? catalogueNow() : { fields: [] }
    const parsed = parseCondition(text, catalogue)
    return {
      completions: completeCondition(text, caret, catalogue),
      fault: 'fault' in parsed && !isDeskMatter(parsed.fault) ? parsed.fault : null,
    }
  }, [text, caret, found, loaded])
}

const isPerson = (name: string | null) => {
  const field = name ? fieldOf(name, catalogueNow()) : undefined
  return field?.to === 'person' && name !== 'assignee' && name !== 'follower'
}

/** The desk knows more names than this browser, and every browser less of time than the desk. */
const isDeskMatter = (fault: TextFault) =>
  fault.code === 'unknown_name' ||
  fault.code === 'several_names' ||
  (fault.code === 'value' && typeof Temporal === 'undefined')
