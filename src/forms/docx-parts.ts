/** The parts of a Word document that are the same for every form, by their paths in the package. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

const fonts = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`

const paragraphStyle = (id: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("")

/** The paragraph style for table cells with letters of a size in points, from 7 to 10 by halves. */
export function cellStyleId(size: number): string {
  return `Cell${size * 2}`
}

const cellStyles = [7, 7.5, 8, 8.5, 9, 9.5, 10]
  .map((size) =>
    paragraphStyle(cellStyleId(size), "", `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`),
  )
  .join("")

const styles = `${head}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr>${fonts("宋体")}<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>${paragraphStyle(
  "Title",
  '<w:spacing w:before="60" w:after="60"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
  `${fonts("黑体")}<w:sz w:val="36"/><w:szCs w:val="36"/>`,
)}${paragraphStyle("Note", '<w:spacing w:after="60"/>', "")}${cellStyles}<w:style w:type="table" w:styleId="Form"><w:name w:val="Form"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="50" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

/** What to take where a font of the official forms is not installed. */
const fontTable = `${head}<w:fonts ${w}>${[
  ["宋体", "SimSun,Noto Serif CJK SC", "roman"],
  ["黑体", "SimHei,Noto Sans CJK SC", "swiss"],
]
  .map(
    ([name, others, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
  )
  .join("")}</w:fonts>`

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

const footer = `${head}<w:ftr ${w}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${words("第 ")}${field("PAGE")}${words(" 页，共 ")}${field("NUMPAGES")}${words(" 页")}</w:p></w:ftr>`

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
const relationships = (...entries: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`
const override = (path: string, type: string): string =>
  `<Override PartName="${path}" ContentType="${type}"/>`

export const fixedParts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/word/document.xml", `${word}.document.main+xml`)}${override("/word/styles.xml", `${word}.styles+xml`)}${override("/word/fontTable.xml", `${word}.fontTable+xml`)}${override("/word/footer1.xml", `${word}.footer+xml`)}${override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`,
  "_rels/.rels": relationships(
    relationship(1, `${office}/officeDocument`, "word/document.xml"),
    relationship(
      2,
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ),
  ),
  "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jiheng 绩衡</dc:creator></cp:coreProperties>`,
  "word/_rels/document.xml.rels": relationships(
    relationship(1, `${office}/footer`, "footer1.xml"),
    relationship(2, `${office}/styles`, "styles.xml"),
    relationship(3, `${office}/fontTable`, "fontTable.xml"),
  ),
  "word/styles.xml": styles,
  "word/fontTable.xml": fontTable,
  "word/footer1.xml": footer,
}
