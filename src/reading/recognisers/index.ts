import type { Recogniser } from "../recogniser.ts"

/** Every recogniser is offered every document; on equal worth the earlier one is taken. */
export const recognisers: readonly Recogniser[] = []
