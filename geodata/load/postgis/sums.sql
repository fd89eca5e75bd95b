-- Counts the events of a version by what most Views without a window of time filter by (`event_sum`), and by time
-- (`event_day`).

insert into event_sum
select 'all', 0, place, ground, place_inferred, kind, status, count(*)
from event group by 3, 4, 5, 6, 7;

insert into event_sum
select 'actor', item, place, ground, place_inferred, kind, status, sum(amount)
from (
  select actor_set, place, ground, place_inferred, kind, status, count(*) as amount from event group by 1, 2, 3, 4, 5, 6
) e join actor_set s on s.n = e.actor_set cross join lateral unnest(s.items) item
group by 2, 3, 4, 5, 6, 7 order by 2;

insert into event_sum
select 'source', item, place, ground, place_inferred, kind, status, sum(amount)
from (
  select source_set, place, ground, place_inferred, kind, status, count(*) as amount from event group by 1, 2, 3, 4, 5, 6
) e join source_set s on s.n = e.source_set cross join lateral unnest(s.items) item
group by 2, 3, 4, 5, 6, 7 order by 2;

insert into event_sum
select field, value, place, ground, place_inferred, kind, status, count(*)
from event cross join lateral (
  values ('field1', field1), ('field2', field2), ('field3', field3), ('field4', field4)
) own (field, value)
where value is not null
group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2;

insert into event_day
select earliest, latest, needed_from, needed_to, lane, false, count(*) from event group by 1, 2, 3, 4, 5 order by 1, 2;

analyze event_sum;
analyze event_day;
