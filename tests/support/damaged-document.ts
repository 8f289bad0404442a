import { readFileSync, readdirSync } from "node:fs"
import { resolve } from "node:path"
import { unzipSync, zipSync } from "fflate"

/** A document to be damaged, and the ending of its name, which tells the kind of file. */
export interface Original {
  readonly kind: string
  readonly bytes: Uint8Array
}

export interface DamagedDocument extends Original {
  /** The same seed and number give the same bytes. */
  readonly number: number
}

const folders = ["../../samples", "../../golden/made"].map((folder) => resolve(import.meta.dirname, folder))

/** Pictures take seconds each, and there is little in them to damage but the picture. */
const leftOut = /\.expected\.json$|scan\.\w+$|\.(?:png|jpe?g|md)$/u

/** The samples and the documents of our own making, in all their formats, and an archive of some of them. */
export function originalDocuments(): readonly Original[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => !leftOut.test(name))
      .sort()
      .map((name) => ({
        kind: name.split(".").at(-1) ?? "",
        bytes: new Uint8Array(readFileSync(resolve(folder, name))),
      })),
  )
  const packed = files.filter((_, at) => at % 10 === 0).map(({ kind, bytes }, at) => [`${at}.${kind}`, bytes])
  return [...files, { kind: "zip", bytes: zipSync(Object.fromEntries(packed)) }]
}

/**
 * One of the originals with bytes changed, moved or repeated, cut off, or glued to the end of another one. Of a packed
 * document half the time a file inside it: damaged as a whole it is most often no archive any more.
 */
export function damagedDocument(
  originals: readonly Original[],
  seed: number,
  number: number,
): DamagedDocument {
  const below = chanceFrom(seed, number)
  const [one, two] = [originals[below(originals.length)], originals[below(originals.length)]]
  if (one === undefined || two === undefined) throw new Error("no documents to damage")
  const isPacked = one.bytes[0] === 0x50 && one.bytes[1] === 0x4b
  const bytes =
    isPacked && below(2) === 0 ? damagedInside(one.bytes, below) : damaged(one.bytes, two.bytes, below)
  return { kind: one.kind, number, bytes }
}

type Chance = (bound: number) => number

/** Whole numbers below a bound, the same for the same seed and number (mulberry32). */
function chanceFrom(seed: number, number: number): Chance {
  let state = Math.imul(seed, 0x9e37_79b9) ^ Math.imul(number + 1, 0x85eb_ca6b)
  return (bound) => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
}

function damagedInside(archive: Uint8Array, below: Chance): Uint8Array {
  const files = unzipSync(archive)
  const names = Object.keys(files)
  const [name, other] = [names[below(names.length)] ?? "", names[below(names.length)] ?? ""]
  const [one = archive, two = archive] = [files[name], files[other]]
  return zipSync({ ...files, [name]: damaged(one, two, below) }, { level: 0 })
}

function damaged(bytes: Uint8Array, other: Uint8Array, below: Chance): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (let times = 1 + below(4); times > 0; times--) {
    const [from, length] = [below(copy.length), 1 + below(64)]
    if (below(2) === 0)
      for (let at = from; at < from + length && at < copy.length; at++) copy[at] = below(256)
    else copy.copyWithin(below(copy.length), from, from + length)
  }
  switch (below(4)) {
    case 0:
      return copy.subarray(0, below(copy.length))
    case 1:
      return Uint8Array.from([
        ...copy.subarray(0, below(copy.length)),
        ...other.subarray(below(other.length)),
      ])
    default:
      return copy
  }
}
