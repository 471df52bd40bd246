import type { Attrs, Node, ResolvedPos } from "prosemirror-model"
import { NodeSelection, Plugin, Selection, TextSelection, type Command, type EditorState } from "prosemirror-state"
import type { EditorView, NodeView, ViewMutationRecord } from "prosemirror-view"
import { ancestor, blockAt, placeBlock } from "./commands"
import { schema } from "./schema"

const { nodes } = schema

/// What the editor asks of the screen about pictures.
export interface FiguresHost {
  /// The picture as an address that holds it; null if the newsroom has none. Nothing is fetched from elsewhere.
  picture: (asset: string) => Promise<string | null>
  /// Pictures are pasted or dropped; gives back what takes them in.
  begins: () => TakeIn
  /// Asks what the selected figure shows and whose it is.
  edit: () => void
  /// What the button under a figure says: how it is called for those who do not see it, and its credit.
  told: (attrs: Attrs) => { label: string, title: string }
  /// Under a figure whose picture is not there.
  missing: () => string
  /// In a caption that nobody has written yet.
  caption: () => string
  /// A picture was taken in when its text was closed already, or could no longer be written in.
  cameLate: () => void
}

/// Takes a file that was pasted or dropped, or the one at a path, into the newsroom and tells its id; one that could
/// not be taken, of which the user was told, is told never, or later.
type TakeIn = (file: File | string, taken: (asset: string) => void) => Promise<void>

/// Draws figures, and takes pictures in that are pasted or dropped.
export const figures = (host: FiguresHost): Plugin =>
  new Plugin({
    props: {
      nodeViews: { figure: (node, view, getPos) => new FigureView(node, view, getPos, host) },
      handlePaste(view, event) {
        const files = picturesIn(event.clipboardData)
        // A word processor gives a picture of the words too.
        if (files.length === 0 || event.clipboardData?.getData("text/plain").trim()) return false
        void takeIn(view, files, host)
        return true
      },
      handleDrop(view, event) {
        const files = picturesIn(event.dataTransfer)
        if (files.length === 0) return false
        event.preventDefault()
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (place) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))))
        void takeIn(view, files, host)
        return true
      },
    },
  })

const picturesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"))

/// Takes pictures in that are still to come, each a file or the path of one, and puts them where the caret stands now.
export type TakePictures = (view: EditorView, pictures: Promise<readonly (File | string)[]>) => void

/// Takes in what the clipboard itself has of pictures.
export const takesPictures = (host: FiguresHost): TakePictures => (view, pictures) => void takeIn(view, pictures, host)

/// Takes pictures in one after the other, and puts them where the caret stood. Who has gone on writing meanwhile stays
/// where they are.
const takeIn = async (view: EditorView, files: readonly File[] | Promise<readonly (File | string)[]>, host: FiguresHost): Promise<void> => {
  const takeOne = host.begins()
  let before = view.state
  let behind = blockAt(before)
  for (const file of files instanceof Promise ? await files : files) {
    await takeOne(file, asset => {
      if (view.isDestroyed || !view.editable) return host.cameLate()
      if (view.state.doc === before.doc && view.state.selection.eq(before.selection)) {
        insertFigure(asset)(view.state, view.dispatch, view)
        view.focus()
        before = view.state
        behind = blockAt(before)
        return
      }
      const placed = placeBlock(view.state, id => nodes.figure.create({ asset, id }), placeOf(view.state.doc, behind))
      if (!placed) return
      view.dispatch(placed.transaction)
      behind = (view.state.doc.nodeAt(placed.place)?.attrs.id as string | null | undefined) ?? behind
    })
  }
}

/// A place in the block with this id; that of the caret if it is gone.
const placeOf = (doc: Node, block: string | null): ResolvedPos | undefined => {
  let found: ResolvedPos | undefined
  doc.forEach((node, position) => {
    if (block !== null && node.attrs.id === block && !node.isLeaf) found = doc.resolve(position + 1)
  })
  return found
}

/// Puts a figure under the block of the caret, or in place of an empty paragraph, and the caret into its caption.
export const insertFigure = (asset: string): Command => (state, dispatch) => {
  const placed = placeBlock(state, id => nodes.figure.create({ asset, id }))
  if (placed) dispatch?.(placed.transaction.setSelection(TextSelection.create(placed.transaction.doc, placed.place + 1)).scrollIntoView())
  return placed !== null
}

/// The figure that is selected or in whose caption the caret stands, with its place.
export const figureAt = (state: EditorState): { node: Node, position: number } | null => {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.node.type === nodes.figure) return { node: selection.node, position: selection.from }
  return ancestor(selection.$from, nodes.figure)
}

/// Changes what is said of the figure at the selection, or its picture.
export const setFigure = (attrs: Attrs): Command => (state, dispatch) => {
  const figure = figureAt(state)
  if (!figure) return false
  dispatch?.(withAttrs(state, figure.position, attrs))
  return true
}

/// Makes the figure at the selection wider or narrower by so many percent of the column, from the width that it is drawn at.
export const widen = (step: number): Command => (state, dispatch, view) => {
  const figure = figureAt(state)
  const width = figure && within(Math.min(figure.node.attrs.width as number, drawnWidth(view?.nodeDOM(figure.position))) + step)
  if (!figure || width === figure.node.attrs.width) return false
  dispatch?.(withAttrs(state, figure.position, { width }))
  return true
}

