/**
 * JSON as PostgreSQL's jsonb accepts it. It refuses U+0000 and halves of surrogate pairs, which documents may hold;
 * both are kept visible as U+FFFD, the mark for a character that cannot be shown.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? storable(part) : part))
}

/** The same for a plain text column. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd")
}
