// How a webhook does, and what was delivered to it.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { WebhookDelivery } from '../../../contract/webhooks.ts'
import { api } from '../../data/api.ts'

export const webhookKey = ['webhooks'] as const
export type DeliveryState = WebhookDelivery['state']

/** While something is on its way it is looked at again. */
const soon = 2_000

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: [...webhookKey, 'one', id],
    queryFn: ({ signal }) => api.webhooks.get({ params: { id } }, { signal }),
    refetchInterval: ({ state: { data } }) => (data && data.waiting > 0 ? soon : false),
  })

export const deliveriesQuery = (webhookId: string, state: DeliveryState | null) =>
  infiniteQueryOptions({
    queryKey: [...webhookKey, 'deliveries', webhookId, state],
    queryFn: ({ signal, pageParam }) =>
      api.webhooks.deliveries(
        { query: { limit: 25, webhookId, ...(state && { state }), ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.items.some((one) => one.state === 'waiting')) ? soon : false,
  })

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [...webhookKey, 'delivery', id],
    queryFn: ({ signal }) => api.webhooks.delivery({ params: { id } }, { signal }),
  })
