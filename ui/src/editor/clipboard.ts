import { DOMParser, DOMSerializer, Fragment, Slice, type Node } from "prosemirror-model"
import { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { mayKeepId } from "./ids"
import { schema } from "./schema"

/// Keeps the clipboard simple and safe: what comes in becomes blocks of our own schema without styles,
/// and nothing is fetched for it; what goes out says plainly what it is.
export const clipboard = (knowsNote: (id: string) => boolean): Plugin =>
  new Plugin({
    props: {
      clipboardParser: DOMParser.fromSchema(schema),
      clipboardSerializer: DOMSerializer.fromSchema(schema),
      clipboardTextSerializer: slice => slice.content.textBetween(0, slice.content.size, "\n\n", plainLeaf),
      transformPastedHTML: withoutForeign,
      transformPasted: (slice, view) => new Slice(admit(slice.content, view, knowsNote), slice.openStart, slice.openEnd),
      handlePaste(view, event) {
        const { $from } = view.state.selection
        if ($from.parent.type !== schema.nodes.table_cell) return false
        const text = event.clipboardData?.getData("text/plain") ?? ""
        view.dispatch(view.state.tr.insertText(text.replace(/\s+/g, " ")).scrollIntoView())
        return true
      },
    },
  })

const plainLeaf = (leaf: Node): string => {
  if (leaf.type === schema.nodes.hard_break) return "\n"
  if (leaf.type === schema.nodes.image) return leaf.attrs.alternative as string
  if (leaf.type === schema.nodes.inline_source) return leaf.attrs.text as string
  return ""
}

/// Drops what a page or Word puts beside the text, and writes Word's list paragraphs as they look.
const withoutForeign = (html: string): string => {
  const page = new window.DOMParser().parseFromString(html, "text/html")
  page.querySelectorAll("style, script, meta, link, title, xml, o\\:p, img, picture, svg, video, audio, iframe, object, form")
    .forEach(element => {
      if (element.localName !== "o:p") element.remove()
      else element.replaceWith(...element.childNodes)
    })
  page.querySelectorAll("[style]").forEach(element => keepMeaning(element as HTMLElement))
  return page.body.innerHTML
}

/// Of an element's style only that which means something stays: italics, weight, a line through.
const keepMeaning = (element: HTMLElement) => {
  const { fontStyle, fontWeight, textDecoration, textDecorationLine } = element.style
  element.removeAttribute("style")
  if (fontStyle) element.style.fontStyle = fontStyle
  if (fontWeight) element.style.fontWeight = fontWeight
  if ((textDecoration || textDecorationLine).includes("line-through")) element.style.textDecoration = "line-through"
}

/// Ids stay only with blocks that were cut from this text, and marks only of notes that the article has.
const admit = (content: Fragment, view: EditorView, knowsNote: (id: string) => boolean): Fragment => {
  const moving = (view as { dragging?: { move?: boolean } | null }).dragging?.move === true
  const nodes: Node[] = []
  content.forEach(node => {
    if (node.type === schema.nodes.note_mark && !knowsNote(node.attrs.id as string)) return
    if (node.isText || node.isLeaf && node.isInline) {
      nodes.push(node)
      return
    }
    const id = node.attrs.id as string | null | undefined
    const keeps = typeof id === "string" && (moving || mayKeepId(view.state, id))
    const attrs = id === undefined || keeps ? node.attrs : { ...node.attrs, id: null }
    nodes.push(node.type.create(attrs, admit(node.content, view, knowsNote), node.marks))
  })
  return Fragment.from(nodes)
}
