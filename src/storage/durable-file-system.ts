import { fdatasyncSync } from "node:fs"
import { PGlite } from "@electric-sql/pglite"
import { NodeFS } from "@electric-sql/pglite/nodefs"

/**
 * PGlite's files on the disk, with fsync. PGlite's own NodeFS has none, so that a power cut loses what was committed;
 * here the database's fsync becomes fdatasync, once a commit.
 */
export class DurableFileSystem extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pg, options)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), teachFsync] } }
  }
}

function teachFsync(module: unknown): void {
  const files = (module as EmscriptenModule).FS.filesystems.NODEFS
  files.stream_ops.fsync = (stream) => {
    fdatasyncSync(stream.nfd)
    return 0
  }
}

/** The part of the WebAssembly module's file layer that is used here; PGlite's types do not tell of it. */
interface EmscriptenModule {
  readonly FS: {
    readonly filesystems: {
      readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } }
    }
  }
}

/**
 * PGlite starts PostgreSQL with `-F` (no fsync) by default; without it, and with the `fsync` method, which is the one
 * that reaches the file layer (fdatasync and open_sync are no-ops there).
 */
export const durableStartParameters: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  "-c",
  "fsync=on",
  "-c",
  "wal_sync_method=fsync",
]
