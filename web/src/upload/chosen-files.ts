/** A file with the folders it was chosen in. */
export interface ChosenFile {
  readonly file: File
  readonly path: string
}

export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return [...files]
    .map((file) => ({ file, path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath }))
    .filter(({ path }) => !isHidden(path))
}

/** Everything that was dropped, with the files inside dropped folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  // Entries must be asked for before the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(transfer.files)
  const lists = await Promise.all(entries.map((entry) => filesOf(entry)))
  return lists.flat().filter(({ path }) => !isHidden(path))
}

async function filesOf(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((settle, refuse) =>
      (entry as FileSystemFileEntry).file(settle, refuse),
    )
    return [{ file, path: entry.fullPath.replace(/^\//, "") }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: ChosenFile[] = []
  for (;;) {
    // A folder is told in parts; an empty part is its end.
    const part = await new Promise<FileSystemEntry[]>((settle, refuse) => reader.readEntries(settle, refuse))
    if (part.length === 0) return found
    for (const each of part) found.push(...(await filesOf(each)))
  }
}

/** Left behind by systems and programs: .DS_Store, ~$open.xlsx. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || part.startsWith("~$"))
}
