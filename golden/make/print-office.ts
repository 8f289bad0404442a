import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { resolve } from "node:path"
import { printers } from "./printers.ts"
import type { Drawing } from "./table.ts"

/** What an office program saves: LibreOffice (`soffice`) turns our own file into the older format. */
export function officeDocument(drawings: readonly Drawing[], from: string, to: string): Uint8Array {
  const folder = mkdtempSync(resolve(tmpdir(), "made-"))
  try {
    const source = resolve(folder, `form.${from.split(".").at(-1)}`)
    const print = printers[from]
    if (print === undefined) throw new Error(`no print ${from}`)
    writeFileSync(source, print(drawings))
    const home = `-env:UserInstallation=file://${folder}/profile`
    execFileSync("soffice", [home, "--headless", "--convert-to", to, "--outdir", folder, source], {
      stdio: "ignore",
      timeout: 120_000,
    })
    return readFileSync(resolve(folder, `form.${to}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
