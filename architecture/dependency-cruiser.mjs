import { layers, pureFolders, webMayImport } from "./layers.mjs"

const folders = Object.keys(layers)
const oneWay = folders.map((folder) => {
  const allowed = folders.filter((other) => other === folder || layers[other] < layers[folder])
  return {
    name: `${folder}-imports-only-lower-layers`,
    severity: "error",
    from: { path: `^src/${folder}/` },
    to: { path: "^(src|web)/", pathNot: `^src/(${allowed.join("|")})/` },
  }
})

export default {
  forbidden: [
    ...oneWay,
    {
      name: "pure-folders-know-no-node",
      severity: "error",
      from: { path: `^src/(${pureFolders.join("|")})/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "web-imports-only-pure-folders",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^src/", pathNot: `^src/(${webMayImport.join("|")})/` },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^(src|web)/", pathNot: "(main\\.tsx?|\\.d\\.ts|vite\\.config\\.ts)$" },
      to: {},
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "\\.css$" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
}
