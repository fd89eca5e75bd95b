create index on footprint using gist (part);
create index on footprint (n);
create index on place (footprint);
create index on place (mark);
create index on place (lng, lat);
create index on place_name (name);
create index on event (row);
create index on event (turn);
create index on event (place, earliest);
-- When an event may have happened: those of more than a month apart (`inWindow`).
create index on event (earliest);
create index on event (latest, earliest) where latest - earliest > 31;
-- What is left of a window without its months and years (periods.ts): counted without reading the events themselves.
create index on event (span, earliest) include (latest, needed_from, needed_to, cell, actor_set, source_set);
create index on event (actor_set);
create index on event (source_set);
create index on event_sum (facet, value);
create index on event_bin (facet, value);
create index on event_period (facet, at);
create index on event_day (earliest);
create index on event_day (latest, earliest) where latest - earliest > 31;
create unique index on event_text (row);
create unique index on event_text (id);
create index on event_feature (row);
create index on event_text using gin (words);
create index on word (word);
create index on word (stem);
create index on link (row);
create index on link (target);
