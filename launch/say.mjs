/**
 * Messages of the launch scripts. They all go to standard error: standard output belongs to what is being launched
 * (`./jiheng read … --format json > out.json` must hold data only).
 */
export function say(chinese, english) {
  process.stderr.write(english === undefined ? `${chinese}\n` : `${chinese}（${english}）\n`)
}

/** A failure with a sentence for people; it is printed without a stack trace. */
export class LaunchError extends Error {}

/** What the system says when it refuses a file, in words. */
const refusals = {
  EACCES: "没有写入权限，请检查项目文件夹的属主和权限 / no permission to write",
  EPERM: "没有写入权限，请检查项目文件夹的属主和权限 / no permission to write",
  EROFS: "文件系统只读 / the file system is read-only",
  ENOSPC: "磁盘空间不足 / no space left on the disk",
}

/** Runs the body of a launch script; what a person can mend becomes one clear message and exit code 70. */
export async function launch(body) {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof LaunchError) && !(error.code in refusals)) throw error
    say(error instanceof LaunchError ? error.message : `${error.path ?? ""}：${refusals[error.code]}`)
    process.exitCode = 70
  }
}
