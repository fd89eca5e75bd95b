-- What is loaded: each data set in a schema of its own (tables.sql), one of which the site reads.

create schema joliba;

create table joliba.version (
  number integer primary key generated always as identity,
  -- Of its tables.
  schema text not null unique check (schema ~ '^joliba_[0-9]+$'),
  -- Changes with every load, in every database.
  version text not null unique,
  title text not null,
  loaded timestamptz not null default now(),
  -- What the site needs to know before it can ask for anything; see `Meta`.
  meta jsonb not null
);

-- The version that the site reads: one row.
create table joliba.current (
  single boolean primary key default true check (single),
  number integer not null references joliba.version
);

-- Great-circle distance as in domain/geometry/globe.ts.
create function joliba.kilometres(lng_a float8, lat_a float8, lng_b float8, lat_b float8) returns float8
language sql immutable parallel safe return (
  2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians(lat_b - lat_a) / 2) ^ 2
    + sin(radians(lng_b - lng_a) / 2) ^ 2 * cos(radians(lat_a)) * cos(radians(lat_b))
  )))
);
