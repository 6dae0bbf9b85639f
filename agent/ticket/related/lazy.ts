// What stands below the properties comes in a chunk of its own, fetched while the ticket is being read.
import { lazy } from 'react'

const loadRelated = () => import('./Related.tsx')
const loadTasks = () => import('../tasks/TaskList.tsx')
export const Related = lazy(loadRelated)
export const TaskList = lazy(loadTasks)
