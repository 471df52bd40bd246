// Made by `cargo test -p app` from the command table; do not edit.

export type AddEdition = { article: string, language: string, title: string, };

/// Each of `texts` makes a note that says it in `language`; an empty one makes a note without words.
export type AddNotes = { article: string, language: string, texts: Array<Array<Node>>, };

/// Takes a PNG, JPEG or WebP picture into the newsroom for an article's figures: from a file, from bytes that
/// were pasted or dropped (Base64, with the name of where they came from), or once more from one that is there.
/// One of more than 10 MB or 8,000 pixels is refused (`picture_too_large`) unless it is to be reduced.
export type AddPicture = { article: string, path?: string, bytes?: string, name?: string, asset?: string, 
/**
 * Whether it is made smaller, to 2,000 pixels on its longer side.
 */
reduce: boolean, };

/// Two files of one sentence a line, and a memory of earlier translations, a source and its target a line with a
/// tab between them.
export type AlignFiles = { source: string, target: string, source_language: string, target_language: string, memory: string | null, };

/// What looks wrong. `code` is a stable word, `explanation` is English.
export type AlignFinding = { code: string, explanation: string, };

/// Lines that translate one another, counted from 0; on one side there may be none.
export type AlignedBead = { source: Array<number>, target: Array<number>, 
/**
 * The probability that the bead is right, from 0 to 1.
 */
confidence: number, };

export type AlignedFiles = { beads: Array<AlignedBead>, findings: Array<AlignFinding>, };

export type ArticleList = { 
/**
 * How many match in all.
 */
total: number, rows: Array<ArticleRow>, };

/// What to list. Empty fields do not filter.
export type ArticleQuery = { 
/**
 * Words looked for in titles, key points and text; the last one may be unfinished.
 */
search: string, language: string | null, section: string | null, person: string | null, state: string | null, sort: ArticleSort, ascending: boolean, offset: number, 
/**
 * At most this many rows; 0 means 100.
 */
limit: number, };

export type ArticleRef = { article: string, };

export type ArticleRow = { id: string, slug: string, 
/**
 * Of the original, or the edition that matched.
 */
title: string, title_language: string, section: string | null, section_names: Array<InLanguage>, authors: Array<PersonHead>, dated: string | null, created: string, changed: string, editions: Array<EditionHeadView>, 
/**
 * Editions whose rows in the file are damaged; they can only be thrown away.
 */
damaged?: Array<DamagedEdition>, 
/**
 * What of its own in the file cannot be read and is left out.
 */
flaws?: Array<Flaw>, 
/**
 * Where the search words stand in the text, if not in a title.
 */
snippet: Snippet | null, };

/// By what articles are put in order.
export type ArticleSort = "changed" | "created" | "dated" | "title" | "author";

export type ArticleView = { id: string, slug: string, dated: string | null, section: string | null, section_names: Array<InLanguage>, authors: Array<PersonView>, 
/**
 * The original first, then by language.
 */
editions: Array<EditionHeadView>, 
/**
 * Editions whose rows in the file are damaged; they can only be thrown away.
 */
damaged?: Array<DamagedEdition>, 
/**
 * What of its own in the file cannot be read and is left out.
 */
flaws?: Array<Flaw>, 
/**
 * All endnotes of the article, in the order they were made.
 */
notes: Array<NoteView>, 
/**
 * How many words its editions are to have, of those of which it was said.
 */
targets?: Array<Target>, };

/// The pieces as they are now. Those whose reason is `said_by_user` keep their role whatever else is read.
export type AssembleImport = { pieces: Array<Piece>, language: string, 
/**
 * The place, counted from 0, of a piece that has just been left out.
 */
left_out?: number, };

/// What they would become. `pieces` is there if they were read anew, because the one that was left out stood in the
/// head or above it.
export type Assembled = { pieces: Array<Piece> | null, article: ReadArticle, findings: Array<ImportFinding>, };

export type AssetRef = { asset: string, };

/// A file of the newsroom as a `data:` address.
export type AssetView = { address: string, };

/// A thing that the record names, as it is called now.
export type AuditName = { 
/**
 * `article`, `edition`, `endnote`, `person`, `section`, `newsroom`; `gone` if it is not there any more;
 * `program`, without a name, for who did what no person did.
 */
kind: string, 
/**
 * The title of an article, of an edition, or of an endnote's article; a person's or the newsroom's
 * name; of what is gone, what the record of its deletion keeps, or the end of its id.
 */
name: string, 
/**
 * An edition's.
 */
language: string | null, 
/**
 * A section's.
 */
names: Array<InLanguage>, };

export type AuditQuery = { 
/**
 * Entries before this number; none for the latest.
 */
before: number | null, limit: number, };

/// Who did what when.
export type AuditView = { number: number, at: string, person: AuditName, desk: string, 
/**
 * The command, as the table names it.
 */
command: string, 
/**
 * What it was done to, as it was recorded: an id mostly, and what else is to be known after a space.
 */
subject: string, 
/**
 * What that is called now.
 */
about: AuditName, 
/**
 * What stands behind the id: the state an edition was moved to, the revision that was brought back,
 * the names before and after of what was renamed, the formats of an export and, if it stopped midway,
 * the files that are out.
 */
detail: string, };

/// A move to a `state`, and the right that it takes.
export type BarredMove = { state: string, right: string, };

/// An article in the bin. `person` is the name of who deleted it, if they are still in the newsroom; it stays for
/// `days_left` days.
export type BinnedArticle = { id: string, slug: string, title: string, title_language: string, 
/**
 * The original first, then by language.
 */
editions: Array<BinnedEdition>, person: string | null, at: string, days_left: number, };

export type BinnedEdition = { language: string, language_name: string, };

export type BlockDigest = { id: string, digest: string, };

export type BlockPair = { left: string, right: string, };

