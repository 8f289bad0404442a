/**
 * Messages of the launch scripts. They all go to standard error: standard output belongs to what is being launched
 * (`./jiheng read … --format json > out.json` must hold data only).
 */
export function say(chinese, english) {
  process.stderr.write(english === undefined ? `${chinese}\n` : `${chinese}（${english}）\n`)
}

/** A failure with a sentence for people; it is printed without a stack trace. */
export class LaunchError extends Error {}

/** Runs the body of a launch script; a LaunchError becomes one clear message and exit code 70. */
export async function launch(body) {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error
    say(error.message)
    process.exitCode = 70
  }
}
