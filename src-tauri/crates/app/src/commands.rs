//! The command table: every command once.
//!
//! From it come the dispatcher, the list of names and the typed functions of `ui/src/ipc/commands.ts`.
//! The window, `hexapla-cli call`, the loopback server and the scenarios all go through [`dispatch`].
//! To add a command, add a line here and a function of the same shape in the module it belongs to, and
//! run `cargo test -p app`, which writes the TypeScript anew.

use serde_json::Value;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::wire::Nothing;
use crate::wire::align::*;
use crate::wire::cite::*;
use crate::wire::clipboard::{ClipboardQuery, Copied, Copying};
use crate::wire::count::*;
use crate::wire::desk::*;
use crate::wire::find::*;
use crate::wire::import::*;
use crate::wire::library::*;
use crate::wire::newsroom::*;
use crate::wire::pairing::*;
use crate::wire::pasted::*;
use crate::wire::people::*;
use crate::wire::picture::*;
use crate::wire::publish::*;
use crate::wire::spelling::*;
use crate::wire::typography::*;
use crate::wire::undecided::*;
use crate::wire::verify::*;

/// What a command gives back: its value, and the tags of what it changed, by which the interface drops
/// cached answers.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Answer {
    pub value: Value,
    pub changed: Vec<String>,
}

/// A line of the table.
pub struct Command {
    pub name: &'static str,
    pub doc: &'static str,
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident($request:ty) -> $answer:ty = $function:path;)*) => {
        /// Every command there is.
        pub const COMMANDS: &[Command] = &[$(
            Command { name: stringify!($name), doc: concat!($($doc, "\n"),+) },
        )*];

        /// Runs the command `name` with `arguments`, a JSON object.
        pub fn dispatch(desk: &Desk, name: &str, arguments: Value) -> Result<Answer, Failure> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(arguments)
                        .map_err(|error| Failure::bad_request(name, &error.to_string()))?;
                    desk.run(name, |changes| $function(desk, changes, request))
                })*
                _ => Err(Failure::bad_request(name, "there is no such command")),
            }
        }

        /// The functions of `commands.ts` and the types of `types.ts`.
        pub fn typescript() -> (String, String) {
            let mut typescript = crate::typescript::Typescript::default();
            $(typescript.command::<$request, $answer>(stringify!($name), &[$($doc),+]);)*
            // The clipboard is the system's, so that these cross to the shell alone.
            typescript.beside::<ClipboardQuery>();
            typescript.beside::<Copied>();
            typescript.beside::<Copying>();
            let doc = "The longest text or page that can be pasted, in bytes; the core refuses what is longer.";
            typescript.constant("LONGEST_PASTED", doc, crate::pasted::LONGEST);
            let doc = "The largest file of a picture that is read, in bytes.";
            typescript.constant("LARGEST_PICTURE", doc, crate::picture::LARGEST_TO_REDUCE as usize);
            let doc = "How many hits a search tells at once.";
            typescript.constant("MOST_HITS", doc, crate::find::MOST_HITS as usize);
            typescript.finish()
        }
    };
}

