// Figures for /metrics in Prometheus' form.
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  registry: Registry
  requests: Histogram<'route' | 'status'>
  relayed: Counter<string>
  jobs: Counter<'queue' | 'outcome'>
  mails: Counter<'fate'>
  sentMails: Counter<'outcome'>
  sockets: Gauge<string>
}

export const makeMetrics = (): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'handrail_request_seconds',
      help: 'HTTP requests by route and status',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2],
      registers,
    }),
    relayed: new Counter({
      name: 'handrail_events_relayed_total',
      help: 'Events given a position',
      registers,
    }),
    jobs: new Counter({
      name: 'handrail_jobs_total',
      help: 'Jobs by queue and outcome',
      labelNames: ['queue', 'outcome'],
      registers,
    }),
    mails: new Counter({
      name: 'handrail_mails_received_total',
      help: 'Received mails by fate',
      labelNames: ['fate'],
      registers,
    }),
    sentMails: new Counter({
      name: 'handrail_mails_sent_total',
      help: 'Outgoing mails by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    sockets: new Gauge({ name: 'handrail_live_sockets', help: 'Connected live sockets', registers }),
  }
}
