-- The role of the site: it reads, and can do nothing else. Whoever connects is made a member of it.

do $$
begin
  if not exists (select from pg_roles where rolname = 'joliba_reader') then
    create role joliba_reader nologin;
  end if;
end
$$;

revoke all on schema joliba from public;
grant usage on schema joliba to joliba_reader;
grant select on all tables in schema joliba to joliba_reader;
-- Otherwise everybody may create tables in it.
revoke create on schema public from public;
-- Everybody may otherwise make temporary tables.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
end
$$;
