import { EditorView } from "prosemirror-view"
import { TextSelection } from "prosemirror-state"
import { expect, it } from "vitest"
import { apply, code, doc, figure, h2, p, stateOf } from "./building"
import { setParagraph, toggleCodeBlock, toggleHeading } from "./commands"
import { figureAt, figures, insertFigure, leaveCaption, setFigure, widen } from "./figures"
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

/// An editor that is asked to take in a picture, which is taken when told; how often that came too late.
function pasting(count = 1) {
  let late = 0
  let taken: ((asset: string) => void)[] = []
  let host = {
    picture: async () => null,
    begins: () => (_: unknown, then: (asset: string) => void) =>
      new Promise<void>((resolve) => {
        taken.push((asset) => {
          then(asset)
          resolve()
        })
      }),
    edit: () => undefined,
    told: () => ({ label: "", title: "" }),
    missing: () => "",
    caption: () => "",
    cameLate: () => void (late += 1),
  }
  let state = stateOf(doc(p("one<a>"), p("two")), [figures(host)])
  state = state.apply(state.tr.setNodeAttribute(0, "id", "first").setNodeAttribute(5, "id", "second"))
  let view = new EditorView(null, { state, handleScrollToSelection: () => true })
  let files = Array.from({ length: count }, () => new File(["x"], "x.png", { type: "image/png" }))
  let paste = Object.assign(new Event("paste"), { clipboardData: { files, getData: () => "" } }) as unknown as ClipboardEvent
  view.someProp("handlePaste", (handle) => handle(view, paste, view.state.doc.slice(0, 0)))
  return { view, take: (asset = "x") => taken.shift()?.(asset), late: () => late }
}

it("puts a pasted picture where the caret stood, and leaves it to who has gone on writing", () => {
  let { view, take } = pasting()
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 9)).insertText("!"))
  take()
  expect(view.state.doc.children.map(({ type, textContent }) => [type.name, textContent])).toEqual([["paragraph", "one"], ["figure", ""], ["paragraph", "two!"]])
  expect(view.state.selection.$from.parent.textContent).toBe("two!")
  view.destroy()
})

it("says that a picture came when its text was closed", () => {
  let { view, take, late } = pasting()
  view.destroy()
  take()
  expect(late()).toBe(1)
})

it("puts several pasted pictures one under the other, in their order", async () => {
  let { view, take } = pasting(3)
  for (let asset of ["a", "b", "c"]) {
    take(asset)
    // The next one is asked for once this one stands there.
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
  }
  expect(view.state.doc.children.map(({ attrs, textContent }) => (attrs.asset as string | undefined) ?? textContent)).toEqual(["one", "a", "b", "c", "two"])
  view.destroy()
})

it("leaves the text as it was where a paste tells nothing and no picture was copied", async () => {
  let { view, take } = pasting(0)
  await new Promise((resolve) => setTimeout(resolve))
  expect(take()).toBeUndefined()
  expect(view.state.doc.childCount).toBe(2)
  view.destroy()
})
