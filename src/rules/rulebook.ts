import type { Outcome } from "../basics/outcome.ts"
import type { Form, FormKind } from "../records/form.ts"
import type { Citation } from "./finding.ts"
import { parameterReaders, provisionNames } from "./rulebook-parameters.ts"
import type { ParameterName, ParameterValue, ProvisionName } from "./rulebook-parameters.ts"
import { choiceOf, fault, listOf, orNull, readDate, recordOf, refuse, textOf } from "./strict-reader.ts"
import type { Reader } from "./strict-reader.ts"
import { readYaml } from "./strict-yaml.ts"

/** One document of the law as data: every value with the day it came into force and its article. Plain JSON. */
export interface Rulebook {
  /** The folder it lies in: `mof/2020-10`. */
  readonly id: string
  /** Number of the document: 财预〔2020〕10号. */
  readonly document: string
  readonly title: string
  readonly issuer: string
  /** The rulebook whose values hold where this one sets none; null for one that stands alone. */
  readonly extends: string | null
  /** GB/T 2260 code of the region it governs; 000000 for the whole country. */
  readonly region: string
  /** The kinds of form it governs. */
  readonly kinds: readonly FormKind[]
  /** First and last day in force, YYYY-MM-DD. */
  readonly from: string
  readonly to: string | null
  readonly parameters: { readonly [N in ParameterName]?: readonly DatedValue<ParameterValue<N>>[] }
  readonly provisions: { readonly [N in ProvisionName]?: readonly DatedProvision[] }
}

export interface DatedValue<T> {
  readonly from: string
  /** null: from this day on there is no such value. */
  readonly value: T | null
  readonly citation: Citation
}

export interface DatedProvision {
  readonly from: string
  readonly citation: Citation
}

export const nationalRegion = "000000"

/** The rulebook where there is none: it sets nothing, so nothing is found against it and no score can be recomputed. */
export const withoutRules: Rulebook = {
  id: "none",
  document: "",
  title: "",
  issuer: "",
  extends: null,
  region: nationalRegion,
  kinds: [],
  from: "0001-01-01",
  to: null,
  parameters: {},
  provisions: {},
}

/** The value of a parameter on a day; null where the rulebook does not set it, not yet, or no longer. */
export function parameterOn<N extends ParameterName>(
  rulebook: Rulebook,
  name: N,
  date: string,
): DatedValue<ParameterValue<N>> | null {
  const values: readonly DatedValue<ParameterValue<N>>[] = rulebook.parameters[name] ?? []
  return inForce(values, date)
}

/** The article behind a parameter or a provision on a day. */
export function citationOn(
  rulebook: Rulebook,
  name: ParameterName | ProvisionName,
  date: string,
): Citation | null {
  const dated: readonly DatedProvision[] | undefined =
    rulebook.parameters[name as ParameterName] ?? rulebook.provisions[name as ProvisionName]
  return inForce(dated ?? [], date)?.citation ?? null
}

/** The last entry that has come into force; the first one for days before it, since a form must be judged by something. */
function inForce<T extends { readonly from: string }>(entries: readonly T[], date: string): T | null {
  return entries.findLast((entry) => entry.from <= date) ?? entries[0] ?? null
}

/**
 * The day whose rules a form is judged by. Targets are set with the budget, at the start of their year; monitoring looks
 * back on July; a self-evaluation is written in the spring after its year. Without a year the latest rules count.
 */
export function dateOf(form: Pick<Form, "kind" | "year">): string {
  if (form.year === null) return "9999-12-31"
  const year = String(form.year).padStart(4, "0")
  if (form.kind === "target" || form.kind === "department-target") return `${year}-01-01`
  if (form.kind === "monitoring") return `${year}-07-31`
  return `${String(form.year + 1).padStart(4, "0")}-03-31`
}

/** Whose rules a form is judged by. Never guessed from the words of a unit. */
export interface Profile {
  /** Chosen by a person: the rulebook of this id, where it is for the form's kind. */
  readonly rulebook?: string | null
  /** The region that prescribes the form's layout, where that is known. */
  readonly region?: string | null
}

