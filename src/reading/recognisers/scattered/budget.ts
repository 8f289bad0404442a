/** Steps that a search may still take. Every search spends what it uses, so that no input can make it run on. */
export class Budget {
  readonly #whole: Budget | null
  #left: number

  /** With `whole`, every step counts there too. */
  constructor(steps: number, whole: Budget | null = null) {
    this.#left = steps
    this.#whole = whole
  }

  spend(steps: number): void {
    this.#left -= steps
    this.#whole?.spend(steps)
  }

  get over(): boolean {
    return this.#left <= 0 || this.#whole?.over === true
  }
}