/// A top-level block. `digest` is that of its stored text.
export type BlockView = { id: string, digest: string, node: Node, };

/// An edition whose history is not as it was written, and its first revision that is altered or missing.
export type BrokenHistory = { edition: string, title: string, 
/**
 * The edition's language; none if its head cannot be read.
 */
language: string | null, revision: number, };

/// `expected` is the digest the window last knew of this block; none for a new block.
/// A block whose stored digest is another was changed elsewhere, and the save is refused whole
/// with code `changed_elsewhere`.
/// `beside` is the block of the original that a new block of a translation was begun beside.
export type ChangedBlock = { id: string, node: Node, expected: string | null, beside?: string, };

/// The title, or each key point; `digest` is that of what the original says now.
export type ChangedHead = { texts: Array<ComparedText>, digest: string, };

/// A sentence of the original that has changed, as it is now; where one has gone, `from` is `to`. Places are
/// counted as in [`SentencePlace`]. `target` are the sentences of the translation that stand for what it was.
export type ChangedSentence = { block: string, number: number, from: number, to: number, target: Array<SentencePlace>, };

/// A foot- or endnote of a page. `name` is what its marks call it, `own` the endnote of this program that it is a
/// copy of. Without a word it has no blocks.
export type CleanedNote = { name: string, own: string | null, html: string, blocks: Array<Node>, };

/// What comes in: HTML as the editor's schema reads it, and the notes that were taken out of it.
export type CleanedPage = { from: string, html: string, 
/**
 * The typed document, if it was asked for.
 */
blocks: Array<Node> | null, notes: Array<CleanedNote>, };

/// What a paste asks for.
export type ClipboardQuery = { 
/**
 * Whether the words alone are wanted, however they are set.
 */
plain: boolean, 
/**
 * Whether it is what was selected last, which the middle button pastes, and not what was copied.
 */
selected: boolean, };

export type CodeAttrs = { info: string, };

/// How a column of a table is set.
export type ColumnAlignment = "none" | "left" | "center" | "right";

/// An edition on the desk. `width` is that of its column in percent of an equal share.
export type ColumnLiked = { edition: string, width: number, };

export type ColumnsOf = { article: string, columns: Array<ColumnLiked>, };

/// Revision `number` is compared with revision `with`, or with the present text.
export type Compare = { edition: string, number: number, with?: number, };

/// A text without form as it was and as it is now, and how the two differ.
export type ComparedText = { then: string, now: string, changes: Array<WordChange>, };

export type ComparedWith = { number: number, at: string, person: string, };

/// `seen` is the digest of what was seen of the original; if that says something else by now, nothing is said of it and
/// the code is `changed_elsewhere`.
export type ConfirmHead = { edition: string, seen: string, };

/// `seen` is the digest of the original's words that were seen; if they are others by now, nothing is said of them and
/// the code is `changed_elsewhere`.
export type ConfirmNote = { note: string, language: string, seen: string, };

/// What another program, or this one, has copied.
export type Copied = { "kind": "page", html: string, picture: boolean, } | { "kind": "text", text: string, } | { "kind": "addresses", list: string, } | { "kind": "picture" } | { "kind": "files", paths: Array<string>, } | { "kind": "unknown", kinds: Array<string>, };

/// What is written: HTML with all that a paste in this program needs, HTML for other programs, and the words.
export type Copying = { own: string, html: string, text: string, };

/// Blocks as the window has them, whole or cut.
export type CountNodes = { nodes: Array<Node>, };

/// How long a text is, as it is read: without marks of endnotes, links’ addresses and raw HTML.
export type Counts = { words: number, 
/**
 * As a reader sees them, spaces included.
 */
characters: number, characters_without_spaces: number, };

export type CreateArticle = { language: string, title: string, };

export type CreateNewsroom = { path: string, name: string, 
/**
 * The name of the first person, its administrator; none takes the system's user.
 */
person: string | null, 
/**
 * Whether to fill it with the sample articles.
 */
sample: boolean, };

/// The fields that could not be settled from the note alone, by their names in CSL-JSON.
export type CslCustom = { unsure: Array<string>, };

/// Year, month and day as far as they are known.
export type CslDate = { "date-parts": Array<Array<number>>, };

/// An item of CSL-JSON 1.0.2; what the note does not say is null or empty. `id` is the number of its line.
export type CslItem = { id: string, type: string, author: Array<CslName>, title: string | null, "container-title": string | null, issued: CslDate | null, URL: string | null, accessed: CslDate | null, volume: string | null, issue: string | null, page: string | null, publisher: string | null, "publisher-place": string | null, DOI: string | null, editor: Array<CslName>, translator: Array<CslName>, language: string | null, custom: CslCustom, };

/// A person's family name and given names, or an institution's name as it stands.
export type CslName = { family: string | null, given: string | null, literal: string | null, };

/// An edition that cannot be read, and why. Whoever asks for it gets the refusal `error-edition_damaged`.
export type DamagedEdition = { id: string, title: string, flaw: Flaw, };

/// If `expected` is given, it is the digest of the only words that the note has, and an empty one of none: one that says
/// something else by now is left with code `changed_elsewhere`.
export type DeleteNote = { note: string, expected?: string, };

/// What the window shows before anything else.
export type DeskState = { version: string, 
/**
 * The open newsroom, if one is.
 */
newsroom: NewsroomView | null, 
/**
 * The newsrooms opened before, latest first; those that are gone are marked.
 */
recent: Array<RecentNewsroom>, preferences: Preferences, 
/**
 * The system's languages, most wanted first.
 */
system_languages: Array<string>, 
/**
 * Where a new newsroom would be put unless the user says otherwise.
 */
suggested_directory: string, };

/// How long the body of an edition is.
export type EditionCounts = { edition: string, counts: Counts, 
/**
 * How long one reads, and how many words in a minute that is reckoned by.
 */
minutes: number, words_per_minute: number, };

