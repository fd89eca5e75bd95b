import type postgres from 'postgres'

/**
 * The events with a point as other servers want them: `flat.live`, a view of our tables, and `flat.event`, a table made
 * of it, with every index that they can use.
 */
export async function flatten(sql: postgres.Sql, schema: string): Promise<void> {
  await sql.unsafe(`
    create schema flat;
    create index on ${schema}.place using gist ((st_setsrid(st_makepoint(lng, lat), 4326)::geometry(point, 4326)));
    create view flat.live as
      select e.row + 1 as fid, t.id, t.title ->> 'en' as title, t.record -> 'summary' -> 0 -> 'text' ->> 'en' as summary,
        t.date, to_char(date '1970-01-01' + e.earliest, 'YYYY-MM-DD') as earliest,
        to_char(date '1970-01-01' + e.latest, 'YYYY-MM-DD') as latest,
        date '1970-01-01' + e.earliest as from_day, date '1970-01-01' + e.latest as to_day,
        t.record ->> 'kind' as kind, t.record ->> 'status' as status, p.id as place,
        p.record #>> '{name,en}' as place_name, p.record ->> 'precision' as precision, p.where_prec, p.country,
        (select string_agg(one ->> 'id', ',') from jsonb_array_elements(t.record -> 'actors') one) as actors,
        st_setsrid(st_makepoint(p.lng, p.lat), 4326)::geometry(point, 4326) as geom
      from ${schema}.event e join ${schema}.event_text t using (row) join ${schema}.place p on p.n = e.place
      where p.lng is not null;
    create table flat.event as select * from flat.live order by from_day, to_day, id;
    alter table flat.event add primary key (fid);
    create index on flat.event using gist (geom);
    create index on flat.event (from_day);
    create index on flat.event (to_day);
    create index on flat.event using gist (geom, daterange(from_day, to_day, '[]'));
    analyze flat.event`)
}
