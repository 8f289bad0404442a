import { sql } from "kysely"
import type { Kysely } from "kysely"

/**
 * Column mappings, one for the headings of a table, with every version that ever held; and with each document the tables
 * whose headings the reader did not know or knew from a mapping, so that it can be read again once a person has named
 * them. `read_version` is the version that the last reading made: a document of a higher one has been edited since.
 */
export async function up(database: Kysely<never>): Promise<void> {
  await sql`
    create table column_mappings (
      region char(6) not null,
      id uuid not null,
      signature text not null,
      mapping jsonb not null,
      version integer not null check (version >= 1),
      changed_at timestamptz not null,
      primary key (region, id)
    )`.execute(database)
  await sql`create unique index column_mappings_by_signature on column_mappings (region, md5(signature))`.execute(
    database,
  )
  await sql`
    create table column_mapping_history (
      region char(6) not null,
      mapping uuid not null,
      version integer not null,
      content jsonb not null,
      at timestamptz not null,
      who text not null,
      primary key (region, mapping, version)
    )`.execute(database)
  await sql`alter table documents add column tables jsonb not null default '[]'`.execute(database)
  await sql`alter table documents add column read_version integer not null default 1`.execute(database)
  await sql`create index documents_by_tables on documents using gin (tables jsonb_path_ops)`.execute(database)
}