export type EditionHeadView = { id: string, article: string, language: string, 
/**
 * What the language calls itself: "Türkçe". It labels the edition, whatever the interface's language is, here
 * and wherever a `language_name` is told. Within a sentence the interface has a name of its own for the tag.
 */
language_name: string, right_to_left: boolean, original: boolean, state: string, 
/**
 * The states it may be moved to by this person.
 */
next_states: Array<string>, 
/**
 * The states that this person lacks the right to bring it to, now or from any state.
 */
barred?: Array<BarredMove>, title: string, revision: number, words: number, blocks: number, changed: string, 
/**
 * How far it is, of a translation.
 */
progress?: Progress, };

export type EditionMarkdown = { markdown: string, };

export type EditionRef = { edition: string, };

export type EditionView = { head: EditionHeadView, title: string, key_points: Array<string>, blocks: Array<BlockView>, 
/**
 * Words that wait for a choice, the oldest first.
 */
undecided?: Array<UndecidedView>, };

/// What changed in another program that has the same newsroom open.
export type Elsewhere = { changed: boolean, };

/// Writes one file per edition and format into a directory, all of them or none. Only if one is barred from its
/// place when others have taken theirs are there some; the code is then `export_half_written`.
/// If they are there and the record could not be written, it is `export_not_recorded`.
/// 
/// A file that is there already with just this text is left as it is. One with another text is only
/// replaced with `replace`; otherwise nothing is written, and the code is `files_exist`.
export type Export = { article: string, 
/**
 * Editions' ids; empty means all.
 */
editions: Array<string>, 
/**
 * `html`, `markdown`.
 */
formats: Array<string>, directory: string, replace?: boolean, };

export type ExportFinding = { edition: string, language: string, language_name: string, 
/**
 * `paragraph`, `endnote`, `biography`, `unmarked_endnote`, `title` or `key_points`.
 */
place: string, 
/**
 * Of the paragraph or the endnote, counted from 1.
 */
number: number | null, 
/**
 * Of the one whose biography it is.
 */
name: string | null, 
/**
 * `html_as_text`, `picture_as_link`, `picture_as_words`, `link_as_words`, `title_missing`,
 * `key_points_unreadable`, `endnote_unmarked`, `figure_without_picture`, `choice_waits`.
 */
code: string, 
/**
 * The beginning of what it is about; empty if that is missing.
 */
text: string, 
/**
 * What happens, in English, for those who do not have the interface's words.
 */
explanation: string, };

/// `findings` says what the pages show otherwise than it is written.
export type Exported = { files: Array<ExportedFile>, findings: Array<ExportFinding>, };

export type ExportedFile = { path: string, language: string, format: string, bytes: number, 
/**
 * `written` where there was none, `replaced` what was there, `unchanged` if it held this already.
 */
outcome: string, };

/// `key` is a state, a language or a person's id; `name` what to show.
export type Facet = { key: string, name: string, count: number, };

/// How many articles there are of each kind.
export type Facets = { articles: number, 
/**
 * Articles with an edition that is not yet published.
 */
under_way: number, states: Array<Facet>, languages: Array<Facet>, sections: Array<SectionFacet>, authors: Array<Facet>, 
/**
 * Articles in the bin, which are not counted above.
 */
binned: number, };

/// `asset` is the picture's id, `width` the part of the column that it takes, in percent.
export type FigureAttrs = { asset: string, alternative: string, credit: string, width: number, };

/// Where to seek: one edition, the editions of one article, or all of the newsroom; of these, with a language,
/// only those in it.
export type Find = { query: FindQuery, edition?: string, article?: string, language?: string, with?: string, 
/**
 * Whether only the endnotes are looked through.
 */
only_notes?: boolean, 
/**
 * How many hits are wanted at most; 1000 unless said.
 */
limit?: number, };

/// `name` is an id or a slug.
export type FindArticle = { name: string, };

/// Running texts of one language as the window has them, with U+FFFC for what is no text.
export type FindInTexts = { query: FindQuery, language: string, texts: Array<string>, 
/**
 * What would take the place of each hit.
 */
with?: string, };

/// What is sought. Without `case`, letters are folded by the language of each text; `expression` says that the
/// words are a regular expression.
export type FindQuery = { words: string, case: boolean, whole: boolean, expression: boolean, };

/// A value that cannot be read in the file. `code` is a key of the interface's words, `value` the beginning of
/// what stands there, `edition` the title of the edition that it is of.
export type Flaw = { code: string, value: string, edition?: string, 
/**
 * What is wrong, in English, for those who do not have the interface's words.
 */
explanation: string, };

export type Found = { 
/**
 * Those with hits: the article that was changed last first, of each the original first.
 */
editions: Array<FoundEdition>, 
/**
 * How many hits are told.
 */
hits: number, 
/**
 * Whether there are more.
 */
more: boolean, };

/// The hits of an edition, in the order of the text; behind them those in endnotes' words in its language.
export type FoundEdition = { edition: string, article: string, article_title: string, article_title_language: string, language: string, language_name: string, right_to_left: boolean, title: string, state: string, hits: Array<Hit>, };

/// A block that the user took out. `expected` is the digest the window last knew of it.
export type GoneBlock = { id: string, expected: string, };

/// What has changed in the original since a translation's title and key points were made or last confirmed; nothing
/// where they are not outdated.
export type HeadChange = { title: ChangedHead | null, key_points: ChangedHead | null, };

export type HeadingAttrs = { level: number, };

export type Hit = { 
/**
 * `title`, `key_point`, `block` or `note`.
 */
place: string, block: string | null, 
/**
 * The endnote's id.
 */
note: string | null, 
/**
 * Of a block, which one of the text, from 1; of an endnote, its number in this edition, from 1, none if the
 * edition does not mark it.
 */
paragraph: number | null, 
/**
 * Which key point, or which run of text in the block or the endnote, from 0.
 */
number: number, 
/**
 * Where in that text, as the window counts: in UTF-16 units, with one for what is no text.
 */
offset: number, length: number, before: string, 
/**
 * What would stand there instead, if that was asked.
 */
after: string | null, context_before: string, context_after: string, };

