import type { Node } from "prosemirror-model"
import { history, undo } from "prosemirror-history"
import { TextSelection, type EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterEach, describe, expect, it } from "vitest"
import { a, br, bullets, caps, doc, em, li, low, note, numbers, p, raised, rule, stateOf, strong, table, td, tr } from "./building"
import { clipboard, type NotesHost } from "./clipboard"
import { smallState } from "./editor"
import { schema } from "./schema"

let view: EditorView | null = null
afterEach(() => view?.destroy())

/// This page knows no event of pasting.
const event = () => new Event("paste") as ClipboardEvent

/// An editor with these words.
const editorOf = (words: Node): EditorView => {
  // Ranges have no place in a page that is never drawn.
  view = new EditorView(document.body, { state: smallState(words, {}, async () => null, { wordsOf: () => [], changed: () => undefined, open: () => undefined }), handleScrollToSelection: () => true })
  return view
}
const plain = (node: Node): unknown => JSON.parse(JSON.stringify(node.toJSON(), (name, value: unknown) => (name === "id" ? undefined : value)))
const check = (html: string, expected: Node) => {
  const editor = editorOf(doc(p()))
  editor.pasteHTML(html, event())
  expect(plain(editor.state.doc)).toEqual(plain(expected))
}

describe("what is cut and pasted in the text", () => {
  const carry = (from: number, to: number, into: (state: EditorState) => number): string => {
    const editor = editorOf(doc(p("clocks in the town")))
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)))
    const { dom } = editor.serializeForClipboard(editor.state.selection.content())
    editor.dispatch(editor.state.tr.deleteSelection())
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, into(editor.state))))
    editor.pasteHTML(dom.innerHTML, event())
    return editor.state.doc.textContent
  }
  it("keeps the space at its end", () => expect(carry(1, 11, () => 1)).toBe("clocks in the town"))
  it("keeps the space at its start", () => expect(carry(10, 14, state => state.doc.content.size - 1)).toBe("clocks in town the"))
  it("keeps the spaces of a cut that the browser wrote", () => {
    const editor = editorOf(doc(p("the town")))
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 1)))
    editor.pasteHTML("<html><body>\n<!--StartFragment--><span style='color: red'>clocks in </span><!--EndFragment-->\n</body></html>", event())
    expect(editor.state.doc.textContent).toBe("clocks in the town")
  })
})

describe("an address pasted over words", () => {
  const pasteOver = (from: number, to: number, address: string): EditorView => {
    const editor = editorOf(doc(p("see this page")))
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)))
    editor.pasteText(address, event())
    return editor
  }
  it("makes a link of them", () => expect(plain(pasteOver(5, 9, " https://example.org/\n").state.doc)).toEqual(plain(doc(p("see ", a("this"), " page")))))
  it("stands as it is where no words are chosen", () => expect(pasteOver(14, 14, "https://example.org/").state.doc.textContent).toBe("see this pagehttps://example.org/"))
  it("takes their place if it is more than an address", () => expect(pasteOver(5, 9, "https://example.org/ and more").state.doc.textContent).toBe("see https://example.org/ and more page"))
})

const ASSET = "0197a000-0000-7000-8000-000000000001"

describe("what a page may have written anywhere", () => {
  const list = (start: number) => schema.node("list", { start, tight: true }, [li(p("one"))])
  for (const [written, start] of [["3", 3], ["0", 0], ["-1", 1], ["2.5", 1], ["1e30", 1], ["9999999999", 1], ["x", 1]] as const)
    it(`takes ${start} for the start ${written} of a list`, () => check(`<ol start="${written}"><li><p>one</p></li></ol>`, doc(list(start))))
  it("takes no picture of another page for one of its own", () => check('<figure data-asset="hero/1.jpg"><figcaption>c</figcaption></figure>', doc(p("c"))))
  it("takes a figure without a caption, and no wider than the column", () => {
    const host: NotesHost = { knowsNote: () => false, makeNotes: async () => null, tellCopied: () => ({ number: "", blocks: [] }), cameLate: () => undefined }
    view = new EditorView(document.body, { state: stateOf(doc(p()), [clipboard(host)]), handleScrollToSelection: () => true })
    view.pasteHTML(`<figure data-asset="${ASSET}" data-width="1200"></figure>`, event())
    expect(plain(view.state.doc)).toEqual(plain(doc(schema.node("figure", { asset: ASSET, width: 100 }))))
  })
  it("takes of a figure only its caption where figures have no place, as in an endnote", () =>
    check(`<p>a</p><figure data-asset="${ASSET}"><figcaption>A <em>ferry</em></figcaption></figure><figure data-asset="${ASSET}"></figure>`, doc(p("a"), p("A ", em("ferry")))))
  it("knows no other alignment of columns than its own", () => {
    const cells = [schema.node("table_row", null, [schema.node("table_cell"), schema.node("table_cell")])]
    check('<table data-alignments="right foo"><tr><td></td><td></td></tr></table>', doc(schema.node("table", { alignments: ["right", "none"] }, cells)))
  })
})

