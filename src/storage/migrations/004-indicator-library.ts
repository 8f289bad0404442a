import { sql } from "kysely"
import type { Kysely } from "kysely"

/**
 * The indicators of all kept forms, to be found by the words of their names. `library_documents` tells which version of
 * a document its lines were taken from: what is missing there, or is of another version, is taken in anew.
 */
export async function up(database: Kysely<never>): Promise<void> {
  await sql`
    create table library_documents (
      region char(6) not null,
      document uuid not null,
      version integer not null,
      forms integer not null,
      primary key (region, document)
    )`.execute(database)
  await sql`
    create table library_lines (
      region char(6) not null,
      document uuid not null,
      position integer not null,
      key text not null,
      words text[] not null,
      name text not null,
      level1 text not null,
      level2 text not null,
      op text,
      number double precision,
      unit text,
      target text not null,
      weight double precision,
      primary key (region, document, position)
    )`.execute(database)
  await sql`create index library_lines_by_word on library_lines using gin (words)`.execute(database)
  await sql`create index library_lines_by_key on library_lines (region, key)`.execute(database)
}
