/// Reading texts in: what was read, what the user made of it, and what waits. It outlives the screen, so
/// that nobody's mending is lost by looking something up elsewhere.
import { untrack } from "svelte"
import { Failure, failureFrom } from "../../ipc/failure"
import type { ArticleView, ImportFinding, ImportView, Kept, KeepImport, ReadArticle, ReadImport } from "../../ipc/types"
import { t } from "../../lang"
import { onChanges, touches } from "../../state/answers.svelte"
import { commands } from "../../state/core"
import { openNewsroomPath } from "../../state/kept"
import { tell } from "../../state/messages.svelte"
import { beforeLeaving, router, show } from "../../state/router.svelte"
import { widen } from "../../state/library.svelte"
import { attempt } from "../frame/words"
import { isOfFile } from "./findings"

/// After the last letter of a section, in milliseconds: the whole text goes to the core with each question.
const PAUSE = 300

/// The article that a text shall be an edition of.
export type Target = { id: string; title: string; languages: string[] }

/// Texts on their way into the newsroom.
export class Reading {
  /// Where the text came from, what it was taken for, and what it would become.
  source: ReadImport | null = $state.raw(null)
  read: ImportView | null = $state.raw(null)
  result: ReadArticle | null = $state.raw(null)
  failure: Failure | null = $state.raw(null)
  working = $state(false)
  language = $state("")
  /// What the user typed over the title and the section; none leaves what was read.
  title: string | null = $state.raw(null)
  #section: string | null = $state.raw(null)
  #target: Target | null = $state.raw(null)
  /// A text that is being pasted.
  pasted = $state("")
  /// Files that are read when this text is done with.
  waiting: readonly string[] = $state.raw([])

  /// What reading found about the file itself, which stays true whatever the roles.
  #ofFile: ImportFinding[] = $state.raw([])
  #ofText: ImportFinding[] = $state.raw([])
  /// What keeping it would do to the article that it shall belong to.
  #foreseen: ImportFinding[] = $state.raw([])
  /// Whether that is known, once the answer is there.
  #foreseeing: Promise<boolean> = Promise.resolve(true)
  /// Why it is not known, if it was asked for in vain.
  #unforeseen: Failure | null = null
  /// Asks for it soon; none if all that was said is asked for.
  #soon: ReturnType<typeof setTimeout> | undefined
  /// Whether the user has given pieces other roles, which reading anew would undo.
  #otherRoles = $state(false)
  /// The place of the first piece that was left out since the last answer: the rest may be something else without it.
  #leftOut: number | null = null
  #asked = 0
  /// How often it was asked what keeping would do; only the last answer counts.
  #foresights = 0

