import type { Recogniser } from "../recogniser.ts"
import { centredCellsRecogniser } from "./centred-cells/index.ts"
import { columnBlocksRecogniser } from "./column-blocks/index.ts"
import { gridRecogniser } from "./grid/index.ts"
import { runningTextRecogniser } from "./running-text/index.ts"
import { scatteredRecogniser } from "./scattered/index.ts"

/** Every recogniser is offered every document; on equal worth the earlier one is taken. */
export const recognisers: readonly Recogniser[] = [
  gridRecogniser,
  columnBlocksRecogniser,
  scatteredRecogniser,
  centredCellsRecogniser,
  runningTextRecogniser,
]
