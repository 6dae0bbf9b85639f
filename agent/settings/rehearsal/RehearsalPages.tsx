// Rehearsal: what drafts of the law would have done to real tickets, before they are published.
import { NewRehearsal } from './NewRehearsal.tsx'
import { OneRehearsal } from './OneRehearsal.tsx'
import { RehearsalList } from './RehearsalList.tsx'

export const RehearsalPages = ({ rest }: { rest: string }) => {
  const [id = '', wanted] = rest.split('/')
  if (!id) return <RehearsalList />
  if (id === 'new') return <NewRehearsal key={rest} wanted={wanted ?? null} />
  return <OneRehearsal key={id} id={id} />
}