  /// What is to be told of the text as it is now; a title that was typed is one.
  get findings(): ImportFinding[] {
    return [...this.#ofFile, ...this.#ofText, ...this.#foreseen].filter(({ code }) => code !== "no_title" || !this.title?.trim())
  }

  /// Whether the user has mended what was read.
  get isMended(): boolean {
    return this.#otherRoles || this.title !== null || this.section !== null
  }

  /// Whether something would be lost with it that reading the same file again does not bring back.
  get isUnfinished(): boolean {
    return this.isMended || this.waiting.length > 0 || this.pasted.trim() !== "" || (this.source?.text ?? null) !== null
  }

  /// Whether there is anything to go on with.
  get isBegun(): boolean {
    return this.read !== null || this.working || this.isUnfinished
  }

  /// `article` is the one on whose screen it is, null for that of new articles.
  constructor(public article: string | null) {}

  get section(): string | null {
    return this.#section
  }

  set section(next: string | null) {
    this.#section = next
    clearTimeout(this.#soon)
    this.#soon = setTimeout(() => this.#askAhead(), PAUSE)
  }

  get target(): Target | null {
    return this.#target
  }

  set target(next: Target | null) {
    this.#target = next
    this.#foreseen = []
    this.#askAhead()
  }

  aim(view: ArticleView): void {
    this.target = { id: view.id, title: view.editions[0]?.title || t("untitled"), languages: view.editions.map(({ language }) => language) }
  }

  /// Reads these files, one after the other: each when the one before is kept or left out.
  add(paths: readonly string[]): void {
    this.waiting = [...this.waiting, ...paths]
    if (this.read === null && !this.working) this.next()
  }

  /// Lets the present text go and reads the next one that waits. Pasted words stay, to be read otherwise; what
  /// article the text should have belonged to is forgotten, unless it is the one whose screen this is.
  next(): void {
    this.pasted = this.source?.text ?? this.pasted
    this.#clear()
    if (this.target?.id !== this.article) this.target = null
    let [path, ...rest] = this.waiting
    this.waiting = rest
    if (path !== undefined) void this.readIn({ path, text: null, language: null })
  }

  async readIn(request: ReadImport): Promise<void> {
    let turn = ++this.#asked
    this.working = true
    this.failure = null
    try {
      let view = await commands.read_import(request)
      if (turn !== this.#asked) return
      let same = this.source !== null && this.source.path === request.path && this.source.text === request.text
      if (!same) this.title = this.#section = null
      this.source = request
      this.read = view
      this.#ofFile = view.findings.filter(isOfFile)
      this.#take(view.article, view.findings.filter((finding) => !isOfFile(finding)))
      this.#otherRoles = false
      this.#leftOut = null
      if (request.text !== null) this.pasted = ""
    } catch (thrown) {
      if (turn === this.#asked) this.failure = failureFrom(thrown)
    } finally {
      if (turn === this.#asked) this.working = false
    }
  }

  setRole(index: number, role: string): void {
    if (!this.read || this.working) return
    let pieces = this.read.pieces.map((piece, at) => (at === index ? { ...piece, role, reason: "said_by_user" } : piece))
    if (role === "dropped") this.#leftOut = Math.min(index, this.#leftOut ?? index)
    void this.#assemble({ ...this.read, pieces }, this.language)
  }

  setLanguage(tag: string): void {
    if (!this.read || !this.source) return
    if (this.#otherRoles && this.read.format === "page_text") {
      // Said by the user, the language is sure.
      this.#ofFile = this.#ofFile.filter(({ code }) => code !== "language_unsure")
      void this.#assemble(this.read, tag)
    } else void this.readIn({ ...this.source, language: tag })
  }

  /// Keeps the text in the newsroom; null if that was refused, which is told. The next one that waits is read.
  async keep(): Promise<Kept | null> {
    // Nothing is done to an article that was not shown before.
    let wordsOf = ({ code, text }: ImportFinding) => `${code} ${text}`
    let shown = new Set(this.findings.map(wordsOf))
    if (!(await this.#isForeseen())) return null
    if (this.working || !this.read || !this.result || this.findings.some((finding) => !shown.has(wordsOf(finding)))) return null
    let { read, target, language } = this
    let request = this.#request(read)
    this.working = true
    let made = await attempt(() => commands.keep_import(request))
    this.working = false
    if (!made) return null
    // What was looked for before is not to hide what has just come.
    widen()
    if (this.read !== read) return made
    this.target = this.article === null || !target ? null : { ...target, languages: [...target.languages, language] }
    this.#clear()
    this.next()
    return made
  }

  #request(read: ImportView): KeepImport {
    let { language, title, section, target } = this
    return { format: read.format, pieces: read.pieces, markdown: read.markdown, language, title, section, article: target?.id ?? null, ...(this.source?.path ? { beside: this.source.path } : {}) }
  }

  /// Asks what keeping would do.
  #askAhead() {
    clearTimeout(this.#soon)
    this.#soon = undefined
    this.#foreseeing = this.#foresee()
  }

  /// Whether it is known what keeping the text as it is now would do. What was refused before is asked once more.
  async #isForeseen(): Promise<boolean> {
    if (this.#soon !== undefined) this.#askAhead()
    else if (!(await this.#foreseeing)) this.#askAhead()
    let asked = this.#foreseeing
    let isKnown = await asked
    // Something else was said meanwhile.
    return this.#soon === undefined && asked === this.#foreseeing ? isKnown : this.#isForeseen()
  }

  async #foresee(): Promise<boolean> {
    let { read, target } = this
    let turn = ++this.#foresights
    if (this.failure === this.#unforeseen) this.failure = null
    if (!read || !target) return true
    try {
      let foreseen = await commands.foresee_import(this.#request(read))
      if (turn === this.#foresights) this.#foreseen = foreseen
      return true
    } catch (thrown) {
      if (turn === this.#foresights) this.failure = this.#unforeseen = failureFrom(thrown)
      return false
    }
  }

  #take(assembled: ReadArticle, found: ImportFinding[]) {
    this.result = assembled
    this.#ofText = found
    this.language = assembled.language
    this.#foreseen = []
    this.#askAhead()
  }

  async #assemble(next: ImportView, tag: string) {
    let turn = ++this.#asked
    this.read = next
    this.#otherRoles = true
    this.failure = null
    try {
      let assembled = await commands.assemble_import({ pieces: next.pieces, language: tag, ...(this.#leftOut === null ? {} : { left_out: this.#leftOut }) })
      if (turn !== this.#asked) return
      this.#leftOut = null
      if (assembled.pieces) this.read = { ...next, pieces: assembled.pieces }
      this.#take(assembled.article, assembled.findings)
    } catch (thrown) {
      if (turn === this.#asked) this.failure = failureFrom(thrown)
    }
  }

  #clear() {
    this.#asked += 1
    this.#foresights += 1
    clearTimeout(this.#soon)
    this.#soon = undefined
    this.#foreseeing = Promise.resolve(true)
    this.source = this.read = this.result = this.failure = this.title = this.#section = null
    this.#ofFile = this.#ofText = this.#foreseen = []
    this.#otherRoles = this.working = false
    this.#leftOut = null
    this.language = ""
  }
}

/// What is being read in, by where it shall go. Of several that shall go to one place the first is at hand.
const readings = new Map<string, Reading[]>()

const nameOf = (article: string | null): string => `${openNewsroomPath()}\n${article ?? ""}`

/// What is being read in as an edition of this article, or with null as an article of its own, in the
/// newsroom that is open.
export function readingFor(article: string | null): Reading {
  let name = nameOf(article)
  let [first = new Reading(article), ...others] = readings.get(name) ?? []
  // What waits comes when nothing is at hand any longer, not while somebody looks on.
  while (others[0] && untrack(() => !first.isBegun)) [first, ...others] = others as [Reading, ...Reading[]]
  readings.set(name, [first, ...others])
  return first
}

/// Makes what is being read in as an edition of an article that is no more an article of its own, and says so:
/// no screen leads any longer to where it was.
async function takeFromDeleted(article: string): Promise<void> {
  let name = nameOf(article)
  let alone = nameOf(null)
  let failure = await commands.open_article({ article }).then(() => null, failureFrom)
  let orphans = readings.get(name)
  if ((failure?.code !== "not_found" && failure?.code !== "in_bin") || !orphans || name !== nameOf(article)) return
  readings.delete(name)
  for (let orphan of orphans) {
    orphan.article = null
    if (orphan.target?.id === article) orphan.target = null
  }
  let { place } = router
  let isShown = place.screen === "import" && place.article === article
  let others = readings.get(alone) ?? []
  readings.set(alone, isShown ? [...orphans, ...others] : [...others, ...orphans])
  if (isShown) show({ screen: "import", article: null })
  tell("import-article-deleted")
}

onChanges((tags) => {
  for (let [name, [first]] of readings) {
    // Of articles in another newsroom nobody can be asked.
    if (!first?.article || !first.isBegun || name !== nameOf(first.article)) continue
    if (touches(tags, `article:${first.article}`)) void takeFromDeleted(first.article)
  }
})

// It outlives every screen but not the window.
beforeLeaving(async (closing) => {
  let reading = closing ? [...readings.values()].flat().find(({ isUnfinished }) => isUnfinished) : undefined
  if (!reading) return null
  let title = reading.title || reading.result?.title || t("untitled")
  return { failure: new Failure("import_unkept", { title }, "a text that is being read in is not kept yet"), kept: true }
})