export type ImageAttrs = { address: string, title: string, alternative: string, };

/// Something to look at before keeping. `code` is a key of the interface's words, `line` counts from 1.
export type ImportFinding = { code: string, line: number | null, text: string, 
/**
 * `note` (told), `doubt` (please look) or `error` (cannot be kept like this).
 */
weight: string, 
/**
 * What it means, in English, for those who do not have the interface's words.
 */
explanation?: string, };

/// What was read and what it was taken for. Nothing is kept yet.
export type ImportView = { 
/**
 * The file's name, or empty for pasted text.
 */
name: string, 
/**
 * The encoding it was read by, such as `UTF-8` or `windows-1254`.
 */
encoding: string, 
/**
 * `page_text` or `markdown`.
 */
format: string, 
/**
 * Of page text: its pieces in order with their roles, to be mended and sent back.
 */
pieces: Array<Piece>, 
/**
 * Of Markdown: the text, to be sent back.
 */
markdown: string, article: ReadArticle, findings: Array<ImportFinding>, };

/// Text in one language.
export type InLanguage = { language: string, text: string, };

/// Keeps what was read, as a new article or as an edition of one that is there.
export type KeepImport = { format: string, pieces: Array<Piece>, markdown: string, language: string, 
/**
 * The title, if the user gave another.
 */
title: string | null, section: string | null, 
/**
 * The article it belongs to; none begins a new one.
 */
article: string | null, 
/**
 * The file that was read, if pictures that lie beside it are to be kept too.
 */
beside?: string, };

/// What was kept. `findings` says what that did to an article that was there already, and whether the text looks to be no
/// translation of it.
export type Kept = { article: string, edition: string, findings: Array<ImportFinding>, };

/// The language of a phrase that is in another than the text, as a tag.
export type LanguageAttrs = { language: string, };

export type LanguageView = { tag: string, 
/**
 * Its own name for itself.
 */
name: string, right_to_left: boolean, };

/// An edition that was left as it was, and why: the code and the English words of a refusal.
export type LeftEdition = { edition: string, title: string, language_name: string, code: string, explanation: string, };

export type LinkAttrs = { address: string, title: string, };

export type ListAttrs = { start: number | null, tight: boolean, };

/// What was made.
export type Made = { article: string, edition: string, };

/// How a piece of running text is set. In a list of marks the outermost comes first.
export type Mark = { "type": "link", attrs: LinkAttrs, } | { "type": "language", attrs: LanguageAttrs, } | { "type": "emphasis" } | { "type": "strong" } | { "type": "strike" } | { "type": "small_caps" } | { "type": "superscript" } | { "type": "subscript" } | { "type": "code" };

/// What a person says of blocks.
export type Mend = { "kind": "join", source: Array<string>, target: Array<string>, } | { "kind": "split", source: Array<string>, target: Array<string>, } | { "kind": "shift", target: string, by: number, } | { "kind": "link", source: Array<string>, target: Array<string>, } | { "kind": "alone", source?: Array<string>, target?: Array<string>, } | { "kind": "free", source: Array<string>, target: Array<string>, };

export type MendPairing = { edition: string, mend: Mend, };

export type MendSentences = { edition: string, mend: SentenceMend, };

/// `before` is what `restore_pairing` takes to bring back what was; it means nothing to others.
export type Mended = { pairing: Pairing, before: string, };

/// `before` is for `restore_pairing`.
export type MendedSentences = { beads: Array<SentenceBead>, before: string, };

/// An empty name takes the one away that there is.
export type NameRevision = { edition: string, number: number, name: string, };

export type NewsroomView = { path: string, name: string, 
/**
 * The person at this desk.
 */
person: PersonHead, 
/**
 * What that person may do, by the words of [`editorial::rights::Action`] in snake case.
 */
rights: Array<string>, 
/**
 * Whether the file can only be read.
 */
read_only: boolean, 
/**
 * The folder that its pages were last written into on this machine.
 */
exported_into: string | null, };

/// A node of a document: a block, a part of one, or a piece of running text.
export type Node = { "type": "paragraph", content: Array<Node>, } | { "type": "heading", attrs: HeadingAttrs, content: Array<Node>, } | { "type": "quote", attrs: QuoteAttrs, content: Array<Node>, } | { "type": "list", attrs: ListAttrs, content: Array<Node>, } | { "type": "list_item", content: Array<Node>, } | { "type": "code", attrs: CodeAttrs, content: Array<Node>, } | { "type": "table", attrs: TableAttrs, content: Array<Node>, } | { "type": "table_row", content: Array<Node>, } | { "type": "table_cell", content: Array<Node>, } | { "type": "rule" } | { "type": "figure", attrs: FigureAttrs, content: Array<Node>, } | { "type": "source", content: Array<Node>, } | { "type": "text", text: string, marks: Array<Mark>, } | { "type": "note_mark", attrs: NoteMarkAttrs, marks: Array<Mark>, } | { "type": "image", attrs: ImageAttrs, marks: Array<Mark>, } | { "type": "hard_break", marks: Array<Mark>, } | { "type": "inline_source", attrs: SourceAttrs, marks: Array<Mark>, };

export type NoteChangeQuery = { note: string, language: string, };

export type NoteMarkAttrs = { id: string, };

export type NotePastQuery = { note: string, language: string, };

export type NoteRef = { note: string, };

/// `plain` is the text without its setting, `digest` that of its Markdown.
export type NoteText = { language: string, blocks: Array<Node>, plain: string, digest: string, };

