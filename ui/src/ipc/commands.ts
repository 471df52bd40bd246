// Made by `cargo test -p app` from the command table; do not edit.
import type * as types from "./types"

/// The longest text or page that can be pasted, in bytes; the core refuses what is longer.
export const LONGEST_PASTED = 16777216

/// The largest file of a picture that is read, in bytes.
export const LARGEST_PICTURE = 62914560

/// How many hits a search tells at once.
export const MOST_HITS = 20000

/// Crosses to the core: the command's name and its request.
export type Call = <A>(name: string, request: object) => Promise<A>

/// Every command of the core as a typed function over `call`.
export const commandsOver = (call: Call) => ({
  /// What the window shows before anything else.
  desk_state: (): Promise<types.DeskState> => call("desk_state", {}),
  /// Opens a newsroom in place of the one that is open.
  open_newsroom: (request: types.OpenNewsroom): Promise<types.DeskState> => call("open_newsroom", request),
  /// Makes a new newsroom file, empty or with the sample articles, and opens it.
  create_newsroom: (request: types.CreateNewsroom): Promise<types.DeskState> => call("create_newsroom", request),
  /// Closes the newsroom; the first screen comes back.
  close_newsroom: (): Promise<types.DeskState> => call("close_newsroom", {}),
  /// Gives the newsroom another name; its file stays where it is.
  rename_newsroom: (request: types.RenameNewsroom): Promise<types.DeskState> => call("rename_newsroom", request),
  /// Keeps what the user likes on this machine.
  set_preferences: (request: types.Preferences): Promise<types.DeskState> => call("set_preferences", request),
  /// Says who sits at this desk.
  set_person: (request: types.SetPerson): Promise<types.DeskState> => call("set_person", request),
  /// Whether another program changed the newsroom since this was last asked.
  changed_elsewhere: (): Promise<types.Elsewhere> => call("changed_elsewhere", {}),
  /// The languages the program knows by name.
  languages: (): Promise<Array<types.LanguageView>> => call("languages", {}),
  /// Who did what when, latest first.
  audit: (request: types.AuditQuery): Promise<Array<types.AuditView>> => call("audit", request),
  /// What is not as it was written in that record and in the histories of editions.
  verify: (): Promise<types.Verified> => call("verify", {}),
  /// The sections with their names.
  sections: (): Promise<Array<types.SectionView>> => call("sections", {}),
  /// Adds or renames a section.
  save_section: (request: types.SaveSection): Promise<types.SectionView> => call("save_section", request),
  /// Takes a section out; one that articles are in cannot be.
  delete_section: (request: types.SectionRef): Promise<types.Nothing> => call("delete_section", request),
  /// The words by which page text is understood, for every language that has some.
  page_words: (): Promise<Array<types.PageWords>> => call("page_words", {}),
  /// Keeps a language's own page words.
  save_page_words: (request: types.SavePageWords): Promise<types.PageWords> => call("save_page_words", request),
  /// Articles, searched, filtered and sorted.
  list_articles: (request: types.ArticleQuery): Promise<types.ArticleList> => call("list_articles", request),
  /// How many articles there are of each kind.
  facets: (): Promise<types.Facets> => call("facets", {}),
  /// Begins an article with one empty edition, its original.
  create_article: (request: types.CreateArticle): Promise<types.Made> => call("create_article", request),
  /// Changes an article's slug, section, date or bylines.
  update_article: (request: types.UpdateArticle): Promise<types.ArticleView> => call("update_article", request),
  /// Deletes an article: it lies in the bin for thirty days.
  put_in_bin: (request: types.ArticleRef): Promise<types.Nothing> => call("put_in_bin", request),
  /// The articles in the bin, what was deleted last first.
  bin: (): Promise<Array<types.BinnedArticle>> => call("bin", {}),
  /// Puts an article back that is in the bin.
  put_back: (request: types.ArticleRef): Promise<types.ArticleView> => call("put_back", request),
  /// Throws an article that is in the bin away for good, with all its editions.
  throw_away: (request: types.ArticleRef): Promise<types.Nothing> => call("throw_away", request),
  /// An article with its editions, authors and endnotes.
  open_article: (request: types.ArticleRef): Promise<types.ArticleView> => call("open_article", request),
  /// An article by its id or slug.
  find_article: (request: types.FindArticle): Promise<types.ArticleView> => call("find_article", request),
  /// An edition, whole.
  open_edition: (request: types.EditionRef): Promise<types.EditionView> => call("open_edition", request),
  /// Saves what changed in an edition, as one revision.
  save_edition: (request: types.SaveEdition): Promise<types.Saved> => call("save_edition", request),
  /// Begins the article in another language.
  add_edition: (request: types.AddEdition): Promise<types.Made> => call("add_edition", request),
  /// Says that an edition is in another language than it was begun in. What its endnotes say in the former one follows,
  /// save of those that say something in the new one already.
  set_edition_language: (request: types.SetEditionLanguage): Promise<types.EditionView> => call("set_edition_language", request),
  /// Throws an edition away; the only one of an article cannot be.
  delete_edition: (request: types.EditionRef): Promise<types.Nothing> => call("delete_edition", request),
  /// Keeps words that cannot be saved, because others wrote in the same place meanwhile, until somebody has chosen.
  /// Refused with `not_found` if the id is that of a choice about another place.
  put_aside: (request: types.PutAside): Promise<types.Nothing> => call("put_aside", request),
  /// Throws away the words that waited: somebody has chosen. If they are gone already, nothing is done.
  settle: (request: types.Settle): Promise<types.Nothing> => call("settle", request),
  /// How two forms of a text without setting differ, word by word.
  compare_texts: (request: types.TwoTexts): Promise<types.ComparedText> => call("compare_texts", request),
  /// What has changed in the original's title and key points since those of a translation were made or last confirmed.
  head_change: (request: types.EditionRef): Promise<types.HeadChange> => call("head_change", request),
  /// Says that a translation's title is right for what the original's says now.
  confirm_title: (request: types.ConfirmHead): Promise<types.HeadChange> => call("confirm_title", request),
  /// Says that a translation's key points are right for what the original's say now.
  confirm_key_points: (request: types.ConfirmHead): Promise<types.HeadChange> => call("confirm_key_points", request),
  /// Moves an edition to another state.
  set_state: (request: types.SetState): Promise<types.EditionView> => call("set_state", request),
  /// Which blocks of two editions stand beside each other.
  pairs: (request: types.PairsQuery): Promise<types.Pairs> => call("pairs", request),
  /// How the blocks of a translation stand to those of the original, and how far it is.
  pairing: (request: types.EditionRef): Promise<types.Pairing> => call("pairing", request),
  /// What the original said when a bead of a translation was last confirmed, and what it says now.
  source_change: (request: types.SourceChangeQuery): Promise<types.SourceChange> => call("source_change", request),
  /// Says that what the translation has in some beads is right for what the original says now.
  settle_pairs: (request: types.SettlePairs): Promise<types.Mended> => call("settle_pairs", request),
  /// Sets which blocks stand together; the rest is aligned around them.
  mend_pairing: (request: types.MendPairing): Promise<types.Mended> => call("mend_pairing", request),
  /// Brings a pairing back that a mend, a settlement or an alignment has changed.
  restore_pairing: (request: types.RestorePairing): Promise<types.Mended> => call("restore_pairing", request),
  /// Aligns all that no person set.
  realign: (request: types.EditionRef): Promise<types.Mended> => call("realign", request),
  /// Which sentences of a bead stand for which.
  sentence_beads: (request: types.SentenceBeadsQuery): Promise<types.SentenceBeads> => call("sentence_beads", request),
  /// Sets which sentences stand together; it holds as long as they say the same.
  mend_sentences: (request: types.MendSentences): Promise<types.MendedSentences> => call("mend_sentences", request),
  /// The words and characters of each of some blocks as the window has them; keeps nothing.
  count_nodes: (request: types.CountNodes): Promise<Array<types.Counts>> => call("count_nodes", request),
  /// The words and characters of each edition of an article, and how long one reads it.
  count_article: (request: types.ArticleRef): Promise<Array<types.EditionCounts>> => call("count_article", request),
  /// Says how many words an edition is to have.
  set_target: (request: types.SetTarget): Promise<types.Nothing> => call("set_target", request),
  /// Writes an endnote's words in one language.
  save_note: (request: types.SaveNote): Promise<types.NoteView> => call("save_note", request),
  /// Makes several new endnotes of an article at once, all or none; they come back in the order given.
  add_notes: (request: types.AddNotes): Promise<Array<types.NoteView>> => call("add_notes", request),
  /// What comes in of a page that another program put on the clipboard; keeps nothing, and needs no newsroom.
  clean_pasted: (request: types.PastedPage): Promise<types.CleanedPage> => call("clean_pasted", request),
  /// Refuses a text that is longer than can be pasted at once; keeps nothing, and needs no newsroom.
  check_pasted: (request: types.PastedText): Promise<types.Nothing> => call("check_pasted", request),
  /// What an endnote said before in one language, as Markdown, oldest first.
  note_past: (request: types.NotePastQuery): Promise<Array<types.NoteText>> => call("note_past", request),
  /// What the original said of an endnote when its words in one language were made or last confirmed, and what it says now.
  note_change: (request: types.NoteChangeQuery): Promise<types.ComparedText> => call("note_change", request),
  /// Says that an endnote's words in one language are right for what the original says now.
  confirm_note: (request: types.ConfirmNote): Promise<types.NoteView> => call("confirm_note", request),
  /// Throws an endnote away; one that is still marked somewhere cannot be.
  delete_note: (request: types.DeleteNote): Promise<types.Nothing> => call("delete_note", request),
  /// Puts an endnote back that was thrown away, with all its words.
  restore_note: (request: types.NoteRef): Promise<types.NoteView> => call("restore_note", request),
  /// The revisions of an edition, latest first.
  revisions: (request: types.RevisionQuery): Promise<Array<types.RevisionView>> => call("revisions", request),
  /// The same by who wrote them in one go; `limit` counts sittings.
  sittings: (request: types.RevisionQuery): Promise<Array<types.SittingView>> => call("sittings", request),
  /// The revisions of an edition that have names, latest first.
  named_revisions: (request: types.EditionRef): Promise<Array<types.RevisionView>> => call("named_revisions", request),
  /// Gives a revision a name, or takes it away.
  name_revision: (request: types.NameRevision): Promise<types.Nothing> => call("name_revision", request),
  /// An edition as it was at a revision, with what changed since, or until another revision.
  revision: (request: types.Compare): Promise<types.RevisionContent> => call("revision", request),
  /// Makes an earlier revision the present text, as a new revision.
  bring_back: (request: types.RevisionRef): Promise<types.EditionView> => call("bring_back", request),
  /// Where words stand in running texts as the window has them; keeps nothing.
  find_in_texts: (request: types.FindInTexts): Promise<Array<types.TextHit>> => call("find_in_texts", request),
  /// Where words stand in an edition, an article or the whole newsroom, and what would take their place.
  find: (request: types.Find): Promise<types.Found> => call("find", request),
  /// Replaces the hits chosen, in each edition as one revision.
  replace: (request: types.Replace): Promise<types.Replaced> => call("replace", request),
  /// Takes a replacement back, in all editions that were not written since.
  replace_undo: (request: types.ReplaceUndo): Promise<types.ReplaceUndone> => call("replace_undo", request),
  /// How a language's printers set its texts; nothing if the program does not know.
  typography_of: (request: types.TypographyQuery): Promise<types.TypographyHabits | null> => call("typography_of", request),
  /// What to put in place of a character that was just typed, by the habits of its language.
  typography_typed: (request: types.TypographyTyped): Promise<types.TypographyReplacement | null> => call("typography_typed", request),
  /// What would change in an edition, and in the endnotes' words in its language, if its typography were set.
  typography_preview: (request: types.TypographyPreview): Promise<Array<types.TypographyChange>> => call("typography_preview", request),
  /// Makes the changes chosen, those in the edition as one revision.
  typography_set: (request: types.TypographySet): Promise<types.WrittenEdition> => call("typography_set", request),
  /// A Markdown text with its typography set; keeps nothing, and needs no newsroom.
  typography_text: (request: types.TypographyText): Promise<types.TypographyOfText> => call("typography_text", request),
  /// With what a language's spelling is checked, and how to come by a dictionary.
  spelling_of: (request: types.SpellingQuery): Promise<types.SpellingOf> => call("spelling_of", request),
  /// The unknown words of texts as the window has them; keeps nothing, and may be long at it.
  spelling_check: (request: types.SpellingCheck): Promise<types.SpellingChecked> => call("spelling_check", request),
  /// What may have been meant by an unknown word, six words at most; may take a good part of a second.
  spelling_suggest: (request: types.SpellingSuggest): Promise<Array<string>> => call("spelling_suggest", request),
  /// The words added to a language's dictionary.
  spelling_words: (request: types.SpellingQuery): Promise<types.SpellingWords> => call("spelling_words", request),
  /// The same of every language to which words were added.
  spelling_lists: (): Promise<Array<types.SpellingWords>> => call("spelling_lists", {}),
  /// Adds a word to the newsroom's or to one's own.
  spelling_add: (request: types.SpellingWord): Promise<types.SpellingWords> => call("spelling_add", request),
  /// Takes a word out of the newsroom's or of one's own.
  spelling_remove: (request: types.SpellingWord): Promise<types.SpellingWords> => call("spelling_remove", request),
  /// The unknown words of a Markdown file with their lines; keeps nothing, and needs no newsroom.
  spelling_file: (request: types.SpellingFile): Promise<types.SpellingOfFile> => call("spelling_file", request),
  /// Which lines of two files translate which; keeps nothing, and needs no newsroom.
  align_files: (request: types.AlignFiles): Promise<types.AlignedFiles> => call("align_files", request),
  /// The pasted notes of a file as sources; keeps nothing, and needs no newsroom.
  notes_file: (request: types.NotesFile): Promise<types.NotesRead> => call("notes_file", request),
  /// The persons of the newsroom.
  persons: (): Promise<Array<types.PersonView>> => call("persons", {}),
  /// Adds or changes a person.
  save_person: (request: types.SavePerson): Promise<types.PersonView> => call("save_person", request),
  /// Takes a person out; one who has a byline cannot be.
  delete_person: (request: types.PersonRef): Promise<types.Nothing> => call("delete_person", request),
  /// Gives a person a photo or takes it away.
  set_photo: (request: types.SetPhoto): Promise<types.PersonView> => call("set_photo", request),
  /// Takes a picture into the newsroom for an article's figures.
  add_picture: (request: types.AddPicture): Promise<types.PictureView> => call("add_picture", request),
  /// A file of the newsroom.
  asset: (request: types.AssetRef): Promise<types.AssetView> => call("asset", request),
  /// Reads a file or pasted text and shows what it was taken for; keeps nothing.
  read_import: (request: types.ReadImport): Promise<types.ImportView> => call("read_import", request),
  /// What mended pieces would become.
  assemble_import: (request: types.AssembleImport): Promise<types.Assembled> => call("assemble_import", request),
  /// What keeping this would do to the article it belongs to that should be seen before; keeps nothing.
  foresee_import: (request: types.KeepImport): Promise<Array<types.ImportFinding>> => call("foresee_import", request),
  /// Keeps what was read.
  keep_import: (request: types.KeepImport): Promise<types.Kept> => call("keep_import", request),
  /// An edition as a Markdown file with front matter.
  edition_markdown: (request: types.EditionRef): Promise<types.EditionMarkdown> => call("edition_markdown", request),
  /// Writes the pages of an article, all or none; a file that holds something else is only replaced if the
  /// request permits it.
  export: (request: types.Export): Promise<types.Exported> => call("export", request),
})

export type Commands = ReturnType<typeof commandsOver>
