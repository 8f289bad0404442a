import { sql } from "kysely"
import type { Kysely } from "kysely"
import type { Form } from "../records/form.ts"
import { ownRegion } from "./document-store.ts"
import { jsonText } from "./json-text.ts"
import type { LibraryLineTable, Tables } from "./tables.ts"
import { transact } from "./transact.ts"

/** One indicator as it is kept: the words are those that its name is found by. */
export type KeptLine = Omit<LibraryLineTable, "region" | "document" | "position">

export interface UntakenDocument {
  readonly id: string
  readonly version: number
  readonly forms: readonly Form[]
}

/** Lines that are looked at for one question: the commonest names have more than anybody needs. */
const mostLines = 4_000
const mostNames = 60

/** The indicators of all kept forms. */
export class LibraryStore {
  readonly #database: Kysely<Tables>
  readonly #region: string

  constructor(database: Kysely<Tables>, region: string = ownRegion) {
    this.#database = database
    this.#region = region
  }

  /** Documents whose newest version has not been taken in, at most so many. */
  async untaken(most: number): Promise<readonly UntakenDocument[]> {
    return await this.#database
      .selectFrom("documents as d")
      .leftJoin("library_documents as l", (join) =>
        join.onRef("l.region", "=", "d.region").onRef("l.document", "=", "d.id"),
      )
      .select(["d.id", "d.version", "d.forms"])
      .where("d.region", "=", this.#region)
      .where((is) => is.or([is("l.version", "is", null), is("l.version", "!=", is.ref("d.version"))]))
      .limit(most)
      .execute()
  }

  /** Puts the lines of one version of a document in the place of those of earlier ones. */
  async take({ id, version, forms }: UntakenDocument, lines: readonly KeptLine[]): Promise<void> {
    await transact(this.#database, async (transaction) => {
      await sql`
        insert into library_documents (region, document, version, forms)
        values (${this.#region}, ${id}::uuid, ${version}::integer, ${forms.length}::integer)
        on conflict (region, document) do update set version = excluded.version, forms = excluded.forms
      `.execute(transaction)
      await transaction
        .deleteFrom("library_lines")
        .where("region", "=", this.#region)
        .where("document", "=", id)
        .execute()
      await sql`
        insert into library_lines
          (region, document, position, key, words, name, level1, level2, op, number, unit, target, weight)
        select ${this.#region}, ${id}::uuid, item.position, line ->> 'key',
          array(select jsonb_array_elements_text(line -> 'words')), line ->> 'name', line ->> 'level1',
          line ->> 'level2', line ->> 'op', (line ->> 'number')::double precision, line ->> 'unit',
          line ->> 'target', (line ->> 'weight')::double precision
        from jsonb_array_elements(${jsonText(lines)}::jsonb) with ordinality as item (line, position)
      `.execute(transaction)
    })
  }

  /** Forgets what was taken from documents that are gone. */
  async forgetDeleted(): Promise<void> {
    for (const table of ["library_lines", "library_documents"] as const)
      await sql`
        delete from ${sql.table(table)} as l where l.region = ${this.#region}
          and not exists (select from documents as d where d.region = l.region and d.id = l.document)
      `.execute(this.#database)
  }

  async formCount(): Promise<number> {
    const { rows } = await sql<{ forms: number | string | null }>`
      select sum(forms) as forms from library_documents where region = ${this.#region}
    `.execute(this.#database)
    return Number(rows[0]?.forms ?? 0)
  }

  /** The lines of the names that share most of these words, the likest names first. */
  async linesLike(words: readonly string[]): Promise<readonly Omit<KeptLine, "words">[]> {
    if (words.length === 0) return []
    const { rows } = await sql<Omit<KeptLine, "words">>`
      with wanted as (
        select array(select jsonb_array_elements_text(${jsonText(words)}::jsonb)) as words
      ), names as (
        select line.key, min(line.words) as words, count(*) as lines
        from library_lines as line, wanted where line.region = ${this.#region} and line.words && wanted.words
        group by line.key
      ), found as (
        select names.key, names.lines,
          (select count(*) from unnest(names.words) as word where word = any(wanted.words))::double precision
            / (cardinality(names.words) + ${words.length}::integer) as likeness
        from names, wanted
        order by likeness desc, names.lines desc, names.key limit ${mostNames}
      )
      select line.key, line.name, line.level1, line.level2, line.op, line.number, line.unit, line.target, line.weight
      from found join library_lines as line on line.region = ${this.#region} and line.key = found.key
      order by found.likeness desc, found.lines desc, found.key, line.document, line.position
      limit ${mostLines}
    `.execute(this.#database)
    return rows
  }
}
