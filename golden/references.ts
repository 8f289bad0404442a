import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import type { ExpectedForm } from "./expected-form.ts"

const folder = resolve(import.meta.dirname, "reading")

/** Where the texts themselves are: they belong to others and are no part of the project. */
const texts = resolve(import.meta.dirname, "../../shared")

const suffix = ".expected.json"

/** The collections of references; each is a folder here and a folder of texts under the same name. */
export const collections = ["seeds", "documents"] as const

export type Collection = (typeof collections)[number]

export interface Reference {
  readonly collection: Collection
  /** File name of the text, without its ending. */
  readonly name: string
  readonly textPath: string
  readonly forms: readonly ExpectedForm[]
}

export function loadReferences(collection: Collection): readonly Reference[] {
  const home = resolve(folder, collection)
  if (!existsSync(home)) return []
  return readdirSync(home)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => {
      const name = basename(file, suffix)
      return {
        collection,
        name,
        textPath: resolve(texts, collection, `${name}.txt`),
        forms: JSON.parse(readFileSync(resolve(home, file), "utf8")) as readonly ExpectedForm[],
      }
    })
}

export function referencePath(collection: Collection, name: string): string {
  return resolve(folder, collection, name + suffix)
}
