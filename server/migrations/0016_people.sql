-- When somebody was switched off last: what began before never counts again, whatever is swept up when.
alter table person add column disabled_at timestamptz;
