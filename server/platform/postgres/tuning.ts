// How the embedded PostgreSQL is set up: small when idle, safe always. Written into postgresql.conf at creation.

export const tuning: Readonly<Record<string, string>> = {
  max_connections: '60',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // Fewer idle processes: no I/O workers, no logical replication.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  max_worker_processes: '4',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and key values may hold personal data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '',
}