describe("links from elsewhere", () => {
  it("stay if they lead to a page", () => check("<p>see <a href='https://example.org/'>this</a></p>", doc(p("see ", a("this")))))
  it("leave their words if they lead nowhere", () => {
    for (const address of ["#_ftn1", "page.html", `${window.location.origin}/part#x`, ""]) check(`<p>see <a href="${address}">this</a></p>`, doc(p("see this")))
  })
})

describe("notes that go out", () => {
  const notesHost = (known: boolean, made: string[] = []): NotesHost => ({
    knowsNote: id => known || made.includes(id),
    makeNotes: async texts => {
      made.push(...texts.map(blocks => blocks.map(block => block.textContent).join("¶")))
      return texts.map((_, at) => `made ${at + 1}`)
    },
    cameLate: () => undefined,
    tellCopied: id => ({ number: id === "n1" ? "i" : "ii", blocks: [p(`Words of ${id}.`)] }),
  })
  const words = doc(p("<a>One", note(), " two", note({ id: "n2" }), " and", note(), ".<b>"))
  const editorWith = (content: Node, host: NotesHost): EditorView =>
    (view = new EditorView(document.body, { state: stateOf(content, [clipboard(host)]), handleScrollToSelection: () => true }))
  const copied = () => {
    const editor = editorWith(words, notesHost(true))
    const { dom, text } = editor.serializeForClipboard(editor.state.selection.content())
    editor.destroy()
    return { html: dom.innerHTML, text }
  }
  it("stand below the text, as text", () =>
    expect(copied().text).toBe("One[i] two[ii] and[i].\n\n[i] Words of n1.\n\n[ii] Words of n2."))
  it("are known where they come from", () => {
    const editor = editorWith(doc(p("<a>")), notesHost(true))
    editor.pasteHTML(copied().html, event())
    expect(plain(editor.state.doc)).toEqual(plain(doc(p("One", note(), " two", note({ id: "n2" }), " and", note(), "."))))
  })
  it("become notes of another article", async () => {
    const made: string[] = []
    const { html } = copied()
    const editor = editorWith(doc(p("<a>")), notesHost(false, made))
    editor.pasteHTML(html, event())
    await Promise.resolve()
    await Promise.resolve()
    expect(made).toEqual(["Words of n1.", "Words of n2."])
    const ids: unknown[] = []
    editor.state.doc.descendants(node => void (node.type.name === "note_mark" && ids.push(node.attrs.id)))
    expect([editor.state.doc.textContent, ids]).toEqual(["One two and.", ["made 1", "made 2", "made 1"]])
  })
})

describe("notes from elsewhere", () => {
  const html = `<p>One<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> and <b>two</b>.</p>
    <div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> See<span class="Apple-converted-space">&nbsp;</span><a href="https://example.org/">this</a>, <i style="color:red">p. 2</i>.</p></div></div>`
  /// A host that makes its notes when it is told to; what it was asked for is in `asked`.
  const host = () => {
    const asked: unknown[] = []
    let answer: (ids: readonly string[] | null) => void = () => undefined
    let late = 0
    const notes: NotesHost = {
      knowsNote: () => false,
      makeNotes: texts => {
        asked.push(...texts.map(blocks => blocks.map(plain)))
        return new Promise(resolve => (answer = resolve))
      },
      cameLate: () => (late += 1),
      tellCopied: () => null,
    }
    const made = async (ids: readonly string[] | null) => {
      answer(ids)
      await Promise.resolve()
      await Promise.resolve()
    }
    return { notes, asked, made, late: () => late }
  }
  const pasteInto = (words: Node, notes: NotesHost | null): EditorView => {
    view = new EditorView(document.body, { state: stateOf(words, [history(), clipboard(notes)]), handleScrollToSelection: () => true })
    view.pasteHTML(html, event())
    return view
  }
  it("become the article's, with their words", async () => {
    const { notes, asked, made } = host()
    const editor = pasteInto(doc(p("<a>")), notes)
    await made(["n1"])
    expect(plain(editor.state.doc)).toEqual(plain(doc(p("One", note(), " and ", strong("two"), "."))))
    expect(asked).toEqual([[plain(p("See ", a("this"), ", ", em("p. 2"), "."))]])
    undo(editor.state, editor.dispatch)
    expect(plain(editor.state.doc)).toEqual(plain(doc(p())))
  })
  it("come to where they were pasted, though one writes on", async () => {
    const { notes, made } = host()
    const editor = pasteInto(doc(p("before <a>after")), notes)
    editor.dispatch(editor.state.tr.insertText("typed "))
    await made(["n1"])
    expect(plain(editor.state.doc)).toEqual(plain(doc(p("before One", note(), " and ", strong("two"), ".typed after"))))
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.doc.content.size)).toBe("after")
  })
  it("bring nothing in if they cannot be made", async () => {
    const { notes, made } = host()
    const editor = pasteInto(doc(p("<a>")), notes)
    await made(null)
    expect(plain(editor.state.doc)).toEqual(plain(doc(p())))
  })
  it("are told of if the text was left meanwhile", async () => {
    const { notes, made, late } = host()
    pasteInto(doc(p("<a>")), notes).destroy()
    await made(["n1"])
    expect(late()).toBe(1)
  })
  it("are not those of what is pasted next", async () => {
    const { notes, made, asked } = host()
    const editor = pasteInto(doc(p("<a>")), notes)
    await made(["n1"])
    editor.pasteText("plain", event())
    expect(asked.length).toBe(1)
    expect(editor.state.doc.textContent).toBe("One and two.plain")
  })
  it("stay in the text where there are none", () =>
    expect(plain(pasteInto(doc(p("<a>")), null).state.doc)).toEqual(plain(doc(p("One[1] and ", strong("two"), "."), rule(), p("[1] See ", a("this"), ", ", em("p. 2"), ".")))))
})

