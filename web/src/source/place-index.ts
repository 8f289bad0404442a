import type { FieldPath, Form } from "../../../src/records/form.ts"

/** A field printed on a line. */
export interface PrintedField {
  readonly formIndex: number
  readonly path: FieldPath
  /** Offsets in the line, end exclusive; null where only the line is known. */
  readonly span: readonly [from: number, to: number] | null
}

/** All fields of all forms by the line they are printed on. */
export function indexPlaces(forms: readonly Form[]): ReadonlyMap<number, readonly PrintedField[]> {
  const lines = new Map<number, PrintedField[]>()
  for (const [formIndex, form] of forms.entries())
    for (const [path, place] of Object.entries(form.places)) {
      if (place?.line === undefined) continue
      const printed = { formIndex, path: path as FieldPath, span: place.span ?? null }
      const onLine = lines.get(place.line)
      if (onLine === undefined) lines.set(place.line, [printed])
      else onLine.push(printed)
    }
  return lines
}

/** A stretch of a line: printed words of a field, or what stands between. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** All fields printed just here; a level that several rows inherit is printed once. */
  readonly fields: readonly PrintedField[]
}

/** The line cut at its fields, in order, without gaps. Where places overlap, the one that begins first is kept whole. */
export function segmentsOf(length: number, fields: readonly PrintedField[]): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  const placed = fields
    .filter((field) => start(field) < Math.min(end(field), length))
    .sort((a, b) => start(a) - start(b) || end(a) - end(b))
  for (const field of placed) {
    const from = start(field)
    const to = Math.min(end(field), length)
    const last = segments.at(-1)
    if (last !== undefined && last.fields.length > 0 && last.from === from && last.to === to) {
      segments[segments.length - 1] = { ...last, fields: [...last.fields, field] }
      continue
    }
    if (from < at) continue
    if (from > at) segments.push({ from: at, to: from, fields: [] })
    segments.push({ from, to, fields: [field] })
    at = to
  }
  if (at < length) segments.push({ from: at, to: length, fields: [] })
  return segments
}

/** The field that a click on the line means: one of the form on the screen before those of other forms. */
export function fieldOnLine(fields: readonly PrintedField[], formIndex: number): PrintedField | null {
  const own = fields.filter((field) => field.formIndex === formIndex)
  // The place of a whole row is that of its name.
  return (own.length > 0 ? own : fields).toSorted((a, b) => wholeRow(a) - wholeRow(b))[0] ?? null
}

function wholeRow({ path }: PrintedField): 0 | 1 {
  return path.endsWith("]") ? 1 : 0
}

function start(field: PrintedField): number {
  return Math.max(0, field.span?.[0] ?? 0)
}

function end(field: PrintedField): number {
  return field.span?.[1] ?? 0
}

/** The line on which the form begins; null where no place is known. */
export function firstLineOf(form: Form | undefined): number | null {
  let first: number | null = null
  for (const place of Object.values(form?.places ?? {}))
    if (place?.line !== undefined && (first === null || place.line < first)) first = place.line
  return first
}
