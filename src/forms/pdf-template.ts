/**
 * The page in Typst's language. The forms come in beside it as JSON (see `PdfForm` in pdf-data.ts): their text is data
 * and never part of the markup, so nothing in it can be taken for a command. Fonts of the machine are never used: the same
 * forms look the same everywhere.
 */
export const pdfTemplate = String.raw`
#let forms = json(bytes(sys.inputs.forms))
#let lines(text) = if "\n" in text { text.split("\n").join(linebreak()) } else { text }
#let rule = 0.5pt + black

// What most cells are comes first: of two hundred forms there are thirty thousand.
#let cell(c) = {
  if c.look == "center" { table.cell(..c.at, lines(c.text)) }
  else if c.look == "left" { table.cell(..c.at, align: left + horizon, lines(c.text)) }
  else if c.look == "open" { table.cell(..c.at, stroke: (top: none, rest: rule), lines(c.text)) }
  else if c.look == "title" {
    table.cell(..c.at, stroke: none, text(weight: "bold", size: 1.6em, lines(c.text)))
  }
  else if c.look == "note" { table.cell(..c.at, stroke: none, lines(c.text)) }
  else { table.cell(..c.at, stroke: none, align: left + horizon, lines(c.text)) }
}

#let ruled(columns, part) = table(
  columns: columns.map(width => width * 1fr),
  inset: (x: 2.5pt, y: 4pt),
  ..if part.head.len() > 0 { (table.header(repeat: true, ..part.head.map(cell)),) } else { () },
  ..part.body.map(cell),
)

#set document(title: sys.inputs.title, author: "Jiheng 绩衡", date: none)
#set text(font: "Noto Sans S Chinese", lang: "zh", region: "cn", hyphenate: false, cjk-latin-spacing: none, fallback: false)
#set par(leading: 0.45em, spacing: 0.6em, justify: false)
#set table(stroke: rule, align: center + horizon)
#show table: set block(above: 0pt, below: 0pt, spacing: 0pt)

#for form in forms {
  page(
    paper: "a4", flipped: form.landscape, margin: (x: 12mm, top: 15mm, bottom: 16mm),
    footer: context align(center, text(size: 8pt)[
      第 #counter(page).display() 页，共 #counter(page).final().first() 页
    ]),
  )[
    #set text(size: form.size * 1pt)
    #for line in form.above {
      if line.title {
        align(center, heading(level: 1, outlined: true, text(size: 16pt, lines(line.text))))
      } else {
        align(if line.left { left } else { center }, lines(line.text))
      }
    }
    #v(0.4em)
    #for part in form.tables { ruled(form.columns, part) }
  ]
}
`