describe("tables from elsewhere", () => {
  it("have words in their cells, whatever stood there", () =>
    check(
      "<table><tbody><tr><td><p>A1</p></td><td><p>B<b>1</b></p><p>more</p></td></tr><tr><td><ul><li>A2</li></ul></td><td>B2<br>on</td></tr></tbody></table>",
      doc(table({ alignments: ["none", "none"] }, tr(td("A1"), td("B", strong("1"), " more")), tr(td("A2"), td("B2 on")))),
    ))
  it("have a cell in every place", () =>
    check(
      "<table><caption>Ports</caption><tr><td colspan=2>wide</td></tr><tr><td rowspan=2>high</td><td>b</td></tr><tr><td>c</td></tr></table>",
      doc(p("Ports"), table({ alignments: ["none", "none"] }, tr(td("wide"), td()), tr(td("high"), td("b")), tr(td(), td("c")))),
    ))
})

it("keeps words raised, lowered and in small capitals", () => {
  check("<p>H<sub>2</sub>O, 1<sup>st</sup></p>", doc(p("H", low("2"), "O, 1", raised("st"))))
  check("<p>x<span style='vertical-align:super'>2</span> a<span style='font-variant: small-caps'>bc</span></p>", doc(p("x", raised("2"), " a", caps("bc"))))
})

it("keeps digits raised and lowered in a cell, which takes words alone", () => {
  const editor = editorOf(doc(table({ alignments: ["none"] }, tr(td()))))
  editor.pasteHTML("<p>H<sub>2</sub>O, here<sup>2</sup> and 1<sup>st</sup></p>", event())
  expect(editor.state.doc.textContent).toBe("H₂O, here² and 1st")
})

it("makes no line of what only keeps blocks apart", () => check("<p>one</p><br><p>two<br>lines</p><br>", doc(p("one"), p("two", br(), "lines"))))

it("leaves out what Word's reviewers said", () =>
  check(
    `<p>A town<span class=MsoCommentReference><a id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[A1]</a></span>.</p>
     <div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p><a href="#_msoanchor_1">[A1]</a>Really?</p></div></div></div>`,
    doc(p("A town.")),
  ))

describe("emphasis from elsewhere", () => {
  it("is read from styles", () =>
    check("<p>a <span style='color:red; font-weight:700'>b</span> <span style='font-style: italic'>c</span></p>", doc(p("a ", strong("b"), " ", em("c")))))
  it("is not read from what only looks like a style", () => check(`<p title="x style='font-weight:700'">a</p>`, doc(p("a"))))
  it("is not made of a bold element of normal weight", () => check("<b style='font-weight:normal'><p>one</p></b>", doc(p("one"))))
})

describe("paragraphs of Word's lists", () => {
  const bullet = "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span>"
  it("become items", () =>
    check(
      `<p class="MsoListParagraphCxSpFirst">${bullet}one</p>\n<p class="MsoListParagraphCxSpLast">${bullet}two</p><p class="MsoNormal">three</p>`,
      doc(bullets(li(p("one")), li(p("two"))), p("three")),
    ))
  it("become numbered items, the signs being only text", () =>
    check("<p class='MsoListParagraph'>1. one</p><p class='MsoListParagraph'>2. two</p>", doc(numbers(li(p("one")), li(p("two"))))))
  it("stay paragraphs without a sign", () => check("<p class='MsoListParagraph'>one</p>", doc(p("one"))))
})
