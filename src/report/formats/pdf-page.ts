// The one page model of every PDF, in the language of Typst: it reads a document as data, so that no text can become markup.

/** What the model reads: `sys.inputs.document` is this, as JSON. */
export const PAGE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let accent = rgb(doc.colour)
#let soft = rgb("#4a5060")
#let wash = rgb("#f2f4f8")
#set document(title: doc.title, date: datetime(year: doc.year, month: doc.month, day: doc.day))
#set text(font: doc.fonts, lang: doc.language, size: 10pt, fallback: false, hyphenate: false, fill: rgb("#1b1f29"))
#set par(leading: 0.58em, spacing: 0.7em, justify: false)
#set page(
  paper: "a4",
  flipped: doc.pages.first().lying,
  margin: (x: 18mm, top: 16mm, bottom: 17mm),
  header: if doc.header != "" { align(right, text(size: 8pt, fill: soft, doc.header)) },
  footer: context {
    set text(size: 8pt, fill: soft)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      doc.footer,
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
#show heading: set text(fill: accent)
#show heading: set block(above: 1em, below: 0.45em, sticky: true)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): it => block(width: 100%, stroke: (bottom: 1pt + accent), inset: (bottom: 3pt), sticky: true, text(size: 13.5pt, it.body))
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 4): set text(size: 10.5pt)
#show link: set text(fill: accent)
#show raw: set text(font: doc.fonts, size: 1.2em)
#show figure: set block(breakable: true)
#show figure: set align(left)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => align(left, block(sticky: true, text(size: 9.5pt, weight: "bold", it.body)))
#set footnote.entry(separator: line(length: 30%, stroke: 0.4pt + soft), gap: 0.35em)
#show footnote.entry: set text(size: 7.5pt, fill: soft)
#set list(marker: [•], indent: 2pt, spacing: 0.55em)
#set enum(indent: 2pt, spacing: 0.7em)

