import type { Node } from "prosemirror-model"
import { describe, it } from "vitest"
import { a, apply, bullets, code, doc, em, h2, li, named, note, numbers, p, quote, rule, strong, table, td, tr } from "./building"
import {
  beginBlock, breakLine, cellBelow, goToEnd, insertNote, insertRule, nextCell, setLink, setParagraph, toggleBullets, toggleCodeBlock, toggleEmphasis,
  toggleHeading, toggleNumbers, toggleQuote, toggleStrong,
} from "./commands"

describe("setting words", () => {
  it("makes them bold", () => apply(doc(p("o<a>n<b>e")), toggleStrong, doc(p("o", strong("n"), "e"))))
  it("makes them plain again", () => apply(doc(p("o", strong("<a>n<b>"), "e")), toggleStrong, doc(p("one"))))
  it("sets italics in bold", () => apply(doc(p(strong("<a>n<b>"))), toggleEmphasis, doc(p(em(strong("n"))))))
  it("does nothing in program text", () => apply(doc(code("o<a>n<b>e")), toggleStrong, null))
})

describe("turning blocks", () => {
  it("makes a heading", () => apply(doc(p("o<a>ne")), toggleHeading(2), doc(h2("o<a>ne"))))
  it("makes a heading a paragraph again", () => apply(doc(h2("o<a>ne")), toggleHeading(2), doc(p("one"))))
  it("does not turn a paragraph into a paragraph", () => apply(doc(p("o<a>ne")), setParagraph, null))
  it("sets a quotation apart", () => apply(doc(p("o<a>ne")), toggleQuote, doc(quote(p("one")))))
  it("lifts out of a quotation", () => apply(doc(quote(p("o<a>ne"))), toggleQuote, doc(p("one"))))
  it("makes a list of several paragraphs", () =>
    apply(doc(p("o<a>ne"), p("t<b>wo")), toggleBullets, doc(bullets(li(p("one")), li(p("two"))))))
  it("makes bullets numbers", () => apply(doc(bullets(li(p("o<a>ne")))), toggleNumbers, doc(numbers(li(p("one"))))))
  it("lifts an item out of its list", () =>
    apply(doc(numbers(li(p("one")), li(p("t<a>wo")))), toggleNumbers, doc(numbers(li(p("one"))), p("two"))))
  it("makes program text", () => apply(doc(p("o<a>ne")), toggleCodeBlock, doc(code("one"))))
})

describe("links", () => {
  const link = setLink("https://example.org/")
  it("are laid on the selection", () => apply(doc(p("<a>one<b> two")), link, doc(p(a("one"), " two"))))
  it("are set as their address without a selection", () =>
    apply(doc(p("see <a>")), link, doc(p("see ", a("https://example.org/")))))
  it("are changed whole from within", () =>
    apply(doc(p("x", a({ address: "mailto:a@b.c" }, "on<a>e ", em("two")), "y")), link, doc(p("x", a("one ", em("two")), "y"))))
  it("are laid over several blocks", () =>
    apply(doc(p("<a>one"), code("two"), p("three<b>")), link, doc(p(a("one")), code("two"), p(a("three")))))
  it("are not laid on program text", () => apply(doc(code("<a>one<b>")), link, null))
  it("are taken away by an empty address", () => apply(doc(p("x", a("o<a>ne"))), setLink(""), doc(p("xone"))))
  it("are not taken from where none is", () => apply(doc(p("o<a>ne")), setLink(""), null))
})

describe("marks and breaks", () => {
  it("puts an endnote's mark behind the selection", () =>
    apply(doc(p("<a>one<b> two")), insertNote("n1"), doc(p("one", note(), "<a> two"))))
  it("puts it behind the word and not behind the space", () =>
    apply(doc(p("one <a>two")), insertNote("n1"), doc(p("one", note(), "<a> two"))))
  it("puts no mark into program text", () => apply(doc(code("o<a>ne")), insertNote("n1"), null))
  it("breaks no line in a cell", () => apply(doc(table(tr(td("o<a>ne")))), breakLine, null))
  it("puts a rule and goes on after it", () => apply(doc(p("o<a>ne")), insertRule, doc(p("one"), rule(), p("<a>"))))
})

describe("beginning a block", () => {
  const begin = (after: string | null, instead: string | null = null) => beginBlock("new", after, instead, p("model"))
  it("takes the place of the block that it is to stand instead of", () =>
    apply(named(doc(p("<a>")), "blank"), begin(null, "blank"), named(doc(p("model")), "new")))
  it("leaves an empty one that was begun before it, on either side", () => {
    let begun = () => named(doc(p("<a>")), "begun")
    apply(begun(), begin("begun"), named(doc(p(), p("model")), "begun", "new"))
    apply(begun(), begin(null), named(doc(p("model"), p()), "new", "begun"))
  })
  it("is an empty heading beside a heading, and an empty paragraph beside all else", () => {
    let empty = (model: Node) => beginBlock("new", "1", null, model, true)
    apply(named(doc(p("o<a>ne")), "1"), empty(h2("model")), named(doc(p("one"), h2("<a>")), "1", "new"))
    apply(named(doc(p("o<a>ne")), "1"), empty(p("model")), named(doc(p("one"), p("<a>")), "1", "new"))
    apply(named(doc(p("o<a>ne")), "1"), empty(code("model")), named(doc(p("one"), p("<a>")), "1", "new"))
  })
  it("stands behind its neighbour, or first", () => {
    let two = () => named(doc(p("o<a>ne"), p("two")), "1", "2")
    apply(two(), begin("1"), named(doc(p("one"), p("model"), p("two")), "1", "new", "2"))
    apply(two(), begin(null), named(doc(p("model"), p("one"), p("two")), "new", "1", "2"))
  })
})

describe("going to an end of the text", () => {
  const three = (...words: string[]) => doc(...words.map(word => p(word)))
  it("goes before the first word", () => apply(three("one", "two", "thr<a>ee"), goToEnd(-1, false), three("<a>one", "two", "three")))
  it("goes behind the last", () => apply(three("o<a>ne", "two", "three"), goToEnd(1, false), three("one", "two", "three<a>")))
  it("selects up to there", () => apply(three("one", "t<a>wo", "three"), goToEnd(1, true), three("one", "t<a>wo", "three")))
})

describe("tables", () => {
  it("go to the next cell", () =>
    apply(doc(table(tr(td("o<a>ne"), td("two")))), nextCell(1), doc(table(tr(td("one"), td("<a>two"))))))
  it("are left from the last cell", () =>
    apply(doc(table(tr(td("o<a>ne")))), nextCell(1), doc(table(tr(td("one"))), p("<a>"))))
  it("go down from a cell on Enter", () =>
    apply(doc(table(tr(td("o<a>ne")), tr(td("two")))), cellBelow, doc(table(tr(td("one")), tr(td("two<a>"))))))
  it("are nothing to a paragraph", () => apply(doc(p("o<a>ne")), cellBelow, null))
})
