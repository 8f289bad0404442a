import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { linesOfForm } from "../analysis/library/library-line.ts"
import type { LibraryLine } from "../analysis/library/library-line.ts"
import { suggest } from "../analysis/library/suggest.ts"
import { wordsOfName } from "../analysis/library/words-of-name.ts"
import type { SuggestionQuery, Suggestions } from "../contract/suggestions.ts"
import type { Form } from "../records/form.ts"
import type { LibraryStore } from "../storage/library-store.ts"
import { listSamples } from "./list-samples.ts"
import type { DocumentReader } from "./reading-pool.ts"

/** Documents that are taken in before a question is answered; the others follow while nobody waits. */
const takenAtOnce = 50

/** How long what is known of the kept documents is taken to be the newest. */
const freshForMs = 5_000

/**
 * The indicators of all kept forms, and of the examples of the product where those know nothing. Documents are taken in
 * when somebody asks, not when they are kept: so edits, deletions and documents of before there was a library need no
 * care of their own, and a library that was interrupted goes on where it was.
 */
export class IndicatorLibrary {
  readonly #store: LibraryStore
  readonly #reader: DocumentReader
  readonly #samplesFolder: string
  readonly #clock: () => number
  #freshUntil = 0
  #updating: Promise<void> | null = null
  #takingRest = false
  #samples: Promise<readonly Form[]> | null = null

  constructor(store: LibraryStore, reader: DocumentReader, samplesFolder: string, clock: () => number) {
    this.#store = store
    this.#reader = reader
    this.#samplesFolder = samplesFolder
    this.#clock = clock
  }

  async suggest(query: SuggestionQuery): Promise<Suggestions> {
    await this.#update()
    const lines = await this.#store.linesLike(wordsOfName(query.name))
    const kept = suggest(query, lines)
    if (kept.usual !== null || kept.names.length > 0)
      return { ...kept, forms: await this.#store.formCount(), fromSamples: false }
    const samples = await (this.#samples ??= this.#readSamples())
    return { ...suggest(query, samples.flatMap(linesOfForm)), forms: samples.length, fromSamples: true }
  }

  /** One update at a time; whoever asks meanwhile waits for it. */
  async #update(): Promise<void> {
    if (this.#takingRest || this.#clock() < this.#freshUntil) return
    this.#updating ??= this.#takeIn().finally(() => (this.#updating = null))
    await this.#updating
  }

  async #takeIn(): Promise<void> {
    await this.#store.forgetDeleted()
    if (await this.#takeSome()) this.#freshUntil = this.#clock() + freshForMs
    else void this.#takeRest()
  }

  /** True where nothing is left over. */
  async #takeSome(): Promise<boolean> {
    const untaken = await this.#store.untaken(takenAtOnce)
    for (const document of untaken)
      await this.#store.take(document, document.forms.flatMap(linesOfForm).map(withWords))
    return untaken.length < takenAtOnce
  }

  /** Ends without a word where the storage is closed meanwhile: the next question goes on from there. */
  async #takeRest(): Promise<void> {
    this.#takingRest = true
    try {
      while (!(await this.#takeSome()));
    } catch {
      this.#freshUntil = 0
    } finally {
      this.#takingRest = false
    }
  }

  async #readSamples(): Promise<readonly Form[]> {
    const samples = await listSamples(this.#samplesFolder)
    const read = await Promise.all(
      samples.map(async ({ name }) => {
        const bytes = await readFile(join(this.#samplesFolder, name))
        return (await this.#reader.read(Uint8Array.from(bytes), name)).document.forms
      }),
    )
    return read.flat()
  }
}

function withWords(line: LibraryLine): LibraryLine & { readonly words: readonly string[] } {
  return { ...line, words: wordsOfName(line.key) }
}
