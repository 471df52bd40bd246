import { expect, it } from "vitest"
import { apply, code, doc, figure, h2, p, stateOf } from "./building"
import { setParagraph, toggleCodeBlock, toggleHeading } from "./commands"
import { figureAt, insertFigure, leaveCaption, setFigure, widen } from "./figures"
import { jsonFrom } from "./json"

it("puts a figure under the paragraph, with a place to go on", () =>
  apply(doc(p("one<a>")), insertFigure("x"), doc(p("one"), figure({ asset: "x" }, "<a>"), p())))

it("puts a figure in place of an empty paragraph", () => apply(doc(p("<a>"), p("two")), insertFigure("x"), doc(figure({ asset: "x" }, "<a>"), p("two"))))

it("sets the width in steps, as far as it goes", () => {
  apply(doc(figure({ asset: "x", width: 52 }, "a<a>")), widen(5), doc(figure({ asset: "x", width: 55 }, "a<a>")))
  apply(doc(figure({ asset: "x" }, "a<a>")), widen(5), null)
  apply(doc(figure({ asset: "x", width: 10 }, "a<a>")), widen(-5), null)
  apply(doc(p("<a>")), widen(5), null)
})

it("says what is shown of the selected figure", () =>
  apply(doc("<a>", figure({ asset: "x" }, "a")), setFigure({ alternative: "b", credit: "c" }), doc(figure({ asset: "x", alternative: "b", credit: "c" }, "a"))))

it("goes on below the caption", () => apply(doc(figure({ asset: "x" }, "a<a>b")), leaveCaption, doc(figure({ asset: "x" }, "ab"), p("<a>"))))

it("keeps its picture, whatever is made of the words", () => {
  for (const command of [toggleHeading(2), setParagraph, toggleCodeBlock]) apply(doc(figure({ asset: "x" }, "a<a>")), command, null)
  apply(doc(p("<a>a"), figure({ asset: "x" }, "b"), p("c<b>")), toggleHeading(2), doc(h2("<a>a"), figure({ asset: "x" }, "b"), h2("c")))
  apply(doc(p("<a>a"), p("b<b>")), toggleCodeBlock, doc(code("<a>a"), code("b")))
})

it("crosses with its caption", () => {
  const state = stateOf(doc(figure({ asset: "x", alternative: "b" }, "a<a>")))
  expect(figureAt(state)?.position).toBe(0)
  expect(jsonFrom(state.doc.child(0))).toEqual({
    type: "figure",
    attrs: { asset: "x", alternative: "b", credit: "", width: 100 },
    content: [{ type: "text", text: "a", marks: [] }],
  })
})
