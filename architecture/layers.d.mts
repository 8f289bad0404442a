export const layers: Readonly<Record<string, number>>
export const pureFolders: readonly string[]
export const webMayImport: readonly string[]
