import type { Language } from "../../../src/basics/bilingual.ts"

/** A point in time on the user's own clock: 2024-03-05 14:07. */
export function formatTime(iso: string, language: Language): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  return time.toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  })
}
