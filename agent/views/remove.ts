// Removes a view; taking that back makes it again.
import type { View } from '../../contract/views.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { viewsQuery } from '../data/queries.ts'
import { done, trouble } from '../data/undo.ts'
import { placeStore } from '../inbox/place.ts'
import { t } from '../locales/i18n.ts'
import { goToList } from '../shell/go.ts'
import { closeView } from './open.ts'

export const removeView = async (view: View) => {
  try {
    await api.views.remove({ params: { id: view.id } })
  } catch (error) {
    return trouble(t('The view was not removed.'), error)
  }
  closeView()
  if (placeStore.get().filter.view === view.id) void goToList({ list: 'all', status: 'unsolved' }, {})
  await renew()
  const { name, scope, teamId, condition, sort, columns, grouping } = view
  return done(t('View “{name}” removed', { name }), async () => {
    await api.views.create({ body: { name, scope, teamId, condition, sort, columns, grouping } })
    await renew()
  })
}

const renew = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey })
