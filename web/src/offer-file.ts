import type { DownloadedFile } from "./api/client.ts"

/** Gives a file to the user, as a download. */
export function offerFile({ name, content }: DownloadedFile): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address when the click is handled, not later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