#let runs(all) = {
  for one in all {
    if "note" in one { footnote([~#one.note]) } else if "newLine" in one { linebreak() } else {
      let body = if "code" in one { raw(one.text) } else { text(one.text) }
      if "em" in one { body = emph(body) }
      if "strong" in one { body = strong(body) }
      if "link" in one {
        body = if one.link.starts-with("#") { link(label("h-" + one.link.slice(1)), body) } else { link(one.link, body) }
      }
      body
    }
  }
}

#let lines = (x: none, top: none, bottom: 0.5pt + rgb("#b9bfca"))

#let opening = 84pt
#let block-of(one) = {
  let many(all) = {
    for (index, inner) in all.enumerate() {
      if index > 0 { parbreak() }
      block-of(inner)
    }
  }
  if one.kind == "heading" {
    if one.newPage { pagebreak(weak: true) }
    [#heading(level: one.depth, outlined: one.outlined, bookmarked: true, runs(one.runs)) #label("h-" + one.id)]
  } else if one.kind == "paragraph" {
    let body = if one.small { text(size: 8pt, fill: soft, runs(one.runs)) } else { runs(one.runs) }
    // A title in bold has a little room above it.
    if one.keep { block(sticky: true, above: if one.runs.all(run => "strong" in run) { 0.95em } else { 0.7em }, body) } else { par(body) }
  } else if one.kind == "list" {
    // A short list stays whole; its notes then take less work to place.
    show selector.or(list, enum): set block(breakable: not one.together)
    let listed(items) = if one.ordered { enum(start: one.start, ..items) } else { list(..items) }
    let items = one.items.zip(one.whole)
    if one.room == none { listed(items.map(((item, whole)) => if whole and not one.together { block(breakable: false, many(item)) } else { many(item) })) } else {
      // An item that is told its width is set once: its list would first set it without any end of line, then at each try.
      context {
        let marks = if one.ordered { range(one.items.len()).map(index => numbering("1.", one.start + index)) } else { ([•],) }
        let width = one.room * 1mm - 2pt - 0.5em - calc.max(..marks.map(mark => measure(mark).width))
        listed(items.map(((item, whole)) => block(breakable: not whole, width: width, many(item))))
      }
    }
  } else if one.kind == "contents" {
    show outline.entry: set block(above: 0.95em)
    outline(title: none, depth: 2, indent: 0pt)
  } else if one.kind == "table" {
    let columns = one.head.len()
    let grid = {
      let long = one.rows.len() >= 15
      // Rows that the end of a page may not take apart: the last is not left alone on the next.
      let last = if one.whole or one.tall or one.rows.len() < 5 { 0 } else { 2 }
      set text(size: if columns > 9 { 7pt } else if columns > 6 or long { 8pt } else { 8.8pt })
      set par(leading: 0.5em)
      set align(left)
      set table.cell(breakable: one.tall)
      table(
        // A table narrower than the page is as wide as it says: a share of what is around it would be taken twice where the page ends.
        columns: one.widths.map(width => if one.width < 1 { width * one.width * one.room * 1mm } else { width * 1fr }),
        align: one.align.map(side => if side == "right" { right } else if side == "center" { center } else { left }),
        stroke: lines,
        inset: (x: 4pt, y: if long { 1.8pt } else { 2.9pt }),
        fill: (_, row) => if row == 0 { wash },
        table.header(..one.head.map(cell => table.cell(stroke: (x: none, top: none, bottom: 1pt + accent), strong(runs(cell))))),
        ..one.rows.slice(0, one.rows.len() - last).map(row => row.map(runs)).flatten(),
        ..if last > 0 { (table.footer(repeat: false, ..one.rows.slice(-last).map(row => row.map(runs)).flatten()),) },
      )
    }
    let titled = if one.caption.len() > 0 {
      figure(kind: table, supplement: none, numbering: none, caption: runs(one.caption), gap: 0.5em, grid)
    } else { grid }
    if one.whole { block(breakable: false, titled) } else {
      // Room for the head and a few rows, asked for and given back: a table is not cut after its first row.
      block(breakable: false, sticky: true, height: opening, below: 0pt)
      v(-opening)
      titled
    }
  } else if one.kind == "figure" {
    let drawn = one.drawings.map(each => figure(image(bytes(each.svg), format: "svg", alt: each.description, width: each.width * 1mm), numbering: none, supplement: none, alt: each.description))
    if drawn.len() == 1 { drawn.first() } else { block(breakable: false, grid(columns: drawn.len(), column-gutter: 1fr, ..drawn)) }
  } else if one.kind == "quote" {
    if one.provisional {
      block(width: 100%, fill: rgb("#7a1f12"), inset: 6pt, align(center, text(fill: white, many(one.blocks))))
    } else {
      block(width: 100%, fill: wash, stroke: (left: 3pt + accent), inset: (x: 9pt, y: 6pt), many(one.blocks))
    }
  } else if one.kind == "code" {
    block(width: 100%, fill: wash, inset: 6pt, raw(one.text, block: true))
  } else if one.kind == "together" {
    let above = if one.blocks.first().kind == "heading" { 1.25em } else { 0.7em }
    if one.height > 0 {
      block(breakable: false, height: one.height * 1pt, above: above, below: 0pt)
      v(-one.height * 1pt)
      block(breakable: false, above: 0pt, many(one.blocks))
    } else { block(breakable: false, above: above, many(one.blocks)) }
  } else if one.kind == "rule" {
    v(0.6em)
    line(length: 100%, stroke: 0.5pt + soft)
  }
}

#if doc.logo != none {
  block(below: 1em, image(bytes(doc.logo.bytes), format: doc.logo.format, alt: doc.logo.alt, height: 18mm, width: 60mm, fit: "contain"))
}
#for (index, pages) in doc.pages.enumerate() {
  let body = for one in pages.blocks { block-of(one) }
  if index == 0 { body } else { page(flipped: pages.lying, body) }
}
`;