/// An endnote with its words in each language that has them.
export type NoteView = { id: string, texts: Array<NoteText>, url: string | null, accessed: string | null, source: SourceView | null, 
/**
 * The languages in which it says what was made from other words of the original than there are now.
 */
outdated: Array<string>, };

/// A file of one pasted note a line; the language of the notes is found out if left out.
export type NotesFile = { path: string, language: string | null, };

/// An item a note, in the order of the file.
export type NotesRead = { language: string, items: Array<CslItem>, };

/// A request without arguments.
export type Nothing = Record<symbol, never>;

/// With `passing`, the newsroom is not remembered among those opened before.
export type OpenNewsroom = { path: string, passing?: boolean, };

/// `kind` is a word of [`exchange::page_text::words::Kind`].
export type PageWordList = { kind: string, words: Array<string>, };

/// Words by which page text is understood, for one language.
export type PageWords = { language: string, 
/**
 * Words a reader adds to those the program knows, by kind.
 */
own: Array<PageWordList>, 
/**
 * The words that the program knows, by kind.
 */
built_in: Array<PageWordList>, };

/// How the blocks of a translation stand to those of the article's original.
export type Pairing = { 
/**
 * The original's edition.
 */
source: string, 
/**
 * The original's revision of which all this is said.
 */
source_revision: number, 
/**
 * In the order of the original; blocks of the translation alone stand behind those that they follow there.
 */
beads: Array<PairingBead>, progress: Progress, };

/// Blocks of the original and those of the translation that stand for them; one side may be empty. Beads rise on
/// both sides, but for those that a person set crosswise and those of which a block was moved since.
export type PairingBead = { source: Array<string>, target: Array<string>, 
/**
 * How sure the aligner is, from 0 to 1; none if a person set the bead, or once it is confirmed, or if it is by
 * position only.
 */
sureness: number | null, 
/**
 * Whether the aligner is so little sure of it that a person is to say whether it is right.
 */
unsure: boolean, 
/**
 * Whether a person set it, so that the rest aligns around it.
 */
set: boolean, 
/**
 * `untranslated`: no words stand for the original's, or its own words do, which were taken over.
 * `begun`: there are words, of which nobody has said yet that they are done. `translated`: they are, and the
 * original says what it said then. `outdated`: they are, and it says something else now. `added`: only the
 * translation has it. `left_out`: only the original has it, on purpose.
 */
state: string, 
/**
 * Of `outdated`, what has changed since; of `begun`, what has changed since it was begun, if anything.
 */
change: SourceChanged | null, };

/// Blocks that stand beside each other; neither column's order is broken.
export type Pairs = { pairs: Array<BlockPair>, };

export type PairsQuery = { left: string, right: string, };

/// A place in an edition and words for it.
export type Passage = { "place": "title", words: string, } | { "place": "key_points", points: Array<string>, } | { "place": "block", block: string, behind?: string, node: Node | null, } | { "place": "endnote", note: string, blocks: Array<Node>, };

/// A page as the clipboard has it.
export type PastedPage = { html: string, 
/**
 * `word`, `docs`, `web` or `hexapla`; found out if left out.
 */
from: string | null, 
/**
 * Whether its notes stay in the text, because they cannot become any.
 */
keep_notes: boolean, 
/**
 * The language of the text into which it comes. What Word says is in another becomes a phrase in that.
 */
language: string | null, 
/**
 * Where the window is that pastes it, as `http://127.0.0.1:8080`. Links to there lead nowhere.
 */
here: string | null, 
/**
 * Whether the typed document is told too.
 */
typed: boolean, 
/**
 * Whether it goes into a file, where the cells at the head of a table are named. The editor knows them by their
 * place.
 */
for_file: boolean, };

/// A text as the clipboard has it.
export type PastedText = { text: string, };

export type PersonHead = { id: string, name: string, };

export type PersonRef = { person: string, };

export type PersonView = { id: string, name: string, names: Array<InLanguage>, 
/**
 * Biographies by language, as Markdown of plain paragraphs.
 */
bios: Array<InLanguage>, photo: string | null, roles: Array<string>, articles: number, 
/**
 * What of its own in the file cannot be read and is left out.
 */
flaws?: Array<Flaw>, };

/// A picture of the newsroom, with its size in pixels.
export type PictureView = { asset: string, width: number, height: number, };

/// A run of lines of a page's text. `role` is one of `section`, `title`, `key_point`, `also_in`,
/// `heading`, `paragraph`, `quotation`, `note`, `author`, `bio`, `dropped`.
export type Piece = { 
/**
 * The line it begins on, counted from 1.
 */
line: number, text: string, role: string, 
/**
 * Why it was taken for this, as a key of the interface's words.
 */
reason: string, };

/// What a user likes, on this machine.
export type Preferences = { 
/**
 * The interface's language; none means the system's.
 */
language: string | null, 
/**
 * `light`, `dark` or none for the system's.
 */
theme: string | null, 
/**
 * Whether the right-hand pane of the desk is shown; none means yes.
 */
pane: boolean | null, 
/**
 * The ids of the typography rules that are not followed as one types.
 */
typography_off: Array<string>, 
/**
 * Whether spelling is checked as one writes; none means yes.
 */
spelling: boolean | null, 
/**
 * The face of the text on the desk: `sans`, `mono` or none for the book face.
 */
face: string | null, 
/**
 * The size of the text on the desk in percent of its own; none means that.
 */
zoom: number | null, 
/**
 * How wide the text on the desk may run: `narrow`, `wide`, `full` or none for the usual width.
 */
width: string | null, 
/**
 * Whether the line that one writes in stays at one height; none means no.
 */
typewriter: boolean | null, 
/**
 * Whether two revisions are compared side by side; none means no.
 */
side_by_side: boolean | null, 
/**
 * The columns that articles lie in, for those where they are not the usual two; last changed first.
 */
columns: Array<ColumnsOf>, 
/**
 * How high the second view of an edition is, in percent of the room for text; none means 40.
 */
split: number | null, 
/**
 * When the counterparts of a sentence light up: `caret` where one points and where the caret is, `off` never,
 * none where one points.
 */
read_across: string | null, };

