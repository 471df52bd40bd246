import { it } from "vitest"
import { apply, doc, p, table, td, tr } from "./building"
import { addColumn, addRow, alignColumn, deleteColumn, deleteRow, insertTable } from "./tables"

const two = { alignments: ["none", "right"] }

it("puts a table under the paragraph", () =>
  apply(doc(p("one<a>")), insertTable, doc(
    p("one"),
    table({ alignments: ["none", "none", "none"] }, tr(td("<a>"), td(), td()), tr(td(), td(), td()), tr(td(), td(), td())),
    p(),
  )))

it("puts a table in place of an empty paragraph", () =>
  apply(doc(p("<a>"), p("two")), insertTable, doc(
    table({ alignments: ["none", "none", "none"] }, tr(td("<a>"), td(), td()), tr(td(), td(), td()), tr(td(), td(), td())),
    p("two"),
  )))

it("adds rows", () => {
  apply(doc(table(two, tr(td("a"), td("b<a>")))), addRow(1), doc(table(two, tr(td("a"), td("b")), tr(td(), td("<a>")))))
  apply(doc(table(two, tr(td("a"), td("b")), tr(td("<a>c"), td("d")))), addRow(-1), doc(table(two, tr(td("a"), td("b")), tr(td("<a>"), td()), tr(td("c"), td("d")))))
  apply(doc(table(two, tr(td("a<a>"), td("b")))), addRow(-1), null)
  apply(doc(p("<a>")), addRow(1), null)
})

it("adds columns", () => {
  apply(doc(table(two, tr(td("a<a>"), td("b")))), addColumn(1), doc(table({ alignments: ["none", "none", "right"] }, tr(td("a"), td("<a>"), td("b")))))
  apply(doc(table(two, tr(td("a"), td("b<a>")))), addColumn(-1), doc(table({ alignments: ["none", "none", "right"] }, tr(td("a"), td("<a>"), td("b")))))
})

it("sets a column otherwise, in turn", () => {
  let turned = (before: string, after: string) => apply(doc(table({ alignments: ["none", before] }, tr(td("a"), td("b<a>")))), alignColumn, doc(table({ alignments: ["none", after] }, tr(td("a"), td("<a>b")))))
  for (let [before, after] of [["none", "left"], ["left", "center"], ["center", "right"], ["right", "none"]] as const) turned(before, after)
})

it("takes rows and columns away, and with the last the table", () => {
  apply(doc(table(two, tr(td("a"), td("b")), tr(td("c"), td("d<a>")))), deleteRow, doc(table(two, tr(td("a"), td("<a>b")))))
  apply(doc(table(two, tr(td("a<a>"), td("b")))), deleteColumn, doc(table({ alignments: ["right"] }, tr(td("<a>b")))))
  apply(doc(p("x"), table({ alignments: ["none"] }, tr(td("<a>")))), deleteRow, doc(p("x")))
  apply(doc(table({ alignments: ["none"] }, tr(td("<a>")))), deleteColumn, doc(p()))
})

it("leaves a short row as wide as the others", () =>
  apply(doc(table(two, tr(td("a"), td("b")), tr(td("c<a>")))), addRow(1), doc(table(two, tr(td("a"), td("b")), tr(td("c"), td()), tr(td("<a>"), td())))))
