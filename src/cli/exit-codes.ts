/** What the process answers with; docs/cli.md and --help tell them to users, so none changes its meaning. */
export const exitCodes = {
  fine: 0,
  /** `check` found at least one error. */
  findings: 1,
  /** At least one input could not be read, or no form was recognised in it. */
  unread: 2,
  usage: 64,
  internal: 70,
  /** The output could not be written. */
  output: 74,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