/// How far a translation is. What is begun and not yet done counts as untranslated, and what is left out on
/// purpose as nothing. What is outdated by setting or punctuation alone counts as translated: its words say what the
/// original's say. The words are the original's.
export type Progress = { blocks: Tally, words: Tally, };

/// `id` is a new one for each choice; words that come later under the same id take the place of those before.
export type PutAside = { edition: string, id: string, passage: Passage, };

export type QuoteAttrs = { pull: boolean, };

export type QuoteMarks = { open: string, close: string, };

export type ReadArticle = { language: string, section: string | null, title: string, key_points: Array<string>, 
/**
 * Languages the page says it can also be read in.
 */
also_in: Array<string>, slug: string | null, dated: string | null, 
/**
 * The language of the original, if the text says it.
 */
original: string | null, blocks: Array<Node>, 
/**
 * (number of the block from 1, label) of every endnote mark in order.
 */
marks: Array<ReadMark>, notes: Array<ReadNote>, authors: Array<ReadAuthor>, 
/**
 * What was left out.
 */
dropped: Array<string>, };

export type ReadAuthor = { name: string, names: Array<InLanguage>, bio: string, };

/// A file, or text that was pasted; exactly one of the two.
export type ReadImport = { path: string | null, text: string | null, 
/**
 * The text's language, if the user says it; else it is found out.
 */
language: string | null, };

export type ReadMark = { block: number, label: string, };

export type ReadNote = { label: string, text: string, url: string | null, accessed: string | null, source: SourceView | null, };

export type RecentNewsroom = { path: string, name: string, missing: boolean, };

export type RenameNewsroom = { name: string, };

/// Hits to replace, of those that were found by `query` and `with`, in the order in which they were told.
export type Replace = { query: FindQuery, with: string, editions: Array<ReplaceIn>, };

export type ReplaceIn = { edition: string, hits: Array<Hit>, };

/// What a replacement wrote.
export type ReplaceUndo = { written: Array<WrittenEdition>, };

/// The editions that are as they were before, as [`Replaced`] tells of them.
export type ReplaceUndone = { written: Array<WrittenEdition>, left: Array<LeftEdition>, };

export type Replaced = { 
/**
 * How many hits were replaced.
 */
hits: number, written: Array<WrittenEdition>, left: Array<LeftEdition>, };

export type RestorePairing = { edition: string, before: string, };

/// A block as it was then; `standing` says how it stands to the present text: `same`, `changed` or `gone`.
/// One that has `come` since is among them in its place, as it is now. One that has `moved` stands where it was,
/// and once more, as it is now, where it was `moved_here`. Of one that is `changed`, `present` has it as it is now, and `runs` how its running texts differ, in
/// the order of the text (a list has one for each of its paragraphs, a table for each cell). There are no
/// `runs` if the two are not built alike.
export type RevisionBlock = { id: string, node: Node, standing: string, moved: boolean, present: Node | null, runs: Array<Array<WordChange>>, };

/// The edition as it was, with what has changed since, or until the revision that it is compared `with`.
export type RevisionContent = { number: number, at: string, person: string, name: string | null, with: ComparedWith | null, title: ComparedText, key_points: Array<ComparedText>, blocks: Array<RevisionBlock>, };

export type RevisionQuery = { edition: string, before: number | null, limit: number, };

export type RevisionRef = { edition: string, number: number, };

export type RevisionView = { number: number, at: string, person: string, 
/**
 * What people call it.
 */
name: string | null, 
/**
 * `began`, `imported`, `edited` or `brought_back`.
 */
reason: string, 
/**
 * Of `brought_back`: which revision.
 */
from: number | null, 
/**
 * How many blocks it changed, and whether title or key points.
 */
blocks: number, 
/**
 * How many blocks fewer the text has since, if it has fewer; only `revisions` tells.
 */
fewer?: number, title: boolean, key_points: boolean, };

/// What to change in an edition. What is left out stays.
export type SaveEdition = { edition: string, title: string | null, key_points: Array<string> | null, 
/**
 * The title last read; if it is another by now, the save is refused whole with code `changed_elsewhere`.
 * Left out, whatever is there is replaced.
 */
expected_title?: string, 
/**
 * The same for the key points.
 */
expected_key_points?: Array<string>, 
/**
 * The ids of all blocks in order, if blocks came, went or moved.
 */
order: Array<string> | null, blocks: Array<ChangedBlock>, 
/**
 * The blocks that were taken out. A stored block is only taken out if it stands here; one that the
 * order does not name is otherwise kept where it was.
 */
gone?: Array<GoneBlock>, 
/**
 * The revision the window's text was read from or last saved as.
 */
base_revision: number, };

export type SaveNote = { note: string, language: string, blocks: Array<Node>, 
/**
 * The digest of the words last read, empty if there were none; if they are others by now, nothing is
 * saved and the code is `changed_elsewhere`. Left out, whatever is there is replaced.
 */
expected?: string, 
/**
 * The edition beside which the words were written; if it is in another language by now, nothing is saved
 * and the code is `changed_elsewhere`.
 */
edition?: string, };

export type SavePageWords = { language: string, own: Array<PageWordList>, };

/// `id` is none for a new person.
export type SavePerson = { id: string | null, name: string, names: Array<InLanguage>, bios: Array<InLanguage>, roles: Array<string>, };

/// `id` is none for a new section.
export type SaveSection = { id: string | null, names: Array<InLanguage>, };

export type Saved = { revision: number, at: string, words: number, 
/**
 * The new digests of the blocks that were sent.
 */
digests: Array<BlockDigest>, 
/**
 * Whether others changed other parts since `base_revision`, so that the window should read again.
 */
read_again: boolean, };

