/**
 * The one-way rule, as data. A folder may import folders of lower layers only, never one of its own layer;
 * `actions` is where folders of layer 3 meet. Pure folders know no Node, no clock and no network.
 */
export const layers = {
  basics: 0,
  records: 1,
  layouts: 2,
  rules: 2,
  workflow: 2,
  contract: 2,
  reading: 3,
  forms: 3,
  measuring: 3,
  analysis: 3,
  storage: 3,
  actions: 4,
  api: 5,
  cli: 5,
  start: 6,
}

export const pureFolders = ["basics", "records", "layouts", "rules", "workflow", "contract"]

/** What the page in the browser may import of src/. */
export const webMayImport = ["basics", "records", "layouts", "rules", "workflow", "contract"]
