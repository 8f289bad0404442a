import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import type { ExpectedForm } from "./expected-form.ts"

const folder = resolve(import.meta.dirname, "reading")

/** Where the texts themselves are: they belong to others and are no part of the project. */
const texts = resolve(import.meta.dirname, "../../shared")

const madeFolder = resolve(import.meta.dirname, "made")

const suffix = ".expected.json"

/**
 * The collections of references. `made` are documents of our own making, kept beside their references; of the others the
 * references are here and the texts in a folder of the same name.
 */
export const collections = ["made", "seeds", "documents"] as const

export type Collection = (typeof collections)[number]

export interface Reference {
  readonly collection: Collection
  /** File name of the text without its ending; of a made document with it. */
  readonly name: string
  readonly textPath: string
  readonly forms: readonly ExpectedForm[]
}

export function loadReferences(collection: Collection): readonly Reference[] {
  const home = collection === "made" ? madeFolder : resolve(folder, collection)
  if (!existsSync(home)) return []
  return readdirSync(home)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => {
      const name = basename(file, suffix)
      return {
        collection,
        name,
        textPath:
          collection === "made" ? resolve(madeFolder, name) : resolve(texts, collection, `${name}.txt`),
        forms: JSON.parse(readFileSync(resolve(home, file), "utf8")) as readonly ExpectedForm[],
      }
    })
}

export function referencePath(collection: Exclude<Collection, "made">, name: string): string {
  return resolve(folder, collection, name + suffix)
}