export type SectionFacet = { id: string, names: Array<InLanguage>, count: number, };

export type SectionRef = { section: string, };

export type SectionView = { id: string, names: Array<InLanguage>, articles: number, 
/**
 * What of its own in the file cannot be read and is left out.
 */
flaws?: Array<Flaw>, };

/// A block with the digest of its text.
export type SeenBlock = { block: string, digest: string, };

/// What an endnote says in a language, by the digest of its Markdown.
export type SeenNote = { note: string, language: string, digest: string, };

/// Sentences that stand for one another; `sureness` and `unsure` as of [`PairingBead`].
export type SentenceBead = { source: Array<SentencePlace>, target: Array<SentencePlace>, sureness: number | null, unsure: boolean, set: boolean, };

export type SentenceBeads = { beads: Array<SentenceBead>, };

/// Of the bead that holds these blocks.
export type SentenceBeadsQuery = { edition: string, source?: Array<string>, target?: Array<string>, };

/// What a person says of sentences of a bead, as of blocks by [`Mend`]; each is named by its place.
export type SentenceMend = { "kind": "join", source: Array<SentencePlace>, target: Array<SentencePlace>, } | { "kind": "split", source: Array<SentencePlace>, target: Array<SentencePlace>, } | { "kind": "shift", target: SentencePlace, by: number, } | { "kind": "link", source: Array<SentencePlace>, target: Array<SentencePlace>, } | { "kind": "alone", source?: Array<SentencePlace>, target?: Array<SentencePlace>, } | { "kind": "free", source: Array<SentencePlace>, target: Array<SentencePlace>, };

/// Where a sentence stands: in the running text of a block with this number, from 0, as the places of unknown words
/// are counted, in UTF-16 units with one for what is no text.
export type SentencePlace = { block: string, number: number, from: number, to: number, };

export type SetEditionLanguage = { edition: string, language: string, };

export type SetPerson = { person: string, };

/// Takes a PNG, JPEG or WebP picture of at most 10 MB from a file; `null` takes the photo away.
export type SetPhoto = { person: string, path: string | null, };

/// `revision` is the one that the person has before their eyes. An edition is approved or published only if it is
/// still the present one; if not, the code is `seen_another_text`. So are `notes`, which are to have what the endnotes
/// of its article say in every language; if the edition prints another word of them, it is `seen_another_note`.
export type SetState = { edition: string, state: string, revision: number, notes?: Array<SeenNote>, };

/// None takes the target away.
export type SetTarget = { edition: string, words: number | null, };

/// `passage` is what the person who chose has seen; if other words wait by now, they wait on, and the code is
/// `changed_elsewhere`.
export type Settle = { edition: string, id: string, passage: Passage, };

/// Says that the translation in the beads that hold these blocks is right for what the original says now.
export type SettlePairs = { edition: string, source?: Array<string>, target?: Array<string>, how: SettledHow, 
/**
 * The blocks as whoever says so has seen them. Refused with `pair_written_elsewhere` if one says something else by
 * now, or if one of the beads holds another block. Nothing is asked if this is not told.
 */
seen?: Array<SeenBlock>, 
/**
 * Where the original was not read: its revision of which [`Pairing`] has told what stands beside it. The blocks that
 * are named of it were seen as they were then.
 */
source_revision?: number, };

/// Why it is: it was made so, it still was, or the change was too small to matter.
export type SettledHow = "done" | "still_right" | "minor";

/// What one person wrote without a long pause: the revisions from `first` to `last`, and how many words they
/// added and removed in all, if their texts can be read.
export type SittingView = { first: number, last: number, person: string, from: string, until: string, revisions: number, added: number | null, removed: number | null, latest: RevisionView, 
/**
 * Those of its revisions that have names, latest first.
 */
named: Array<RevisionView>, };

/// Some words of a text with the hits in it marked.
export type Snippet = { language: string, parts: Array<SnippetPart>, };

export type SnippetPart = { text: string, hit: boolean, };

export type SourceAttrs = { text: string, };

/// The original's paragraphs of the bead as they are now, each with what stood there when the translation was last
/// confirmed; and by themselves those of which nothing is left. Words that have only come into another paragraph, because
/// one was split or two were joined, are the same.
export type SourceChange = { texts: Array<ComparedText>, grade: string | null, };

/// A bead is named by some of its blocks.
export type SourceChangeQuery = { edition: string, source?: Array<string>, target?: Array<string>, };

/// How far the original's words are others than those that a translation was made of. `grade` is `setting`
/// (only how the words are set: bold, italics, line breaks), `punctuation` (signs, spaces and capitals too), `small`
/// or `large`: of some sentence more than a third of the words, or a sentence came or went.
export type SourceChanged = { grade: string, sentences: Array<ChangedSentence>, };

export type SourceView = { author: string | null, title: string | null, container_title: string | null, };

export type SpelledText = { key: string, words: Array<UnknownWord>, };

/// Texts in one language, in which phrases may be marked as being in another.
export type SpellingCheck = { language: string, texts: Array<SpellingText>, };

export type SpellingChecked = { 
/**
 * One for each text, in the order of the question.
 */
texts: Array<SpelledText>, 
/**
 * By what they were checked, by language.
 */
dictionaries: Array<UsedDictionary>, 
/**
 * The languages of texts and phrases that were not checked, for want of a dictionary that can be read.
 */
unchecked: Array<string>, };

/// Either a file or a text, in Markdown.
export type SpellingFile = { path: string | null, text: string | null, language: string, };

