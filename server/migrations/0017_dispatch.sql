-- Whether somebody chose a ticket's priority: others are judged anew when the requester or the service changes.
alter table ticket add column is_priority_set boolean not null default false;

-- Of the tickets that are there, the last that was said about it tells.
alter table ticket no force row level security;
alter table event no force row level security;
update ticket t set is_priority_set = true
from (
  select distinct on (workspace_id, subject_id) workspace_id, subject_id, type, data, because from event
  where subject_type = 'ticket' and type in ('ticket.created', 'ticket.priority_changed')
  order by workspace_id, subject_id, id desc
) e
where e.workspace_id = t.workspace_id and e.subject_id = t.id
  and case e.type when 'ticket.created' then (e.data ->> 'isPrioritySet')::boolean else e.because is null end;
alter table event force row level security;
alter table ticket force row level security;

-- What rules would have sent, asked and called is told by its kind: rehearsals made before knew only how often.
alter table rehearsal_row no force row level security;
update rehearsal_row
set whats = array_replace(whats, 'notified', 'doing'),
  changes = replace(changes::text, '"what": "notified"', '"what": "doing"')::jsonb
where whats @> array['notified'];
alter table rehearsal_row force row level security;
