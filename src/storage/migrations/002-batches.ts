import { sql } from "kysely"
import type { Kysely } from "kysely"

/**
 * Batches of files to be read in the background. The files of a batch are its queue: a file is taken with SKIP LOCKED
 * under a lease, so that a file whose reader was killed is taken again. `batch_contents` holds the bytes of files that
 * have not become a document; equal bytes of a batch stand there once.
 */
export async function up(database: Kysely<never>): Promise<void> {
  await sql`
    create table batches (
      region char(6) not null,
      id uuid not null,
      name text not null,
      state text not null check (state in ('running', 'paused', 'cancelled')),
      problem jsonb not null,
      file_count integer not null check (file_count >= 0),
      byte_count bigint not null check (byte_count >= 0),
      created_at timestamptz not null,
      created_by text not null,
      primary key (region, id)
    )`.execute(database)
  await sql`
    create table batch_files (
      region char(6) not null,
      batch uuid not null,
      position integer not null,
      path text not null,
      size integer not null check (size >= 0),
      sha256 char(64) not null,
      state text not null check (state in ('waiting', 'reading', 'done', 'failed', 'cancelled', 'same')),
      same_as integer,
      attempts integer not null,
      taken_by text,
      taken_until timestamptz,
      problems jsonb not null,
      document uuid,
      changed_at timestamptz not null,
      finished_at timestamptz,
      primary key (region, batch, position),
      foreign key (region, batch) references batches (region, id) on delete cascade
    )`.execute(database)
  await sql`create index batch_files_by_content on batch_files (region, batch, sha256)`.execute(database)
  await sql`
    create index batch_files_to_read on batch_files (region, batch, position)
    where state in ('waiting', 'reading')`.execute(database)
  await sql`
    create table batch_contents (
      region char(6) not null,
      batch uuid not null,
      sha256 char(64) not null,
      bytes bytea not null,
      primary key (region, batch, sha256),
      foreign key (region, batch) references batches (region, id) on delete cascade
    )`.execute(database)
}
