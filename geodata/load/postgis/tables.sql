-- The tables of one version of the data; names are found in its schema. Filled by load.ts, then indexed by indexes.sql.

-- Distinct grounds on which something may have happened, in parts: a point, or polygons that may touch.
create table footprint (
  n integer not null,
  part geometry(Geometry, 4326) not null
);

create table place (
  n integer primary key,
  id text collate "C" not null unique,
  -- Places that no filter by region can tell apart share a ground.
  ground integer not null,
  nationwide boolean not null,
  anywhere boolean not null,
  -- Of its point.
  lng float8,
  lat float8,
  -- The same in a world of side 1, Web Mercator.
  x float8,
  y float8,
  -- Whether its footprint is that point.
  exact boolean not null,
  -- Latitudes of its footprint.
  south float8,
  north float8,
  footprint integer,
  parts integer not null,
  -- The mark that it is counted on, as the position of its place, and whether it lies in all regions of that place.
  mark integer,
  on_mark boolean not null,
  events integer not null,
  -- As published: its code of precision (null if the data do not state it), its country, whether it has a geometry.
  where_prec integer,
  country text collate "C",
  published boolean not null,
  record jsonb not null
);

create table place_name (
  name text collate "C" not null,
  place integer not null
);

-- One row for each event, narrow: what is counted. Rows are numbered in the order of time.
create table event (
  row integer not null,
  -- Place in the order by earliest day, latest day and id, code point by code point.
  turn integer not null,
  earliest integer not null,
  latest integer not null,
  -- The days that a window must hold to hold the event certainly.
  needed_from integer not null,
  needed_to integer not null,
  place integer not null,
  ground integer not null,
  kind smallint not null,
  status smallint not null,
  date_inferred boolean not null,
  place_inferred boolean not null,
  key boolean not null,
  -- Whether its status is only assumed.
  status_unstated boolean not null,
  cell integer not null,
  -- The row of the timeline, from the top.
  lane integer not null,
  -- Whether all its days are in one month, or one year (`SPAN` in periods.ts).
  span smallint not null,
  -- What it has several of, as the number of a set: events with the same actors share one.
  part_set integer not null,
  actor_set integer not null,
  source_set integer not null,
  field1 integer,
  field2 integer,
  field3 integer,
  field4 integer
) partition by range (earliest);

-- Events of one place, kind and status share a cell: they match alike, except for time.
create table cell (
  cell integer primary key,
  place integer not null,
  ground integer not null,
  place_inferred boolean not null,
  kind smallint not null,
  status smallint not null
);

-- Participants: four times the position of the actor, plus that of the role.
create table part_set (
  n integer primary key,
  items integer[] not null
);

-- Positions of actors, each once.
create table actor_set (
  n integer primary key,
  items integer[] not null
);

create table source_set (
  n integer primary key,
  items integer[] not null
);

-- Numbers of events without regard to time: of all (facet 'all', value 0), and of those with each value of a facet that
-- has several for an event, or of a column of the data set's own.
create table event_sum (
  facet text not null,
  value integer not null,
  place integer not null,
  ground integer not null,
  place_inferred boolean not null,
  kind smallint not null,
  status smallint not null,
  n integer not null
) partition by list (facet);

create table event_sum_all partition of event_sum for values in ('all');
create table event_sum_actor partition of event_sum for values in ('actor');
create table event_sum_source partition of event_sum for values in ('source');
create table event_sum_field partition of event_sum default;

-- The same by the first and last bin of the whole time range that they may be in (`Meta.edges`). Of all events by
-- ground and kind (facet 'all'), and by cell (facet 'cell'); otherwise these are null.
create table event_bin (
  facet text not null,
  value integer not null,
  first integer not null,
  last integer not null,
  place integer,
  ground integer,
  place_inferred boolean not null,
  kind smallint,
  status smallint,
  n integer not null
);

-- The same by the month, the year, or the year of beginning of those with an open end (`AT` in periods.ts): by cell
-- (facet 'cell'), by bins as one number (facet 'bin': 4096 times the first, plus the last), and by value of a facet.
create table event_period (
  facet text not null,
  at integer not null,
  value integer not null,
  date_inferred boolean not null,
  n integer not null
) partition by list (facet);

create table event_period_cell partition of event_period for values in ('cell');
create table event_period_bin partition of event_period for values in ('bin');
create table event_period_actor partition of event_period for values in ('actor');
create table event_period_source partition of event_period for values in ('source');
create table event_period_field partition of event_period default;

-- All events by their days and row of the timeline; where they are is not told, and so nothing inferred of it.
create table event_day (
  earliest integer not null,
  latest integer not null,
  needed_from integer not null,
  needed_to integer not null,
  lane integer not null,
  place_inferred boolean not null,
  n integer not null
);

-- The rest, read for a few events at a time.
create table event_text (
  row integer not null,
  id text collate "C" not null,
  title jsonb not null,
  date text not null,
  -- Its words, as in `word`, and its texts, folded, each in a line between blanks.
  words integer[] not null,
  spoken text not null,
  record jsonb not null
);

-- Events as they are published in each language: the properties of a feature, as JSON.
create table event_feature (
  row integer not null,
  language text not null,
  id text collate "C" not null,
  properties text not null
) partition by list (language);

create table word (
  n integer primary key,
  word text collate "C" not null,
  stem text collate "C" not null
);

-- From an event to another one.
create table link (
  row integer not null,
  target text collate "C" not null
);