/// From a caption, goes on below the figure; a caption is one paragraph.
export const leaveCaption: Command = (state, dispatch) => {
  const figure = ancestor(state.selection.$from, nodes.figure)
  if (!figure) return false
  const after = figure.position + figure.node.nodeSize
  if (dispatch) {
    const transaction = state.tr.insert(after, nodes.paragraph.create())
    dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView())
  }
  return true
}

const withAttrs = (state: EditorState, position: number, attrs: Attrs) => {
  const transaction = state.tr
  for (const [name, value] of Object.entries(attrs)) transaction.setNodeAttribute(position, name, value)
  // A figure that was selected as a whole stays so.
  if (state.selection instanceof NodeSelection && state.selection.from === position) transaction.setSelection(NodeSelection.create(transaction.doc, position))
  return transaction
}

/// How wide a figure's picture is drawn, in percent of the column: a small one is not drawn larger than it is.
const drawnWidth = (figure: globalThis.Node | null | undefined): number => {
  const frame = figure instanceof HTMLElement ? figure.querySelector(".figure-frame") : null
  const whole = figure instanceof HTMLElement ? figure.getBoundingClientRect().width : 0
  return frame && whole > 0 ? Math.ceil((frame.getBoundingClientRect().width * 100) / whole) : 100
}

/// A width in steps of five percent, from 10 to 100.
const within = (width: number): number => Math.min(100, Math.max(10, Math.round(width / 5) * 5))

/// A figure with its picture, which is asked of the newsroom, a handle that sets its width, its caption, and what is
/// said of it.
class FigureView implements NodeView {
  readonly dom = document.createElement("figure")
  readonly contentDOM = document.createElement("figcaption")
  readonly #frame = document.createElement("div")
  readonly #picture = document.createElement("img")
  readonly #handle = document.createElement("span")
  readonly #told = document.createElement("button")
  readonly #view: EditorView
  readonly #place: () => number | undefined
  readonly #host: FiguresHost
  #node: Node

  constructor(node: Node, view: EditorView, place: () => number | undefined, host: FiguresHost) {
    this.#node = node
    this.#view = view
    this.#place = place
    this.#host = host
    this.#frame.className = "figure-frame"
    this.#frame.contentEditable = "false"
    this.#handle.className = "figure-handle"
    this.#frame.append(this.#picture, this.#handle)
    this.#told.type = "button"
    this.#told.className = "figure-told"
    this.#told.contentEditable = "false"
    this.dom.append(this.#frame, this.contentDOM, this.#told)
    this.#picture.draggable = false
    // A picture is never drawn larger than it is.
    this.#picture.addEventListener("load", () => this.#frame.style.setProperty("--own", `${this.#picture.naturalWidth}px`))
    this.#picture.addEventListener("mousedown", event => this.#select(event))
    this.#handle.addEventListener("pointerdown", event => this.#drag(event))
    this.#told.addEventListener("click", event => {
      this.#select(event)
      host.edit()
    })
    this.#show()
    this.contentDOM.classList.toggle("empty", node.content.size === 0)
    void this.#fetch()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    const before = this.#node
    this.#node = node
    if (before.attrs !== node.attrs) this.#show()
    this.contentDOM.classList.toggle("empty", node.content.size === 0)
    if (before.attrs.asset !== node.attrs.asset) void this.#fetch()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target !== this.contentDOM && !this.contentDOM.contains(event.target as globalThis.Node) && event.type !== "dragstart" && event.type !== "drop"
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== "selection" && !this.contentDOM.contains(mutation.target)
  }

  #show(): void {
    const { attrs } = this.#node
    const { label, title } = this.#host.told(attrs)
    if (typeof attrs.id === "string") this.dom.dataset.id = attrs.id
    this.#frame.style.width = `${attrs.width as number}%`
    this.#picture.alt = attrs.alternative as string
    this.#told.textContent = label
    this.#told.title = title
    this.#told.classList.toggle("lacks", attrs.alternative === "")
    this.contentDOM.dataset.empty = this.#host.caption()
  }

  async #fetch(): Promise<void> {
    const asset = this.#node.attrs.asset as string
    const address = await this.#host.picture(asset)
    if (this.#node.attrs.asset !== asset) return
    this.#frame.classList.toggle("missing", address === null)
    if (address === null) this.#frame.dataset.missing = this.#host.missing()
    else this.#picture.src = address
  }

  #select(event: Event): void {
    const position = this.#place()
    if (position === undefined) return
    event.preventDefault()
    this.#view.dispatch(this.#view.state.tr.setSelection(NodeSelection.create(this.#view.state.doc, position)))
    this.#view.focus()
  }

  #drag(event: PointerEvent): void {
    if (!this.#view.editable || event.button !== 0) return
    event.preventDefault()
    this.#handle.setPointerCapture(event.pointerId)
    const { left, width: whole } = this.dom.getBoundingClientRect()
    let width = this.#node.attrs.width as number
    const move = ({ clientX }: PointerEvent) => {
      // The picture stands in the middle, so that it grows to both sides.
      width = within(((clientX - left - whole / 2) * 2 * 100) / whole)
      this.#frame.style.width = `${width}%`
    }
    const settle = () => {
      this.#handle.removeEventListener("pointermove", move)
      const position = this.#place()
      if (position !== undefined && width !== this.#node.attrs.width) this.#view.dispatch(this.#view.state.tr.setNodeAttribute(position, "width", width))
    }
    this.#handle.addEventListener("pointermove", move)
    this.#handle.addEventListener("lostpointercapture", settle, { once: true })
  }
}