commands! {
    /// What the window shows before anything else.
    desk_state(Nothing) -> DeskState = crate::newsroom::desk_state;
    /// Opens a newsroom in place of the one that is open.
    open_newsroom(OpenNewsroom) -> DeskState = crate::newsroom::open_newsroom;
    /// Makes a new newsroom file, empty or with the sample articles, and opens it.
    create_newsroom(CreateNewsroom) -> DeskState = crate::newsroom::create_newsroom;
    /// Closes the newsroom; the first screen comes back.
    close_newsroom(Nothing) -> DeskState = crate::newsroom::close_newsroom;
    /// Gives the newsroom another name; its file stays where it is.
    rename_newsroom(RenameNewsroom) -> DeskState = crate::newsroom::rename_newsroom;
    /// Keeps what the user likes on this machine.
    set_preferences(Preferences) -> DeskState = crate::newsroom::set_preferences;
    /// Says who sits at this desk.
    set_person(SetPerson) -> DeskState = crate::newsroom::set_person;
    /// Whether another program changed the newsroom since this was last asked.
    changed_elsewhere(Nothing) -> Elsewhere = crate::newsroom::changed_elsewhere;
    /// The languages the program knows by name.
    languages(Nothing) -> Vec<LanguageView> = crate::newsroom::languages;
    /// Who did what when, latest first.
    audit(AuditQuery) -> Vec<AuditView> = crate::audit::audit;
    /// What is not as it was written in that record and in the histories of editions.
    verify(Nothing) -> Verified = crate::verify::verify;

    /// The sections with their names.
    sections(Nothing) -> Vec<SectionView> = crate::settings::sections;
    /// Adds or renames a section.
    save_section(SaveSection) -> SectionView = crate::settings::save_section;
    /// Takes a section out; one that articles are in cannot be.
    delete_section(SectionRef) -> Nothing = crate::settings::delete_section;
    /// The words by which page text is understood, for every language that has some.
    page_words(Nothing) -> Vec<PageWords> = crate::settings::page_words;
    /// Keeps a language's own page words.
    save_page_words(SavePageWords) -> PageWords = crate::settings::save_page_words;

    /// Articles, searched, filtered and sorted.
    list_articles(ArticleQuery) -> ArticleList = crate::library::list_articles;
    /// How many articles there are of each kind.
    facets(Nothing) -> Facets = crate::library::facets;
    /// Begins an article with one empty edition, its original.
    create_article(CreateArticle) -> Made = crate::library::create_article;
    /// Changes an article's slug, section, date or bylines.
    update_article(UpdateArticle) -> ArticleView = crate::library::update_article;
    /// Deletes an article: it lies in the bin for thirty days.
    put_in_bin(ArticleRef) -> Nothing = crate::bin::put_in_bin;
    /// The articles in the bin, what was deleted last first.
    bin(Nothing) -> Vec<BinnedArticle> = crate::bin::bin;
    /// Puts an article back that is in the bin.
    put_back(ArticleRef) -> ArticleView = crate::bin::put_back;
    /// Throws an article that is in the bin away for good, with all its editions.
    throw_away(ArticleRef) -> Nothing = crate::bin::throw_away;

    /// An article with its editions, authors and endnotes.
    open_article(ArticleRef) -> ArticleView = crate::article::open_article;
    /// An article by its id or slug.
    find_article(FindArticle) -> ArticleView = crate::article::find_article;
    /// An edition, whole.
    open_edition(EditionRef) -> EditionView = crate::edition::open_edition;
    /// Saves what changed in an edition, as one revision.
    save_edition(SaveEdition) -> Saved = crate::edition::save_edition;
    /// Begins the article in another language.
    add_edition(AddEdition) -> Made = crate::edition::add_edition;
    /// Says that an edition is in another language than it was begun in. What its endnotes say in the former one follows,
    /// save of those that say something in the new one already.
    set_edition_language(SetEditionLanguage) -> EditionView = crate::edition::language::set_edition_language;
    /// Throws an edition away; the only one of an article cannot be.
    delete_edition(EditionRef) -> Nothing = crate::edition::delete_edition;
    /// Keeps words that cannot be saved, because others wrote in the same place meanwhile, until somebody has chosen.
    /// Refused with `not_found` if the id is that of a choice about another place.
    put_aside(PutAside) -> Nothing = crate::undecided::put_aside;
    /// Throws away the words that waited: somebody has chosen. If they are gone already, nothing is done.
    settle(Settle) -> Nothing = crate::undecided::settle;
    /// How two forms of a text without setting differ, word by word.
    compare_texts(TwoTexts) -> ComparedText = crate::history::compare_texts;
    /// What has changed in the original's title and key points since those of a translation were made or last confirmed.
    head_change(EditionRef) -> HeadChange = crate::head_outdated::head_change;
    /// Says that a translation's title is right for what the original's says now.
    confirm_title(ConfirmHead) -> HeadChange = crate::head_outdated::confirm_title;
    /// Says that a translation's key points are right for what the original's say now.
    confirm_key_points(ConfirmHead) -> HeadChange = crate::head_outdated::confirm_key_points;
    /// Moves an edition to another state.
    set_state(SetState) -> EditionView = crate::edition::state::set_state;
    /// Which blocks of two editions stand beside each other.
    pairs(PairsQuery) -> Pairs = crate::edition::pairs;

    /// How the blocks of a translation stand to those of the original, and how far it is.
    pairing(EditionRef) -> Pairing = crate::pairing::pairing;
    /// What the original said when a bead of a translation was last confirmed, and what it says now.
    source_change(SourceChangeQuery) -> SourceChange = crate::pairing::source_change;
    /// Says that what the translation has in some beads is right for what the original says now.
    settle_pairs(SettlePairs) -> Mended = crate::pairing::settle_pairs;
    /// Sets which blocks stand together; the rest is aligned around them.
    mend_pairing(MendPairing) -> Mended = crate::pairing::mend_pairing;
    /// Brings a pairing back that a mend, a settlement or an alignment has changed.
    restore_pairing(RestorePairing) -> Mended = crate::pairing::restore_pairing;
    /// Aligns all that no person set.
    realign(EditionRef) -> Mended = crate::pairing::realign;
    /// Which sentences of a bead stand for which.
    sentence_beads(SentenceBeadsQuery) -> SentenceBeads = crate::pairing::sentence_beads;
    /// Sets which sentences stand together; it holds as long as they say the same.
    mend_sentences(MendSentences) -> MendedSentences = crate::pairing::mend_sentences;

    /// The words and characters of each of some blocks as the window has them; keeps nothing.
    count_nodes(CountNodes) -> Vec<Counts> = crate::count::count_nodes;
    /// The words and characters of each edition of an article, and how long one reads it.
    count_article(ArticleRef) -> Vec<EditionCounts> = crate::count::count_article;
    /// Says how many words an edition is to have.
    set_target(SetTarget) -> Nothing = crate::count::set_target;

    /// Writes an endnote's words in one language.
    save_note(SaveNote) -> NoteView = crate::note::save_note;
    /// Makes several new endnotes of an article at once, all or none; they come back in the order given.
    add_notes(AddNotes) -> Vec<NoteView> = crate::note::add_notes;
    /// What comes in of a page that another program put on the clipboard; keeps nothing, and needs no newsroom.
    clean_pasted(PastedPage) -> CleanedPage = crate::pasted::clean_pasted;
    /// Refuses a text that is longer than can be pasted at once; keeps nothing, and needs no newsroom.
    check_pasted(PastedText) -> Nothing = crate::pasted::check_pasted;
    /// What an endnote said before in one language, as Markdown, oldest first.
    note_past(NotePastQuery) -> Vec<NoteText> = crate::note::note_past;
    /// What the original said of an endnote when its words in one language were made or last confirmed, and what it says now.
    note_change(NoteChangeQuery) -> ComparedText = crate::note_outdated::note_change;
    /// Says that an endnote's words in one language are right for what the original says now.
    confirm_note(ConfirmNote) -> NoteView = crate::note_outdated::confirm_note;
    /// Throws an endnote away; one that is still marked somewhere cannot be.
    delete_note(DeleteNote) -> Nothing = crate::note::delete_note;
    /// Puts an endnote back that was thrown away, with all its words.
    restore_note(NoteRef) -> NoteView = crate::note::restore_note;

    /// The revisions of an edition, latest first.
    revisions(RevisionQuery) -> Vec<RevisionView> = crate::history::revisions;
    /// The same by who wrote them in one go; `limit` counts sittings.
    sittings(RevisionQuery) -> Vec<SittingView> = crate::history::sittings;
    /// The revisions of an edition that have names, latest first.
    named_revisions(EditionRef) -> Vec<RevisionView> = crate::history::named_revisions;
    /// Gives a revision a name, or takes it away.
    name_revision(NameRevision) -> Nothing = crate::history::name_revision;
    /// An edition as it was at a revision, with what changed since, or until another revision.
    revision(Compare) -> RevisionContent = crate::history::revision;
    /// Makes an earlier revision the present text, as a new revision.
    bring_back(RevisionRef) -> EditionView = crate::history::bring_back;

    /// Where words stand in running texts as the window has them; keeps nothing.
    find_in_texts(FindInTexts) -> Vec<TextHit> = crate::find::find_in_texts;
    /// Where words stand in an edition, an article or the whole newsroom, and what would take their place.
    find(Find) -> Found = crate::find::find;
    /// Replaces the hits chosen, in each edition as one revision.
    replace(Replace) -> Replaced = crate::find::replace;
    /// Takes a replacement back, in all editions that were not written since.
    replace_undo(ReplaceUndo) -> ReplaceUndone = crate::find::replace_undo;

    /// How a language's printers set its texts; nothing if the program does not know.
    typography_of(TypographyQuery) -> Option<TypographyHabits> = crate::typography::typography_of;
    /// What to put in place of a character that was just typed, by the habits of its language.
    typography_typed(TypographyTyped) -> Option<TypographyReplacement> = crate::typography::typography_typed;
    /// What would change in an edition, and in the endnotes' words in its language, if its typography were set.
    typography_preview(TypographyPreview) -> Vec<TypographyChange> = crate::typography::typography_preview;
    /// Makes the changes chosen, those in the edition as one revision.
    typography_set(TypographySet) -> WrittenEdition = crate::typography::typography_set;
    /// A Markdown text with its typography set; keeps nothing, and needs no newsroom.
    typography_text(TypographyText) -> TypographyOfText = crate::typography::file::typography_text;

    /// With what a language's spelling is checked, and how to come by a dictionary.
    spelling_of(SpellingQuery) -> SpellingOf = crate::spelling::spelling_of;
    /// The unknown words of texts as the window has them; keeps nothing, and may be long at it.
    spelling_check(SpellingCheck) -> SpellingChecked = crate::spelling::spelling_check;
    /// What may have been meant by an unknown word, six words at most; may take a good part of a second.
    spelling_suggest(SpellingSuggest) -> Vec<String> = crate::spelling::spelling_suggest;
    /// The words added to a language's dictionary.
    spelling_words(SpellingQuery) -> SpellingWords = crate::spelling::spelling_words;
    /// The same of every language to which words were added.
    spelling_lists(Nothing) -> Vec<SpellingWords> = crate::spelling::spelling_lists;
    /// Adds a word to the newsroom's or to one's own.
    spelling_add(SpellingWord) -> SpellingWords = crate::spelling::spelling_add;
    /// Takes a word out of the newsroom's or of one's own.
    spelling_remove(SpellingWord) -> SpellingWords = crate::spelling::spelling_remove;
    /// The unknown words of a Markdown file with their lines; keeps nothing, and needs no newsroom.
    spelling_file(SpellingFile) -> SpellingOfFile = crate::spelling::spelling_file;

    /// Which lines of two files translate which; keeps nothing, and needs no newsroom.
    align_files(AlignFiles) -> AlignedFiles = crate::align::align_files;

    /// The pasted notes of a file as sources; keeps nothing, and needs no newsroom.
    notes_file(NotesFile) -> NotesRead = crate::cite::notes_file;

    /// The persons of the newsroom.
    persons(Nothing) -> Vec<PersonView> = crate::people::persons;
    /// Adds or changes a person.
    save_person(SavePerson) -> PersonView = crate::people::save_person;
    /// Takes a person out; one who has a byline cannot be.
    delete_person(PersonRef) -> Nothing = crate::people::delete_person;
    /// Gives a person a photo or takes it away.
    set_photo(SetPhoto) -> PersonView = crate::people::set_photo;
    /// Takes a picture into the newsroom for an article's figures.
    add_picture(AddPicture) -> PictureView = crate::picture::add_picture;
    /// A file of the newsroom.
    asset(AssetRef) -> AssetView = crate::people::asset;

    /// Reads a file or pasted text and shows what it was taken for; keeps nothing.
    read_import(ReadImport) -> ImportView = crate::import::read_import;
    /// What mended pieces would become.
    assemble_import(AssembleImport) -> Assembled = crate::import::assemble_import;
    /// What keeping this would do to the article it belongs to that should be seen before; keeps nothing.
    foresee_import(KeepImport) -> Vec<ImportFinding> = crate::import::foresee_import;
    /// Keeps what was read.
    keep_import(KeepImport) -> Kept = crate::import::keep_import;

    /// An edition as a Markdown file with front matter.
    edition_markdown(EditionRef) -> EditionMarkdown = crate::publish::edition_markdown;
    /// Writes the pages of an article, all or none; a file that holds something else is only replaced if the
    /// request permits it.
    export(Export) -> Exported = crate::publish::export;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The interface's side is committed, so that it can be read and built without Rust; this writes it
    /// anew when the table has changed, and fails so that the change is not forgotten.
    #[test]
    fn the_interface_has_the_same_table() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc");
        let (commands, types) = typescript();
        let mut written = Vec::new();
        for (name, text) in [("commands.ts", commands), ("types.ts", types)] {
            let path = folder.join(name);
            if std::fs::read_to_string(&path).unwrap_or_default() != text {
                std::fs::write(&path, text).unwrap();
                written.push(name);
            }
        }
        assert!(
            written.is_empty(),
            "{written:?} were not what the command table says; they are now: commit them"
        );
    }

    #[test]
    fn every_command_says_what_it_does() {
        for command in COMMANDS {
            assert!(command.doc.trim().ends_with('.'), "{}", command.name);
        }
    }
}