/// With what the spelling of a language is checked, and how to come by a dictionary.
export type SpellingOf = { language: string, 
/**
 * The name of the dictionary, such as `tr_TR`; none if there is none for this language.
 */
dictionary: string | null, 
/**
 * Why that dictionary cannot be read, in English; none if it can.
 */
problem: string | null, 
/**
 * The Debian package that has a dictionary of the language, if one does.
 */
package: string | null, 
/**
 * The folder in which a user's own dictionaries lie, each as two files.
 */
folder: string, 
/**
 * What these two would be called for this language, such as `tr_TR.aff` and `tr_TR.dic`.
 */
files: Array<string>, };

export type SpellingOfFile = { words: Array<UnknownWordOfFile>, 
/**
 * By what it was checked, by language.
 */
dictionaries: Array<UsedDictionary>, unchecked: Array<string>, };

export type SpellingQuery = { language: string, };

export type SpellingSuggest = { language: string, word: string, };

/// A block as the window has it; a title or a key point is a paragraph, and what is no block has no unknown
/// words. The key is the caller's own, so that
/// it can ask for the blocks that have changed, and knows the answer of each.
export type SpellingText = { key: string, node: Node, };

/// `list` is `newsroom` or `own`.
export type SpellingWord = { language: string, word: string, list: string, };

/// The words added to a language's dictionary, in the order of the language.
export type SpellingWords = { 
/**
 * Without script and region: words added for `en-GB` are those of `en`.
 */
language: string, 
/**
 * For everybody in this newsroom.
 */
newsroom: Array<string>, 
/**
 * For this user on this machine, in every newsroom.
 */
own: Array<string>, };

export type TableAttrs = { alignments: Array<ColumnAlignment>, };

export type Tally = { translated: number, outdated: number, untranslated: number, };

/// How many words an edition is to have.
export type Target = { edition: string, words: number, };

/// A hit in the text with this number, from 0; offset and length in UTF-16 units. `after` is what would stand
/// there instead, if that was asked.
export type TextHit = { text: number, offset: number, length: number, after: string | null, };

export type TwoTexts = { then: string, now: string, };

/// One change, with a little of the text around it.
export type TypographyChange = { 
/**
 * `title`, `key_point`, `block` or `note`.
 */
place: string, 
/**
 * The id of the block or the endnote; in a file the block's number from 1, or the label of the note.
 */
block: string | null, 
/**
 * Which key point, or which run of text in the block or the endnote, from 0.
 */
number: number, 
/**
 * Where in that text, as the window counts: in UTF-16 units, with one for what is no text.
 */
offset: number, rule: string, before: string, after: string, context_before: string, context_after: string, };

/// How a language's texts are set: its marks of a quotation and of one inside it, and the ids of the rules.
export type TypographyHabits = { 
/**
 * The language whose row of the table it is: `en` for `en-GB` too.
 */
language: string, quotes: [QuoteMarks, QuoteMarks], rules: Array<string>, };

export type TypographyOfText = { markdown: string, changes: Array<TypographyChange>, 
/**
 * How many changes were found and left out, as they cannot be made where they stand without changing more.
 */
left_out: number, };

/// `off` has the ids of the rules that are not to be applied.
export type TypographyPreview = { edition: string, off: Array<string>, };

export type TypographyQuery = { language: string, };

/// What takes the place of the last `replaces` UTF-16 units, of which the last is what was typed.
export type TypographyReplacement = { replaces: number, with: string, };

/// The changes to make, of those that the preview showed, in their order there.
export type TypographySet = { edition: string, changes: Array<TypographyChange>, };

/// Either a file or a text, in Markdown.
export type TypographyText = { path: string | null, text: string | null, language: string, off: Array<string>, };

/// What was typed, and the text of the paragraph before it, with U+FFFC for all that is no running text: a
/// note mark, a piece of code.
export type TypographyTyped = { language: string, before: string, typed: string, };

/// Words that `person` could not save, because others had written in the same place meanwhile.
export type UndecidedView = { id: string, person: string, at: string, passage: Passage, };

/// A word that is neither in the dictionary nor was added.
export type UnknownWord = { 
/**
 * Which run of text in the block, from 0: a list has one for each of its paragraphs, a table for each
 * cell, empty ones included.
 */
number: number, 
/**
 * Where in that text, and how long, as the window counts: in UTF-16 units, with one for what is no text.
 */
offset: number, length: number, 
/**
 * The word as it is written.
 */
word: string, 
/**
 * The language it is unknown in.
 */
language: string, };

export type UnknownWordOfFile = { 
/**
 * From 1; columns in characters.
 */
line: number, column: number, word: string, language: string, 
/**
 * Words that differ from it by a slip of the finger, the likeliest first.
 */
suggestions: Array<string>, };

/// The fields to change; the rest stays.
export type UpdateArticle = { article: string, slug: string | null, 
/**
 * A section's id; the empty text takes the section away.
 */
section: string | null, 
/**
 * A day; the empty text takes the date away.
 */
dated: string | null, bylines: Array<string> | null, };

/// The dictionary that texts in a language were checked by.
export type UsedDictionary = { language: string, 
/**
 * Its name, such as `tr_TR`.
 */
dictionary: string, 
/**
 * Whether it is this language's own, and not one that serves for want of that, as `en_US` does for `en-GB`.
 */
own: boolean, };

/// What is not as it was written in the record of who did what, and in the histories of editions; nothing if all
/// is. What was cut off at an end cannot be told from what was never written.
export type Verified = { 
/**
 * The first entry of the record that is altered or missing.
 */
entry: number | null, histories: Array<BrokenHistory>, };

/// A stretch of a running text. `kind` is `same`, `removed` or `added`; `length` is counted as in the
/// window: in UTF-16 units, with one for what is no text.
export type WordChange = { kind: string, length: number, };

/// An edition that was written: its revision before, which undoing brings back, the one it has now, and the
/// endnotes beside it that were.
export type WrittenEdition = { edition: string, before: number, revision: number, notes: Array<WrittenNote>, };

/// The digests of an endnote's words in the edition's language before and now; an empty one is of no words.
export type WrittenNote = { note: string, before: string, after: string, };
