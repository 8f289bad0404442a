import { sql } from "kysely"
import type { Kysely } from "kysely"

/**
 * Documents with what was read from them, the history of every field, and the events.
 *
 * No table may have triggers or unique keys without the region: both would stand in the way of distributing the tables.
 * `number` of an event counts within the whole database, which keeps the order of acts.
 */
export async function up(database: Kysely<never>): Promise<void> {
  await sql`
    create table documents (
      region char(6) not null,
      id uuid not null,
      file text not null,
      format text not null,
      size integer not null check (size >= 0),
      sha256 char(64) not null,
      original bytea not null,
      pages jsonb not null,
      forms jsonb not null,
      problems jsonb not null,
      overview jsonb not null,
      version integer not null check (version >= 1),
      read_at timestamptz not null,
      primary key (region, id)
    )`.execute(database)
  await sql`create index documents_by_time on documents (region, read_at desc, id)`.execute(database)
  await sql`
    create table document_history (
      region char(6) not null,
      document uuid not null,
      version integer not null,
      position integer not null,
      form_index integer not null,
      path text not null,
      "from" jsonb not null,
      "to" jsonb not null,
      at timestamptz not null,
      who text not null,
      primary key (region, document, version, position)
    )`.execute(database)
  await sql`
    create table audit_events (
      region char(6) not null,
      number bigint generated always as identity,
      at timestamptz not null,
      who text not null,
      act text not null,
      document uuid not null,
      details jsonb not null,
      primary key (region, number)
    )`.execute(database)
}