/**
 * The rulebook that governs a form: the chosen one; else of those for its kind the one of the region, else the national
 * one, that came into force last before its day; for a form older than all of them the earliest national one;
 * {@link withoutRules} where none is for its kind.
 */
export function rulebookFor(
  form: Pick<Form, "kind" | "year">,
  rulebooks: readonly Rulebook[],
  { rulebook: chosen = null, region = null }: Profile = {},
): Rulebook {
  const date = dateOf(form)
  const forKind = rulebooks
    .filter((rulebook) => rulebook.kinds.includes(form.kind))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const inTimeOf = (wanted: string): Rulebook | undefined =>
    forKind.findLast(
      (rulebook) =>
        rulebook.region === wanted && rulebook.from <= date && (rulebook.to === null || rulebook.to >= date),
    )
  return (
    forKind.find(({ id }) => id === chosen) ??
    (region === null ? undefined : inTimeOf(region)) ??
    inTimeOf(nationalRegion) ??
    forKind.find((rulebook) => rulebook.region === nationalRegion) ??
    withoutRules
  )
}

const formKinds: readonly FormKind[] = [
  "target",
  "monitoring",
  "self-evaluation",
  "department-target",
  "department-self-evaluation",
]

const readCitation = recordOf<Citation>({
  required: {
    document: textOf(200),
    article: textOf(400),
    status: choiceOf(["confirmed", "unconfirmed", "choice"]),
  },
})

const readProvision: Reader<readonly DatedProvision[]> = inOrder(
  listOf(recordOf<DatedProvision>({ required: { from: readDate, citation: readCitation } })),
)

const readParameters = recordOf<Rulebook["parameters"]>({
  optional: Object.fromEntries(
    Object.entries(parameterReaders).map(([name, reader]) => [
      name,
      inOrder(
        listOf(
          recordOf<DatedValue<unknown>>({
            required: { from: readDate, value: orNull(reader as Reader<unknown>), citation: readCitation },
          }),
        ),
      ),
    ]),
  ),
})

const readRegion: Reader<string> = (value, path, faults) =>
  typeof value === "string" && /^\d{6}$/.test(value)
    ? value
    : refuse(faults, path, "应为六位区划代码的文字，例如 '140000'。")

type WrittenRulebook = Omit<Rulebook, "extends" | "region"> & Partial<Pick<Rulebook, "extends" | "region">>

const readWritten = recordOf<WrittenRulebook>({
  required: {
    id: textOf(100),
    document: textOf(100),
    title: textOf(200),
    issuer: textOf(100),
    kinds: listOf(choiceOf(formKinds)),
    from: readDate,
    to: orNull(readDate),
    parameters: readParameters,
    provisions: recordOf<Rulebook["provisions"]>({
      optional: Object.fromEntries(provisionNames.map((name) => [name, readProvision])),
    }),
  },
  optional: { extends: textOf(100), region: readRegion },
})

const readRulebook: Reader<Rulebook> = (value, path, faults) => {
  const written = readWritten(value, path, faults)
  return written === fault ? fault : { extends: null, region: nationalRegion, ...written }
}

/** Entries must stand in the order of their days, each day once, so that the file reads as a history. */
function inOrder<T extends { readonly from: string }>(reader: Reader<readonly T[]>): Reader<readonly T[]> {
  return (value, path, faults) => {
    const entries = reader(value, path, faults)
    if (entries === fault) return fault
    const late = entries.findIndex(
      (entry, index) => index > 0 && (entries[index - 1]?.from ?? "") >= entry.from,
    )
    if (late === -1) return entries
    return refuse(faults, [...path, late, "from"], "日期应晚于上一项（按生效先后排列，不得重复）。")
  }
}

/**
 * A rulebook from its YAML text, as written: what it extends is added by `joinRulebooks`. Or every fault in it: each with the path inside the file in the message and the line.
 *
 * Problems: `yaml-too-long`, `yaml-syntax`, `yaml-content`.
 */
export function parseRulebook(yamlText: string): Outcome<Rulebook> {
  return readYaml(yamlText, readRulebook)
}
