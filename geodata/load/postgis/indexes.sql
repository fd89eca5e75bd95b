create index on footprint using gist (part);
create index on footprint (n);
create index on place (footprint);
create index on place (mark);
create index on place (lng, lat);
create index on place_name (name);
create index on event (row);
create index on event (place, earliest);
-- When an event may have happened.
create index on event using spgist (int4range(earliest, latest, '[]'));
create index on event using gin (parts);
create index on event using gin (sources);
create unique index on event_text (row);
create unique index on event_text (id);
create index on event_text using gin (words);
create index on word (word);
create index on word (stem);
create index on link (row);
create index on link (target);
